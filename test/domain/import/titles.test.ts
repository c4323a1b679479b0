import { readTitles, yearInName, type TitleFacts } from '../../../src/domain/import/titles';

describe('readTitles', () => {
  const check = (lines: string[], expected: TitleFacts) => expect(readTitles(lines)).toEqual(expected);

  test('the block above a printed appendix', () =>
    check(
      [
        'ỦY BAN NHÂN DÂN',
        'THỊ XÃ HƯƠNG TRÀ',
        'PHỤ LỤC',
        'KẾ HOẠCH CCHC NĂM 2021 CỦA UBND THỊ XÃ HƯƠNG TRÀ',
        '(Kèm theo Quyết định số 1822/QĐ-UBND ngày 22/12/2020 của UBND thị xã Hương Trà)',
      ],
      {
        title: 'Kế hoạch CCHC năm 2021 của UBND thị xã Hương Trà',
        year: 2021,
        place: 'thị xã Hương Trà',
        decisionNumber: '1822/QĐ-UBND',
        decisionDate: '2020-12-22',
      },
    ));

  test('a date in words', () =>
    check(['Kèm theo Kế hoạch số 15 /KH-UBND ngày 05 tháng 01 năm 2022'], {
      decisionNumber: '15/KH-UBND',
      decisionDate: '2022-01-05',
    }));

  test('nothing is invented: numbers and days left open, and years of other documents', () => {
    check(['(Ban hành kèm theo Quyết định số: …/QĐ-UBND ngày … tháng … năm 2020)'], {});
    check(['Kèm theo Quyết định số     /QĐ-UBND ngày    /    /2021'], {});
    // Two years: a programme, not the plan.
    check(['Phụ lục giai đoạn năm 2021 - 2025'], {});
    check(['Tổng kết năm 2020 và nhiệm vụ năm 2021'], {});
    check([''], {});
  });

  test('an impossible day gives the number alone', () =>
    check(['Quyết định số 12/QĐ-UBND ngày 31/6/2021'], { decisionNumber: '12/QĐ-UBND' }));

  test('two places name none', () => check(['UBND huyện Phú Vang', 'UBND thị xã Hương Trà'], {}));

  test('sample data say so', () => check(['(Dữ liệu mẫu)'], { sample: true }));
});

test('years in names of sheets and files', () => {
  const check = (name: string, expected: number | null) => expect([name, yearInName(name)]).toEqual([name, expected]);
  check('KH CCHC 2021 (1).xlsx', 2021);
  check('Phu luc_2022_final', 2022);
  check('2020-2021', null);
  check('20215', null);
  check('Sheet1', null);
});
