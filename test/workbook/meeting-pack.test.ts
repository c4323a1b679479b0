import { choosePages, meetingPack, packPages, type PackHead } from '../../src/workbook/meeting-pack';
import type { Page, Sheet, Workbook } from '../../src/workbook/workbook';
import { checkInvariants } from '../../src/xlsx/invariants';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { emptySheet } from '../support/rich-workbook';
import { edited, HEADER, sample, sheetOf } from './sample';

const { workbook, plan } = sample();
const HEAD: PackHead = { header: HEADER, period: plan.periods.find(({ id }) => id === '2021-H1') ?? null };
const USUAL = packPages(workbook).flatMap(({ sheet, usual }) => (usual ? [sheet] : []));

const CHARTS = sheetOf(workbook, 'Biểu đồ').charts.map(({ title }) => title.text.split('\n')[0] ?? '');
const texts = (book: Workbook, sheet: string) =>
  sheetOf(book, sheet).rows.flatMap((row) => row.map((cell) => cell?.value ?? null).filter((value) => value !== null));
const visible = (book: Workbook) =>
  book.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
/** With sheets of the user's own at the end. */
const withSheets = (...names: string[]): Workbook => ({
  ...workbook,
  sheets: [...workbook.sheets, ...names.map(emptySheet)],
});

describe('pages that may go into a pack', () => {
  test('summaries and charts are usual; entry tabs can be asked for; hidden sheets cannot', () => {
    expect(USUAL).toEqual(expect.arrayContaining(['TH lĩnh vực', 'TH đơn vị', 'Quá hạn', 'Biểu đồ']));
    expect(USUAL).not.toEqual(expect.arrayContaining(['Kế hoạch']));
    const known = packPages(workbook).map(({ sheet }) => sheet);
    expect(known).toEqual(expect.arrayContaining(['Kế hoạch', 'Danh mục', 'Nhật ký']));
    expect(known).not.toContain('_CCHC');
  });

  test('a hidden and a deleted tab are none', () => {
    const hidden = edited(workbook, 'TH đơn vị', (sheet) => (sheet.visibility = 'hidden'));
    const less = { ...hidden, sheets: hidden.sheets.filter(({ name }) => name !== 'Quá hạn') };
    const left = packPages(less).map(({ sheet }) => sheet);
    expect(left).toContain('TH lĩnh vực');
    expect(left).not.toContain('TH đơn vị');
    expect(left).not.toContain('Quá hạn');
  });

  test('short names tell all our tabs apart', () => {
    const ids = packPages(workbook).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['linh-vuc', 'don-vi', 'qua-han', 'bieu-do', 'ke-hoach']));
  });
});

describe('choosing pages', () => {
  const book = edited(withSheets('Phụ lục 1, 2', "Ghi chú 'riêng'"), 'TH đơn vị', (sheet) => {
    sheet.name = "Đơn vị 'A', B";
  });
  // Excel follows a rename in names and doubles the apostrophes there.
  book.names = book.names.map((name) => ({
    ...name,
    reference: name.reference.replace("'TH đơn vị'!", "'Đơn vị ''A'', B'!"),
  }));
  const pages = packPages(book);
  const check = (list: string, expected: string[]) =>
    expect(choosePages(pages, list)).toEqual({ ok: true, sheets: expected });

  test('by names as they stand, in any case and spelling of spaces', () => {
    check('Quá hạn,TH lĩnh vực', ['Quá hạn', 'TH lĩnh vực']);
    check('  QUÁ  HẠN ; th lĩnh vực', ['Quá hạn', 'TH lĩnh vực']);
    check('Quá hạn'.normalize('NFD'), ['Quá hạn']);
  });
  test('by short names, which a renamed tab keeps', () => {
    check('ke-hoach,linh-vuc,bieu-do', ['Kế hoạch', 'TH lĩnh vực', 'Biểu đồ']);
    check('don-vi', ["Đơn vị 'A', B"]);
  });
  test('a name may hold a comma or an apostrophe', () => {
    check("Phụ lục 1, 2,Đơn vị 'A', B,Quá hạn", ['Phụ lục 1, 2', "Đơn vị 'A', B", 'Quá hạn']);
    check("Ghi chú 'riêng'", ["Ghi chú 'riêng'"]);
  });
  test('each once, nothing for nothing', () => {
    check('qua-han,,Quá hạn,', ['Quá hạn']);
    check(' , ', []);
  });
  test.each(['Không có', 'qua-han,xyz', 'xyz,qua-han', '_CCHC'])('%s is unknown', (list) => {
    const unknown = list.split(',').find((name) => name !== 'qua-han');
    expect(choosePages(pages, list)).toEqual({ ok: false, unknown });
  });
});

describe('a pack', () => {
  const starts = new Map(USUAL.map((sheet, index) => [sheet, { page: index * 3 + 3, pages: 3 }]));

  test('begins with cover and contents, shows the chosen sheets in order, and keeps all others out of sight', () => {
    const pack = meetingPack(workbook, HEAD, ['Biểu đồ', 'TH lĩnh vực'], null).workbook;
    expect(visible(pack)).toEqual(['Bìa', 'Mục lục', 'Biểu đồ', 'TH lĩnh vực']);
    expect(pack.sheets.map(({ name }) => name).sort()).toEqual(
      ['Bìa', 'Mục lục', ...workbook.sheets.map(({ name }) => name)].sort(),
    );
    expect(sheetOf(pack, '_CCHC').visibility).toBe('veryHidden');
    expect(pack.names).toEqual(workbook.names);
    expect(visible(workbook)).toContain('Kế hoạch');
  });

  test('is a file without a fault that reads back', () => {
    const bytes = writeXlsx(meetingPack(workbook, HEAD, USUAL, starts).workbook);
    expect(checkInvariants(bytes)).toEqual([]);
    expect(visible(readXlsx(bytes, 'pack.xlsx'))).toEqual(['Bìa', 'Mục lục', ...USUAL]);
  });

  test('names issuer, year, period, closing date and place on its cover', () => {
    const said = texts(meetingPack(workbook, HEAD, USUAL, null).workbook, 'Bìa');
    expect(said).toEqual([
      'ỦY BAN NHÂN DÂN\nTHỊ XÃ HƯƠNG TRÀ',
      'TÀI LIỆU HỌP',
      'BÁO CÁO KẾT QUẢ THỰC HIỆN\nKẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2021',
      '6 tháng đầu năm 2021 (từ ngày 15/12/2020 đến ngày 14/6/2021)',
      '(Theo Quyết định số 1822/QĐ-UBND ngày 22 tháng 12 năm 2020)',
      'Số liệu chốt đến 14/6/2021',
      'DỮ LIỆU MẪU: nhiệm vụ và số liệu chỉ để minh họa.',
      'Phòng Nội vụ tổng hợp',
      'Hương Trà, năm 2021',
    ]);
  });

  test('says nothing on its cover that nobody knows', () => {
    const header = { ...HEADER, issuer: '', decisionNumber: '', consolidator: '', place: '', sample: false };
    const said = texts(meetingPack(workbook, { header, period: null }, USUAL, null).workbook, 'Bìa');
    expect(said).toEqual(['TÀI LIỆU HỌP', expect.stringContaining('NĂM 2021'), 'Năm 2021']);
  });

  test('lists titles as they are printed, with pages once they are counted', () => {
    const counted = meetingPack(
      workbook,
      HEAD,
      ['TH lĩnh vực', 'Biểu đồ'],
      new Map([
        ['TH lĩnh vực', { page: 3, pages: 2 }],
        ['Biểu đồ', { page: 5, pages: 5 }],
      ]),
    );
    const title = 'TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2021 THEO LĨNH VỰC';
    const charts = CHARTS.map((chart, index) => ({ title: chart, page: 5 + index }));
    const heads = ['MỤC LỤC', 'STT', 'Nội dung', 'Trang'];
    const lines = [...heads, 1, title, 3, 2, 'BIỂU ĐỒ', 5, ...charts.flatMap((chart) => [chart.title, chart.page])];
    expect(texts(counted.workbook, 'Mục lục')).toEqual(lines);
    expect(counted.parts).toEqual([
      { sheet: 'TH lĩnh vực', title, page: 3, charts: [] },
      { sheet: 'Biểu đồ', title: 'BIỂU ĐỒ', page: 5, charts },
    ]);
    const uncounted = meetingPack(workbook, HEAD, ['TH lĩnh vực', 'Biểu đồ'], null).workbook;
    expect(texts(uncounted, 'Mục lục')).toEqual(lines.filter((line) => !(Number(line) >= 3) && line !== 'Trang'));
    const heights = (book: Workbook) => sheetOf(book, 'Mục lục').rowFormats;
    expect(heights(uncounted)).toEqual(heights(counted.workbook));
  });

  test('lists charts only where their pages are certain', () => {
    const chartsOf = (pages: number, edit: (sheet: Sheet) => void = () => undefined) => {
      const book = edited(workbook, 'Biểu đồ', edit);
      const { parts } = meetingPack(book, HEAD, ['Biểu đồ'], new Map([['Biểu đồ', { page: 9, pages }]]));
      return parts[0]?.charts.map(({ page }) => page);
    };
    expect(chartsOf(5)).toEqual([9, 10, 11, 12, 13]);
    // The printer made another number of pages than the breaks say.
    expect(chartsOf(6)).toEqual([]);
    // How far down a chart stands is not known where a row has no height of its own.
    expect(chartsOf(5, (sheet) => delete sheet.rowFormats[2])).toEqual([]);
    // Somebody moved the last chart under the first, and took the title of the second away.
    const moved = (sheet: Sheet) => {
      sheet.charts[3]!.box.top = sheet.charts[0]!.box.top + 1;
      sheet.charts[1]!.title = { text: '' };
    };
    expect(chartsOf(5, moved)).toEqual([9, 9, 11, 13]);
    // Beside and below what is printed.
    const outside = (sheet: Sheet) => {
      sheet.charts[0]!.box.left = 800;
      sheet.charts[3]!.box.top = 5000;
    };
    expect(chartsOf(5, outside)).toEqual([10, 11, 13]);
  });

  test('leaves out of the contents what prints nothing', () => {
    const book = withSheets('Trống');
    const { parts } = meetingPack(book, HEAD, ['Trống', 'Quá hạn'], new Map([['Quá hạn', { page: 3, pages: 1 }]]));
    expect(parts.map(({ sheet }) => sheet)).toEqual(['Quá hạn']);
  });

  test('gives its own tabs other names where the user has such tabs', () => {
    const book = withSheets('bìa', 'Mục lục');
    const pack = meetingPack(book, HEAD, ['Mục lục'], null).workbook;
    expect(visible(pack)).toEqual(['Bìa (2)', 'Mục lục (2)', 'Mục lục']);
  });
});

describe('page numbers go on', () => {
  const pageOf = (page: Page | null, name = 'TH lĩnh vực'): Page | null => {
    const book = edited(withSheets('Riêng'), name, (sheet) => (sheet.page = page));
    return sheetOf(meetingPack(book, HEAD, [name], null).workbook, name).page;
  };
  const ours = sheetOf(workbook, 'TH lĩnh vực').page!;
  const NUMBER = '&"Times New Roman,Regular"&13&P';

  test('over the first page of our tabs, and nothing else of a page changes', () => {
    expect(ours.firstPageWithoutHeader).toBe(true);
    const wide = { ...ours, margins: { ...ours.margins, left: 12 }, fit: { wide: 2, tall: 0 } };
    expect(pageOf(wide)).toEqual({ ...wide, firstPageWithoutHeader: false });
  });
  test('but not over headers that somebody wrote or took away', () => {
    for (const header of [{ center: 'Mật' }, { center: NUMBER, left: 'Mật' }, {}]) {
      const page = { ...ours, header };
      expect(pageOf(page)).toEqual(page);
    }
  });
  test('and over sheets of the user on which nobody has set up anything', () => {
    const bare = { ...ours, header: {}, footer: {}, firstPageWithoutHeader: false };
    expect(pageOf(bare, 'Riêng')).toEqual({ ...ours, firstPageWithoutHeader: false });
    expect(pageOf(null, 'Riêng')).toMatchObject({ orientation: 'portrait', header: { center: NUMBER } });
    const own = { ...bare, footer: { left: 'Phòng Nội vụ' } };
    expect(pageOf(own, 'Riêng')).toEqual(own);
  });
  test('the cover has neither number nor footer and takes one page', () => {
    const { page } = sheetOf(meetingPack(workbook, HEAD, USUAL, null).workbook, 'Bìa');
    expect(page).toMatchObject({ header: {}, footer: {}, fit: { wide: 1, tall: 1 }, orientation: 'portrait' });
  });
});
