import {
  findPeriod,
  lastDueDay,
  periodsOfYear,
  previousOfKind,
  readPeriodRule,
  type PeriodRuleCells,
} from '../../src/domain/period';
import { PERIOD_RULES, PERIODS_2021 } from '../fixtures/catalogue';

const CELLS: PeriodRuleCells = {
  code: 'Q1',
  name: 'Quý I',
  from: '15/12 năm trước',
  closing: '14/3',
  submitBy: '+2 ngày làm việc',
};

describe('readPeriodRule', () => {
  const read = (cells: Partial<PeriodRuleCells>) => readPeriodRule({ ...CELLS, ...cells });

  it('reads a row of the catalogue', () => {
    expect(read({})).toEqual({ ok: true, rule: PERIOD_RULES[0] });
    expect(read({ code: ' q1 ', closing: '14/03 năm nay', submitBy: '2 ngày làm việc' })).toEqual(read({}));
  });

  it('reads a day for the submission, also in the next year', () => {
    expect(read({ submitBy: '20/3' })).toMatchObject({ rule: { submitBy: { day: 20, month: 3, year: 0 } } });
    expect(read({ closing: '14/3', submitBy: '14/3' })).toMatchObject({ ok: true }); // on the very day
    expect(read({ from: '14/3' })).toMatchObject({ ok: true }); // a period of one day
    expect(read({ submitBy: '05/01 năm sau' })).toMatchObject({ rule: { submitBy: { day: 5, month: 1, year: 1 } } });
  });

  const refuse = (cells: Partial<PeriodRuleCells>, column: keyof PeriodRuleCells) =>
    expect([cells, read(cells)]).toEqual([cells, { ok: false, column }]);

  it('names the cell that is wrong', () => {
    refuse({ code: '' }, 'code');
    refuse({ code: 'Quý I' }, 'code');
    refuse({ name: ' ' }, 'name');
    refuse({ from: '15/13' }, 'from');
    refuse({ from: '' }, 'from');
    refuse({ from: '15/12 năm kia' }, 'from');
    refuse({ closing: '31/6' }, 'closing');
    refuse({ closing: 'cuối tháng' }, 'closing');
    refuse({ submitBy: 'sớm' }, 'submitBy');
  });

  it('refuses days in the wrong order', () => {
    refuse({ from: '15/12' }, 'closing'); // without "năm trước" it would begin after it closes
    refuse({ submitBy: '10/3' }, 'submitBy');
  });
});

describe('periodsOfYear', () => {
  it('lays the rules out in a year', () => {
    expect(periodsOfYear(PERIOD_RULES, 2021)).toEqual([
      // 14/3/2021 is a Sunday: Monday and Tuesday are the two working days
      { id: '2021-Q1', name: 'Quý I năm 2021', from: '2020-12-15', closing: '2021-03-14', submitBy: '2021-03-16' },
      {
        id: '2021-H1',
        name: '6 tháng đầu năm 2021',
        from: '2020-12-15',
        closing: '2021-06-14',
        submitBy: '2021-06-16',
      },
      {
        id: '2021-9M',
        name: '9 tháng đầu năm 2021',
        from: '2020-12-15',
        closing: '2021-09-14',
        submitBy: '2021-09-16',
      },
      { id: '2021-Y', name: 'Năm 2021', from: '2020-12-15', closing: '2021-12-14', submitBy: '2021-12-16' },
      { id: '2021-Q2', name: 'Quý II năm 2021', from: '2021-03-15', closing: '2021-06-14', submitBy: '2021-06-16' },
    ]);
  });

  it('shortens 29/02 in years that have none', () => {
    const rule = readPeriodRule({ ...CELLS, closing: '29/02' });
    if (!rule.ok) throw new Error('29/02 must be readable');
    expect(periodsOfYear([rule.rule], 2024)[0]?.closing).toBe('2024-02-29');
    expect(periodsOfYear([rule.rule], 2021)[0]?.closing).toBe('2021-02-28');
  });

  it('adds the year to a name as the name needs it', () => {
    const [rule] = PERIOD_RULES;
    if (!rule) throw new Error('a period needed');
    const named = (name: string) => periodsOfYear([{ ...rule, name }], 2021)[0]?.name;
    expect(named('9 tháng đầu năm')).toBe('9 tháng đầu năm 2021');
    expect(named('Năm')).toBe('Năm 2021');
    expect(named('Nửa đầu năm học')).toBe('Nửa đầu năm học năm 2021');
  });

  it('never submits before closing nor closes before it begins', () => {
    for (let year = 2020; year < 2060; year += 1) {
      for (const { from, closing, submitBy } of periodsOfYear(PERIOD_RULES, year)) {
        expect(from < closing && closing <= submitBy).toBe(true);
      }
    }
  });
});

describe('findPeriod', () => {
  const check = (text: string, id: string | null, periods = PERIODS_2021) =>
    expect([text, findPeriod(text, periods)?.id ?? null]).toEqual([text, id]);

  it('reads ids, codes and names', () => {
    check('2021-Q1', '2021-Q1');
    check('2021-h1', '2021-H1');
    check('9M', '2021-9M');
    check('y', '2021-Y');
    check('Quý I năm 2021', '2021-Q1');
    check('quý i', '2021-Q1');
    for (const text of ['Quý 1', 'quí 1', 'Quý1', 'QUÝ I']) check(text, '2021-Q1');
    check('quí II', '2021-Q2');
    check('quý 2 năm 2021', '2021-Q2');
    check('6 tháng đầu năm 2021', '2021-H1');
    check('6 THÁNG ĐẦU NĂM', '2021-H1');
    check('Năm 2021', '2021-Y');
  });

  it('finds nothing else', () => {
    check('', null);
    check('2022-Q1', null);
    check('Quý I năm 2022', null);
    check('Quý IV', null);
    check('Q', null);
  });

  it('wants the year where two years are there', () => {
    const two = [...PERIODS_2021, ...periodsOfYear(PERIOD_RULES, 2022)];
    check('Q1', null, two);
    check('Quý I', null, two);
    check('2022-Q1', '2022-Q1', two);
    check('Quý I năm 2022', '2022-Q1', two);
  });
});

describe('the last day whose tasks count as due', () => {
  const check = (id: string, closing: string, expected: string) =>
    expect([id, lastDueDay({ id, closing }, true)]).toEqual([id, expected]);

  it('is the end of the period in the calendar where it is counted so', () => {
    check('2021-Q1', '2021-03-14', '2021-03-31');
    check('2021-Q2', '2021-06-14', '2021-06-30');
    check('2021-H1', '2021-06-14', '2021-06-30');
    check('2021-9M', '2021-09-14', '2021-09-30');
    check('2021-Y', '2021-12-14', '2021-12-31');
    check('2021-m02', '2021-02-14', '2021-02-28');
    check('2024-M02', '2024-02-14', '2024-02-29');
    // The second of two rows with one id.
    check('2021-Q1~2', '2021-03-14', '2021-03-31');
  });

  it('never comes before the closing date, so that what is overdue is due', () => {
    check('2021-Q1', '2021-04-05', '2021-04-05');
    // The quarter is that of the id, whichever month it closes in.
    check('2020-Q1', '2020-02-29', '2020-03-31');
  });

  it('is the closing date for periods that say no month, and wherever nothing else was chosen', () => {
    check('2021-DOT1', '2021-05-20', '2021-05-20');
    check('Đợt 1', '2021-05-20', '2021-05-20');
    for (const period of PERIODS_2021) expect(lastDueDay(period, false)).toBe(period.closing);
  });
});

describe('the period that figures are compared with', () => {
  const year = [
    ...['Q1 03', 'Q2 06', 'H1 06', 'Q3 09', '9M 09', 'Q4 12', 'Y 12'],
    ...['M01 01', 'M02 02', 'M05 05', 'M08 08', 'M09 09', 'M10 10'],
  ].map((text) => {
    const [code = '', month = ''] = text.split(' ');
    return { id: `2021-${code}`, closing: `2021-${month}-14` };
  });
  const check = (id: string, expected: string | null, periods = year) =>
    expect([
      id,
      previousOfKind(
        periods.find((period) => period.id === id)!,
        periods,
      )?.id ?? null,
    ]).toEqual([id, expected]);

  it('is the last of its kind: months with months, quarters with quarters, the year so far with the year so far', () => {
    check('2021-Q1', null);
    check('2021-H1', '2021-Q1');
    // Not M08, which closed last, and not Q2, which is no report on the year so far.
    check('2021-9M', '2021-H1');
    check('2021-Y', '2021-9M');
    check('2021-Q2', '2021-Q1');
    check('2021-Q4', '2021-Q3');
    check('2021-M01', null);
    check('2021-M10', '2021-M09');
  });

  it('is an earlier one where the catalogue leaves some out', () => {
    const some = year.filter(({ id }) => ['2021-M02', '2021-M05', '2021-H1', '2021-Y'].includes(id));
    check('2021-M05', '2021-M02', some);
    check('2021-Y', '2021-H1', some);
    check('2021-H1', null, some);
  });

  it('is none for codes that say no kind', () => {
    const own = [
      { id: '2021-DOT1', closing: '2021-02-01' },
      { id: '2021-DOT2', closing: '2021-05-01' },
    ];
    expect(previousOfKind(own[1]!, own)).toBeNull();
    expect(previousOfKind(own[1]!, year)).toBeNull();
  });
});
