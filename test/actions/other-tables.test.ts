import { applyFixes } from '../../src/actions/apply-fixes';
import { check } from '../../src/actions/check';
import { ignoreFinding } from '../../src/actions/ignore-finding';
import { markCells } from '../../src/actions/mark-cells';
import type { Sheet } from '../../src/workbook/workbook';
import { blankSheet } from '../support/open-host';
import { CLOCK, openSample, sampleWorkbook, type LoadedPlan } from './loaded-plan';

const options = { clock: CLOCK };

function tableSheet(name: string, table: string, rows: (string | number | null)[][]): Sheet {
  const [headings = []] = rows;
  const above = [[{ value: 'Của phòng' }], []];
  return {
    ...blankSheet(name, [...above, ...rows.map((row) => [null, ...row.map((value) => ({ value }))])]),
    tables: [
      {
        name: table,
        area: { row: 2, column: 1, rows: rows.length, columns: headings.length },
        columns: headings.map((heading) => ({ name: String(heading) })),
        style: null,
        bandedRows: false,
        filterButtons: false,
      },
    ],
  };
}

const PROCEDURES = tableSheet('Hồ sơ 6 tháng', 'TTHC', [
  ['Đơn vị', 'Lĩnh vực', 'Kỳ báo cáo', 'Tiếp nhận', 'Trực tuyến', 'Trực tiếp và bưu chính', 'Từ kỳ trước'],
  ['Phường Tứ Hạ', 'Hộ tịch', '2021-H1', 100, 40, 50, 10],
  ['Phường Tứ Hạ', 'Đất đai', '2021-H1', 99, 40, 50, 10],
]);
const SCORE = tableSheet('Chấm điểm 2021', 'ChamDiem', [
  ['STT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm'],
  ['I', 'Chỉ đạo, điều hành', 100, 120],
]);

let open: LoadedPlan;
beforeEach(async () => {
  const workbook = await sampleWorkbook();
  open = await openSample({ workbook: { ...workbook, sheets: [...workbook.sheets, PROCEDURES, SCORE] } });
});
afterEach(() => open.close());

const elsewhere = async () => (await check(open.port, options)).findings.filter((each) => each.elsewhere);

test('findings in the tables of procedures and scores stand in their own tabs, under what people know the row by', async () => {
  const found = await elsewhere();
  expect(found.find(({ code }) => code === 'procedures-received')).toMatchObject({
    tab: 'Hồ sơ 6 tháng',
    cell: 'E5',
    row: 5,
    field: null,
    value: 99,
    area: '',
    unit: 'Phường Tứ Hạ',
    task: 'Đất đai',
  });
  expect(found.filter(({ elsewhere: at }) => at?.table === 'score')).toContainEqual(
    expect.objectContaining({ tab: 'Chấm điểm 2021', cell: 'E4', task: 'Chỉ đạo, điều hành' }),
  );
  expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
});

test('the row of totals says how many points there are, unless it only adds them up', async () => {
  const totals = async (formula?: string) => {
    const sheet = tableSheet('Chấm điểm 2022', 'ChamDiem', [
      ['STT', 'Tiêu chí', 'Điểm tối đa'],
      ['I', 'Chỉ đạo, điều hành', 70],
      [null, 'Tổng cộng', 70],
    ]);
    const total = sheet.rows[4]?.[3];
    if (total && formula !== undefined) total.formula = formula;
    const workbook = await sampleWorkbook();
    const one = await openSample({ workbook: { ...workbook, sheets: [...workbook.sheets, sheet] } });
    const { findings } = await check(one.port, options);
    await one.close();
    return findings.filter(({ code }) => code === 'score-total-max').map(({ cell }) => cell);
  };
  expect([await totals(), await totals('=SUM(D4)')]).toEqual([[], ['D5']]);
});

test('they can be ignored too; repairing and marking leave these tables alone', async () => {
  const first = (await elsewhere()).find(({ severity }) => severity !== 'error');
  if (!first) throw new Error('nothing found');
  await ignoreFinding(open.port, first.key, 'Số liệu chờ đối chiếu', options);
  expect((await elsewhere()).find(({ key }) => key === first.key)?.ignored).toEqual({
    reason: 'Số liệu chờ đối chiếu',
  });
  const others = () => open.host.workbook.sheets.filter(({ name }) => [PROCEDURES.name, SCORE.name].includes(name));
  const before = structuredClone(others());
  await applyFixes(open.port, { kind: 'safe' }, options);
  await markCells(open.port, true, options);
  expect(others()).toEqual(before);
});
