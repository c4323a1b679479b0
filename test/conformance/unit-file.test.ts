import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toSerial } from '../../src/domain/dates';
import { readStamp } from '../../src/domain/sharing/stamp';
import { STATUS_LABELS } from '../../src/domain/status';
import { TASK_FIELDS, type CellValue, type TaskField } from '../../src/domain/task';
import { layRows } from '../../src/workbook/lay-rows';
import { readPlan } from '../../src/workbook/read-plan';
import { readSentTasks } from '../../src/workbook/sent-tasks';
import { COORDINATED_TAB, TABS } from '../../src/workbook/tab-ids';
import { buildUnitFile, STAMP_PROPERTY } from '../../src/workbook/unit-file';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { checkInvariants } from '../../src/xlsx/invariants';
import { writeXlsx } from '../../src/xlsx/write';
import { compareFormulas } from '../support/compare-values';
import { convertWithLibreOffice, pdfPages, pdfTexts, recalculated, resaved } from '../support/libreoffice';
import { loadWithOpenpyxl } from '../support/openpyxl';
import { samplePlan } from '../support/sample-plan';
import { validateOpenXml } from '../support/validator';

const SPARE_ROWS = 10;
const UNIT = 'phong-noi-vu';
let folder: string;
let workbook: Workbook;
let bytes: Uint8Array;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-unit-'));
  const { plan, rows } = await samplePlan();
  const laid = layRows(plan, rows);
  const unit = plan.units.find(({ id }) => id === UNIT)!;
  workbook = buildUnitFile({
    plan,
    workbookId: '0123456789abcdef',
    unit,
    period: plan.periods.find(({ id }) => id === '2021-H1')!,
    issuedAt: '2021-06-01T08:30:00',
    led: laid.filter(({ task }) => task!.leadIds.includes(UNIT)),
    coordinated: laid.filter(({ task }) => task!.coordinators.includes(unit.name)),
    spareRows: SPARE_ROWS,
  });
  bytes = writeXlsx(workbook);
  file = join(folder, 'unit.xlsx');
  await writeFile(file, bytes);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const planSheet = (book: Workbook): Sheet => book.sheets.find(({ name }) => name === TABS.plan.name)!;
const column = (field: TaskField): number => TASK_FIELDS.indexOf(field);

test('breaks no rule of Excel', async () => {
  expect(checkInvariants(bytes)).toEqual([]);
  expect(await validateOpenXml(file)).toEqual([]);
});

test('LibreOffice works out every formula as the file has it', async () => {
  const { formulas, differences } = compareFormulas(workbook, await recalculated(bytes));
  expect(differences).toEqual([]);
  expect(formulas[TABS.plan.name]).toBeGreaterThan(20);
});

test('the status follows what the unit types, in a sent row and in a spare one', async () => {
  const copy = structuredClone(workbook);
  const { rows } = planSheet(copy);
  const read = readPlan(workbook);
  const tasks = read.ok ? read.plan.tasks : [];
  const open = tasks.find(
    ({ due, finished, progress }) => due === '2021-12-31' && finished === null && progress === null,
  )!;
  const type = (row: number, values: Partial<Record<TaskField, CellValue>>) => {
    for (const [field, value] of Object.entries(values)) rows[row - 1]![column(field as TaskField)] = { value };
  };
  const status = (book: Workbook, row: number) => planSheet(book).rows[row - 1]?.[column('status')]?.value;
  const spare = tasks.at(-1)!.row + 1;
  expect([status(workbook, open.row), status(workbook, spare) ?? '']).toEqual([STATUS_LABELS.notStarted, '']);
  type(open.row, { progress: 0.5 });
  type(spare, { title: 'Việc của phòng', due: toSerial('2021-06-10'), finished: toSerial('2021-06-10') });
  type(spare + 1, { title: 'Việc khác của phòng', due: toSerial('2021-05-31') });
  const worked = await recalculated(writeXlsx(copy));
  expect([open.row, spare, spare + 1].map((row) => status(worked, row))).toEqual([
    STATUS_LABELS.inProgress,
    STATUS_LABELS.doneOnTime,
    STATUS_LABELS.overdue,
  ]);
});

test('what the file is and what was sent survive LibreOffice', async () => {
  const saved = await resaved(bytes);
  const sent = readSentTasks(workbook)!;
  expect(readSentTasks(saved)).toEqual(sent);
  expect(sent.size).toBe(18);
  const stamp = readStamp(workbook.properties.custom[STAMP_PROPERTY]!);
  expect(readStamp(saved.properties.custom[STAMP_PROPERTY] ?? '')).toEqual(stamp);
  expect(readStamp(String(planSheet(saved).rows[0]?.[0]?.value))).toEqual(stamp);
  expect(planSheet(saved).protection).not.toBeNull();
});

test('openpyxl sees the table, dropdowns and protection', async () => {
  const sheets = await loadWithOpenpyxl(file);
  const plan = sheets.find(({ name }) => name === TABS.plan.name)!;
  expect(Object.keys(plan.tables)).toEqual(['KeHoach']);
  expect(plan).toMatchObject({ protected: true, validations: planSheet(workbook).validations.length });
  expect(sheets.filter(({ state }) => state === 'veryHidden')).toHaveLength(2);
});

test('prints on A4: the guide on one page, the plan with the place to sign, the tasks to coordinate', async () => {
  const pdf = await convertWithLibreOffice(file, 'pdf', folder);
  const sizes = await pdfPages(pdf);
  const pages = (await pdfTexts(pdf)).map((text) => text.replace(/\s+/g, ' '));
  const of = (text: string) => pages.flatMap((page, index) => (page.includes(text) ? [index] : []));
  expect(new Set(sizes.map(({ width, height }) => [width, height].map(Math.round).sort().join('×')))).toEqual(
    new Set(['595×842']),
  );
  expect(of('HƯỚNG DẪN BÁO CÁO')).toEqual([0]);
  expect(of('Mã tệp: CCHC')).toEqual([0]);
  const [plan] = of('KẾT QUẢ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH');
  const [sign] = of('NGƯỜI LẬP BIỂU');
  const [part] = of('DANH SÁCH NHIỆM VỤ PHỐI HỢP');
  expect(plan).toBeGreaterThan(0);
  expect(sign).toBeGreaterThanOrEqual(plan!);
  expect(part).toBe(sign! + 1);
  expect(sizes[plan!]!.width).toBeGreaterThan(sizes[plan!]!.height);
  expect(pages[plan!]).toContain('PHÒNG NỘI VỤ');
  expect(pages[plan!]).toContain('6 tháng đầu năm 2021 (từ ngày 15/12/2020 đến ngày 14/6/2021)');
  // Headings come back on every page of the plan.
  for (let page = plan!; page <= sign!; page++) expect(pages[page]).toContain('Trạng thái');
  expect(workbook.sheets.some(({ name }) => name === COORDINATED_TAB.name)).toBe(true);
});
