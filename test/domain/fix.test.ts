import fc from 'fast-check';
import { checkPlan } from '../../src/domain/check-plan';
import { findingKey, taskNamer } from '../../src/domain/finding-key';
import { fixChooser, planFixes, type ChooseFix, type FixPlan } from '../../src/domain/fix';
import type { Finding, Fix } from '../../src/domain/finding';
import { createPlanChecker, type PlanChecker } from '../../src/domain/plan-checker';
import {
  sameCell,
  TASK_FIELDS,
  type CellFacts,
  type CellValue,
  type PlanRow,
  type TaskField,
} from '../../src/domain/task';
import { CONTEXT, FINISHED, GOOD, serial, type Cells } from './rules/rule-cases';

const FIRST = 10;

/** Rows laid over a task at which no rule has anything to say. */
function rowsOf(...cells: (Cells & { facts?: PlanRow['facts'] })[]): PlanRow[] {
  return cells.map(({ facts, ...each }, index) => {
    const own = { id: `NV-${index + 1}`, number: index + 1, title: `Việc ${index + 1}` };
    return { row: FIRST + index, values: { ...GOOD, ...own, ...each }, ...(facts ? { facts } : {}) };
  });
}

const safe: ChooseFix = ({ fix }) => fix?.safe === true;
const fixSafe = (rows: readonly PlanRow[]): FixPlan => planFixes(rows, CONTEXT, safe);
const cellsOf = ({ changes }: FixPlan) => changes.map(({ row, field, after }) => `${row} ${field} ${String(after)}`);

describe('everything safe', () => {
  function check(because: string, cells: Cells & { facts?: PlanRow['facts'] }, expected: string[]): void {
    const rows = rowsOf(cells);
    const plan = fixSafe(rows);
    const changes = plan.changes.map(({ field, before, after }) => `${field}: ${show(before)} → ${show(after)}`);
    expect([because, changes]).toEqual([because, expected]);
  }
  const show = (value: CellValue) => (typeof value === 'string' ? `"${value}"` : String(value));

  it('writes what the cell already means', () => {
    check('an alias', { lead: 'PNV' }, ['lead: "PNV" → "Phòng Nội vụ"']);
    check('a date typed as text', { due: '30/6/2021' }, [`due: "30/6/2021" → ${serial('06-30')}`]);
    check('a share typed as text', { progress: '98,5%' }, ['progress: "98,5%" → 0.985']);
    check('the due date stands in the deadline', { due: null }, [`due: null → ${serial('06-30')}`]);
    check(
      'several cells of a row, in the order of the columns',
      { ...FINISHED, lead: 'P. NV', finished: '20/5/2021' },
      ['lead: "P. NV" → "Phòng Nội vụ"', `finished: "20/5/2021" → ${serial('05-20')}`],
    );
    check('only a person can say which of two is meant', { lead: 'huong van' }, []);
    check('a proposal that is not certain waits for a person', { lead: 'Văn phòng' }, []);
  });

  it('is one change where several repairs meet on a cell', () => {
    // Letters with separate accents, a no-break space and an abbreviation at once.
    check('untidy and not in catalogue spelling', { lead: ' P.\u00A0N\u00F4\u0323i  vu\u0323 ' }, [
      'lead: " P.\u00A0N\u00F4\u0323i  vu\u0323 " → "Phòng Nội vụ"',
    ]);
  });

  it('leaves formulas and covered cells alone', () => {
    check('a formula gives the name', { lead: 'PNV', facts: { lead: { formula: true } } }, []);
    check('another cell of the row holds a formula', { lead: 'PNV', facts: { note: { formula: true } } }, [
      'lead: "PNV" → "Phòng Nội vụ"',
    ]);
    check('the cell lies under a merge', { lead: 'PNV', facts: { lead: { merged: true } } }, []);
  });

  it('takes a merged cell for one cell: the rows under it follow, and nothing is written there', () => {
    const covered: CellFacts = { merged: true };
    const rows = rowsOf(
      { lead: 'PNV' },
      { lead: 'PNV', facts: { lead: covered } },
      { lead: 'PNV', facts: { lead: covered } },
      { lead: 'PTP' },
    );
    const plan = fixSafe(rows);
    expect(cellsOf(plan)).toEqual([`${FIRST} lead Phòng Nội vụ`, `${FIRST + 3} lead Phòng Tư pháp`]);
    expect(plan.rows.slice(0, 3).map(({ values }) => values.lead)).toEqual(Array(3).fill('Phòng Nội vụ'));
    expect(plan.findings.filter(({ code }) => code === 'unit-spelling')).toEqual([]);
  });
});

describe('a choice of findings', () => {
  const rows = rowsOf({ lead: 'PNV', due: null }, { lead: 'PNV' }, { lead: 'Văn phòng' });
  const findings = checkPlan(rows, CONTEXT);
  const nameOf = taskNamer(rows);
  const keyAt = (code: string, row: number): string => {
    const found = findings.find((one) => one.code === code && one.row === row);
    if (!found) throw new Error(`no ${code} in row ${row}`);
    return findingKey(found, nameOf);
  };
  const fixed = (choose: ChooseFix) => cellsOf(planFixes(rows, CONTEXT, choose));

  it('by key: that one and nothing else, certain or not', () => {
    const keys = [keyAt('unit-spelling', FIRST + 1)];
    expect(fixed(fixChooser({ kind: 'keys', keys }, findings, nameOf))).toEqual([`${FIRST + 1} lead Phòng Nội vụ`]);
    const unsure = [keyAt('unit-unsure', FIRST + 2)];
    expect(fixed(fixChooser({ kind: 'keys', keys: unsure }, findings, nameOf))).toEqual([
      `${FIRST + 2} lead Văn phòng HĐND và UBND`,
    ]);
    expect(fixed(fixChooser({ kind: 'keys', keys: ['unit-spelling|NV-9|lead|0'] }, findings, nameOf))).toEqual([]);
  });

  it('of a name that a finding lists: that cell, and nothing for a name it does not list', () => {
    const doubtful = rowsOf({ lead: 'huong van' }, { lead: 'huong van' });
    const nameIn = taskNamer(doubtful);
    const found = checkPlan(doubtful, CONTEXT).find(({ code }) => code === 'unit-ambiguous')!;
    const key = findingKey(found, nameIn);
    const after = (value: string) =>
      cellsOf(planFixes(doubtful, CONTEXT, fixChooser({ kind: 'option', key, value }, [found], nameIn)));
    expect(after('Phường Hương Vân')).toEqual([`${FIRST} lead Phường Hương Vân`]);
    expect(after('Phòng Nội vụ')).toEqual([]);
  });

  it('of a rule: all of its findings', () => {
    expect(fixed(fixChooser({ kind: 'rule', code: 'unit-spelling' }, findings, nameOf))).toEqual([
      `${FIRST} lead Phòng Nội vụ`,
      `${FIRST + 1} lead Phòng Nội vụ`,
    ]);
  });

  it('leaves out what somebody decided to leave as it is, unless it is asked for by its key', () => {
    const key = keyAt('unit-spelling', FIRST);
    const ignored = new Set([key]);
    expect(fixed(fixChooser({ kind: 'safe' }, findings, nameOf, ignored))).toEqual([
      `${FIRST} due ${serial('06-30')}`,
      `${FIRST + 1} lead Phòng Nội vụ`,
    ]);
    const asked = fixChooser({ kind: 'keys', keys: [key] }, findings, nameOf, ignored);
    expect(fixed(asked)).toEqual([`${FIRST} lead Phòng Nội vụ`]);
  });
});

describe('repairs that meet', () => {
  type Told = Partial<Finding> & Pick<Finding, 'fix'>;
  /** A checker that tells what the script says, one list after each repair; the last list for good. */
  function scripted(...script: Told[][]): PlanChecker & { told: ReadonlyMap<number, PlanRow | null>[] } {
    const told: ReadonlyMap<number, PlanRow | null>[] = [];
    const usual: Finding = { code: 'a', severity: 'info', row: FIRST, field: 'lead', value: null, details: {} };
    return {
      told,
      findings: () => (script[told.length] ?? script.at(-1) ?? []).map((each): Finding => ({ ...usual, ...each })),
      update: (rows) => void told.push(rows),
    };
  }
  const to = (value: CellValue, safely = true, also?: Fix['also']): Fix => ({
    value,
    safe: safely,
    ...(also ? { also } : {}),
  });
  const row = (over: Partial<PlanRow> = {}): PlanRow => ({ row: FIRST, values: { lead: 'x', note: 'y' }, ...over });
  const fixed = (rows: PlanRow[], ...script: Told[][]) => {
    const checker = scripted(...script, []);
    return { ...planFixes(rows, CONTEXT, () => true, checker), told: checker.told };
  };
  const written = (rows: PlanRow[], ...script: Told[][]) =>
    fixed(rows, ...script).changes.map(
      ({ row: at, field, after, codes }) => `${at} ${field} ${String(after)} ${codes.join('+')}`,
    );

  it('wait for each other in one cell, and come to one change', () => {
    const script: Told[][] = [[{ fix: to('1') }, { code: 'b', fix: to('2') }], [{ code: 'b', fix: to('3') }]];
    expect(written([row()], ...script)).toEqual([`${FIRST} lead 3 a+b`]);
    expect(fixed([row()], ...script).changes[0]).toMatchObject({ before: 'x', after: '3' });
    expect(fixed([row()], ...script).told.map((rows) => rows.get(FIRST)?.values.lead)).toEqual(['1', '3']);
  });

  it('of different cells go together where they are safe, one by one in a row where they are not', () => {
    const note = (safely: boolean): Told => ({ code: 'b', field: 'note', fix: to('2', safely) });
    expect(written([row()], [{ fix: to('1') }, note(true)])).toEqual([`${FIRST} lead 1 a`, `${FIRST} note 2 b`]);
    expect(written([row()], [{ fix: to('1') }, note(false)])).toEqual([`${FIRST} lead 1 a`]);
    expect(written([row()], [{ fix: to('1', false) }, note(true)])).toEqual([`${FIRST} lead 1 a`]);
    const other: Told = { row: FIRST + 1, fix: to('3', false) };
    expect(written([row(), row({ row: FIRST + 1 })], [{ fix: to('1', false) }, other])).toHaveLength(2);
  });

  it('write all of their cells or none', () => {
    const both = to('1', true, [{ field: 'note', value: '2' }]);
    expect(written([row()], [{ fix: both }])).toEqual([`${FIRST} lead 1 a`, `${FIRST} note 2 a`]);
    expect(written([row()], [{ field: 'note', fix: to('0') }, { fix: both }])).toEqual([`${FIRST} note 0 a`]);
    for (const fact of [{ formula: true }, { merged: true }] as const) {
      expect(written([row({ facts: { note: fact } })], [{ fix: both }])).toEqual([]);
      expect(written([row({ facts: { lead: fact } })], [{ fix: both }])).toEqual([]);
      expect(written([row({ facts: { head: fact } })], [{ fix: both }])).toHaveLength(2);
    }
    // One of the cells says so already.
    expect(written([row()], [{ fix: to('x', true, [{ field: 'note', value: '2' }]) }])).toEqual([`${FIRST} note 2 a`]);
  });

  it('are none without a cell of the plan, and where nothing changes', () => {
    const nowhere: Told[] = [
      { row: null, fix: to('1') },
      { row: FIRST + 5, fix: to('1') },
      { field: null, fix: to('1') },
      { elsewhere: { table: 'score', column: 'Điểm' }, fix: to('1') },
      { fix: undefined },
      { fix: to('x') },
      { field: 'head', fix: to(null) },
    ];
    for (const each of nowhere) expect([each, fixed([row()], [each]).told]).toEqual([each, []]);
  });

  it('end where rules undo each other, and a cell that is as it was counts as unchanged', () => {
    expect(fixed([row()], [{ fix: to('1') }], [{ fix: to('x') }]).changes).toEqual([]);
    const endless = scripted(...Array.from({ length: 500 }, (_, round): Told[] => [{ fix: to(`${round}`) }]));
    expect(planFixes([row()], CONTEXT, () => true, endless).changes).toHaveLength(1);
    expect(endless.told).toHaveLength(40);
  });

  it('take font and format of the old value with them, and leave those of other cells', () => {
    const facts = { lead: { font: '.VnTime' }, due: { format: 'mmm-yy' } };
    expect(fixed([row({ facts })], [{ fix: to('1') }]).rows[0]?.facts).toEqual({ due: { format: 'mmm-yy' } });
    expect(fixed([row({ facts: { lead: facts.lead } })], [{ fix: to('1') }]).rows[0]).not.toHaveProperty('facts');
  });

  it('are listed from row to row in the order of the columns', () => {
    const rows = [row(), row({ row: FIRST + 1 })];
    const one = (at: number, field: TaskField): Told => ({ row: at, field, fix: to('1') });
    expect(
      written(rows, [one(FIRST + 1, 'note'), one(FIRST, 'note'), one(FIRST + 1, 'lead'), one(FIRST, 'lead')]),
    ).toEqual([`${FIRST} lead 1 a`, `${FIRST} note 1 a`, `${FIRST + 1} lead 1 a`, `${FIRST + 1} note 1 a`]);
  });

  it('reach the rows under a merged cell, and no farther', () => {
    const covered = (at: number): PlanRow => row({ row: at, facts: { lead: { merged: true } } });
    const { rows, told } = fixed(
      [row(), covered(FIRST + 1), row({ row: FIRST + 2 }), covered(FIRST + 3)],
      [{ fix: to('1') }],
    );
    expect(rows.map(({ values }) => values.lead)).toEqual(['1', '1', 'x', 'x']);
    expect(rows[1]).toMatchObject({ values: { note: 'y' }, facts: { lead: { merged: true } } });
    expect([...told[0]!.keys()]).toEqual([FIRST, FIRST + 1]);
  });
});

describe('keys of findings', () => {
  const keysOf = (rows: PlanRow[]) => checkPlan(rows, CONTEXT).map((finding) => findingKey(finding, taskNamer(rows)));

  it('stay when the rows are sorted, and go when the cell says something else', () => {
    const rows = rowsOf({ lead: 'PNV' }, { lead: 'Phòng Không Có' });
    const sorted = [...rows].reverse().map((row, index): PlanRow => ({ ...row, row: FIRST + index }));
    expect(keysOf(sorted).sort()).toEqual(keysOf(rows).sort());
    const edited = rowsOf({ lead: 'P.NV' }, { lead: 'Phòng Không Có' });
    expect(keysOf(edited)[0]).not.toBe(keysOf(rows)[0]);
    expect(keysOf(edited)[1]).toBe(keysOf(rows)[1]);
  });

  it('keep copies of a row and rows without a code apart', () => {
    const rows = rowsOf({ id: 'NV-1', lead: 'PNV' }, { id: 'NV-1', lead: 'PNV' }, { id: null, lead: 'PNV' });
    const keys = keysOf(rows);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tell a number from the text of the same digits', () => {
    const [number, text] = [rowsOf({ lead: 5 }), rowsOf({ lead: '5' })].map((rows) => keysOf(rows)[0]);
    expect(number).not.toBe(text);
  });
});

describe('any plan', () => {
  const GROUPS: Partial<Record<(typeof TASK_FIELDS)[number], CellValue[]>> = {
    id: [null, 'NV-1', ' NV-2'],
    number: [1, '1.1', ' 2 ', '1,1', 'Ⅱ'],
    area: ['1. Cải cách thể chế', 'I', 'II.', 'cai cach the che', 'Cải  cách thể chế', 'Mục VI', 'l', null],
    title: ['Việc', ' Việc\u200B khác ', 'Vi\u1EC7c', 'Vie\u0323\u0302c', 'Phßng Néi vô \u00B6', null, 'hoà giải'],
    product: ['Báo cáo', 'B¸o c¸o', 'Baùo caùo', 'Báo\u00A0cáo', null],
    lead: ['PNV', 'Phòng Nội vụ, Phòng Tư pháp', 'huong van', 'Văn phòng', 'UBND P. Tứ Hạ', 'Phßng Néi vô', 'x', null],
    head: ['Trưởng phòng', null, ' Ông A '],
    coordinators: ['Phòng Nội vụ; Các phòng, ban', 'P. NV,PTP', 'ai đó', null, 'UBND các xã, phường '],
    deadline: [
      'Quý II',
      'Q2',
      '31/6',
      'Quý I; trước 15/9',
      'Thường xuyên',
      'Theo tiến độ',
      44348,
      '15.12.21',
      null,
      'T6/2021',
    ],
    due: [null, '30/6/2021', serial('06-30'), '31/6/2021', 'Trước 30/11', 44348.5],
    budget: ['1.234', '12,5 triệu', 12.5, -1, 'KĐK', null],
    progress: ['98,5%', '98.5 %', 0.5, 98.5, '120%', '', 'xong', null],
    finished: [null, '20/5/2021', serial('05-20'), '15-12-21', 'chưa'],
    documentNumber: [null, ' 20/KH-UBND', '20 /KH-UBND'],
    documentDate: [null, '20.5.2021', serial('05-20')],
    excluded: [null, 'x', 'X ', 'Không'],
    note: [null, 'a  b', '=cmd|x', '\uD800'],
  };
  const FACTS: CellFacts[] = [
    {},
    { font: '.VnTime' },
    { font: 'VNI-Times' },
    { format: 'mmm-yy' },
    { format: 'd-mmm' },
    { formula: true },
  ];
  const anyRow: fc.Arbitrary<Omit<PlanRow, 'row'>> = fc
    .tuple(
      fc.record(Object.fromEntries(Object.entries(GROUPS).map(([field, list]) => [field, fc.constantFrom(...list)])), {
        requiredKeys: [],
      }),
      fc.dictionary(fc.constantFrom(...TASK_FIELDS), fc.constantFrom(...FACTS), { maxKeys: 3 }),
    )
    .map(([values, facts]) => ({
      values: { ...GOOD, ...values },
      ...(Object.keys(facts).length > 0 ? { facts } : {}),
    }));
  const anyPlan = fc
    .array(anyRow, { minLength: 1, maxLength: 6 })
    .map((rows) => rows.map((row, index): PlanRow => ({ ...row, row: FIRST + index })));
  const blocked = (
    rows: readonly PlanRow[],
    finding: { row: number | null; field: string | null; fix?: { also?: { field: string }[] } },
  ) => {
    const facts = rows.find(({ row }) => row === finding.row)?.facts as Record<string, CellFacts> | undefined;
    const fields = [finding.field ?? '', ...(finding.fix?.also ?? []).map(({ field }) => field)];
    return fields.some((field) => facts?.[field]?.formula === true);
  };

  it('has no safe repair left after all were made, and repairing twice changes nothing', () => {
    fc.assert(
      fc.property(anyPlan, (rows) => {
        const once = fixSafe(rows);
        expect(once.findings.filter((finding) => safe(finding) && !blocked(once.rows, finding))).toEqual([]);
        expect(fixSafe(once.rows).changes).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('changes the listed cells and no others, and finds in the end what a fresh check finds', () => {
    const choices: fc.Arbitrary<ChooseFix> = fc.oneof(
      fc.constant<ChooseFix>(safe),
      fc.constant<ChooseFix>(() => true),
      fc.constantFrom('unit-spelling', 'due-differs', 'date-as-text').map(
        (code): ChooseFix =>
          (each) =>
            each.code === code,
      ),
    );
    fc.assert(
      fc.property(anyPlan, choices, (rows, choose) => {
        const found = checkPlan(rows, CONTEXT);
        const plan = planFixes(rows, CONTEXT, choose);
        const listed = new Map(plan.changes.map((change) => [`${change.row}:${change.field}`, change]));
        expect(listed.size).toBe(plan.changes.length);
        rows.forEach((row, index) => {
          for (const field of TASK_FIELDS) {
            const [before, after] = [row.values[field] ?? null, plan.rows[index]?.values[field] ?? null];
            const change = listed.get(`${row.row}:${field}`);
            if (change === undefined) expect([field, after]).toEqual([field, before]);
            else expect(change).toMatchObject({ before, after });
            if (row.facts?.[field]?.formula) expect(change).toBeUndefined();
          }
        });
        expect(plan.changes.filter(({ before, after }) => sameCell(before, after))).toEqual([]);
        const touched = new Set(found.map(({ row }) => row));
        expect(plan.changes.filter(({ row }) => !touched.has(row))).toEqual([]);
        expect(plan.findings).toEqual(checkPlan(plan.rows, CONTEXT));
      }),
      { numRuns: 150 },
    );
  });

  it('brings a given checker forward to the repaired rows', () => {
    const rows = rowsOf({ lead: 'PNV' }, { due: null });
    const checker = createPlanChecker(rows, CONTEXT);
    const plan = planFixes(rows, CONTEXT, safe, checker);
    expect(checker.findings()).toEqual(checkPlan(plan.rows, CONTEXT));
  });
});
