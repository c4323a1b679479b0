import { closePeriod } from '../../src/actions/close-period';
import { fill } from '../../src/actions/fill';
import { makeReport, type DrawCharts } from '../../src/actions/report';
import { addReportTexts } from '../../src/actions/report-texts';
import { undo } from '../../src/actions/undo';
import type { Workbook } from '../../src/workbook/workbook';
import { readDocx } from '../support/docx';
import { copyOf, sheetNamed } from '../support/open-host';
import { LOG, openSample, type LoadedPlan } from './loaded-plan';

let plan: LoadedPlan;
beforeEach(async () => {
  plan = await openSample();
});
afterEach(() => plan.close());

const PERIOD = { periodId: '2021-H1' };
/** One red point, in place of a drawing. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
  'base64',
);
const draw: DrawCharts = (charts) => Promise.resolve(charts.map(() => ({ png: PNG, width: 400, height: 200 })));
const namesIn = ({ sheets }: Workbook) => sheets.map(({ name }) => name);

describe('the report', () => {
  it('leaves the workbook as it is', async () => {
    const before = copyOf(plan.host.workbook);
    await makeReport(plan.port, PERIOD, draw);
    expect(plan.host.workbook).toEqual(before);
  });

  it('is of the period that is asked for, whatever the workbook shows', async () => {
    const quarter = await makeReport(plan.port, { periodId: 'Q1' });
    expect(quarter.outdated).toBe(true);
    expect(quarter.file.name).toBe('2021-Q1 - thị xã Hương Trà - báo cáo CCHC.docx');
    expect(readDocx(quarter.file.bytes).paragraphs).toContain('Quý I năm 2021');
    await fill(plan.port, { periodId: 'Q1' });
    expect((await makeReport(plan.port)).outdated).toBe(false);
    await expect(makeReport(plan.port, { periodId: 'Q9' })).rejects.toMatchObject({ code: 'period-unknown' });
  });

  it('has the charts that are drawn, and says which are missing', async () => {
    const drawn = await makeReport(plan.port, PERIOD, draw);
    expect(drawn.pictures).toEqual({ drawn: 1, missing: 0 });
    expect(readDocx(drawn.file.bytes).pictures).toBe(1);
    expect(readDocx(drawn.file.bytes).xml).toContain('descr="TIẾN ĐỘ NHIỆM VỤ THEO LĨNH VỰC');
    const bare = await makeReport(plan.port, PERIOD, (charts) => Promise.resolve(charts.map(() => null)));
    expect(bare.pictures).toEqual({ drawn: 0, missing: 1 });
    expect(readDocx(bare.file.bytes).tables).toEqual(readDocx(drawn.file.bytes).tables);
  });

  it('tells whether the period is closed, and what was changed since', async () => {
    expect((await makeReport(plan.port, PERIOD)).closing).toEqual({ kind: 'open' });
    await closePeriod(plan.port, { ...PERIOD, by: 'Trần Văn A' });
    expect((await makeReport(plan.port, PERIOD)).closing).toMatchObject({ kind: 'closed', late: 0 });
    await plan.type(0, { finished: 44270 });
    expect((await makeReport(plan.port, PERIOD)).closing).toMatchObject({ kind: 'closed', late: 1 });
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    controller.abort();
    const stopped = makeReport(plan.port, PERIOD, draw, { signal: controller.signal });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('the texts of the report', () => {
  it('come once, with a line in the log, and can be taken back', async () => {
    const before = namesIn(plan.host.workbook);
    const added = await addReportTexts(plan.port);
    expect(added).toMatchObject({ tab: 'Mẫu báo cáo' });
    expect(added.rows).toBeGreaterThan(30);
    expect(namesIn(plan.host.workbook)).toContain('Mẫu báo cáo');
    const log = sheetNamed(plan.host.workbook, LOG).rows.flat();
    expect(log.some((cell) => cell?.value === 'Lập trang Mẫu báo cáo')).toBe(true);
    expect(await addReportTexts(plan.port)).toMatchObject({ undo: null, rows: 0 });
    await undo(plan.port, added.undo!);
    expect(namesIn(plan.host.workbook)).toEqual(before);
  });

  it('say the same in the tab as before it came', async () => {
    const usual = readDocx((await makeReport(plan.port, PERIOD)).file.bytes);
    await addReportTexts(plan.port);
    const own = await makeReport(plan.port, PERIOD);
    expect(own).toMatchObject({ textsTab: 'Mẫu báo cáo', problems: [] });
    expect(readDocx(own.file.bytes).paragraphs).toEqual(usual.paragraphs);
  });

  it('are printed as people wrote them, and survive a fill', async () => {
    await addReportTexts(plan.port);
    const sheet = sheetNamed(plan.host.workbook, 'Mẫu báo cáo');
    const row = sheet.rows.findIndex((line) => line?.[0]?.value === 'V. Kiến nghị, đề xuất');
    await plan.host.edit('Mẫu báo cáo', row, 1, [['Đề nghị {cơ quan} xem xét.\n- Việc thứ nhất …']]);
    await fill(plan.port, PERIOD);
    const { paragraphs } = readDocx((await makeReport(plan.port, PERIOD)).file.bytes);
    expect(paragraphs).toContain('Đề nghị Ủy ban nhân dân thị xã Hương Trà xem xét.');
    expect(paragraphs).toContain('- Việc thứ nhất …');
  });
});
