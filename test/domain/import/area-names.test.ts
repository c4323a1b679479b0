import { areaNames } from '../../../src/domain/import/area-names';
import type { Area } from '../../../src/domain/area';
import { readAreas } from '../../../src/domain/template/catalogues';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, '../../../assets/catalogues/linh-vuc.csv');
const { areas } = readAreas(FILE, readFileSync(FILE, 'utf8'));
const names = areaNames(areas);

/** "2 name", "2 number?", "1, 5" or "". */
function said(text: string, byNumber = true, among = names): string {
  const naming = among.find(text, byNumber);
  if (naming.kind === 'found') return `${naming.area.id} ${naming.by}${naming.sure ? '' : '?'}`;
  return naming.kind === 'several' ? naming.candidates.map(({ id }) => id).join(', ') : '';
}

describe('areas by what headings say', () => {
  const check = (text: string, expected: string) => expect([text, said(text)]).toEqual([text, expected]);

  test('the names of the 2021 plan and of NQ 76/NQ-CP, whatever number stands before them', () => {
    check('I. CẢI CÁCH THỂ CHẾ', '1 name');
    check('II. Công tác cải cách thể chế', '1 name');
    check('Mục III: Cải cách thủ tục hành chính', '2 name');
    check('Cải cách tổ chức bộ máy hành chính nhà nước', '3 name');
    check('5. Cải cách chế độ công vụ', '4 name');
    check('Xây dựng và phát triển Chính quyền điện tử, Chính quyền số', '6 name');
    check('HIỆN ĐẠI HOÁ NỀN HÀNH CHÍNH', '6 name');
    check('I. Công tác chỉ đạo điều hành CCHC', '7 name');
    check('Lĩnh vực: Cải cách tài chính công', '5 name');
    check('“Về công tác cải cách thể chế”', '1 name');
  });

  test('a number alone is a guess, a number before other words is none', () => {
    check('II', '2 number?');
    check('Lĩnh vực 3', '3 number?');
    check('Phần thứ nhất', '1 number?');
    check('3. Nhiệm vụ chung', '');
    expect(said('II', false)).toBe('');
    expect(names.find('II')).toEqual({ kind: 'none' });
    check('IX', '');
  });

  test('a similar name is a guess, and of several none', () => {
    check('Cải cách thể chế và nâng cao hiệu quả thi hành pháp luật', '1 similar?');
    check('CAI CACH THE CHE', '1 similar?');
    check('Cải cách thể ché', '1 similar?');
    check('Cải cách thể chêd', '1 similar?');
    check('Cải cách thủ tục hành chính và cải cách tài chính công', '2, 5');
  });

  test('what is no area', () => {
    for (const text of ['', 'Nhiệm vụ chung', 'Nhiệm vụ', '1. Công tác chỉ đạo', 'x'.repeat(1000)]) check(text, '');
  });

  test('cells of an area column give numbers too', () => {
    expect(names.ofCell('II')).toMatchObject({ kind: 'found', by: 'number', area: { id: '2' } });
    expect(names.ofCell('Cải cách thể chế')).toMatchObject({ kind: 'found', by: 'name', area: { id: '1' } });
    expect(names.ofCell(4)).toMatchObject({ kind: 'found', by: 'number', area: { id: '4' } });
    expect(names.ofCell(null)).toEqual({ kind: 'none' });
    expect(names.ofCell({ error: '#N/A' })).toEqual({ kind: 'none' });
  });
});

describe('catalogues of other offices', () => {
  const area = (id: string, order: number, name: string, ...aliases: string[]): Area => ({
    ...{ id, order, name, shortName: name, aliases, validFrom: null, validTo: null },
  });
  const others = areaNames([
    area('a', 1, 'Tổ chức bộ máy', 'Bộ máy và cán bộ'),
    area('b', 2, 'Cải cách tổ chức bộ máy', 'Lĩnh vực 5'),
    area('c', 3, 'Chế độ công vụ', 'Bộ máy và cán bộ'),
    area('d', 3, 'Chuyển đổi số'),
  ]);
  const check = (text: string, expected: string) => expect([text, said(text, true, others)]).toEqual([text, expected]);

  test('a name or number that two areas share names neither', () => {
    check('Bộ máy và cán bộ', 'a, c');
    check('BO MAY VA CAN BO', 'a, c');
    check('III', '');
    check('II', 'b number?');
  });

  test('words before a number may be a name', () => check('Lĩnh vực 5', 'b name'));

  test('of names inside each other the longer counts, and accents tell names apart', () => {
    check('Kết quả cải cách tổ chức bộ máy trong năm', 'b similar?');
    check('Kết quả tổ chức bộ máy trong năm', 'a similar?');
    check('Kết quả chế độ công vụ và chuyển đổi số', 'c, d');
    // Words, not letters: "số" is no part of "sốt".
    check(`Dịch vụ chuyển đổi sốt ${'x'.repeat(200)}`, '');
    check(`Việc chuyển đổi số ${'của các phòng, ban, đơn vị '.repeat(20)}`, 'd similar?');
  });
});
