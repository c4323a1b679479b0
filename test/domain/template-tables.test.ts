import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  readTemplate,
  readTemplateList,
  TEMPLATE_LIST_FILE,
  templateTableFile,
  templateTableFiles,
} from '../../src/domain/template';
import { assetFiles, ROOT, sentencesOf, type Files } from './template-files';
import { INDICATOR_LINES, INITIATIVE_LINES, listWithTables, PROCEDURE_LINES, tableFiles } from './template-tables';

const ID = 'huong-tra-2021';
const [INDICATORS, INITIATIVES] = [`assets/templates/${ID}/chi-tieu.csv`, `assets/templates/${ID}/sang-kien.csv`];
const GOOD: Files = { ...assetFiles(ID), ...tableFiles(ID) };

test('the list of templates says which tables come with one', () => {
  const list = listWithTables(ID, 'Chỉ tiêu | sáng kiến');
  expect(templateTableFiles(ID, list)).toEqual([INDICATORS, INITIATIVES]);
  expect(templateTableFiles('blank', list)).toEqual([]);
  expect(templateTableFiles(ID, assetFiles(ID)[TEMPLATE_LIST_FILE])).toEqual([]);
  expect(templateTableFiles(ID, undefined)).toEqual([]);
  const wrong = readTemplateList(listWithTables(ID, 'Chỉ tiêu|Chấm công'));
  expect(wrong).toMatchObject({ ok: false, problems: [{ code: 'table-unknown', details: { value: 'Chấm công' } }] });
});

test('rows are read with numbers and dates as such, names of the catalogue and plain targets', () => {
  const read = readTemplate(GOOD);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.tables.indicators).toHaveLength(INDICATOR_LINES.length - 1);
  expect(read.tables.indicators?.[0]).toMatchObject({
    ...{ number: 1, area: '2. Cải cách TTHC và kiểm soát TTHC', measure: '%', baseline: 96.5, target: '≥ 98%' },
    ...{ result: null, unit: 'Văn phòng HĐND và UBND', note: 'Dữ liệu mẫu' },
  });
  expect(read.tables.indicators?.[1]).toMatchObject({ number: 2, target: '30–50%', direction: null });
  expect(read.tables.indicators?.[2]).toMatchObject({ target: 'Top 3' });
  expect(read.tables.initiatives).toMatchObject([
    { number: 1, area: '6. Hiện đại hóa nền hành chính', status: 'Được công nhận', date: 44348 },
  ]);
  expect(readTemplate(assetFiles(ID))).toMatchObject({ ok: true, tables: {} });
});

test('the sample has rows for the table of indicators that come when they are asked for', () => {
  const path = templateTableFile(ID, 'indicators');
  const text = readFileSync(join(ROOT, path), 'utf8');
  expect([text.startsWith('\uFEFF'), text === text.normalize('NFC')]).toEqual([true, true]);
  const read = readTemplate({ ...assetFiles(ID), [path]: text }, { tables: ['indicators'] });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const rows = read.tables.indicators ?? [];
  expect(new Set(rows.map(({ area }) => area)).size).toBe(7);
  for (const { name, note, result } of rows) {
    expect([name, note, result ?? null]).toEqual([
      name,
      expect.stringMatching(/^(Dữ liệu mẫu|Mục tiêu của kế hoạch)$/),
      null,
    ]);
  }
});

test('wrong rows are told by file, line and column', () => {
  const sentences = (path: string, lines: string[]) => sentencesOf({ ...GOOD, [path]: lines.join('\n') });
  const indicator = (...cells: string[]) => sentences(INDICATORS, [INDICATOR_LINES[0]!, cells.join(',')]);
  expect(indicator('1', '2', 'Đúng hạn', '%', '', 'khoảng 95%', '', 'Phòng Nội vụ', '')).toEqual([
    'Tệp assets/templates/huong-tra-2021/chi-tieu.csv, dòng 2, cột "Kế hoạch năm": Kế hoạch "khoảng 95%" không cho biết một mức phải đạt. Hãy ghi một số có dấu, ví dụ ≥ 95%.',
  ]);
  expect(indicator('1', 'Thể dục', 'Đúng hạn', '%', '1.234', '95%', '', '', '')).toEqual([
    expect.stringContaining('cột "Giá trị gốc": "1.234" không phải là số'),
    expect.stringContaining('cột "Lĩnh vực": "Thể dục" không có trong Danh mục.'),
  ]);
  expect(sentences(INITIATIVES, [INITIATIVE_LINES[0]!, 'Họp không giấy,,,Xong,,,,'])).toEqual([
    expect.stringContaining('dòng 2, cột "Trạng thái": "Xong" không có trong danh sách'),
  ]);
  expect(sentences(INITIATIVES, ['Cột lạ', '1'])).toHaveLength(2);
  expect(sentencesOf({ ...GOOD, [INDICATORS]: undefined })).toEqual([expect.stringContaining('chi-tieu.csv')]);
});

describe('the list of units and fields of procedures', () => {
  const path = templateTableFile(ID, 'procedures');
  const files = (lines: readonly string[]): Files => ({
    ...GOOD,
    [TEMPLATE_LIST_FILE]: listWithTables(ID, 'Bảng TTHC'),
    [path]: lines.join('\n'),
  });
  test('is read with units as the catalogue spells them; one that it does not have stays as it is', () => {
    expect(path).toBe(`assets/templates/${ID}/tthc.csv`);
    const read = readTemplate(files(PROCEDURE_LINES));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.tables.procedures?.map(({ unit, field, group }) => [unit, field, group])).toEqual([
      ['Phòng Tư pháp', 'Hộ tịch', null],
      ['Phòng Tư pháp', 'Chứng thực', null],
      ['Chi cục Thuế khu vực', 'Thuế', 'Cơ quan khác'],
    ]);
  });
  test('names a unit in each row, and has no figures', () => {
    expect(sentencesOf(files([...PROCEDURE_LINES, ',Đất đai,']))).toEqual([
      'Tệp assets/templates/huong-tra-2021/tthc.csv, dòng 5, cột "Đơn vị": Ô còn trống. Hãy điền.',
    ]);
    expect(sentencesOf(files(['Đơn vị,Tiếp nhận', 'Phòng Tư pháp,12']))).toEqual([
      expect.stringContaining('cột "Tiếp nhận": Không có cột tên này.'),
    ]);
    expect(sentencesOf(files(['Lĩnh vực', 'Hộ tịch']))).toEqual([expect.stringContaining('Thiếu cột này.')]);
  });
});
