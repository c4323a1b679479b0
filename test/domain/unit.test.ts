import fc from 'fast-check';
import {
  expandUnits,
  isUnitOn,
  matchUnit,
  NO_UNITS,
  unitExpander,
  unitMatcher,
  unitsOn,
  type Unit,
  type UnitMatch,
} from '../../src/domain/unit';
import { UNITS } from '../fixtures/catalogue';

const match = unitMatcher(UNITS);
const expand = unitExpander(UNITS);
const names = (units: readonly Unit[]) => units.map(({ name }) => name);
const ON = '2021-12-31';

/** The match in short: a name, "? …" for candidates, "+ …" for several, null. */
function short(found: UnitMatch): string | null {
  if (found.kind === 'one') return found.unit.name;
  if (found.kind === 'ambiguous') return `? ${names(found.candidates).join(' | ')}`;
  return found.kind === 'several' ? `+ ${names(found.units).join(' | ')}` : null;
}
const check = (text: string, expected: string | null, on: string | null = ON) => {
  expect([text, short(match(text, on))]).toEqual([text, expected]);
};

describe('one unit', () => {
  it('is found by its name in any spelling that keeps the letters', () => {
    for (const { name, validFrom, validTo } of UNITS) check(name, name, validTo ?? validFrom ?? ON);
    check('PHÒNG NỘI VỤ', 'Phòng Nội vụ');
    check('phòng  nội vụ.', 'Phòng Nội vụ');
    check('Phòng Nội vụ'.normalize('NFD'), 'Phòng Nội vụ');
    check('Phòng Văn hoá & Thông tin', 'Phòng Văn hóa và Thông tin');
    check('Phòng Tài chính – Kế hoạch', 'Phòng Tài chính - Kế hoạch');
    check('Phòng Tài chính và Kế hoạch', 'Phòng Tài chính - Kế hoạch');
    check('Trung tâm Văn hóa - Thông tin và Thể thao', 'Trung tâm Văn hóa, Thông tin và Thể thao');
  });

  it('may go without "phòng", "phường" or the level, and with UBND', () => {
    check('Nội vụ', 'Phòng Nội vụ');
    check('Phòng Nội vụ thị xã', 'Phòng Nội vụ');
    check('Thanh tra', 'Thanh tra thị xã');
    check('UBND P. Tứ Hạ', 'Phường Tứ Hạ');
    check('UBND phường Tứ Hạ', 'Phường Tứ Hạ');
    check('Ủy ban nhân dân phường Tứ Hạ', 'Phường Tứ Hạ');
    check('Uỷ ban nhân dân phường Tứ Hạ', 'Phường Tứ Hạ');
    check('P.Tứ Hạ', 'Phường Tứ Hạ');
    check('Tứ Hạ', 'Phường Tứ Hạ');
    check('PHƯỜNG TỨ HẠ', 'Phường Tứ Hạ');
    check('UBND xã Hương Toàn', 'Xã Hương Toàn');
    check('x. Hương Toàn', 'Xã Hương Toàn');
  });

  it('may be shortened to initials', () => {
    check('PNV', 'Phòng Nội vụ');
    check('P. NV', 'Phòng Nội vụ');
    check('P.NV', 'Phòng Nội vụ');
    check('P. TC-KH', 'Phòng Tài chính - Kế hoạch');
    check('Phòng LĐTBXH', 'Phòng Lao động - Thương binh và Xã hội');
    check('LĐ-TB&XH', 'Phòng Lao động - Thương binh và Xã hội');
    check('Lao động – TB và XH', 'Phòng Lao động - Thương binh và Xã hội');
    check('P. Lao động - Thương binh và Xã hội', 'Phòng Lao động - Thương binh và Xã hội');
    check('VP HĐND&UBND', 'Văn phòng HĐND và UBND');
    check('Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'Văn phòng HĐND và UBND');
    check('TTHCC', 'Trung tâm Hành chính công');
    check('TT HCC', 'Trung tâm Hành chính công');
    check('P. VH&TT', 'Phòng Văn hóa và Thông tin');
  });

  it('may have the mark of a line or its part in the task beside it', () => {
    check('- Phòng Nội vụ', 'Phòng Nội vụ');
    check('+ Phòng Nội vụ', 'Phòng Nội vụ');
    check('1. Phòng Nội vụ', 'Phòng Nội vụ');
    check('2) PNV', 'Phòng Nội vụ');
    check('Chủ trì: Phòng Nội vụ', 'Phòng Nội vụ');
    check('Phòng Nội vụ (cơ quan thường trực)', 'Phòng Nội vụ');
    check('Ph. Tứ Hạ', 'Phường Tứ Hạ');
    check('1.1 Phòng Nội vụ', null);
    check('Phòng Nội vụ (cũ)', null);
  });

  it('is found by alias', () => check('ban qlda', 'Ban Quản lý dự án đầu tư xây dựng'));

  it('is not guessed from two letters or half a name', () => {
    check('NV', '? Phòng Nội vụ');
    check('TP', '? Phòng Tư pháp'); // or thành phố?
    check('VP', '? Văn phòng HĐND và UBND'); // or that of the Party committee?
    check('XP', null);
    check('Phòng', null);
    check('UBND', null);
    check('UBND thị xã', null);
    check('xã', null);
    check('Tài chính', null);
    check('Sở Nội vụ', null);
    check('Thanh tra tỉnh', null);
    check('LDTBXH', null); // D is not Đ
    check('', null);
    check('...', null);
    check('constructor', null);
  });
});

describe('accents', () => {
  it('tell Hương Vân from Hương Văn', () => {
    check('Hương Vân', 'Phường Hương Vân');
    check('Hương Văn', 'Phường Hương Văn');
    check('UBND P. Hương Vân', 'Phường Hương Vân');
    check('UBND P. Hương Văn', 'Phường Hương Văn');
  });

  it('are never made up: what lacks them has candidates', () => {
    check('huong van', '? Phường Hương Vân | Phường Hương Văn');
    check('Hương Van', '? Phường Hương Vân | Phường Hương Văn');
    check('UBND phuong Huong Van', '? Phường Hương Vân | Phường Hương Văn');
    check('phong noi vu', '? Phòng Nội vụ');
  });

  it('count in every name of the catalogue', () => {
    const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
    for (const { name } of UNITS) expect(match(plain(name), null).kind).not.toBe('one');
  });
});

describe('what is nearly a unit', () => {
  it('has one candidate', () => {
    check('Văn phòng', '? Văn phòng HĐND và UBND'); // its short name, but also the start of other offices' names
    check('phường Hương Toàn', '? Xã Hương Toàn');
    check('P. Hương Van', '? Phường Hương Vân | Phường Hương Văn');
    check('Phòng Nội vụ TX Hương Trà', '? Phòng Nội vụ'); // the town may be another one
    check('Phòng Nội vụ huyện Phong Điền tỉnh Thừa Thiên Huế', null);
    check('Thanh tra thành phố Huế', '? Thanh tra thị xã');
  });

  const named = (name: string, shortName = name): Unit => ({ ...UNITS[1]!, id: name, name, shortName });

  it('differs in i and y', () => {
    const units = [named('Phòng Quản lý đô thị', 'QLĐT'), { ...named('Phường Vỹ Dạ'), kind: 'commune' as const }];
    const found = (text: string) => short(matchUnit(text, units, ON));
    expect(found('Phòng Quản lí đô thị')).toBe('? Phòng Quản lý đô thị');
    expect(found('Phong Quan li do thi')).toBe('? Phòng Quản lý đô thị');
    expect(found('phường Vĩ Dạ')).toBe('? Phường Vỹ Dạ');
    expect(found('Vĩ Dạ')).toBe('? Phường Vỹ Dạ');
    expect(found('Vỹ Dạ')).toBe('Phường Vỹ Dạ');
    // A catalogue may list both.
    const both = [...units, { ...named('Phường Vĩ Dạ'), kind: 'commune' as const }];
    expect(short(matchUnit('Vĩ Dạ', both, ON))).toBe('Phường Vĩ Dạ');
  });

  it('shares initials with others', () => {
    const units = [named('Phòng Nội vụ', 'Nội vụ'), named('Phòng Nông vụ', 'Nông vụ')];
    expect(short(matchUnit('NV', units, ON))).toBe('? Phòng Nội vụ | Phòng Nông vụ');
    expect(short(matchUnit('PNV', units, ON))).toBe('? Phòng Nội vụ | Phòng Nông vụ');
    expect(short(matchUnit('NÔNG', units, ON))).toBeNull();
  });
});

describe('several units', () => {
  it('are cut where names end, not inside names', () => {
    check('Phòng Nội vụ, Phòng Tư pháp', '+ Phòng Nội vụ | Phòng Tư pháp');
    check('Phòng Nội vụ; Phòng Tư pháp', '+ Phòng Nội vụ | Phòng Tư pháp');
    check('Phòng Nội vụ\nPhòng Tư pháp', '+ Phòng Nội vụ | Phòng Tư pháp');
    check('Phòng Nội vụ và Tư pháp', '+ Phòng Nội vụ | Phòng Tư pháp');
    check('Phòng Nội vụ/Phòng Tư pháp', '+ Phòng Nội vụ | Phòng Tư pháp');
    check('Phòng Văn hóa và Thông tin và Phòng Tư pháp', '+ Phòng Văn hóa và Thông tin | Phòng Tư pháp');
    check(
      'Văn phòng HĐND và UBND, Phòng Tài chính - Kế hoạch',
      '+ Văn phòng HĐND và UBND | Phòng Tài chính - Kế hoạch',
    );
    check(
      'Trung tâm Văn hóa, Thông tin và Thể thao, Phòng Nội vụ',
      '+ Trung tâm Văn hóa, Thông tin và Thể thao | Phòng Nội vụ',
    );
    check('Các phòng: Nội vụ, Tư pháp', '+ Phòng Nội vụ | Phòng Tư pháp');
    check('UBND các phường: Tứ Hạ, Hương Vân', '+ Phường Tứ Hạ | Phường Hương Vân');
  });

  it('are one where all names are of the same unit', () => check('Phòng Nội vụ, PNV', 'Phòng Nội vụ'));

  it('need every part to be certain', () => {
    check('Phòng Nội vụ, Phòng Lạ', null);
    check('Phòng Nội vụ và các cơ quan liên quan', null);
    check('Phòng Nội vụ, huong van', '? Phường Hương Vân | Phường Hương Văn');
  });
});

describe('groups', () => {
  const COMMUNES = ['Phường Tứ Hạ', 'Phường Hương Vân', 'Phường Hương Văn', 'Xã Hương Toàn'];
  const LEFT = ['Phường Hương Hồ', 'Xã Hương Phong'];
  const group = (text: string, on: string) => {
    const { units, unknown, unnamed } = expand(text, on);
    expect([text, unknown, unnamed]).toEqual([text, [], []]);
    return names(units);
  };

  it('hold the units of the day', () => {
    expect(group('UBND các xã, phường', '2021-06-30')).toEqual([...COMMUNES, ...LEFT]);
    expect(group('UBND các xã, phường', '2021-07-01')).toEqual(COMMUNES);
    expect(group('UBND xã, phường', '2021-07-01')).toEqual(COMMUNES);
    expect(group('UBND cấp xã', '2021-07-01')).toEqual(COMMUNES);
    expect(group('UBND 15 xã, phường', '2021-07-01')).toEqual(COMMUNES);
    expect(group('09 xã, phường', '2021-07-01')).toEqual(COMMUNES);
    expect(group('Các xã', '2021-06-30')).toEqual(['Xã Hương Toàn', 'Xã Hương Phong']);
    expect(group('UBND các phường', '2021-07-01')).toEqual(COMMUNES.slice(0, 3));
    expect(group('UBND các xã, phường', '2025-07-01')).toEqual([...COMMUNES, 'Phường Hương Trà']);
  });

  it('hold the kinds of units they name', () => {
    const offices = names(UNITS.filter(({ kind }) => kind === 'office'));
    const agencies = names(UNITS.filter(({ kind }) => kind === 'agency'));
    expect(group('Các phòng chuyên môn thị xã', ON)).toEqual(offices);
    expect(group('các cơ quan chuyên môn', ON)).toEqual(offices);
    expect(group('Các phòng, ban', ON)).toEqual([...offices, 'Ban Quản lý dự án đầu tư xây dựng']);
    expect(group('Các cơ quan, đơn vị', ON)).toEqual([...offices, ...agencies]);
    expect(group('Các phòng, ban, đơn vị; UBND các xã, phường', ON)).toEqual([...offices, ...agencies, ...COMMUNES]);
    expect(group('Tất cả các cơ quan, đơn vị, địa phương', ON)).toEqual([...offices, ...agencies, ...COMMUNES]);
  });

  it('stand beside names', () => {
    expect(group('Phòng Nội vụ, các xã', ON)).toEqual(['Phòng Nội vụ', 'Xã Hương Toàn']);
    expect(group('Phường Tứ Hạ; UBND các xã, phường', ON)).toEqual(COMMUNES); // nobody twice
  });

  it('are leads in a lead cell', () => check('UBND các xã, phường', `+ ${COMMUNES.join(' | ')}`));
});

describe('expanding coordinators', () => {
  it('keeps apart what it cannot read and what names nobody', () => {
    const { units, unknown, unsure, unnamed } = expand('Sở Nội vụ; Phòng Tư pháp; các đơn vị liên quan; huong van', ON);
    expect(names(units)).toEqual(['Phòng Tư pháp']);
    expect(unknown).toEqual(['Sở Nội vụ']);
    expect(unsure.map(({ text, candidates }) => [text, names(candidates)])).toEqual([
      ['huong van', ['Phường Hương Vân', 'Phường Hương Văn']],
    ]);
    expect(unnamed).toEqual(['các đơn vị liên quan']);
  });

  it('tells units of another time, gone and to come, but not those of a group', () => {
    const { units, outside, unknown } = expand('P. Hương Hồ; Phường Hương Trà; UBND các xã', '2021-07-01');
    expect(names(units)).toEqual(['Phường Hương Hồ', 'Phường Hương Trà', 'Xã Hương Toàn']);
    expect(names(outside)).toEqual(['Phường Hương Hồ', 'Phường Hương Trà']);
    expect(unknown).toEqual([]);
    expect(expand('P. Hương Hồ', null).outside).toEqual([]);
  });

  it('keeps unknown names apart where another one begins', () => {
    const unknown = (text: string) => expand(text, ON).unknown;
    expect(unknown('Sở Ngoại vụ; Sở Lạ')).toEqual(['Sở Ngoại vụ', 'Sở Lạ']);
    expect(unknown('Ngoại vụ\nLạ')).toEqual(['Ngoại vụ', 'Lạ']);
    expect(unknown('Sở Ngoại vụ, Hội Nông dân và UBND tỉnh')).toEqual(['Sở Ngoại vụ', 'Hội Nông dân', 'UBND tỉnh']);
    expect(unknown('Sở Ngoại vụ, PNV, Sở Lạ')).toEqual(['Sở Ngoại vụ', 'Sở Lạ']);
    expect(unknown('Sở Nông nghiệp và Môi trường')).toEqual(['Sở Nông nghiệp và Môi trường']);
    expect(unknown('Sở Văn hóa, Thể thao và Du lịch, Lạ')).toEqual(['Sở Văn hóa, Thể thao và Du lịch, Lạ']);
    expect(unknown('- Sở Lạ\n- Sở Ngoại vụ\n3. Hội Lạ (phối hợp)')).toEqual(['Sở Lạ', 'Sở Ngoại vụ', 'Hội Lạ']);
  });

  it('reads what it printed', () => {
    const living = unitsOn(UNITS, ON);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...living)),
        fc.constantFrom('; ', ';', ', ', '\n', ' ; '),
        (units, by) => {
          const printed = units.map(({ name }) => name).join(by);
          expect(expand(printed, ON)).toEqual({ ...NO_UNITS, units });
          const [first] = units;
          const expected =
            units.length > 1
              ? { kind: 'several', units, group: false }
              : first
                ? { kind: 'one', unit: first }
                : { kind: 'unknown' };
          expect(match(printed, ON)).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has nothing to say of nothing', () => expect(expand(' ; ', ON)).toEqual(NO_UNITS));

  it('loses no word of what it could not read', () => {
    const words = ['Phòng', 'Nội vụ', 'Lạ', 'Sở', 'các', 'xã', 'liên quan', ',', ';', 'và', '/'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), (parts) => {
        const { units, unknown, unsure, unnamed } = expand(parts.join(' '), ON);
        if (parts.includes('Lạ')) expect(unknown.join(' ')).toContain('Lạ');
        for (const { candidates } of unsure) expect(candidates.length).toBeGreaterThan(0);
        expect(new Set(units).size).toBe(units.length);
        for (const text of [...unknown, ...unnamed]) expect(text.trim()).not.toBe('');
      }),
    );
  });
});

describe('days', () => {
  it('are included on both ends', () => {
    const unit = UNITS.find(({ name }) => name === 'Xã Hương Phong');
    if (!unit) throw new Error('Xã Hương Phong is part of the catalogue');
    expect(isUnitOn(unit, '2021-06-30')).toBe(true);
    expect(isUnitOn(unit, '2021-07-01')).toBe(false);
    expect(unitsOn(UNITS, '2021-07-01')).not.toContain(unit);
    expect(unitsOn(UNITS, null)).toEqual(UNITS);
  });

  it('let a name answer for a unit that is gone, not for one to come', () => {
    check('Xã Hương Phong', 'Xã Hương Phong', '2021-12-31');
    check('Phường Hương Trà', null, '2021-12-31');
    check('Phường Hương Trà', 'Phường Hương Trà', '2025-07-01');
  });

  it('choose between units of one name', () => {
    const [office] = UNITS;
    if (!office) throw new Error('a unit needed');
    const before = { ...office, id: 'before', validTo: '2025-06-30' };
    const after = { ...office, id: 'after', validFrom: '2025-07-01' };
    const both = [before, after];
    expect(matchUnit(office.name, both, '2025-06-30')).toEqual({ kind: 'one', unit: before });
    expect(matchUnit(office.name, both, '2025-07-01')).toEqual({ kind: 'one', unit: after });
    expect(matchUnit(office.name, both, null)).toEqual({ kind: 'ambiguous', candidates: both });
    expect(expandUnits(office.name, both, '2025-07-01').units).toEqual([after]);
  });
});

describe('any text', () => {
  it('has an answer, and the same one the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(match(text, ON)).toEqual(matchUnit(text, UNITS, ON));
        expect(expand(text, ON)).toEqual(expandUnits(text, UNITS, ON));
      }),
    );
  });

  it('of great length is no list of units', () => {
    const parts = expand('Phòng Nội vụ, '.repeat(2000), ON);
    expect(parts.units).toEqual([]);
    expect(parts.unknown).toHaveLength(1);
    expect(match('P '.repeat(15_000), ON).kind).toBe('unknown');
  });
});
