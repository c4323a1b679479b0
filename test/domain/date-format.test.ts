import { dateShown } from '../../src/domain/date-format';

describe('what a number format shows of a date', () => {
  const check = (shown: 'day' | 'month' | null, ...formats: string[]) => {
    for (const format of formats) expect([format, dateShown(format)]).toEqual([format, shown]);
  };

  it('is the day', () =>
    check('day', 'dd/mm/yyyy', 'd-mmm', 'd-mmm-yy', 'dd/mm/yyyy;@', '[$-42A]dd mmmm yyyy', 'dd/mm/yyyy h:mm'));
  it('is the month', () =>
    check('month', 'mmm-yy', 'mm/yyyy', '"Tháng" m/yyyy', '[$-42A]mmmm', '[Red]mm/yyyy', '_-m/yyyy', '*dmm'));
  it('is nothing in times, numbers and texts', () => {
    check(
      null,
      'General',
      '@',
      '0',
      '0%',
      '#,##0.00',
      '0.0 "ngày"',
      'h:mm',
      '[h]:mm:ss',
      '[h]:mm',
      '[HH]:mm',
      '[mm]', // minutes that have passed
      '[m]:ss',
      '0 d', // no format that Excel would make, but files have it
      'mm:ss',
      '#,##0 \\d',
      '[Red]0',
      '',
    );
    expect(dateShown(undefined)).toBeNull();
  });
});
