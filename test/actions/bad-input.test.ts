/** What nobody should type but somebody pastes: each is read, told and repaired, or refused with a reason, and nothing is lost. */
import { applyFixes } from '../../src/actions/apply-fixes';
import { check } from '../../src/actions/check';
import { fill } from '../../src/actions/fill';
import { ignoreFinding } from '../../src/actions/ignore-finding';
import { issuePlan } from '../../src/actions/issue-plan';
import { markCells } from '../../src/actions/mark-cells';
import type { PlacedFinding } from '../../src/actions/results';
import { undo } from '../../src/actions/undo';
import { errorSentence } from '../../src/actions/words';
import { writeFindings } from '../../src/actions/write-findings';
import type { CchcError } from '../../src/domain/error';
import type { PlanRow, TaskField } from '../../src/domain/task';
import { vi } from '../../src/locales';
import { checkView } from '../../src/locales/vi/pane-check';
import { rules } from '../../src/locales/vi/rules';
import { findingsAsText } from '../../src/taskpane/check/copy-text';
import { MOST_LISTED_FINDINGS } from '../../src/workbook/tabs/check';
import { TABS } from '../../src/workbook/tab-ids';
import type { Cell, CellValue, Sheet, Workbook } from '../../src/workbook/workbook';
import { everyStatusRows } from '../fixtures/every-status';
import { copyOf, openHost, profileNamed, sheetNamed } from '../support/open-host';
import { sample } from '../workbook/sample';
import { CLOCK, contentOf, LOG, logLines, PLAN, planOf, withPlan, type LoadedPlan } from './loaded-plan';

const options = { clock: CLOCK };
const SAFE = { kind: 'safe' } as const;
const CHECK = TABS.check.name;
const LONGEST = 32_767;

let open: LoadedPlan;
afterEach(() => open.close());

type Put = (task: number, field: TaskField, cell: Cell | CellValue) => void;

/** A plan in which cells stand that nobody could have typed there, in Excel on the web. */
async function openWith(
  edit: (put: Put, sheet: Sheet, workbook: Workbook) => void,
  rows?: PlanRow[],
): Promise<LoadedPlan> {
  const workbook = copyOf(sample('2021-H1', rows).workbook);
  const { places } = planOf(workbook);
  const sheet = sheetNamed(workbook, PLAN);
  const put: Put = (task, field, cell) => {
    const line = sheet.rows[places.table.row + 1 + task]!;
    const column = places.columns[field];
    const isCell = typeof cell === 'object' && cell !== null && 'value' in cell;
    line[column] = { ...line[column], ...(isCell ? cell : { value: cell }) };
  };
  edit(put, sheet, workbook);
  open = withPlan(await openHost({ profile: profileNamed('web'), workbook }));
  return open;
}

const rowOf = (task: number): number => planOf(open.host.workbook).places.table.row + 2 + task;
const at = (findings: readonly PlacedFinding[], task: number, field: TaskField): string[] =>
  findings.filter((finding) => finding.row === rowOf(task) && finding.field === field).map(({ code }) => code);
const textsOf = (sheet: string): string[] =>
  sheetNamed(open.host.workbook, sheet)
    .rows.flat()
    .flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : []));
const mostBytes = () => Math.max(...open.host.log.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes)));

describe('ten thousand findings', () => {
  const ROWS = 2_500;
  const many = (): PlanRow[] => {
    const rows = everyStatusRows();
    return Array.from({ length: ROWS }, (_, index): PlanRow => {
      const { values = {} } = rows[index % rows.length] ?? {};
      const untidy = { title: `Việc  ${index}`, product: 'Báo  cáo', note: ' xem  sau ', link: 'Tăng  trưởng' };
      return {
        row: 8 + index,
        values: { ...values, ...untidy, id: `NV-${index + 1}`, number: index + 1, coordinators: `Phòng lạ ${index}` },
      };
    });
  };

  test('are found, and written as a list that says how many are left out', async () => {
    await openWith(() => undefined, many());
    const { findings, tasks } = await check(open.port, options);
    expect(tasks).toBe(ROWS);
    expect(findings.length).toBeGreaterThan(10_000);
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);

    await writeFindings(open.port, options);
    const left = findings.length - MOST_LISTED_FINDINGS;
    expect(textsOf(CHECK)).toContainEqual(expect.stringContaining(`còn ${left} nội dung nữa`));
    const listed = findingsAsText(findings, checkView, rules).split('\n');
    expect(listed).toHaveLength(findings.length + 1);
    expect(mostBytes()).toBeLessThan(4_000_000);
  });

  test('are repaired at once and taken back at once', async () => {
    await openWith(() => undefined, many());
    const before = contentOf(open.host.workbook);
    const { changes, check: after, undo: step } = await applyFixes(open.port, SAFE, options);
    expect(changes.length).toBeGreaterThanOrEqual(10_000);
    expect(logLines(open.host.workbook)).toHaveLength(changes.length);
    expect(after.findings.filter(({ fix }) => fix?.safe)).toEqual([]);
    expect(mostBytes()).toBeLessThan(4_000_000);
    await undo(open.port, step!);
    const plan = ({ name }: { name: string }) => name === PLAN || name === LOG;
    expect(contentOf(open.host.workbook).filter(plan)).toEqual(before.filter(plan));
  });
});

describe('cells of 32,767 characters', () => {
  const FULL: [TaskField, string][] = [
    ['id', 'NV-'.padEnd(LONGEST, '9')],
    ['title', 'Rà soát, đánh giá; '.repeat(2_000).slice(0, LONGEST)],
    ['lead', 'Phòng Nội vụ, Phòng Tư pháp; '.repeat(1_200).slice(0, LONGEST)],
    ['deadline', 'Quý I đến '.repeat(4_000).slice(0, LONGEST)],
    ['note', `a${' '.repeat(LONGEST - 2)}b`],
    ['reason', `${'x'.repeat(LONGEST - 2)}\u{1F600}`],
  ];

  test('are read, told in short, repaired, ignored, marked, issued and filled like any other', async () => {
    await openWith((put) => FULL.forEach(([field, text], task) => put(task, field, text)));
    const { findings } = await check(open.port, options);
    const long = (field: TaskField) => findings.find((one) => one.code === 'text-too-long' && one.field === field);
    for (const [field] of FULL) expect([field, long(field)?.value]).toEqual([field, expect.any(String)]);

    await writeFindings(open.port, options);
    expect(Math.max(...textsOf(CHECK).map(({ length }) => length))).toBeLessThan(1_000);
    const copied = findingsAsText(findings, checkView, rules).split(/[\n\t]/);
    expect(Math.max(...copied.map(({ length }) => length))).toBeLessThan(1_000);

    for (const field of ['id', 'title'] as const) {
      const { key } = long(field)!;
      const { check: after } = await ignoreFinding(open.port, key, 'Đã xem', options);
      expect(after.findings.find((one) => one.key === key)?.ignored).toEqual({ reason: 'Đã xem' });
    }
    const { changes, undo: step } = await applyFixes(open.port, SAFE, options);
    expect(changes).toContainEqual(expect.objectContaining({ field: 'note', before: FULL[4]?.[1], after: 'a b' }));
    const line = logLines(open.host.workbook).find(([, , , , , , , after]) => after === 'a b');
    expect(line?.[6]).toBe(FULL[4]?.[1]);
    await undo(open.port, step!);
    expect(open.cell(4, 'note')?.value).toBe(FULL[4]?.[1]);

    await markCells(open.port, true, options);
    await issuePlan(open.port, options);
    expect((await check(open.port, options)).findings.filter(({ code }) => code === 'plan-drift')).toEqual([]);
    await fill(open.port, {}, options);
    for (const [task, [field, text]] of FULL.entries()) {
      if (field !== 'note') expect([field, open.cell(task, field)?.value === text]).toEqual([field, true]);
    }
  });

  test('too many of them for Excel on the web are refused with what to do', async () => {
    await openWith((put) => {
      for (let task = 0; task < 40; task++) put(task, 'title', 'ệ'.repeat(LONGEST));
    });
    const error: unknown = await check(open.port, options).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'payload-too-large' });
    expect(errorSentence(error as CchcError, vi)).toContain('mở sổ bằng Excel trên máy tính');
  });
});

describe('formulas in entry cells', () => {
  const FORMULAS: [TaskField, Cell][] = [
    ['title', { value: { error: '#N/A' }, formula: '=NA()' }],
    ['lead', { value: { error: '#REF!' }, formula: '=#REF!' }],
    ['due', { value: { error: '#DIV/0!' }, formula: '=1/0' }],
    ['progress', { value: { error: '#NAME?' }, formula: '=khongco()' }],
    ['deadline', { value: { error: '#VALUE!' }, formula: '="a"+1' }],
    ['id', { value: { error: '#N/A' }, formula: '=NA()' }],
  ];

  test('that give errors are told as such, and no action ever writes over them', async () => {
    await openWith((put) => FORMULAS.forEach(([field, cell], task) => put(task, field, cell)));
    const { findings } = await check(open.port, options);
    for (const [task, [field, { value }]] of FORMULAS.entries()) {
      const finding = findings.find(
        (one) => one.row === rowOf(task) && one.field === field && one.code === 'cell-error',
      );
      expect(finding).toMatchObject({ severity: 'error', value, details: { reason: 'formula' } });
      expect(finding?.fix).toBeUndefined();
    }
    const formulas = () => FORMULAS.map(([field], task) => open.cell(task, field)?.formula);
    const before = formulas();
    await applyFixes(open.port, SAFE, options);
    for (const code of ['unit-spelling', 'due-missing', 'deadline-missing', 'cell-error']) {
      await applyFixes(open.port, { kind: 'rule', code }, options);
    }
    await issuePlan(open.port, options);
    await fill(open.port, {}, options);
    expect(formulas()).toEqual(before);
    expect(before.every((formula) => formula?.startsWith('='))).toBe(true);
  });

  test('that give nothing keep their place too, where a code or a due date would be written', async () => {
    const nothing: Cell = { value: '', formula: '=""' };
    await openWith((put) => {
      put(0, 'id', nothing);
      put(1, 'due', nothing);
    });
    await applyFixes(open.port, SAFE, options);
    await issuePlan(open.port, options);
    await fill(open.port, {}, options);
    expect([open.cell(0, 'id')?.formula, open.cell(1, 'due')?.formula]).toEqual(['=""', '=""']);
  });
});

describe('texts that look like formulas or pages', () => {
  const ODD: [TaskField, string, string][] = [
    ['title', "=cmd|' /C calc'!A0 ", "=cmd|' /C calc'!A0"],
    ['product', '<img src=x onerror=alert(1)>  x', '<img src=x onerror=alert(1)> x'],
    ['note', ' 31/12', '31/12'],
    ['reason', '+1+1 ', '+1+1'],
    ['documentNumber', '@SUM(1)\u200B', '@SUM(1)'],
    ['head', "'trích  dẫn", "'trích dẫn"],
  ];

  test('stay texts in the plan, in the log and in the list of findings, and come back as they were', async () => {
    await openWith((put) => ODD.forEach(([field, text], task) => put(task, field, text)));
    const { findings } = await check(open.port, options);
    expect(at(findings, 0, 'title')).toContain('text-like-formula');
    const { changes, undo: step } = await applyFixes(open.port, SAFE, options);
    for (const [task, [field, before, after]] of ODD.entries()) {
      expect(changes).toContainEqual(expect.objectContaining({ field, before, after }));
      expect(open.cell(task, field)).toMatchObject({ value: after });
    }
    await writeFindings(open.port, options);
    // Formulas of ours stand in derived columns and summaries only.
    const typed = (sheet: string) =>
      sheetNamed(open.host.workbook, sheet).rows.flatMap((row) =>
        row.filter((cell) => cell?.formula !== undefined && /cmd|SUM\(1\)|1\+1/.test(cell.formula)),
      );
    for (const sheet of [PLAN, LOG, CHECK]) expect([sheet, typed(sheet)]).toEqual([sheet, []]);
    const lines = logLines(open.host.workbook).map((line) => line.slice(6, 8));
    for (const [, before, after] of ODD) expect(lines).toContainEqual([before, after]);
    expect(textsOf(CHECK)).toContain(ODD[0]?.[2]);

    await undo(open.port, step!);
    for (const [task, [field, before]] of ODD.entries()) {
      expect([field, open.cell(task, field)?.value, open.cell(task, field)?.formula]).toEqual([
        field,
        before,
        undefined,
      ]);
    }
  });

  test('do not start to work where the copied list is pasted', async () => {
    await openWith((put) => {
      put(0, 'title', '=HYPERLINK("http://x","y")');
      put(1, 'title', '"=1+1"');
      put(1, 'lead', '"=1+1"\t=2');
      put(2, 'lead', '=1+1');
    });
    const { findings } = await check(open.port, options);
    const cells = findingsAsText(findings, checkView, rules).split(/[\n\t]/);
    expect(cells.filter((cell) => /^[=+\-@"]/.test(cell))).toEqual([]);
    expect(cells).toEqual(expect.arrayContaining([`'=HYPERLINK("http://x","y")`, '“=1+1”']));
  });
});

describe('merged cells', () => {
  const below = (sheet: Sheet, rows: Partial<Record<TaskField, string>>[]): number => {
    const { columns, table } = planOf(copyOf(sample('2021-H1').workbook)).places;
    const end = table.row + table.rows;
    rows.forEach((cells, index) => {
      const line: (Cell | null)[] = [];
      for (const [field, value] of Object.entries(cells)) {
        while (line.length < columns[field as TaskField]) line.push(null);
        line[columns[field as TaskField]] = { value, style: { locked: false } };
      }
      sheet.rows[end + index] = line;
    });
    return end;
  };
  const columnOf = (field: TaskField) => planOf(sample('2021-H1').workbook).places.columns[field];
  const task = (title: string) => ({ area: '1. Cải cách thể chế', title, product: 'Báo cáo', deadline: 'Quý II' });

  test('among the tasks below the table belong to every row; a repair is written once, into the first', async () => {
    let end = 0;
    await openWith((_, sheet) => {
      end = below(sheet, [{ ...task('Việc một'), lead: 'PNV' }, task('Việc hai')]);
      sheet.merges.push({ row: end, column: columnOf('lead'), rows: 2, columns: 1 });
    });
    const { findings } = await check(open.port, options);
    const lead = findings.filter(({ row, field }) => row !== null && row > end && field === 'lead');
    expect(lead.map(({ row, code }) => [row! - end, code])).toEqual([
      [1, 'unit-spelling'],
      [2, 'unit-spelling'],
      [2, 'cell-merged'],
    ]);
    const { changes, undo: step } = await applyFixes(open.port, SAFE, options);
    const written = changes.filter(({ row, field }) => row !== null && row > end && field === 'lead');
    expect(written).toMatchObject([{ row: end + 1, before: 'PNV', after: 'Phòng Nội vụ' }]);
    const sheet = sheetNamed(open.host.workbook, PLAN);
    expect(sheet.merges).toContainEqual({ row: end, column: columnOf('lead'), rows: 2, columns: 1 });
    expect(sheet.rows[end + 1]?.[columnOf('lead')] ?? null).toBeNull();
    await undo(open.port, step!);
    expect(sheetNamed(open.host.workbook, PLAN).rows[end]?.[columnOf('lead')]?.value).toBe('PNV');
  });

  test('stop the table from taking those rows in: filling says which cells, and writes nothing', async () => {
    await openWith((_, sheet) => {
      const end = below(sheet, [{ ...task('Việc một'), lead: 'Phòng Nội vụ' }, task('Việc hai')]);
      sheet.merges.push({ row: end, column: columnOf('lead'), rows: 2, columns: 1 });
    });
    const before = copyOf(open.host.workbook);
    const error: unknown = await fill(open.port, {}, options).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'blocked-cells',
      details: { sheet: PLAN, cells: expect.stringMatching(/^F\d+:F\d+$/) },
    });
    expect(errorSentence(error as CchcError, vi)).toMatch(/ô gộp F\d+:F\d+ .* Hãy bỏ gộp/);
    expect(open.host.workbook).toEqual(before);
  });

  test.each<[string, TaskField, number]>([
    ['a note', 'title', 6],
    ['a signature block', 'id', 12],
  ])('across columns right below the table are %s and no task', async (_, from, columns) => {
    await openWith((__, sheet) => {
      const end = below(sheet, [{ [from]: 'Ghi chú: các đơn vị báo cáo trước ngày 15' }]);
      sheet.merges.push({ row: end, column: columnOf(from), rows: 2, columns });
    });
    const tasks = everyStatusRows().length;
    expect((await check(open.port, options)).tasks).toBe(tasks);
    expect((await fill(open.port, {}, options)).summary.total.total).toBeLessThanOrEqual(tasks);
    expect(textsOf(PLAN)).toContain('Ghi chú: các đơn vị báo cáo trước ngày 15');
  });
});

test('hidden and filtered rows count like all others, and that is said with their number', async () => {
  await openWith((_, sheet) => {
    const { table } = planOf(sample('2021-H1').workbook).places;
    for (const task of [1, 2, 3, 7]) {
      const row = table.row + 1 + task;
      sheet.rowFormats[row] = { ...sheet.rowFormats[row], hidden: true };
    }
  });
  const { findings, tasks } = await check(open.port, options);
  expect(tasks).toBe(everyStatusRows().length);
  const hidden = findings.filter(({ code }) => code === 'row-hidden');
  expect(hidden.map(({ severity, details }) => [severity, details['count']])).toEqual([
    ['warning', 3],
    ['warning', 1],
  ]);
  expect((await fill(open.port, {}, options)).summary.total.total).toBeGreaterThan(0);
});

describe('a table down to the last row of the sheet', () => {
  const draw = (sheet: Sheet): void => {
    const [table] = sheet.tables;
    table!.area.rows = 1_048_576 - table!.area.row;
  };

  test('is as quick as its tasks, and stays as tall as it is', async () => {
    await openWith((put, sheet) => {
      draw(sheet);
      put(3, 'note', 'xem  sau');
    });
    const { tasks } = await check(open.port, options);
    expect(tasks).toBe(everyStatusRows().length);
    const { changes } = await applyFixes(open.port, SAFE, options);
    expect(changes).toMatchObject([{ field: 'note', after: 'xem sau' }]);
    await fill(open.port, {}, options);
    expect(sheetNamed(open.host.workbook, PLAN).tables[0]?.area.rows).toBe(1_048_570);
    expect(sheetNamed(open.host.workbook, PLAN).rows.length).toBeLessThan(1_000);
    expect(open.host.log.length).toBeLessThan(40);
  });

  test('that is full of tasks is refused with their number before it is read', async () => {
    await openWith((_, sheet) => {
      draw(sheet);
      const line: (Cell | null)[] = [null, null, null, { value: 'Việc' }];
      while (sheet.rows.length < 300_000) sheet.rows.push(line);
    });
    const before = open.host.log.length;
    const error: unknown = await check(open.port, options).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'too-many-rows', details: { sheet: PLAN, most: 200_000 } });
    expect(errorSentence(error as CchcError, vi)).toMatch(/"Kế hoạch" có 299\.\d{3} dòng .* 200\.000 dòng/);
    expect(open.host.log.length - before).toBeLessThan(10);
  });
});

test('halves of surrogate pairs are told as lost, marks of direction are taken out, and both pass through every action', async () => {
  await openWith((put) => {
    put(0, 'title', 'Rà soát \uD83D văn bản');
    put(1, 'title', '\u202Exsol.gnuh\u202C Rà soát');
    put(2, 'lead', '\u200FPhòng Nội vụ\u200F');
    put(3, 'id', 'NV\uDC00');
  });
  const { findings } = await check(open.port, options);
  expect(findings.filter(({ code }) => code === 'text-broken').map(({ row, field }) => [row, field])).toEqual([
    [rowOf(0), 'title'],
    [rowOf(3), 'id'],
  ]);
  const { changes } = await applyFixes(open.port, SAFE, options);
  expect(changes).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ row: rowOf(1), field: 'title', after: 'xsol.gnuh Rà soát' }),
      expect.objectContaining({ row: rowOf(2), field: 'lead', after: 'Phòng Nội vụ' }),
    ]),
  );
  // What is lost only a person can bring back.
  expect(open.cell(0, 'title')?.value).toBe('Rà soát \uD83D văn bản');
  const broken = findings.find(({ code }) => code === 'text-broken')!;
  await expect(ignoreFinding(open.port, broken.key, 'Đã hỏi đơn vị', options)).rejects.toMatchObject({
    code: 'error-not-ignored',
  });
  await issuePlan(open.port, options);
  await writeFindings(open.port, options);
  await fill(open.port, {}, options);
  expect((await check(open.port, options)).findings.filter(({ code }) => code === 'plan-drift')).toEqual([]);
});
