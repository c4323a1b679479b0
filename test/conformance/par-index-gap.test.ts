import { scoreRound } from '../../src/actions/par-index/score-round';
import { applyChanges } from '../../src/workbook/apply-changes';
import { Parts } from '../../src/workbook/find-parts';
import { readParIndex } from '../../src/workbook/par-index/read';
import { NAMES } from '../../src/workbook/tab-ids';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { calculated, withoutResults } from '../support/calculated';
import { compareFormulas } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import {
  criterion,
  recomputed,
  SET,
  typePeers,
  typeScores,
  withParIndex,
} from '../workbook/par-index/par-index-sample';
import { refreshOf, write } from '../workbook/sample';

/*
 * "Khoảng cách" against "Xếp hạng": the ranked units of the same group are peers by themselves, and their ranks are those of the ranking,
 * by TypeScript, the formula engine and LibreOffice, right after a fill and when something has changed since.
 */
const refreshed = (book: Workbook): Workbook => recomputed(applyChanges(book, refreshOf(book, '2021-H1')));

const CRITERIA = [
  criterion('1', 20),
  criterion('1.1', 9, { rule: 'Nhập điểm' }),
  criterion('1.2', 4, { rule: 'Có / Không', effort: 2 }),
  criterion('1.3', 3, { rule: 'Trừ theo số lần', each: 0.25 }),
  criterion('1.4', 2, { rule: 'Trừ theo vi phạm', level1: 'Vi phạm nhẹ', points1: 1, level2: 'Nặng', points2: 2 }),
  criterion('1.5', 2, { rule: 'Có / Không' }),
];
const OF_COMMUNES = { set: 'BTC-X' };
/** Points of 1.1 of offices; two share a value, the last office has entered nothing. */
const POINTS = [6, 8.5, 5, 8.5, 1, 7];

const UNITS = (() => {
  const { sheets } = readParIndex(twoGroups())!;
  const of = (set: string) => sheets.filter((sheet) => sheet.set === set).map(({ unit }) => unit);
  return { offices: of('BTC-2021'), communes: of('BTC-X') };
})();
/** Looked at: the last of those that are ranked. */
const OWN = UNITS.offices[4]!;
const IDLE = UNITS.offices[6]!;

function twoGroups(): Workbook {
  return withParIndex({
    sets: [
      { ...SET, level: 'Phòng, ban', total: 20 },
      { ...SET, code: 'BTC-X', total: 5 },
    ],
    criteria: [...CRITERIA, criterion('1', 5, OF_COMMUNES), criterion('1.1', 5, { ...OF_COMMUNES, rule: 'Nhập điểm' })],
  });
}

function withScores(): Workbook {
  const offices = POINTS.map((self, index) => [`${UNITS.offices[index]}|1.1`, { declared: self, self }] as const);
  const communes = [5, 4, 4.5].map(
    (self, index) => [`${UNITS.communes[index]}|1.1`, { declared: self, self }] as const,
  );
  return typeScores(twoGroups(), {
    ...Object.fromEntries([...communes, ...offices]),
    [`${OWN}|1.2`]: { declared: 'Không' },
    [`${OWN}|1.3`]: { declared: 1 },
    [`${OWN}|1.4`]: { declared: 'Vi phạm nhẹ' },
    [`${OWN}|1.5`]: { declared: 'Không' },
  });
}

function withNamed(book: Workbook, name: string, value: string): Workbook {
  const copy = structuredClone(book);
  const { sheet, area } = new Parts(copy).named(name)!;
  write(sheet, area.row, area.column, { value });
  return copy;
}
const lookingAt = (book: Workbook, unit: string): Workbook => withNamed(book, NAMES.gapUnit, unit);

/** The first column of facts, by label. */
function factsOf(book: Workbook): CellValue[] {
  const { sheet, table } = new Parts(book).table('KhoangCach')!;
  return sheet.rows.slice(5, table.area.row - 1).map((cells) => cells[2]?.value ?? null);
}
function notesOf(book: Workbook): string {
  const { sheet, table } = new Parts(book).table('KhoangCach')!;
  return sheet.rows
    .slice(table.area.row + table.area.rows)
    .map((cells) => String(cells[0]?.value ?? ''))
    .join('\n');
}
const rankOf = (book: Workbook, unit: string): CellValue | undefined =>
  readParIndex(book)!.tables.ranking!.rows.find(({ values }) => values.unit === unit)!.values.rank;
const peersIn = (book: Workbook) =>
  readParIndex(book)!.tables.peers!.rows.flatMap(({ values: { ranked, rankedIndex } }) =>
    ranked ? [[ranked, rankedIndex]] : [],
  );

const OTHERS = [
  ['Thành phố Huế', 92.5],
  // Ranked in the same group: counts by its rank. Itself, and another group: not at all.
  [UNITS.offices[0]!.toUpperCase(), 99],
  [OWN, 98],
  [UNITS.communes[0]!, 97, 'Xã, phường'],
  // Listed in the same group without points, so that what was entered counts.
  [IDLE, 40],
  ['Xã bên', 42.5],
] as const;

const ways: readonly (readonly [string, (book: Workbook) => Promise<Workbook>])[] = [
  ['the formula engine', (book) => calculated(book)],
  ['LibreOffice', (book) => recalculated(writeXlsx(withoutResults(book)))],
];

describe.each([
  ['nothing entered', [], '1, 1, 3'],
  ['nothing entered, ranks without gaps', [], '1, 1, 2'],
  ['others entered', OTHERS, '1, 1, 2'],
] as const)('the gap, %s', (_, entered, ties) => {
  let book: Workbook;
  beforeAll(() => {
    book = lookingAt(withNamed(typePeers(withScores(), entered), NAMES.ties, ties), OWN);
    book = refreshed(refreshed(book));
  });

  test('compares with the ranked units of the group, and says the same as the ranking and the domain', () => {
    expect(peersIn(book)).toHaveLength(POINTS.length - 1);
    const { standing, plans, options, lost } = scoreRound(book).gap!;
    const [value, , , rank, third, missing, band, more] = factsOf(book);
    expect([value, rank]).toEqual([standing.value, standing.rank]);
    expect([third, missing]).toEqual([standing.topPlace!.value, standing.topPlace!.missing]);
    expect([band, more]).toEqual([standing.nextBand!.band.from, standing.nextBand!.missing]);
    if (entered.length === 0) expect(rank).toBe(rankOf(book, OWN));
    expect(missing).toBeGreaterThan(0);
    const rows = readParIndex(book)!.tables.options!.rows.map(({ values }) => values);
    expect(rows.map(({ number }) => number)).toEqual(options.map(({ code }) => code));
    const plan = plans.topPlace!;
    expect(rows.flatMap(({ number, chosen }) => (chosen === 'x' ? [number] : []))).toEqual(
      plan.state === 'possible' ? plan.options.map(({ code }) => code) : [],
    );
    // 1.3 and 1.4 lost 0.25 and 1 point to what has happened.
    expect(lost.map(({ code }) => code)).toEqual(['1.3', '1.4']);
    expect(options.map(({ code }) => code)).toEqual(['1.1', '1.2', '1.5']);
    expect(notesOf(book)).toContain('Không đưa vào phương án: 1.3; 1.4. 1,25 điểm');
  });

  test('a second fill writes nothing, and what was entered is kept', () => {
    expect(refreshOf(book, '2021-H1')).toEqual([]);
    expect(readParIndex(book)!.peers.map(({ name, index }) => [name, index])).toEqual(
      entered.map(([name, index]) => [name, index]),
    );
  });

  test.each(ways)('every formula shows the same by %s', async (__, other) => {
    const { formulas, differences } = compareFormulas(book, await other(book));
    expect(Object.keys(formulas).length).toBeGreaterThan(3);
    expect(differences).toEqual([]);
  });
});

describe('without a fill', () => {
  const filled = refreshed(lookingAt(withScores(), OWN));

  test.each(ways)('the gap follows points, and a unit of either group that is chosen, by %s', async (_, other) => {
    // The best falls behind, and one that had entered nothing overtakes all.
    const scores = {
      [`${UNITS.offices[1]}|1.1`]: { self: 0.5 },
      [`${IDLE}|1.1`]: { declared: 9, self: 9 },
    };
    for (const unit of [IDLE, UNITS.communes[1]!]) {
      const changed = lookingAt(typeScores(filled, scores), unit);
      const [shown, wanted] = [await other(changed), refreshed(changed)];
      expect(factsOf(shown).slice(0, 8)).toEqual(
        factsOf(wanted)
          .slice(0, 8)
          .map((value) => value ?? ''),
      );
      expect(factsOf(shown)[3]).toBe(rankOf(shown, unit));
      expect(new Set(peersIn(shown).map(([name]) => name))).toEqual(new Set(peersIn(wanted).map(([name]) => name)));
    }
  });
});
