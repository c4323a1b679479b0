import fc from 'fast-check';
import {
  addCell,
  addRow,
  columnTraits,
  createColumnFacts,
  removeCell,
  sameTraits,
} from '../../src/domain/column-facts';
import { toSerial } from '../../src/domain/dates';
import type { CellValue } from '../../src/domain/task';

const FIRST_OF_JUNE = toSerial('2021-06-01');

function mixed(cells: CellValue[]): boolean {
  const facts = createColumnFacts();
  for (const cell of cells) addCell(facts, 'finished', cell);
  return columnTraits(facts).mixedDays.has('finished');
}

describe('a column of days is mixed', () => {
  const check = (cells: CellValue[], expected: boolean) => expect([cells, mixed(cells)]).toEqual([cells, expected]);

  it('where dates that may be reversed stand beside text that a month-first machine could not read', () => {
    check([FIRST_OF_JUNE, '13/6/2021'], true);
    check(['13-6-21', FIRST_OF_JUNE], true);
    check([FIRST_OF_JUNE + 0.5, ' 31/12/2021 '], true);
  });

  it('and not where one of the two is lacking', () => {
    check(['13/6/2021'], false);
    check([FIRST_OF_JUNE], false);
    check([FIRST_OF_JUNE, '1/6/2021'], false); // such a machine would have read it
    check([FIRST_OF_JUNE, '6/13/2021'], false); // and this, too
    check([FIRST_OF_JUNE, '13.6.2021'], false); // no date sign there
    check([FIRST_OF_JUNE, 'ngày 13/6/2021'], false);
    check([FIRST_OF_JUNE, '13/6'], false);
    check([toSerial('2021-06-13'), '13/6/2021'], false); // there is no 13th month
    check([toSerial('2021-06-06'), '13/6/2021'], false); // the same both ways
    check([0, 2021, 12.5, '13/6/2021'], false); // numbers of another kind
    check([true, null, { error: '#N/A' }, '13/6/2021'], false);
  });

  it('and not where such a machine did not make most of the dates', () => {
    const late = toSerial('2021-06-25');
    check([FIRST_OF_JUNE, '13/6/2021', late], false);
    check([FIRST_OF_JUNE, '13/6/2021', '14/6/2021', late], true);
    check([FIRST_OF_JUNE, '13/6/2021', '14/6/2021', late, late], false);
  });
});

it('a plan is numbered where one row has an STT', () => {
  const facts = createColumnFacts();
  expect(columnTraits(facts).numbered).toBe(false);
  addCell(facts, 'number', ' ');
  expect(columnTraits(facts).numbered).toBe(false);
  addCell(facts, 'number', 0);
  expect(columnTraits(facts).numbered).toBe(true);
  removeCell(facts, 'number', 0);
  expect(columnTraits(facts).numbered).toBe(false);
});

it('columns of which nothing is kept are passed over', () => {
  const facts = createColumnFacts();
  addCell(facts, 'note', '13/6/2021');
  addCell(facts, 'title', 5);
  expect(facts).toEqual(createColumnFacts());
});

it('traits are the same where no rule would see another thing', () => {
  const of = (...cells: CellValue[]) => {
    const facts = createColumnFacts();
    for (const cell of cells) addCell(facts, 'due', cell);
    return columnTraits(facts);
  };
  expect(sameTraits(of(FIRST_OF_JUNE), of('13/6/2021'))).toBe(true);
  expect(sameTraits(of(FIRST_OF_JUNE, '13/6/2021'), of('13/6/2021'))).toBe(false);
  expect(sameTraits(of(), { ...of(), numbered: true })).toBe(false);
});

describe('a column in an old encoding', () => {
  /** Rows whose lead is surely of an encoding, or may be of TCVN3. */
  const of = (...leads: ('tcvn3' | 'tcvn3-capitals' | 'vni' | 'open' | null)[]) => {
    const facts = createColumnFacts();
    for (const lead of leads) {
      const reading = { encoding: lead === null || lead === 'open' ? 'tcvn3' : lead, sure: lead !== 'open' } as const;
      addRow(facts, { values: {}, texts: { legacy: new Map(lead === null ? [] : [['lead', reading]]) } });
    }
    return columnTraits(facts);
  };
  const check = (leads: Parameters<typeof of>, expected: 'tcvn3' | 'vni' | undefined) =>
    expect([leads, [...of(...leads).legacy]]).toEqual([leads, expected ? [['lead', expected]] : []]);

  it('is told by the cells that are sure, as a share of all rows', () => {
    check(['tcvn3', 'tcvn3-capitals', 'open', null], 'tcvn3');
    check(['vni', 'vni', 'tcvn3'], 'vni');
    check(['tcvn3', 'open', 'open'], undefined); // one alone is no sign
    check(['tcvn3', 'tcvn3', null, null, null, null, null], undefined); // too few of seven
    check([], undefined);
  });

  it('is another trait than none, another encoding or another column', () => {
    const [tcvn3, vni, none] = [of('tcvn3', 'tcvn3'), of('vni', 'vni'), of()];
    const elsewhere = { ...none, legacy: new Map([['note', 'tcvn3'] as const]) };
    expect(sameTraits(tcvn3, of('tcvn3', 'tcvn3', 'open'))).toBe(true);
    for (const other of [vni, none, elsewhere]) {
      expect([sameTraits(tcvn3, other), sameTraits(other, tcvn3)]).toEqual([false, false]);
    }
  });
});

it('counting rows out leaves what was there before, in any order', () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom('13/6/2021', '1/6/2021', 'Quý II', '', FIRST_OF_JUNE, 44_361),
    fc.integer({ min: -5, max: 60_000 }),
    fc.constant(null),
  );
  const row = fc
    .record({ number: cell, deadline: cell, due: cell, finished: cell, documentDate: cell })
    .map((values) => ({ values, texts: { odd: [], legacy: new Map() } }));
  fc.assert(
    fc.property(fc.array(row), fc.array(row), (kept, others) => {
      const facts = createColumnFacts();
      for (const each of kept) addRow(facts, each);
      const before = structuredClone(facts);
      for (const each of others) addRow(facts, each);
      for (const each of others.reverse()) addRow(facts, each, -1);
      expect(facts).toEqual(before);
    }),
    { numRuns: 100 },
  );
});
