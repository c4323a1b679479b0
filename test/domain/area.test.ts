import { areaLabel, areaMatcher, findArea } from '../../src/domain/area';
import type { CellValue } from '../../src/domain/task';
import { AREAS } from '../fixtures/catalogue';

const match = areaMatcher(AREAS);

it('labels areas with their number', () => {
  expect(AREAS.map(areaLabel).slice(0, 2)).toEqual(['1. Cải cách thể chế', '2. Cải cách TTHC và kiểm soát TTHC']);
});

describe('finding areas', () => {
  const check = (value: CellValue, order: number | null) => {
    const found = findArea(value, AREAS);
    expect([value, found && found.order]).toEqual([value, order]);
  };

  it('reads its own labels', () => {
    for (const area of AREAS) check(areaLabel(area), area.order);
  });

  it('reads names, short names and aliases in any spelling that keeps the letters', () => {
    check('Cải cách thể chế', 1);
    check('CẢI CÁCH THỂ CHẾ', 1);
    check('TTHC', 2);
    check('Cải cách thủ tục hành chính', 2);
    check('Hiện đại hoá nền hành chính', 6);
    check('Về hiện đại hóa nền hành chính', 6); // as the plan of 2021 heads it
    check('Công tác chỉ đạo, điều hành', 7);
    check('Tổ chức chỉ đạo, điều hành'.normalize('NFD'), 7);
  });

  it('reads numbers of headings', () => {
    check(2, 2);
    check('2', 2);
    check('02', 2);
    check('II', 2);
    check('II.', 2);
    check('ii', 2);
    check('Ⅱ', 2); // U+2161
    check('Mục II', 2);
    check('mục II.', 2);
    check('Phần thứ hai', 2);
    check('Lĩnh vực 5', 5);
    check('Nhóm IV', 4);
  });

  it('reads a number and a name that agree', () => {
    check('II. CẢI CÁCH TTHC VÀ KIỂM SOÁT TTHC', 2);
    check('Mục II: Cải cách thủ tục hành chính', 2);
    check('2) TTHC', 2);
    check('2 - TTHC', 2);
    check('2TTHC', 2);
    check('2. Về TTHC', 2);
  });

  it('answers nothing where it is not certain', () => {
    check('l', null); // small L
    check('8', null);
    check(0, null);
    check(1.5, null);
    check('', null);
    check('   ', null);
    check(null, null);
    check(true, null);
    check({ error: '#REF!' }, null);
    check('Cải cách', null);
    check('2. Cải cách thể chế', null); // the number of one area, the name of another
    check('2. Không có', null);
    check('(2) TTHC', null);
    check('2 nhóm TTHC', null); // such words only open a heading
    check('Cải cách về thể chế', null);
    check('cai cach the che', null);
  });
});

describe('candidates', () => {
  const candidates = (value: string) => {
    const found = match(value);
    return found.kind === 'ambiguous' ? found.candidates.map(({ order }) => order) : found.kind;
  };

  it('are both areas where number and name disagree', () => {
    for (const text of [
      '2. Cải cách thể chế',
      '2Cải cách thể chế',
      '2.Cải cách thể chế',
      'Mục II - Cải cách thể chế',
    ]) {
      expect([text, candidates(text)]).toEqual([text, [2, 1]]);
    }
  });

  it('are what the text would be with accents', () => {
    expect(candidates('cai cach the che')).toEqual([1]);
    expect(candidates('6. hien dai hoa')).toEqual([6]);
    expect(candidates('Công tác cai cach the che')).toEqual([1]);
    expect(candidates('giao thông')).toBe('unknown');
  });

  it('are what a small L would be as the numeral I', () => {
    expect(candidates('l')).toEqual([1]);
    expect(candidates('ll.')).toEqual([2]);
    expect(candidates('lV')).toEqual([4]);
    expect(candidates('Mục Vl')).toEqual([6]);
    expect(candidates('lll. Cải cách tổ chức bộ máy các cơ quan hành chính nhà nước')).toEqual([3]);
    expect(candidates('l. Cải cách TTHC và kiểm soát TTHC')).toEqual([1, 2]); // the number of one, the name of another
    expect(candidates('lX')).toBe('unknown');
    expect(candidates('liên quan')).toBe('unknown');
  });

  it('are what the text would be with y for i', () => {
    const [first] = AREAS;
    if (!first) throw new Error('an area needed');
    const found = areaMatcher([{ ...first, name: 'Quản lý kỷ cương' }])('Quản lí kỉ cương');
    expect(found).toMatchObject({ kind: 'ambiguous', candidates: [{ name: 'Quản lý kỷ cương' }] });
  });

  it('are all areas of a name that is not unique', () => {
    const [first, second, third] = AREAS;
    if (!first || !second || !third) throw new Error('three areas needed');
    const twice = areaMatcher([
      { ...first, aliases: ['Chung'] },
      { ...second, aliases: ['chung'] },
      { ...third, aliases: ['Chứng'] },
    ]);
    const both = { kind: 'ambiguous', candidates: [{ order: 1 }, { order: 2 }] };
    for (const text of ['Chung', '2. Chung', '7. chung']) expect([text, twice(text)]).toMatchObject([text, both]);
  });

  it('are none for what is no name of an area', () => {
    const [first] = AREAS;
    if (!first) throw new Error('an area needed');
    // A name left out in the catalogue is not the name of blank cells.
    const lookUp = areaMatcher([{ ...first, order: 10, name: 'Về  dân chủ', aliases: ['', ' - '] }]);
    for (const nothing of ['', '  ', '-', null, true, { error: '#N/A' }]) {
      expect([nothing, lookUp(nothing)]).toEqual([nothing, { kind: 'unknown' }]);
    }
    for (const text of ['10', '10. Dân chủ', 'về dân chủ', 'Mục X'])
      expect([text, lookUp(text).kind]).toEqual([text, 'one']);
  });
});

it('does not derive ids from the order', () => {
  // "Chỉ đạo, điều hành" stands first in PAR Index sets and last in the plan of 2021.
  const moved = AREAS.map((area) => ({ ...area, order: area.order === 7 ? 1 : area.order + 1 }));
  expect(findArea('I', moved)?.id).toBe('7');
  expect(findArea('Tổ chức chỉ đạo, điều hành', moved)?.id).toBe('7');
});
