import { withFileTexts } from '../../src/workbench/file-texts';
import { altTextOf, FORMER_ALT_TEXTS } from '../../src/workbook/tabs/charts-choice';
import type { Chart } from '../../src/workbook/workbook';
import { chartOf } from '../charts/sample';
import { blankSheet, workbookOf } from '../support/open-host';

test('charts get their words for screen readers where Office.js could not write them, and people keep theirs', () => {
  const check = (chart: Pick<Chart, 'name' | 'altText'>, expected: string) => {
    const sheet = { ...blankSheet('Biểu đồ'), charts: [chartOf(chart)] };
    const [told] = withFileTexts(workbookOf(sheet)).sheets[0]!.charts;
    expect(told).toEqual(chartOf({ ...chart, altText: expected }));
  };
  check({ name: 'CCHC_TTHCDungHan', altText: '' }, altTextOf('CCHC_TTHCDungHan'));
  check({ name: 'CCHC_HoanThanhXaPhuong_2', altText: '' }, altTextOf('CCHC_HoanThanhXaPhuong'));
  check({ name: 'CCHC_TrangThai', altText: 'Của phòng' }, 'Của phòng');
  // It was a ring, and is bars now.
  check({ name: 'CCHC_TrangThai', altText: FORMER_ALT_TEXTS[0]! }, altTextOf('CCHC_TrangThai'));
  check({ name: 'Chart 1', altText: '' }, '');
});
