import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readUnits } from '../../src/domain/template/catalogues';
import { unitExpander, unitMatcher } from '../../src/domain/unit';

/*
 * How offices write the units of the real catalogue, and what each spelling comes to: a unit, "?" and candidates, or "+" and how
 * many. Days before and after 01/7/2021 (NQ 1264/NQ-UBTVQH14) and 01/7/2025 tell units of the same name apart.
 */
const FILE = join(__dirname, '../../assets/catalogues/don-vi.csv');
const { units, problems } = readUnits(FILE, readFileSync(FILE, 'utf8'));
const match = unitMatcher(units);
const expand = unitExpander(units);

function read(text: string, on: string): string {
  const found = match(text, on);
  if (found.kind === 'one') return found.unit.name;
  if (found.kind === 'ambiguous') return `? ${found.candidates.map(({ name }) => name).join(' | ')}`;
  return found.kind === 'several' ? `+ ${found.units.length}` : 'unknown';
}

const H1 = '2021-06-30';
const H2 = '2021-12-31';
const NOW = '2025-12-31';

const SPELLINGS: [meaning: string, typed: string[], on?: string][] = [
  [
    'Phường Tứ Hạ',
    [
      'UBND P. Tứ Hạ',
      'UBND phường Tứ Hạ',
      'Phường Tứ Hạ',
      'P.Tứ Hạ',
      'Ph. Tứ Hạ',
      'Tứ Hạ',
      'PHƯỜNG TỨ HẠ',
      'uỷ ban nhân dân phường Tứ Hạ',
    ],
  ],
  [
    'Phòng Lao động - Thương binh và Xã hội',
    ['Phòng LĐTBXH', 'LĐ-TB&XH', 'Lao động – TB và XH', 'P. Lao động - Thương binh và Xã hội', 'P.LĐTB&XH', 'LĐTB-XH'],
  ],
  [
    'Phòng Nội vụ',
    ['P. NV', 'PNV', 'Nội vụ', 'P.NV', 'Phòng Nội vụ thị xã', 'phòng nội vụ;', '- Phòng Nội vụ', '1. Phòng Nội vụ'],
  ],
  ['Phòng Tư pháp', ['P.TP', 'Tư pháp', 'PTP']],
  ['Phòng Tài chính - Kế hoạch', ['TC-KH', 'P. TC-KH', 'Phòng TCKH', 'Tài chính - KH', 'Phòng Tài chính – Kế hoạch']],
  ['Phòng Tài nguyên và Môi trường', ['TN&MT', 'P.TNMT', 'Phòng TN-MT']],
  ['Phòng Văn hóa và Thông tin', ['VHTT', 'P. VH&TT', 'Phòng Văn hoá - Thông tin', 'Phòng VH và TT']],
  ['Phòng Giáo dục và Đào tạo', ['GD&ĐT', 'P. GDĐT', 'Phòng GD-ĐT']],
  ['Phòng Quản lý đô thị', ['QLĐT', 'P. QLĐT']],
  [
    'Văn phòng HĐND và UBND',
    [
      'VP HĐND&UBND',
      'VP HĐND-UBND',
      'Văn phòng HĐND, UBND',
      'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
      'VPUB',
      'VP UBND',
      'Văn phòng UBND thị xã',
    ],
  ],
  ['Thanh tra thị xã', ['Thanh tra', 'Thanh tra TX']],
  ['Trung tâm Hành chính công', ['TTHCC', 'TT HCC', 'Trung tâm HCC thị xã']],
  ['Công an thị xã', ['Công an', 'CA thị xã', 'CATX']],
  ['Ban Chỉ huy quân sự thị xã', ['Ban CHQS', 'BCHQS']],
  ['Chi cục Thuế khu vực Hương Điền', ['Chi cục Thuế', 'Chi cục thuế KV Hương Điền']],
  ['Chi nhánh Văn phòng đăng ký đất đai', ['Chi nhánh VPĐKĐĐ', 'Chi nhánh VPĐK đất đai']],
  ['Trung tâm Văn hóa, Thông tin và Thể thao', ['TT VH-TT-TT', 'Trung tâm VHTT&TT']],

  // Nearly a name: proposed, never taken.
  ['? Văn phòng HĐND và UBND', ['VP', 'Văn phòng']],
  ['? Phòng Nội vụ', ['NV', 'phong noi vu', 'Phòng Nội vụ thị xã Hương Trà']],
  ['? Phòng Quản lý đô thị', ['Phòng Quản lí đô thị']],
  ['? Phòng Lao động - Thương binh và Xã hội', ['LDTBXH']], // D is not Đ
  ['? Phường Hương Vân | Phường Hương Văn', ['huong van', 'Hương Van', 'UBND P. Huong Van']],
  ['? Xã Hương Toàn', ['phường Hương Toàn']],

  // One letter more or less is another unit.
  ['Phường Hương Vân', ['UBND phường Hương Vân', 'P. Hương Vân']],
  ['Phường Hương Văn', ['UBND phường Hương Văn', 'P. Hương Văn']],
  ['unknown', ['Sở Nội vụ', 'UBND thị xã', 'UBND tỉnh', 'Văn phòng UBND tỉnh', 'Văn phòng Thị ủy', 'Phòng', 'xã']],

  // The same words, another day.
  ['unknown', ['Hương Trà'], H1],
  ['Phường Hương Trà', ['Hương Trà', 'P. Hương Trà', 'UBND phường Hương Trà'], NOW],
  ['Phòng Kinh tế', ['P. Kinh tế', 'Kinh tế'], NOW],
  ['Phường Hương Hồ', ['P. Hương Hồ'], H2], // gone, but it still answers to its name

  // Groups hold the units of the day: 15 communes, then 9.
  ['+ 15', ['UBND các xã, phường', 'Các xã, phường', 'UBND cấp xã', 'UBND 15 xã, phường'], H1],
  ['+ 9', ['UBND các xã, phường', 'các xã, phường'], H2],
  ['+ 2', ['Phòng Nội vụ, Phòng Tư pháp', 'Phòng Nội vụ; PTP', 'Phòng Nội vụ và Phòng Tư pháp', 'PNV\nPTP']],
];

describe('spellings of the units of the catalogue', () => {
  it('come to the unit that is meant', () => {
    for (const [meaning, typed, on = H1] of SPELLINGS) {
      for (const text of typed) expect([text, on, read(text, on)]).toEqual([text, on, meaning]);
    }
  });

  it('are read from the catalogue without a problem', () => expect(problems).toEqual([]));

  it('never lose an accent to find a match', () => {
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    for (const { name } of units) {
      if (plain(name) === name) continue;
      expect([name, match(plain(name), null).kind]).not.toEqual([name, 'one']);
    }
  });

  it('are found in lists with groups', () => {
    const coordinators = expand('Các phòng, ban, đơn vị; UBND các xã, phường', H1);
    expect([coordinators.unknown, coordinators.unsure, coordinators.unnamed]).toEqual([[], [], []]);
    expect(coordinators.units.filter(({ kind }) => kind === 'commune')).toHaveLength(15);
    expect(
      expand('Các phòng, ban, đơn vị; UBND các xã, phường', H2).units.filter(({ kind }) => kind === 'commune'),
    ).toHaveLength(9);
  });
});
