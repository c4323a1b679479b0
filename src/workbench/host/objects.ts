/** Shape of the tables that say what each Excel object offers. */
import type { Area, Chart, ChartSeries, ConditionalFormat, DefinedName, Sheet, Table } from '../../workbook/workbook';
import type { HostState } from './state';

export type RangeRef = { sheet: Sheet; area: Area };
export type TableRef = { sheet: Sheet; table: Table };
export type ColumnRef = TableRef & { name: string };
export type RowRef = TableRef & { index: number };
export type ChartRef = { sheet: Sheet; chart: Chart };
export type SeriesRef = ChartRef & { series: ChartSeries };
/** `second`: the value axis of series that stand on the secondary axes. */
export type AxisRef = ChartRef & { axis: 'category' | 'value' | 'second' };
export type FormatRef = { sheet: Sheet; format: ConditionalFormat };
/** `sheet`: the sheet whose own name it is; null = the workbook's. */
export type NameRef = { name: DefinedName; sheet: Sheet | null };
/** A part of a chart that has a font, a fill or a line. */
export type PartRef = ChartRef & { part: ChartPart; series?: ChartSeries; index?: number };
export type ChartPart =
  | 'chart'
  | 'plot'
  | 'title'
  | 'legend'
  | 'axis:category'
  | 'axis:value'
  | 'axis:second'
  | 'axisTitle:category'
  | 'axisTitle:value'
  | 'axisTitle:second'
  | 'gridlines:category'
  | 'gridlines:value'
  | 'gridlines:second'
  | 'series'
  | 'point'
  | 'labels';
export type Edge =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideHorizontal'
  | 'InsideVertical'
  | 'DiagonalDown'
  | 'DiagonalUp';

/** Excel class → what the host keeps for an object of it. */
export type ObjectTypes = {
  Workbook: null;
  Application: null;
  WorkbookProtection: null;
  WorkbookCreated: Uint8Array;
  Runtime: null;
  CultureInfo: null;
  NumberFormatInfo: null;
  WorksheetCollection: null;
  Worksheet: Sheet;
  WorksheetProtection: Sheet;
  WorksheetFreezePanes: Sheet;
  Range: RangeRef;
  RangeAreas: { sheet: Sheet; areas: Area[] };
  RangeCollection: { sheet: Sheet; areas: Area[] };
  RangeFormat: RangeRef;
  RangeFont: RangeRef;
  RangeFill: RangeRef;
  RangeBorderCollection: RangeRef;
  RangeBorder: RangeRef & { edge: Edge };
  FormatProtection: RangeRef;
  RangeSort: RangeRef;
  DataValidation: RangeRef;
  ConditionalFormatCollection: RangeRef;
  ConditionalFormat: FormatRef;
  CustomConditionalFormat: FormatRef;
  ConditionalFormatRule: FormatRef;
  ConditionalRangeFormat: FormatRef;
  ConditionalRangeFont: FormatRef;
  ConditionalRangeFill: FormatRef;
  ConditionalRangeBorderCollection: FormatRef;
  ConditionalRangeBorder: FormatRef;
  TableCollection: { sheet: Sheet | null; within?: Area };
  Table: TableRef;
  TableColumnCollection: TableRef;
  TableColumn: ColumnRef;
  TableRowCollection: TableRef;
  TableRow: RowRef;
  AutoFilter: { sheet: Sheet };
  NamedItemCollection: { sheet: Sheet | null };
  NamedItem: NameRef;
  ChartCollection: { sheet: Sheet };
  Chart: ChartRef;
  ChartTitle: ChartRef;
  ChartLegend: ChartRef;
  ChartLegendEntryCollection: ChartRef;
  ChartLegendEntry: SeriesRef;
  ChartAxes: ChartRef;
  ChartAxis: AxisRef;
  ChartAxisTitle: AxisRef;
  ChartGridlines: AxisRef & { major: boolean };
  ChartPlotArea: ChartRef;
  ChartSeriesCollection: ChartRef;
  ChartSeries: SeriesRef;
  ChartPointsCollection: SeriesRef;
  ChartPoint: SeriesRef & { index: number };
  ChartDataLabels: ChartRef & { series: ChartSeries | null };
  ChartFormat: PartRef;
  ChartFont: PartRef;
  ChartFill: PartRef;
  ChartLineFormat: PartRef;
  PageLayout: Sheet;
  HeaderFooterGroup: Sheet;
  HeaderFooter: { sheet: Sheet; which: 'default' | 'first' | 'odd' | 'even' };
  PageBreakCollection: { sheet: Sheet; vertical: boolean };
  PageBreak: { sheet: Sheet; row: number };
  DocumentProperties: null;
  CustomPropertyCollection: null;
  CustomProperty: { key: string };
  StyleCollection: null;
  Style: { name: string };
  StyleFont: { name: string };
  WorksheetCustomPropertyCollection: Sheet;
  WorksheetCustomProperty: { sheet: Sheet; key: string };
};
export type TypeName = keyof ObjectTypes;

/** A resolved object: the far side of an Office.js proxy. */
export class HostObject<K extends TypeName = TypeName> {
  constructor(
    readonly type: K,
    readonly self: ObjectTypes[K],
  ) {}
}

export function object<K extends TypeName>(type: K, self: ObjectTypes[K]): HostObject {
  return new HostObject(type, self) as HostObject;
}

export type Member<S> =
  | {
      kind: 'property';
      since: Since;
      get: (self: S, state: HostState) => unknown;
      set?: (self: S, value: unknown, state: HostState) => void;
      /** Needs formulas calculated before it is read. */
      cells?: true;
    }
  | { kind: 'object'; since: Since; get: (self: S, state: HostState) => HostObject | null }
  | { kind: 'method'; since: Since; call: (self: S, args: unknown[], state: HostState) => unknown; cells?: true };

/** Requirement set: a number of ExcelApi, or a set only some hosts have. */
export type Since = `1.${number}` | 'online';

/** One Excel class. */
export type TypeTable<S> = {
  members: Record<string, Member<S>>;
  /** Collections: what `items` lists. */
  items?: (self: S, state: HostState) => HostObject[];
  /** Collections: `getItem(key)`; refuses with ItemNotFound. */
  item?: (self: S, key: unknown, state: HostState) => HostObject;
  /** Keys sent when the object is made, so that the client can find it again in the next batch. */
  id?: (self: S, state: HostState) => Record<string, unknown>;
  /** False where the object is gone: every use is refused. */
  alive?: (self: S, state: HostState) => boolean;
};

/** A property that is read and written. */
export function property<S>(
  since: Since,
  get: (self: S, state: HostState) => unknown,
  set?: (self: S, value: unknown, state: HostState) => void,
): Member<S> {
  return set === undefined ? { kind: 'property', since, get } : { kind: 'property', since, get, set };
}

export function child<S>(since: Since, get: (self: S, state: HostState) => HostObject | null): Member<S> {
  return { kind: 'object', since, get };
}

export function method<S>(since: Since, call: (self: S, args: unknown[], state: HostState) => unknown): Member<S> {
  return { kind: 'method', since, call };
}

/** A no-op that real Excel accepts and that changes nothing the host keeps, such as screen updating. */
export function accepted<S>(since: Since): Member<S> {
  return { kind: 'method', since, call: () => null };
}
