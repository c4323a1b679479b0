/**
 * What goes to Excel, as plain data: `planSteps` makes steps of changes, `packRequests` measures and packs them, `runStep` turns
 * each into Office.js calls. Texts are in the form that Excel takes (typed text with its apostrophe, English formulas).
 */
import type { ChartPart } from '../workbook/change';
import type {
  Area,
  BorderLine,
  Chart,
  ConditionalFormat,
  DefinedName,
  Page,
  Sheet,
  Table,
  Validation,
} from '../workbook/workbook';

/** null leaves the cell as it is. */
export type TypedValue = string | number | boolean | null;

/** The four sides of each cell of an area. */
export type Sides = {
  top: BorderLine | null;
  right: BorderLine | null;
  bottom: BorderLine | null;
  left: BorderLine | null;
};

/** One property of the look of an area; one of these becomes one rectangle, so that actions stay few. */
export type Look =
  | { part: 'fontName'; value: string }
  | { part: 'fontSize'; value: number }
  | { part: 'bold' | 'italic' | 'underline' | 'wrap' | 'locked'; value: boolean }
  | { part: 'color'; value: string }
  | { part: 'fill'; value: string | null }
  | { part: 'horizontal'; value: 'general' | 'left' | 'center' | 'right' | 'justify' | 'centerContinuous' }
  | { part: 'vertical'; value: 'top' | 'center' | 'bottom' }
  | { part: 'indent'; value: number }
  | { part: 'numberFormat'; value: string }
  | { part: 'border'; value: Sides };

/** Options of sheet protection by their Office.js names. */
export type ProtectOptions = Partial<
  Record<
    | 'allowAutoFilter'
    | 'allowDeleteColumns'
    | 'allowDeleteRows'
    | 'allowEditObjects'
    | 'allowEditScenarios'
    | 'allowFormatCells'
    | 'allowFormatColumns'
    | 'allowFormatRows'
    | 'allowInsertColumns'
    | 'allowInsertHyperlinks'
    | 'allowInsertRows'
    | 'allowPivotTables'
    | 'allowSort',
    boolean
  >
> & { selectionMode?: 'Normal' | 'Unlocked' | 'None' };

export type Box = Chart['box'];

export type Step =
  | { do: 'unprotect'; sheet: string }
  | { do: 'delete-sheet'; sheet: string; veryHidden: boolean }
  | { do: 'add-sheet'; sheet: string }
  | { do: 'unmerge'; sheet: string; area: Area }
  | { do: 'clear'; sheet: string; area: Area }
  | { do: 'look'; sheet: string; area: Area; look: Look }
  /**
   * `guarded`: texts behind an apostrophe that a cell in the text format would show; places in the area. Only Excel knows the
   * formats: `resolveSteps` takes the apostrophes away there.
   */
  | { do: 'values'; sheet: string; area: Area; values: TypedValue[][]; guarded?: { row: number; column: number }[] }
  | { do: 'add-table'; sheet: string; table: Table }
  | { do: 'resize-table'; sheet: string; table: string; area: Area }
  | { do: 'add-name'; name: DefinedName }
  | { do: 'change-name'; name: DefinedName }
  | { do: 'remove-name'; name: string }
  /** A single text stands for every cell of the area. */
  | { do: 'formulas'; sheet: string; area: Area; formulas: string | string[][] }
  | { do: 'clear-validations'; sheet: string; area: Area }
  | { do: 'validation'; sheet: string; validation: Validation }
  | { do: 'clear-conditional-formats'; sheet: string; area: Area }
  /** Which rules these are only Excel can tell: `resolveSteps` asks for them and makes a step of each. */
  | { do: 'find-conditional-formats'; sheet: string; mentioning: string }
  | { do: 'delete-conditional-format'; sheet: string; id: string }
  | { do: 'conditional-format'; sheet: string; format: ConditionalFormat }
  | { do: 'link'; sheet: string; row: number; column: number; reference: string; tip: string | null }
  | { do: 'merge'; sheet: string; area: Area }
  | { do: 'columns'; sheet: string; from: number; to: number; width?: number; hidden?: boolean }
  | { do: 'rows'; sheet: string; from: number; to: number; height?: number | 'auto'; hidden?: boolean }
  | { do: 'add-chart'; sheet: string; chart: Chart }
  | {
      do: 'change-chart';
      sheet: string;
      chart: Chart;
      /** What of it is written; everything but its place where it is not said. */
      parts?: readonly ChartPart[];
      /** How many series the chart has now. */
      series: number;
      /** The name that it has now, where it is to get ours. */
      foundAs?: string;
    }
  | { do: 'remove-chart'; sheet: string; chart: string }
  | { do: 'page'; sheet: string; page: Page }
  | {
      do: 'view';
      sheet: string;
      showGridlines: boolean;
      tabColor: string | null;
      freeze: Sheet['freeze'];
    }
  | { do: 'position'; sheet: string; position: number }
  | { do: 'visibility'; sheet: string; visibility: Sheet['visibility'] }
  | { do: 'protect'; sheet: string; options: ProtectOptions }
  | { do: 'activate'; sheet: string };

/** What the planning must know of the workbook as it stands. Names of Excel compare without case. */
export type Existing = {
  /** In tab order. */
  sheets: { name: string; visibility: Sheet['visibility'] }[];
  /** Protected sheets with the options that they are locked with again. */
  locked: Map<string, ProtectOptions>;
  names: Set<string>;
  /** By sheet, then chart name. */
  charts: Map<string, Map<string, { series: number; box: Box }>>;
};
