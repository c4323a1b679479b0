import fc from 'fast-check';
import { formatDate, fromSerial, isIsoDate } from '../../src/domain/dates';
import { milestones, printDeadline, readDeadline, type Deadline, type DeadlineNote } from '../../src/domain/deadline';
import { readTerms } from '../../src/domain/deadline-grammar';
import type { CellValue } from '../../src/domain/task';
import { DATES, OPEN, RECURRING } from './deadline-texts';

const YEAR = 2021;
const read = (value: CellValue) => readDeadline(value, YEAR);

/** A deadline in short: the due date, "every …", "open", "missing" or the reason why it is invalid. */
function short(deadline: Deadline): string {
  if (deadline.kind === 'date') return deadline.due;
  if (deadline.kind === 'recurring') return `every ${deadline.every ?? '?'}`;
  return deadline.kind === 'invalid' ? deadline.reason : deadline.kind;
}

const IMPOSSIBLE = [
  '31/6',
  '31/6/2021',
  '30/02',
  'Ngày 31 tháng 6',
  'Tháng 0',
  'Tháng 13',
  '13/2021',
  'Quý 0',
  'Quý V',
  'Quý 5',
  '12/15',
  'Quý II - V',
  '31/6 - 15/7',
  'Hoàn thành trước\n31/6', // however the line is wrapped
];

const NOT_UNDERSTOOD = [
  'abc',
  'Không',
  '98,5%',
  'Năm',
  'Cuối quý',
  'Đầu năm', // when does it end?
  'Quý l', // small L
  'Quý II nhé',
  'Quý II 30',
  'khoảng tháng 6',
  'tháng 6 hoặc tháng 7',
  'Tháng 6/12', // June 2012, or June and December?
  '3-5', // 3 May, or March to May?
  '3-5/2021',
  '12-5/2021',
  '13-5/21',
  '13/5-21',
  '15-15/6', // from a day to the same day: one of the two is a slip
  'Tháng 3, II',
  '3 tháng',
  'Trước quý II', // before it begins or before it ends?
  'Trước tháng 7',
  'Trước ngày 15',
  'Đến trước quý II',
  'Trước nửa cuối năm',
  'Ngày 32 hằng tháng',
  '2/năm', // times, or February?
  'Sau 30/6',
  'Sau Tết',
  'Từ quý II',
  'Quý III - quý I',
  'Quý II năm 2021 - 2022',
  'Quý II năm 2021 - 2022, báo cáo quý IV',
  'Năm 2021 hằng năm',
  'năm học 2020-2021',
  'Tháng giêng',
  'Tháng năm 2021', // which month?
  '30-15/6',
  'Theo kế hoạch của tỉnh trước 30/6', // whose date is it?
  'Hoàn thành',
  'Kế hoạch',
  'Phòng Nội vụ',
  '( )',
];

const table = (rows: readonly (readonly [string, string])[]) => {
  for (const [text, expected] of rows) {
    const deadline = read(text);
    expect([text, short(deadline)]).toEqual([text, expected]);
    // Notes ask to look at a date.
    if (deadline.due === null) expect([text, deadline.notes]).toEqual([text, []]);
  }
};
const all = (texts: readonly string[], expected: string) => table(texts.map((text) => [text, expected] as const));

describe('readDeadline', () => {
  it('reads days, months, quarters, parts of the year and ranges', () => table(DATES));
  it('reads what recurs', () => table(RECURRING));
  it('reads what is left open', () => all(OPEN, 'open'));
  it('knows what the calendar has not', () => all(IMPOSSIBLE, 'impossible-date'));
  it('never guesses', () => all(NOT_UNDERSTOOD, 'not-understood'));
  it('knows blank cells', () => all(['', '  ', '\u200B', '-', '–', '…', '...'], 'missing'));

  it('keeps the text as typed, cleaned', () => {
    expect(read('  Trước\n30/6 ').text).toBe('Trước 30/6');
    expect(read('Quý II nhé').text).toBe('Quý II nhé');
    expect(read('').text).toBe('');
  });
});

describe('cells that are no text', () => {
  const check = (value: CellValue, expected: string) => expect([value, short(read(value))]).toEqual([value, expected]);

  it('are dates where they are serials', () => {
    check(44348, '2021-06-01');
    check(44348.75, '2021-06-01'); // with a time of day
    expect(read(44348).text).toBe('01/06/2021');
    // A year typed as a number; serial 2021 is a day of 1905.
    check(2021, '2021-12-31');
    check(1990, '1990-12-31');
    check(2100, '2100-12-31');
    check(32_874, '1990-01-01'); // the first serial that counts as a day
  });

  it('are refused where they cannot be dates', () => {
    check(6, 'not-understood');
    check(0, 'not-understood');
    check(-1, 'not-understood');
    check(6.2021, 'not-understood');
    check(1989, 'not-understood');
    check(2101, 'not-understood');
    check(32_873, 'not-understood');
    check(99_999_999, 'not-understood');
    check(Number.NaN, 'not-understood');
    check(true, 'not-understood');
    check({ error: '#REF!' }, 'not-understood');
    const reason = 'not-understood';
    expect(read({ error: '#REF!' })).toEqual({ kind: 'invalid', text: '#REF!', due: null, reason, notes: [] });
    expect(read(true)).toEqual({ kind: 'invalid', text: 'TRUE', due: null, reason, notes: [] });
    expect(read(6)).toEqual({ kind: 'invalid', text: '6', due: null, reason, notes: [] });
  });

  it('may be blank', () => expect(read(null)).toEqual({ kind: 'missing', text: '', due: null, notes: [] }));
});

describe('several dates in a cell', () => {
  const check = (text: string, dates: string[]) => {
    const notes: DeadlineNote[] = [{ code: 'several-dates', dates }];
    expect([text, read(text)]).toEqual([
      text,
      { kind: 'date', text: text.replace(/\s+/g, ' '), due: dates[dates.length - 1], notes },
    ]);
  };

  it('are due at the last, with a note', () => {
    check('Quý I; trước 15/9', ['2021-03-31', '2021-09-15']);
    check('Quý I; báo cáo trước 30/11', ['2021-03-31', '2021-11-30']);
    check('Quý I. Báo cáo trước 15/9', ['2021-03-31', '2021-09-15']);
    check('Trong Q. I. Báo cáo trong Q. IV', ['2021-03-31', '2021-12-31']); // the stop of "Q." ends no sentence
    check('Kế hoạch: quý I; - báo cáo: quý IV', ['2021-03-31', '2021-12-31']);
    check('Kế hoạch: tháng 01; báo cáo: tháng 12', ['2021-01-31', '2021-12-31']);
    check('Kế hoạch quý I, báo cáo quý IV', ['2021-03-31', '2021-12-31']);
    check('- Kế hoạch: Quý I\n- Báo cáo: Quý IV', ['2021-03-31', '2021-12-31']);
    check('Quý I\nQuý III', ['2021-03-31', '2021-09-30']);
    check('15/6 và 15/12', ['2021-06-15', '2021-12-15']);
    check('Trước 10/6, 10/12', ['2021-06-10', '2021-12-10']);
    check('Tháng 3, 6, 9, 12', ['2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31']);
    check('Quý I, II, III, IV', ['2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31']);
    check('Quý III và IV', ['2021-09-30', '2021-12-31']);
    check('Quý I; quý II–III', ['2021-03-31', '2021-09-30']);
    check('Quý II (trước 15/6)', ['2021-06-15', '2021-06-30']);
    check('Quý IV; trước 15/3', ['2021-03-15', '2021-12-31']); // the last in time, not in the text
  });

  it('may be of several years', () => {
    expect(read('Năm 2020, 2021').notes).toEqual([{ code: 'several-dates', dates: ['2020-12-31', '2021-12-31'] }]);
  });

  it('may stand beside something that recurs', () => {
    check('Quý I; thường xuyên', ['2021-03-31']);
    check('Quý I; 2 đợt/năm', ['2021-03-31']);
    check('Thường xuyên; báo cáo năm trước 15/12', ['2021-12-15']);
    check('Ban hành kế hoạch trong quý I; tổ chức thực hiện thường xuyên', ['2021-03-31']);
  });

  it('are one where they say the same', () => {
    expect(read('Tháng 6 (quý II)').notes).toEqual([]);
    expect(read('Quý II, trước 30/6').notes).toEqual([]);
  });
});

describe('other years', () => {
  const check = (text: string, due: string) => {
    const note = { code: 'outside-plan-year', year: Number(due.slice(0, 4)) };
    expect([text, read(text)]).toMatchObject([text, { kind: 'date', due, notes: [note] }]);
  };

  it('are read, with a note', () => {
    check('Trước 31/12 năm trước', '2020-12-31');
    check('Trước 31/12/2020', '2020-12-31');
    check('Quý I năm sau', '2022-03-31');
    check('Năm 2012', '2012-12-31'); // a typing slip
    check('Năm 2201', '2201-12-31');
    check('Giai đoạn 2021-2025', '2025-12-31');
    check('Năm 2021-2022', '2022-12-31');
    check('Quý II/2021 - Quý I/2022', '2022-03-31');
    check('15-30/6/2022', '2022-06-30');
    expect(read(43831)).toMatchObject({ due: '2020-01-01', notes: [{ code: 'outside-plan-year', year: 2020 }] });
  });

  it('are shared by a list', () => {
    expect(read('Tháng 11, 12/2020').notes).toEqual([
      { code: 'several-dates', dates: ['2020-11-30', '2020-12-31'] },
      { code: 'outside-plan-year', year: 2020 },
    ]);
  });

  it('are those of the plan where none is written', () => {
    expect(readDeadline('Quý II', 2026)).toMatchObject({ due: '2026-06-30', notes: [] });
    expect(readDeadline('29/2', 2024)).toMatchObject({ due: '2024-02-29' });
    expect(short(readDeadline('29/2', 2021))).toBe('impossible-date');
  });
});

describe('readTerms', () => {
  it('gives all statements of a text in their order', () => {
    expect(readTerms('Quý I; theo tiến độ; hằng quý', YEAR)).toEqual({
      ok: true,
      terms: [{ kind: 'due', due: '2021-03-31' }, { kind: 'open' }, { kind: 'recurring', every: 3 }],
    });
  });
});

const READABLE = [...DATES, ...RECURRING].map(([text]) => text).concat(OPEN);
const anyOf = (texts: readonly string[]) => fc.constantFrom(...texts);
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

describe('other ways to type the same text', () => {
  const sameFor = (change: (text: string) => string, texts = READABLE) => {
    for (const text of texts) expect([text, short(read(change(text)))]).toEqual([text, short(read(text))]);
  };

  it('mean the same in capitals, small letters and composed of parts', () => {
    sameFor((text) => text.toUpperCase());
    sameFor((text) => text.toLowerCase());
    sameFor((text) => text.normalize('NFD'));
  });

  it('mean the same with odd spaces around and between', () => {
    sameFor((text) => `\u00A0${text.replace(/ /g, ' \u200B\u00A0 ')}\t`);
  });

  // "Sáu" without its accent is "sau" (after), so numbers in words need theirs.
  const inWords = /sáu|tháng hai|tháng năm|mười|quý (?:hai|tư)|hai lần/i;
  it('mean the same without accents', () =>
    sameFor(
      plain,
      READABLE.filter((text) => !inWords.test(text)),
    ));
});

describe('any text', () => {
  const VOCABULARY =
    'Quý I II IV tháng 6 12 ngày 15 15/6 30/2 năm 2021 2022 trước sau từ đến hết - ; , và / đầu cuối hằng thường xuyên lần 2 báo cáo: kế hoạch theo (' +
    ' ) khi có tỉnh trong';
  const sentence = fc.array(anyOf(VOCABULARY.split(' ')), { maxLength: 9 }).map((words) => words.join(' '));
  const text = fc.oneof(sentence, anyOf(READABLE), fc.string({ unit: 'grapheme', maxLength: 30 }));
  const meaning = ({ text: _, ...rest }: Deadline) => rest;

  it('keeps its meaning when it is printed and read again, and prints the same', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2019, max: 2031 }), (typed, year) => {
        const deadline = readDeadline(typed, year);
        const again = readDeadline(printDeadline(deadline), year);
        expect(meaning(again)).toEqual(meaning(deadline));
        expect(printDeadline(again)).toBe(printDeadline(deadline));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a day of the calendar and notes that fit it, or none', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const deadline = read(typed);
        expect(deadline.kind === 'date').toBe(deadline.due !== null);
        if (deadline.due === null) expect(deadline.notes).toEqual([]);
        else expect(isIsoDate(deadline.due)).toBe(true);
        for (const note of deadline.notes) {
          if (note.code === 'outside-plan-year')
            expect([note.year === YEAR, deadline.due?.startsWith(`${note.year}`)]).toEqual([false, true]);
          else expect([...note.dates].sort().pop()).toBe(deadline.due);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('with a word too many is not understood', () => {
    // What follows "theo tiến độ" and the like is free.
    const closed = READABLE.filter((each) => !OPEN.some((open) => each.startsWith(open)));
    fc.assert(
      fc.property(anyOf(closed), anyOf(['nhé', 'lạ', 'là', 'xyz', '?', '%']), fc.boolean(), (typed, word, first) => {
        expect(read(first ? `${word} ${typed}` : `${typed} ${word}`).kind).toBe('invalid');
      }),
    );
  });

  it('that is a date is that date', () => {
    const day = fc.integer({ min: 43_831, max: 46_022 }).map((serial) => fromSerial(serial) ?? '');
    fc.assert(
      fc.property(day, anyOf(['', 'Trước ', 'Chậm nhất ngày ', 'ngày ']), (iso, before) => {
        expect(read(`${before}${formatDate(iso)}`)).toMatchObject({ kind: 'date', due: iso });
      }),
    );
  });

  it('of great length is no deadline', () => {
    expect(short(read('Quý I; '.repeat(4000)))).toBe('not-understood');
    expect(short(read('báo cáo '.repeat(60)))).toBe('not-understood');
    expect(short(read('Quý II'.padEnd(500)))).toBe('2021-06-30');
    expect(short(read('Quý II'.padEnd(501)))).toBe('not-understood');
  });
});

describe('milestones', () => {
  const check = (text: string, expected: string[]) =>
    expect([text, milestones(read(text), YEAR)]).toEqual([text, expected]);

  it('of what recurs are the ends of its periods', () => {
    check('Hằng quý', ['2021-03-31', '2021-06-30', '2021-09-30', '2021-12-31']);
    check('6 tháng/lần', ['2021-06-30', '2021-12-31']);
    check('Hằng năm', ['2021-12-31']);
    expect(milestones(read('Hằng tháng'), 2024)).toEqual([
      ...['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31', '2024-06-30'],
      ...['2024-07-31', '2024-08-31', '2024-09-30', '2024-10-31', '2024-11-30', '2024-12-31'],
    ]);
  });

  it('of dates are those dates', () => {
    check('Quý II', ['2021-06-30']);
    check('Quý I; trước 15/9', ['2021-03-31', '2021-09-15']);
    check('Trước 31/12/2020', ['2020-12-31']);
  });

  it('are none where nothing says when', () => {
    for (const text of ['Thường xuyên', 'Theo tiến độ', '', '31/6', 'Hằng tuần']) check(text, []);
  });

  it('go up and end with the due date', () => {
    fc.assert(
      fc.property(anyOf(READABLE), fc.integer({ min: 2019, max: 2031 }), (text, year) => {
        const deadline = readDeadline(text, year);
        const days = milestones(deadline, year);
        expect(days).toEqual([...new Set(days)].sort());
        if (deadline.due !== null) expect(days[days.length - 1]).toBe(deadline.due);
      }),
      { numRuns: 200 },
    );
  });
});

describe('printDeadline', () => {
  const check = (text: string, expected: string) => expect(printDeadline(read(text))).toBe(expected);

  it('writes the plainest form', () => {
    check('Trước ngày 5/6', '05/06/2021');
    check('Quý I; trước 15/9', '31/03/2021; 15/09/2021');
    check('Quý I; thường xuyên', '31/03/2021; thường xuyên');
    check('hàng tháng', 'Hằng tháng');
    check('3 tháng/lần', 'Hằng quý');
    check('2 đợt/năm', '6 tháng một lần');
    check('hàng năm', 'Hằng năm');
    check('liên tục', 'Thường xuyên');
    check(' Theo  tiến độ', 'Theo tiến độ');
    check('Quý II nhé', 'Quý II nhé');
    check('', '');
  });
});
