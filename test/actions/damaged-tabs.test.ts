/** Tabs of ours that people edited, renamed, deleted or never had: the plan goes on, and nothing of theirs is lost. */
import { applyFixes } from '../../src/actions/apply-fixes';
import { check } from '../../src/actions/check';
import { fill } from '../../src/actions/fill';
import { ignoreFinding } from '../../src/actions/ignore-finding';
import { inspect } from '../../src/actions/inspect';
import { issuePlan } from '../../src/actions/issue-plan';
import { markCells } from '../../src/actions/mark-cells';
import type { PlacedFinding } from '../../src/actions/results';
import { undo } from '../../src/actions/undo';
import { errorSentence } from '../../src/actions/words';
import { writeFindings } from '../../src/actions/write-findings';
import type { CchcError } from '../../src/domain/error';
import { vi } from '../../src/locales';
import { ISSUED_SHEET, MARKS_SHEET, TABLES, TABS } from '../../src/workbook/tab-ids';
import { VERSION_KEY } from '../../src/workbook/tabs/hidden';
import { RULE_COLUMNS, type RuleColumn } from '../../src/workbook/tabs/rules';
import type { Cell, CellValue, Sheet, Workbook } from '../../src/workbook/workbook';
import { copyOf, sheetNamed } from '../support/open-host';
import { CLOCK, contentOf, LOG, logLines, openSample, PLAN, type LoadedPlan } from './loaded-plan';

const options = { clock: CLOCK };
const SAFE = { kind: 'safe' } as const;
const RULES = TABS.rules.name;

/** The sample with a unit nobody knows, one in short and the town itself: something to find, to repair and to ignore. */
let dirty: Workbook;
beforeAll(async () => {
  const sample = await openSample();
  await sample.type(0, { lead: 'Phòng Không Có' });
  await sample.type(1, { lead: 'PNV' });
  await sample.type(2, { title: '' });
  await sample.type(3, { lead: 'UBND thị xã' });
  dirty = copyOf(sample.host.workbook);
  sample.close();
});

let open: LoadedPlan;
afterEach(() => open.close());

async function openEdited(edit: (workbook: Workbook) => void): Promise<void> {
  const workbook = copyOf(dirty);
  edit(workbook);
  open = await openSample({ workbook });
}

const findings = async (): Promise<readonly PlacedFinding[]> => (await check(open.port, options)).findings;
const doubtful = async (): Promise<PlacedFinding> => {
  const found = (await findings()).find(({ code }) => code === 'unit-own-place');
  if (!found) throw new Error('no unit-own-place');
  return found;
};
const tableOf = (workbook: Workbook, name: string): { sheet: Sheet; at: number } => {
  const sheet = workbook.sheets.find(({ tables }) => tables.some((table) => table.name === name))!;
  return { sheet, at: sheet.tables.findIndex((table) => table.name === name) };
};
const sheetsNamed = (workbook: Workbook) => workbook.sheets.map(({ name }) => name);
const plan = (workbook: Workbook) => contentOf(workbook).filter(({ name }) => name === PLAN);

describe('"Quy tắc"', () => {
  const at = (column: RuleColumn): number => RULE_COLUMNS.indexOf(column);
  const row = (sheet: Sheet, code: string): (Cell | null)[] =>
    sheet.rows.find((cells) => cells[at('code')]?.value === code)!;
  const set = (sheet: Sheet, code: string, heading: RuleColumn, value: CellValue): void => {
    row(sheet, code)[at(heading)] = { ...row(sheet, code)[at(heading)], value };
  };

  test('words that are no severity and numbers that make no sense leave the rules as they are', async () => {
    await openEdited((workbook) => {
      const sheet = sheetNamed(workbook, RULES);
      set(sheet, 'unit-unknown', 'severity', 'rất nặng');
      set(sheet, 'title-missing', 'severity', { error: '#N/A' });
      set(sheet, 'unit-spelling', 'severity', 0);
      for (const [index, value] of [-5, 'nhiều', { error: '#REF!' }, 1e300, ''].entries()) {
        const withThreshold = sheet.rows.filter((cells) => typeof cells[at('threshold')]?.value === 'number')[index];
        if (withThreshold) withThreshold[at('threshold')] = { ...withThreshold[at('threshold')], value };
      }
    });
    const nonsense = await findings();
    open.close();
    await openEdited(() => undefined);
    expect(nonsense).toEqual(await findings());
  });

  test('a choice in other letters or with spaces is that choice', async () => {
    await openEdited((workbook) => {
      const sheet = sheetNamed(workbook, RULES);
      set(sheet, 'unit-unknown', 'severity', '  CẢNH  BÁO ');
      set(sheet, 'title-missing', 'severity', 'tắt'.normalize('NFD'));
    });
    const found = await findings();
    expect(found.find(({ code }) => code === 'unit-unknown')?.severity).toBe('warning');
    expect(found.map(({ code }) => code)).not.toContain('title-missing');
  });

  test('of a code that stands there twice the last row counts; a deleted row is as the rule says, and filling brings it back', async () => {
    await openEdited((workbook) => {
      const { sheet, at: place } = tableOf(workbook, TABLES.rules);
      const { area } = sheet.tables[place]!;
      const copied = structuredClone(row(sheet, 'unit-unknown'));
      copied[at('severity')] = { ...copied[at('severity')], value: 'Lưu ý' };
      const gone = sheet.rows.indexOf(row(sheet, 'title-missing'));
      sheet.rows.splice(gone, 1);
      sheet.rows.splice(area.row + area.rows - 1, 0, copied);
    });
    const found = await findings();
    expect(found.find(({ code }) => code === 'unit-unknown')?.severity).toBe('info');
    expect(found.find(({ code }) => code === 'title-missing')?.severity).toBe('error');
    await fill(open.port, {}, options);
    const codes = sheetNamed(open.host.workbook, RULES).rows.map((cells) => cells[at('code')]?.value);
    expect(codes.filter((code) => code === 'title-missing')).toHaveLength(1);
  });

  test('edited, blank and half rows of "Mục đã bỏ qua" bring their findings back, and stay for the person who wrote them', async () => {
    await openEdited(() => undefined);
    const { key } = await doubtful();
    await ignoreFinding(open.port, key, 'Chờ quyết định', options);
    const kept = copyOf(open.host.workbook);
    open.close();

    const edited = copyOf(kept);
    const { sheet, at: place } = tableOf(edited, TABLES.ignored);
    const { area } = sheet.tables[place]!;
    const line = sheet.rows[area.row + 1]!;
    line[area.column + 6] = { ...line[area.column + 6], value: `${key}x` };
    line[area.column] = { ...line[area.column], value: 'Ghi chú của tôi' };
    open = await openSample({ workbook: edited });
    expect((await doubtful()).ignored).toBeUndefined();
    line[area.column + 6] = { value: null };
    open.close();

    open = await openSample({ workbook: edited });
    await ignoreFinding(open.port, key, 'Đã có quyết định', options);
    expect((await doubtful()).ignored).toEqual({ reason: 'Đã có quyết định' });
    const texts = sheetNamed(open.host.workbook, RULES).rows.flatMap((cells) => cells.map((cell) => cell?.value));
    expect(texts).toEqual(expect.arrayContaining(['Ghi chú của tôi', 'Đã có quyết định']));
  });

  test('a table that got another name is known by its headings', async () => {
    await openEdited((workbook) => {
      for (const name of [TABLES.rules, TABLES.ignored]) {
        const { sheet, at: place } = tableOf(workbook, name);
        sheet.tables[place]!.name = `${name}_cu`;
      }
      set(sheetNamed(workbook, RULES), 'title-missing', 'severity', 'Tắt');
    });
    expect((await findings()).map(({ code }) => code)).not.toContain('title-missing');
    const { key } = await doubtful();
    await ignoreFinding(open.port, key, 'Chờ quyết định', options);
    expect((await doubtful()).ignored).toEqual({ reason: 'Chờ quyết định' });
  });

  test('without its tables everything works as the rules say; ignoring says how to get them back', async () => {
    await openEdited((workbook) => {
      sheetNamed(workbook, RULES).tables = [];
    });
    const { key } = await doubtful();
    await applyFixes(open.port, SAFE, options);
    await fill(open.port, {}, options);
    const error: unknown = await ignoreFinding(open.port, key, 'Vì sao', options).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'table-missing', details: { table: TABLES.ignored, tab: RULES } });
    expect(errorSentence(error as CchcError, vi)).toContain(`hãy xóa cả trang "${RULES}", trang này sẽ được lập lại`);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(RULES).delete();
      await context.sync();
    });
    await ignoreFinding(open.port, key, 'Vì sao', options);
    expect((await doubtful()).ignored).toEqual({ reason: 'Vì sao' });
  });
});

describe('"Nhật ký"', () => {
  test('whose table got another name goes on in it', async () => {
    await openEdited((workbook) => {
      sheetNamed(workbook, LOG).tables[0]!.name = 'Bảng_nhật_ký';
    });
    const { changes } = await applyFixes(open.port, SAFE, options);
    expect(logLines(open.host.workbook)).toHaveLength(changes.length);
    expect(sheetsNamed(open.host.workbook)).toEqual(sheetsNamed(dirty));
  });

  test('whose table somebody deleted is left alone; repairs and their lines go on in a tab of their own, and are taken back', async () => {
    await openEdited((workbook) => {
      const sheet = sheetNamed(workbook, LOG);
      sheet.tables = [];
      sheet.rows[5] = [{ value: 'Ghi chép của tôi' }];
    });
    const before = copyOf(open.host.workbook);
    const { changes, undo: step } = await applyFixes(open.port, SAFE, options);
    const after = open.host.workbook;
    expect(sheetNamed(after, LOG)).toEqual(sheetNamed(before, LOG));
    expect(tableOf(after, TABLES.log).sheet.name).toBe(`${LOG} (2)`);
    expect(sheetNamed(after, `${LOG} (2)`).tables[0]?.area.rows).toBe(1 + changes.length);
    await undo(open.port, step!);
    expect(contentOf(open.host.workbook)).toEqual(contentOf(before));
    expect(open.host.workbook.names).toEqual(expect.arrayContaining(before.names));
    await applyFixes(open.port, SAFE, options);
    expect(await fill(open.port, {}, options)).toMatchObject({ cells: expect.any(Array) });
    expect(sheetsNamed(open.host.workbook).filter((name) => name.startsWith(LOG))).toEqual([`${LOG} (2)`, LOG].sort());
  });

  test('that was deleted as a whole comes back with the next repair', async () => {
    await openEdited((workbook) => {
      workbook.sheets = workbook.sheets.filter(({ name }) => name !== LOG);
      workbook.names = workbook.names.map((name) =>
        name.name === TABS.log.anchor ? { ...name, reference: '=#REF!$A$1' } : name,
      );
    });
    const { changes } = await applyFixes(open.port, SAFE, options);
    expect(logLines(open.host.workbook)).toHaveLength(changes.length);
  });
});

test('"Kiểm tra" without its table, with another name or overwritten is written anew', async () => {
  for (const edit of [
    (sheet: Sheet) => void (sheet.tables = []),
    (sheet: Sheet) => void (sheet.tables[0]!.name = 'Bảng1'),
    (sheet: Sheet) => void (sheet.rows[4] = [{ value: '=1' }, { value: '<b>' }]),
  ]) {
    await openEdited((workbook) => edit(sheetNamed(workbook, TABS.check.name)));
    await writeFindings(open.port, options);
    const texts = sheetNamed(open.host.workbook, TABS.check.name).rows.flatMap((cells) =>
      cells.map((cell) => cell?.value),
    );
    expect(texts).toContainEqual(expect.stringContaining('Phòng Không Có'));
    open.close();
  }
  await openEdited(() => undefined);
});

describe('very hidden sheets', () => {
  const HIDDEN = TABS.hidden.name;
  const shown = (sheet: Sheet): void => {
    sheet.visibility = 'visible';
    sheet.protection = null;
  };
  const prepared = async (): Promise<Workbook> => {
    open = await openSample({ workbook: copyOf(dirty) });
    await issuePlan(open.port, options);
    await markCells(open.port, true, options);
    const workbook = copyOf(open.host.workbook);
    open.close();
    return workbook;
  };
  const withSheets = async (edit: (workbook: Workbook) => void): Promise<void> => {
    const workbook = await prepared();
    edit(workbook);
    open = await openSample({ workbook });
  };
  const everything = async (): Promise<void> => {
    await applyFixes(open.port, SAFE, options);
    await markCells(open.port, false, options);
    await markCells(open.port, true, options);
    await fill(open.port, {}, options);
    await issuePlan(open.port, options);
    const { findings: found } = await check(open.port, options);
    expect(found.map(({ code }) => code)).toContain('unit-unknown');
    expect(found.filter(({ code }) => code === 'plan-drift' || code === 'task-removed')).toEqual([]);
    expect(await inspect(open.port, options)).toMatchObject({ kind: 'loaded' });
  };

  test('that were deleted are made anew, and the plan reads the same', async () => {
    await withSheets((workbook) => {
      workbook.sheets = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
      workbook.names = workbook.names.filter(
        ({ reference }) => ![HIDDEN, ISSUED_SHEET.name, MARKS_SHEET.name].some((name) => reference.includes(name)),
      );
    });
    const { issued, marked } = await check(open.port, options);
    expect([issued, marked]).toEqual([false, false]);
    await everything();
  });

  test('whose names were left behind when they were deleted', async () => {
    await withSheets((workbook) => {
      const gone = workbook.sheets.filter(({ visibility }) => visibility !== 'visible').map(({ name }) => name);
      workbook.sheets = workbook.sheets.filter(({ name }) => !gone.includes(name));
      workbook.names = workbook.names.map((name) =>
        gone.some((sheet) => name.reference.includes(sheet)) ? { ...name, reference: '=#REF!$A$1' } : name,
      );
    });
    await everything();
  });

  test('that were shown and filled with nonsense', async () => {
    const nonsense: CellValue[] = [
      '[',
      '{"a":1}',
      '[1,2',
      'NV-01',
      -1,
      true,
      { error: '#REF!' },
      '=1',
      '\uD800',
      '["NV-01"]',
    ];
    await withSheets((workbook) => {
      for (const sheet of workbook.sheets.filter(({ visibility }) => visibility !== 'visible')) {
        shown(sheet);
        sheet.rows = sheet.rows.map((cells, r) =>
          cells.map((_, c) => ({ value: nonsense[(r + c) % nonsense.length]! })),
        );
      }
    });
    const before = plan(open.host.workbook);
    await check(open.port, options);
    expect(plan(open.host.workbook)).toEqual(before);
    await everything();
  });

  test.each<[string, CellValue]>([
    ['a version that is no number', 'mới nhất'],
    ['a negative version', -3],
    ['an error', { error: '#N/A' }],
  ])('with %s are those of this program', async (_, version) => {
    await withSheets((workbook) => {
      const sheet = sheetNamed(workbook, HIDDEN);
      const cells = sheet.rows.find((line) => line[0]?.value === VERSION_KEY)!;
      cells[1] = { value: version };
    });
    await everything();
  });
});

test('a workbook of the time before "Quy tắc", "Nhật ký" and the hidden lists: all of it works, and what is missing comes', async () => {
  await openEdited((workbook) => {
    const later = [TABS.rules, TABS.log];
    workbook.sheets = workbook.sheets.filter(({ name }) => !later.some((tab) => tab.name === name));
    workbook.names = workbook.names.filter(({ name }) => !later.some(({ anchor }) => anchor === name));
  });
  const { key } = await doubtful();
  const { changes, undo: step } = await applyFixes(open.port, SAFE, options);
  expect(changes.map(({ after }) => after)).toContain('Phòng Nội vụ');
  expect(logLines(open.host.workbook)).toHaveLength(changes.length);
  await undo(open.port, step!);
  expect(sheetsNamed(open.host.workbook)).not.toContain(LOG);
  await applyFixes(open.port, SAFE, options);
  await fill(open.port, {}, options);
  expect(sheetsNamed(open.host.workbook)).toEqual(sheetsNamed(dirty));
  await ignoreFinding(open.port, key, 'Chờ quyết định', options);
  expect((await doubtful()).ignored).toEqual({ reason: 'Chờ quyết định' });
  await markCells(open.port, true, options);
  await issuePlan(open.port, options);
  expect(await check(open.port, options)).toMatchObject({ marked: true, issued: true });
  expect(await fill(open.port, {}, options)).toMatchObject({ cells: [] });
});
