/**
 * Whom "Khoảng cách" compares with: the ranked units of the same group, as "Xếp hạng" has them now, and beside them what people enter of
 * others. Each column is either worked out or typed in all its rows, because Excel would fill a formula into the blank rows of one that
 * is both.
 */
import { readText } from '../../domain/cell-values';
import type { Peer } from '../../domain/par-index/gap';
import { roundPoints } from '../../domain/par-index/points';
import type { RankedUnit } from '../../domain/par-index/ranking';
import { peersOf, roundPeers } from '../../domain/par-index/unit-gap';
import { nameKey } from '../../domain/text';
import { PEER_HEADINGS, type PeerField } from '../par-index/headings';
import { STYLES } from '../styles';
import { NAMES, PAR_TABLES } from '../tab-ids';
import type { Cell, Style } from '../workbook';
import { columnSpecifier } from './formulas';
import { rankingColumn } from './par-index-ranking';
import {
  keysIn,
  numberRule,
  PAR_STYLES as LOOKS,
  putParTable,
  roundedPiece,
  tableCell,
  tableColumn,
  type ParColumn,
  type ParColumns,
  type ParRow,
} from './par-index-table';
import { span, type SheetBuilder } from './sheet-builder';

export type PeerTyped = Partial<Record<PeerField, Cell>>;

const cell = (field: PeerField): string => tableCell(PAR_TABLES.peers, PEER_HEADINGS[field].heading);
const columnOf = (field: PeerField): string => tableColumn(PAR_TABLES.peers, PEER_HEADINGS[field].heading);
const columnsOf = (from: PeerField, to: PeerField): string =>
  `${PAR_TABLES.peers}[[${columnSpecifier(PEER_HEADINGS[from].heading)}]:[${columnSpecifier(PEER_HEADINGS[to].heading)}]]`;
/** From the first row of a column to this one. */
const upToHere = (field: PeerField): string => `INDEX(${columnOf(field)},1):${cell(field)}`;

/** Results of all who count, and each of these once; texts where there is none. */
export const PEER_RESULTS = { all: columnsOf('rankedIndex', 'counted'), distinct: columnsOf('rankedOnce', 'once') };

/** Of the unit that is looked at, in "Xếp hạng". */
export const own = (field: Parameters<typeof rankingColumn>[0]): string =>
  `INDEX(${rankingColumn(field)},MATCH(${NAMES.gapUnit},${rankingColumn('unit')},0))`;

const FORMULAS = peerFormulas();
function peerFormulas(): Partial<Record<PeerField, string>> {
  const [unit, value] = [rankingColumn('unit'), rankingColumn('value')];
  const isPeer = `(${unit}<>${NAMES.gapUnit})*(${rankingColumn('group')}&""=${own('group')}&"")*ISNUMBER(${value})`;
  const ofRanking = (column: string): string => `=IF(${cell('place')}=0,"",INDEX(${column},${cell('place')}))`;
  const group = `IF(TRIM(${cell('group')})="",TRUE,IFERROR(TRIM(${cell('group')})=${own('group')},FALSE))`;
  const name = `TRIM(${cell('name')})`;
  const isRanked = `SUMPRODUCT(--(${columnOf('ranked')}=${name}))>0`;
  const counts = `ISNUMBER(${cell('index')}),${name}<>"",${name}<>${NAMES.gapUnit},NOT(${isRanked}),${group}`;
  const first = (field: 'rankedIndex' | 'counted'): string =>
    `SUMPRODUCT(ISNUMBER(${upToHere(field)})*(${upToHere(field)}=${cell(field)}))=1`;
  const once = (field: 'rankedIndex' | 'counted', condition: string): string =>
    `=IF(ISNUMBER(${cell(field)}),IF(${condition},${cell(field)},""),"")`;
  const isRankedToo = `SUMPRODUCT(ISNUMBER(${columnOf('rankedIndex')})*(${columnOf('rankedIndex')}=${cell('counted')}))>0`;
  return {
    // The rows of peers in "Xếp hạng" one after another: the greatest of 1/1, 1/2, 1/3 … that are left, then the next.
    place:
      `=IFERROR(ROUND(1/SUMPRODUCT(LARGE(${isPeer}/(ROW(${unit})-ROW(INDEX(${unit},1))+1),` +
      `ROWS(${upToHere('place')}))),0),0)`,
    ranked: ofRanking(unit),
    rankedIndex: ofRanking(value),
    counted: `=IF(AND(${counts}),${roundedPiece(cell('index'))},"")`,
    rankedOnce: once('rankedIndex', first('rankedIndex')),
    once: once('counted', `AND(${first('counted')},NOT(${isRankedToo}))`),
  };
}

const column = (field: PeerField, width: number, style: Style): ParColumn => {
  const formula = FORMULAS[field];
  return { heading: PEER_HEADINGS[field].heading, width, style, ...(formula === undefined ? {} : { formula }) };
};
/** `counted` stands beside `rankedIndex` and `once` beside `rankedOnce`, so that one range holds the results of all. */
export const PEER_COLUMNS: ParColumns<PeerField> = {
  ranked: column('ranked', 130, LOOKS.shownText),
  rankedIndex: column('rankedIndex', 56, LOOKS.shownPoints),
  counted: { ...column('counted', 50, LOOKS.helper), hidden: true },
  name: column('name', 130, LOOKS.text),
  group: column('group', 90, LOOKS.choice),
  index: column('index', 56, LOOKS.points),
  place: { ...column('place', 50, LOOKS.helper), hidden: true },
  rankedOnce: { ...column('rankedOnce', 50, LOOKS.helper), hidden: true },
  once: { ...column('once', 50, LOOKS.helper), hidden: true },
};
export const PEER_KEYS = keysIn(PEER_COLUMNS);
const at = (field: PeerField): number => PEER_KEYS.indexOf(field);

/** The unit that is looked at, and the units of "Xếp hạng" in its order. */
export type PeerFacts = {
  unit: string;
  group: string;
  units: readonly Pick<RankedUnit, 'unit' | 'group' | 'value'>[];
};

/** The table with its heading in `row`, from the column `first` on. */
export function putPeers(
  sheet: SheetBuilder,
  typed: readonly PeerTyped[],
  facts: PeerFacts,
  [row, first]: readonly [row: number, column: number],
): void {
  const rows = peerRows(typed, facts);
  putParTable(sheet, PAR_TABLES.peers, PEER_COLUMNS, rows, { row, column: first, printed: 0 });
  sheet.put(row - 1, first, 'Cùng nhóm, đã có kết quả trong trang Xếp hạng', STYLES.hintLine);
  const hint = 'Nhập thêm kết quả đã công bố; để trống nhóm thì so với mọi nhóm.';
  sheet.put(row - 1, first + at('name'), hint, STYLES.hintLine);
  sheet.validate(
    numberRule({
      area: span(row + 1, first + at('index'), 1, rows.length),
      title: PEER_HEADINGS.index.heading,
      message: 'Nhập kết quả đã công bố, tính bằng %, ví dụ 87,80.',
    }),
  );
}

function peerRows(typed: readonly PeerTyped[], facts: PeerFacts): ParRow<PeerField>[] {
  const { units } = facts;
  const ranked = peersOf(facts, roundPeers(units, []));
  const places = new Map(units.map(({ unit }, index) => [unit, index + 1]));
  const rankedSeen = new Set<number>();
  const seen = new Set(ranked.map(({ index }) => index));
  const once = (value: number | '', known: Set<number>): number | '' => {
    if (value === '' || known.has(value)) return '';
    known.add(value);
    return value;
  };
  return Array.from({ length: Math.max(1, typed.length, largestGroup(units) - 1) }, (_, row): ParRow<PeerField> => {
    const peer = ranked[row];
    const cells = typed[row] ?? {};
    const rankedIndex = peer?.index ?? '';
    const entered = enteredPeer(cells);
    const isCounted = entered !== null && peersOf(facts, [...ranked, entered]).includes(entered);
    const counted = isCounted ? roundPoints(entered.index) : '';
    return {
      cells,
      shown: {
        ...{ place: (peer && places.get(peer.name)) ?? 0, ranked: peer?.name ?? '', rankedIndex, counted },
        ...{ rankedOnce: once(rankedIndex, rankedSeen), once: once(counted, seen) },
      },
    };
  });
}

/** What a row says of a locality; null where it says nothing that formulas count. */
function enteredPeer(cells: PeerTyped): Peer | null {
  const [name, group] = [readText(cells.name?.value), readText(cells.group?.value)];
  const index = cells.index?.value;
  return name === '' || typeof index !== 'number' ? null : { name, group, index };
}

/** Whichever unit is chosen, and whichever of its group is given points, its peers have rows. */
function largestGroup(units: PeerFacts['units']): number {
  const sizes = new Map<string, number>();
  for (const { group } of units) sizes.set(nameKey(group), (sizes.get(nameKey(group)) ?? 0) + 1);
  return Math.max(0, ...sizes.values());
}
