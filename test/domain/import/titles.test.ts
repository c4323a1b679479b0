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

  test('the title of the plan counts more than what stands around it', () => {
    check(['Kế hoạch CCHC năm 2021', 'Tổng kết năm 2020'], { title: 'Kế hoạch CCHC năm 2021', year: 2021 });
    check(['Tổng kết năm 2020', 'PHỤ LỤC 1: KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2021'], {
      title: 'Kế hoạch cải cách hành chính năm 2021',
      year: 2021,
    });
    check(['Phụ lục', 'Năm 2021', 'Kế hoạch cải cách hành chính'], {
      title: 'Kế hoạch cải cách hành chính',
      year: 2021,
    });
  });

  test('a title ends where it says what it belongs to', () => {
    check(['Biểu 1 - Kế hoạch thực hiện CCHC (kèm theo Quyết định của Chủ tịch)'], {
      title: 'Kế hoạch thực hiện CCHC',
    });
    check(['Kế hoạch CCHC(Ban hành năm 2021)'], { title: 'Kế hoạch CCHC', year: 2021 });
    check(['Kế hoạch CCHC (lần 2)'], { title: 'Kế hoạch CCHC (lần 2)' });
    check(['Kế hoạch CCHC của Phòng Nội vụ'], { title: 'Kế hoạch CCHC của Phòng Nội vụ' });
  });

  test('a decision without its day', () =>
    check(['Kèm theo Quyết định số: 1822 / QĐ - UBND của Chủ tịch'], { decisionNumber: '1822/QĐ-UBND' }));

  test('a place ends where its name does', () => {
    check(['ỦY BAN NHÂN DÂN', 'THỊ XÃ HƯƠNG TRÀ'], { place: 'thị xã Hương Trà' });
    check(['UBND TX. HƯƠNG TRÀ'], { place: 'thị xã Hương Trà' });
    check(['UBND TP Huế'], { place: 'thành phố Huế' });
    check(['UBND XÃ HƯƠNG TOÀN NĂM 2021'], { place: 'xã Hương Toàn', year: 2021 });
    check(['UBND Xã Hương Toàn ban hành'], { place: 'xã Hương Toàn' });
    check(['UBND xã Hương Toàn', 'Xã HƯƠNG TOÀN'], { place: 'xã Hương Toàn' });
    check(['Các phường trên địa bàn thị xã Hương Trà'], { place: 'thị xã Hương Trà' });
    check(['Các phường trên địa bàn'], {});
    check(['PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI THỊ XÃ HƯƠNG TRÀ'], { place: 'thị xã Hương Trà' });
    // The motto of the country beside the name of the place.
    check(['ỦY BAN NHÂN DÂN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'THỊ XÃ HƯƠNG TRÀ'], { place: 'thị xã Hương Trà' });
    check(['UBND XÃ HỘI AN'], { place: 'xã Hội An' });
    check(['Câu chuyện Hương Toàn'], {});
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
