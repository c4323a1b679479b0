/**
 * A planned change of a workbook. An action returns a list of these; one committer previews, applies and undoes them,
 * whether the target is Excel, the stand-in or plain data (`applyChanges`).
 */
import type {
  Area,
  Cell,
  Chart,
  ColumnFormat,
  ConditionalFormat,
  DefinedName,
  Page,
  Sheet,
  Validation,
} from './workbook';

export type Change =
  /** Whole new sheet. Fails where a sheet of that name exists. `before`: name of the sheet it stands in front of; null = last. */
  | { kind: 'add-sheet'; sheet: Sheet; before: string | null }
  | { kind: 'delete-sheet'; sheet: string }
  /**
   * Cells of one block, row-major, exact shape of the block. `null` leaves a cell as it is. A cell without `style` keeps the
   * look it has. `userCells` marks blocks where people type: these are restored first when something fails.
   */
  | { kind: 'set-cells'; sheet: string; row: number; column: number; cells: (Cell | null)[][]; userCells?: boolean }
  /**
   * Parts of the look of cells; the rest of it stays. `was`: what comes back when this is undone in a workbook whose looks are not
   * known; a part that is not in it stays as it is then.
   */
  | { kind: 'set-look'; sheet: string; area: Area; look: LookParts; was: LookParts }
  /** Contents and looks go; merges inside the area are undone. */
  | { kind: 'clear'; sheet: string; area: Area }
  | { kind: 'set-merges'; sheet: string; within: Area; merges: Area[] }
  | { kind: 'set-rows'; sheet: string; rowFormats: Record<number, { height?: number; hidden?: boolean }> }
  /** Widths in points from column `from` on. */
  | { kind: 'set-columns'; sheet: string; from: number; columns: ColumnFormat[] }
  /** The headings of added columns are what stands in the header row. */
  | { kind: 'resize-table'; sheet: string; table: string; area: Area }
  /** Replaces every rule that lies inside `within`. */
  | { kind: 'set-conditional-formats'; sheet: string; within: Area; formats: ConditionalFormat[] }
  /** On top of all others, which stay as they are. */
  | { kind: 'add-conditional-formats'; sheet: string; formats: ConditionalFormat[] }
  /**
   * Takes away every rule of the sheet whose formula holds this text, and no other. `formats`: what comes back when this is undone
   * in a workbook whose rules are not known.
   */
  | { kind: 'remove-conditional-formats'; sheet: string; mentioning: string; formats: ConditionalFormat[] }
  | { kind: 'set-validations'; sheet: string; within: Area; validations: Validation[] }
  /**
   * Adds, or updates data, title and looks in place; an existing chart keeps the size and place a user gave it. `parts`: only these of an
   * existing chart are written, and people keep what they made of the others. `foundAs`: the name under which the chart stands there,
   * where another program took ours away; it gets ours back.
   */
  | { kind: 'set-chart'; sheet: string; chart: Chart; parts?: readonly ChartPart[]; foundAs?: string }
  | { kind: 'remove-chart'; sheet: string; chart: string }
  | { kind: 'set-page'; sheet: string; page: Page }
  | { kind: 'set-name'; name: DefinedName }
  | { kind: 'remove-name'; name: string }
  | { kind: 'activate'; sheet: string };

/**
 * `data`: which series there are, where their numbers and names stand, title and legend; a series that is new comes with its looks.
 * `axis`: limits and looks of the value axis. `size`: of letters and of the gaps between bars. `place`: the box.
 */
export type ChartPart = 'data' | 'axis' | 'size' | 'place';

export type LookParts = { numberFormat?: string; fontName?: string };
