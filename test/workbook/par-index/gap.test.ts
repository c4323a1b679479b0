import { applyChanges } from '../../../src/workbook/apply-changes';
import { Parts } from '../../../src/workbook/find-parts';
import type { PeerField } from '../../../src/workbook/par-index/headings';
import { readParIndex } from '../../../src/workbook/par-index/read';
import { PAR_TABLES } from '../../../src/workbook/tab-ids';
import { PEER_KEYS } from '../../../src/workbook/tabs/par-index-peers';
import type { Workbook } from '../../../src/workbook/workbook';
import { refreshOf } from '../sample';
import { criterion, recomputed, SET, typePeers, typeScores, withParIndex } from './par-index-sample';

const WANTED = {
  sets: [{ ...SET, total: 10 }],
  criteria: [
    criterion('1', 10),
    criterion('1.1', 8, { rule: 'Nhập điểm' }),
    criterion('1.2', 2, { rule: 'Trừ theo số lần', each: 0.5 }),
  ],
};
const refreshed = (book: Workbook): Workbook => recomputed(applyChanges(book, refreshOf(book, '2021-H1')));
const made = withParIndex(WANTED);
const [FIRST, SECOND, THIRD] = readParIndex(made)!.sheets.map(({ unit }) => unit) as [string, string, string];
const scored = (points: Readonly<Record<string, number>>): Workbook =>
  typeScores(
    made,
    Object.fromEntries(
      Object.entries(points).flatMap(([unit, declared]) => [
        [`${unit}|1.1`, { declared }],
        [`${unit}|1.2`, { declared: 0 }],
      ]),
    ),
  );

const peerRow = (book: Workbook, row: number) => {
  const { sheet, table } = new Parts(book).table(PAR_TABLES.peers)!;
  return (field: PeerField) => sheet.rows[table.area.row + 1 + row]![table.area.column + PEER_KEYS.indexOf(field)];
};

describe('"Khoảng cách"', () => {
  test('looks at nobody until somebody has a result, then at the best', () => {
    expect(readParIndex(refreshed(made))!.gapUnit).toBe('');
    expect(readParIndex(refreshed(scored({ [SECOND]: 4, [THIRD]: 6 })))!.gapUnit).toBe(THIRD);
  });

  test('lists the ranked units of the group in locked cells, and leaves rows for others open', () => {
    const book = refreshed(scored({ [FIRST]: 3, [SECOND]: 4, [THIRD]: 6 }));
    const [one, two, none] = [peerRow(book, 0), peerRow(book, 1), peerRow(book, 2)];
    expect([one('ranked')?.value, one('rankedIndex')?.value]).toEqual([SECOND, 60]);
    expect([two('ranked')?.value, two('rankedIndex')?.value]).toEqual([FIRST, 50]);
    expect([none('ranked')?.value, none('rankedIndex')?.value]).toEqual(['', '']);
    for (const field of ['ranked', 'rankedIndex'] as const) expect(one(field)?.style?.locked).not.toBe(false);
    for (const field of ['name', 'group', 'index'] as const) expect(one(field)?.style?.locked).toBe(false);
  });

  test('keeps what was entered of others in its rows, and says once what is ranked and entered', () => {
    const entered = [
      ['Huyện Quảng Điền', 55, 'Nhóm khác'] as const,
      [SECOND, 99] as const,
      ['Huyện A Lưới', 70] as const,
    ];
    const book = refreshed(typePeers(refreshed(scored({ [SECOND]: 4, [THIRD]: 6 })), entered));
    expect(readParIndex(book)!.peers).toEqual([
      { name: 'Huyện Quảng Điền', group: 'Nhóm khác', index: 55 },
      { name: SECOND, group: '', index: 99 },
      { name: 'Huyện A Lưới', group: '', index: 70 },
    ]);
    expect([0, 1, 2].map((row) => peerRow(book, row)('counted')?.value)).toEqual(['', '', 70]);
  });
});
