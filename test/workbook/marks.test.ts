import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import type { PlanRow, TaskField } from '../../src/domain/task';
import {
  hasMarks,
  markChanges,
  markedAreas,
  MOST_MARKED_TASKS,
  tasksLeftUnmarked,
  type Mark,
} from '../../src/workbook/marks';
import { MARKS_SHEET } from '../../src/workbook/tab-ids';
import { PLAN_FIRST_ROW } from '../../src/workbook/tabs/plan';
import type { ConditionalFormat, Workbook } from '../../src/workbook/workbook';
import { canonical, edited, opened, refreshOf, sample, sheetOf } from './sample';

const { workbook } = sample('2021-H1');
const PLAN = 'Kế hoạch';
const FIRST = PLAN_FIRST_ROW + 1;

const marksOn = (book: Workbook, marks: Mark[], rows?: PlanRow[]) => {
  const { places, rows: read } = opened(book);
  return markChanges(book, places, rows ?? read, marks);
};
const marked = (book: Workbook, marks: Mark[]): Workbook => applyChanges(book, marksOn(book, marks));
const off = (book: Workbook) => {
  const { places, rows } = opened(book);
  return markChanges(book, places, rows, null);
};
const error = (row: number, field: TaskField | null): Mark => ({ row, field, severity: 'error' });
const warning = (row: number, field: TaskField | null): Mark => ({ row, field, severity: 'warning' });

/** Cells that show as marked, as "row field". */
function shown(book: Workbook): { errors: string[]; warnings: string[] } {
  const sheet = sheetOf(book, PLAN);
  const { places } = opened(book);
  const fieldOf = new Map(Object.entries(places.columns).map(([field, column]) => [column, field]));
  const lists = sheet.conditionalFormats.flatMap((format) => {
    const areas = markedAreas(sheet, format, book);
    if (areas === null) return [];
    return [
      areas.flatMap(({ row, column, columns }) =>
        Array.from({ length: columns }, (_, at) => `${row + 1} ${fieldOf.get(column + at) ?? '?'}`),
      ),
    ];
  });
  return { errors: lists[0] ?? [], warnings: lists[1] ?? [] };
}

describe('markChanges', () => {
  const marks = [error(FIRST, 'title'), error(FIRST, 'lead'), warning(FIRST + 1, 'due'), error(FIRST + 2, null)];

  it('marks cells of errors and warnings, and none of information', () => {
    const book = marked(workbook, [...marks, { row: FIRST, field: 'note', severity: 'info' }]);
    expect(shown(book)).toEqual({
      errors: [`${FIRST} title`, `${FIRST} lead`, `${FIRST + 2} title`],
      warnings: [`${FIRST + 1} due`],
    });
    expect(hasMarks(book)).toBe(true);
    expect(hasMarks(workbook)).toBe(false);
  });

  it('comes off again without a trace', () => {
    const own: ConditionalFormat = {
      area: { row: 7, column: 3, rows: 5, columns: 1 },
      formula: '=$D8="gấp"',
      fill: '#FFFF00',
    };
    const mine = edited(workbook, PLAN, (sheet) => sheet.conditionalFormats.push(own));
    const book = marked(mine, marks);
    expect(applyChanges(book, off(book))).toEqual(mine);
    expect(off(mine)).toEqual([]);
  });

  it('is taken back by an undo, and an undo of taking off brings the same marks', () => {
    const changes = marksOn(workbook, marks);
    const book = applyChanges(workbook, changes);
    expect(canonical(applyChanges(book, invertChanges(workbook, changes)))).toEqual(canonical(workbook));
    const bare = applyChanges(book, off(book));
    const again = applyChanges(bare, invertChanges(book, off(book)));
    expect(shown(again)).toEqual(shown(book));
    expect(sheetOf(again, PLAN).conditionalFormats).toEqual(sheetOf(book, PLAN).conditionalFormats);
  });

  it('goes along with rows that are sorted and inserted', () => {
    const book = marked(workbook, [error(FIRST, 'title'), warning(FIRST + 1, 'due')]);
    const turned = edited(book, PLAN, (sheet) => {
      const body = sheet.rows.slice(PLAN_FIRST_ROW, PLAN_FIRST_ROW + 4).reverse();
      sheet.rows.splice(PLAN_FIRST_ROW, 4, ...body);
    });
    expect(shown(turned)).toEqual({ errors: [`${FIRST + 3} title`], warnings: [`${FIRST + 2} due`] });
  });

  it('knows a row without an id by its number', () => {
    const bare = edited(workbook, PLAN, (sheet) => {
      sheet.rows[PLAN_FIRST_ROW]![0] = { value: null };
    });
    expect(shown(marked(bare, [error(FIRST, 'title')])).errors).toEqual([`${FIRST} title`]);
  });

  it('is renewed in place: only the list changes, and nothing where it is the same', () => {
    const book = marked(workbook, marks);
    expect(marksOn(book, marks)).toEqual([]);
    const changes = marksOn(book, [error(FIRST + 1, 'area')]);
    expect(
      changes.every((change) => change.kind === 'set-name' || ('sheet' in change && change.sheet === MARKS_SHEET.name)),
    ).toBe(true);
    expect(shown(applyChanges(book, changes))).toEqual({ errors: [`${FIRST + 1} area`], warnings: [] });
    const none = applyChanges(book, marksOn(book, []));
    expect(shown(none)).toEqual({ errors: [], warnings: [] });
    expect(hasMarks(none)).toBe(true);
    expect(shown(marked(none, marks)).errors).toHaveLength(3);
  });

  it('shows so many tasks at most, those with errors first', () => {
    const rows = Array.from({ length: MOST_MARKED_TASKS + 50 }, (_, index): PlanRow => ({
      row: FIRST + index,
      values: { id: `T${index}` },
    }));
    const last = rows[rows.length - 1]!;
    const many = [...rows.map(({ row }) => warning(row, 'title')), error(last.row, 'lead')];
    const book = applyChanges(workbook, marksOn(workbook, many, rows));
    const list = sheetOf(book, MARKS_SHEET.name).rows;
    expect(list).toHaveLength(MOST_MARKED_TASKS);
    expect(list[0]?.[0]?.value).toBe(String(last.values.id));
    expect(tasksLeftUnmarked(rows, many)).toBe(50);
    expect(tasksLeftUnmarked(rows, many.slice(0, MOST_MARKED_TASKS))).toBe(0);
    expect(
      tasksLeftUnmarked(
        rows,
        many.map((mark) => ({ ...mark, severity: 'info' })),
      ),
    ).toBe(0);
  });

  it('leaves a sheet of the same name alone that is not ours', () => {
    const mine = { ...structuredClone(sheetOf(workbook, 'Hướng dẫn')), name: MARKS_SHEET.name, tables: [] };
    const taken = { ...workbook, sheets: [...workbook.sheets, mine] };
    const book = marked(taken, [error(FIRST, 'title')]);
    expect(sheetOf(book, MARKS_SHEET.name)).toEqual(mine);
    expect(shown(book).errors).toEqual([`${FIRST} title`]);
    expect(applyChanges(book, off(book))).toEqual(taken);
  });

  it('is nothing to a refresh, and follows an edited heading', () => {
    const book = marked(workbook, [error(FIRST, 'title')]);
    expect(refreshOf(book, '2021-H1')).toEqual([]);
    const named = edited(workbook, PLAN, (sheet) => {
      const heading = 'Nội dung [*?~] "mới"';
      sheet.rows[PLAN_FIRST_ROW - 1]![3] = { value: heading };
      sheet.tables[0]!.columns[3] = { name: heading };
    });
    expect(shown(marked(named, [error(FIRST, 'title')])).errors).toEqual([`${FIRST} title`]);
  });
});
