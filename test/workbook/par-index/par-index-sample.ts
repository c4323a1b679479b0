/** The tabs of the PAR Index in a workbook with small sets of criteria, filled as units and appraisers would. */
import { parContext } from '../../../src/actions/par-index/refresh-par-tabs';
import type { CriterionCells, SetCells } from '../../../src/domain/par-index/criterion';
import { applyChanges } from '../../../src/workbook/apply-changes';
import { Parts } from '../../../src/workbook/find-parts';
import { layoutParIndex, parIndexChanges, type ParContext, type ParWanted } from '../../../src/workbook/par-index/tabs';
import type { PeerField } from '../../../src/workbook/par-index/headings';
import { PEER_KEYS } from '../../../src/workbook/tabs/par-index-peers';
import { SCORE_KEYS, type ScoreColumn } from '../../../src/workbook/tabs/par-index-scores-columns';
import { withValuesOf } from '../../../src/workbook/fresh-values';
import type { CellValue, Workbook } from '../../../src/workbook/workbook';
import { everyStatusRows } from '../../fixtures/every-status';
import { opened, sample, write } from '../sample';

export const SET: SetCells = { code: 'BTC-2021', name: 'Bộ tiêu chí thử', level: 'Cấp xã', year: 2021, total: 100 };

/** A criterion of the set, by code, what it is worth and how it is scored. */
export const criterion = (code: string, max: number, cells: CriterionCells = {}): CriterionCells => ({
  ...{ set: 'BTC-2021', code, name: `Tiêu chí ${code}`, max },
  ...cells,
});

export function contextIn(workbook: Workbook): ParContext {
  return parContext({ ...opened(workbook), snapshot: { workbook, protectedSheets: [], foreignSheets: [] } });
}

/** The task of the commune that leaves during the year is that of one which is scored. */
const scoredRows = () =>
  everyStatusRows().map((row) =>
    row.values.lead === 'Xã Hương Phong' ? { ...row, values: { ...row.values, lead: 'Xã Hương Toàn' } } : row,
  );

export function withParIndex(wanted: ParWanted, periodId = '2021-H1'): Workbook {
  const { workbook } = sample(periodId, scoredRows());
  return applyChanges(workbook, parIndexChanges(workbook, contextIn(workbook), wanted));
}

/** Types into rows of score sheets, by "unit|code"; results are not worked out. */
export function typeScores(
  book: Workbook,
  rows: Readonly<Record<string, Partial<Record<ScoreColumn, CellValue>>>>,
): Workbook {
  const copy = structuredClone(book);
  const { sheet, table } = new Parts(copy).table('PhieuChamDiem')!;
  const at = (key: ScoreColumn): number => SCORE_KEYS.indexOf(key);
  for (const [name, values] of Object.entries(rows)) {
    const row = sheet.rows.findIndex(
      (cells, index) =>
        index > table.area.row && `${String(cells[at('unit')]?.value)}|${String(cells[at('number')]?.value)}` === name,
    );
    if (row < 0) throw new Error(`no row ${name}`);
    for (const [key, value] of Object.entries(values))
      write(sheet, row, at(key as ScoreColumn), { value: value ?? null });
  }
  return copy;
}

/** Types other localities and their results into "Khoảng cách", from the first row on. */
export function typePeers(
  book: Workbook,
  peers: readonly (readonly [name: string, index: number, group?: string])[],
): Workbook {
  const copy = structuredClone(book);
  const { sheet, table } = new Parts(copy).table('DonViSoSanh')!;
  const at = (key: PeerField): number => table.area.column + PEER_KEYS.indexOf(key);
  peers.forEach(([name, index, group], place) => {
    const row = table.area.row + 1 + place;
    write(sheet, row, at('name'), { value: name });
    write(sheet, row, at('index'), { value: index });
    if (group !== undefined) write(sheet, row, at('group'), { value: group });
  });
  return copy;
}

/** The workbook with everything worked out anew by TypeScript, as it stands after a fill. */
export function recomputed(book: Workbook): Workbook {
  const layouts = Object.values(layoutParIndex(new Parts(book), contextIn(book)));
  const sheets = book.sheets.map((sheet) => {
    const layout = layouts.find((one) => one.sheet.name === sheet.name);
    return layout === undefined ? sheet : withValuesOf(sheet, layout.sheet);
  });
  return { ...book, sheets };
}

/** What a row of a score sheet shows. */
export function shownScore(book: Workbook, unit: string, code: string): Partial<Record<ScoreColumn, CellValue>> {
  const { sheet } = new Parts(book).table('PhieuChamDiem')!;
  const row = sheet.rows.find((cells) => cells[0]?.value === unit && (cells[1]?.value ?? '') === code) ?? [];
  return Object.fromEntries(SCORE_KEYS.map((key, at) => [key, row[at]?.value ?? null]));
}
