/** All Excel classes the host answers for. */
import type { ObjectTypes, TypeName, TypeTable } from '../objects';
import {
  chart,
  chartCollection,
  chartLegend,
  chartLegendEntry,
  chartLegendEntryCollection,
  chartPlotArea,
  chartTitle,
} from './chart';
import { chartAxes, chartAxis, chartAxisTitle, chartGridlines } from './chart-axes';
import {
  chartDataLabels,
  chartFill,
  chartFont,
  chartFormat,
  chartLineFormat,
  chartPoint,
  chartPointsCollection,
  chartSeries,
  chartSeriesCollection,
} from './chart-series';
import {
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from './conditional-format';
import { dataValidation } from './data-validation';
import { namedItem, namedItemCollection } from './names';
import { headerFooter, headerFooterGroup, pageBreak, pageBreakCollection, pageLayout } from './page-layout';
import {
  customProperty,
  customPropertyCollection,
  documentProperties,
  style,
  styleCollection,
  styleFont,
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
} from './properties';
import { rangeTable } from './range';
import { rangeBorder, rangeBorderCollection } from './range-borders';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './range-format';
import { rangeAreas, rangeCollection } from './range-navigation';
import {
  autoFilter,
  rangeSort,
  table,
  tableCollection,
  tableColumn,
  tableColumnCollection,
  tableRow,
  tableRowCollection,
} from './table';
import {
  application,
  cultureInfo,
  numberFormatInfo,
  runtime,
  workbook,
  workbookCreated,
  workbookProtection,
} from './workbook';
import { worksheet, worksheetCollection, worksheetFreezePanes, worksheetProtection } from './worksheets';

const TABLES: { [K in TypeName]: TypeTable<ObjectTypes[K]> } = {
  Workbook: workbook,
  Application: application,
  WorkbookCreated: workbookCreated,
  WorkbookProtection: workbookProtection,
  Runtime: runtime,
  CultureInfo: cultureInfo,
  NumberFormatInfo: numberFormatInfo,
  WorksheetCollection: worksheetCollection,
  Worksheet: worksheet,
  WorksheetProtection: worksheetProtection,
  WorksheetFreezePanes: worksheetFreezePanes,
  Range: rangeTable,
  RangeAreas: rangeAreas,
  RangeCollection: rangeCollection,
  RangeFormat: rangeFormat,
  RangeFont: rangeFont,
  RangeFill: rangeFill,
  RangeBorderCollection: rangeBorderCollection,
  RangeBorder: rangeBorder,
  FormatProtection: formatProtection,
  RangeSort: rangeSort,
  TableCollection: tableCollection,
  Table: table,
  TableColumnCollection: tableColumnCollection,
  TableColumn: tableColumn,
  TableRowCollection: tableRowCollection,
  TableRow: tableRow,
  AutoFilter: autoFilter,
  NamedItemCollection: namedItemCollection,
  NamedItem: namedItem,
  DataValidation: dataValidation,
  ConditionalFormatCollection: conditionalFormatCollection,
  ConditionalFormat: conditionalFormat,
  CustomConditionalFormat: customConditionalFormat,
  ConditionalFormatRule: conditionalFormatRule,
  ConditionalRangeFormat: conditionalRangeFormat,
  ConditionalRangeFont: conditionalRangeFont,
  ConditionalRangeFill: conditionalRangeFill,
  ConditionalRangeBorderCollection: conditionalRangeBorderCollection,
  ConditionalRangeBorder: conditionalRangeBorder,
  ChartCollection: chartCollection,
  Chart: chart,
  ChartTitle: chartTitle,
  ChartLegend: chartLegend,
  ChartLegendEntryCollection: chartLegendEntryCollection,
  ChartLegendEntry: chartLegendEntry,
  ChartAxes: chartAxes,
  ChartAxis: chartAxis,
  ChartAxisTitle: chartAxisTitle,
  ChartGridlines: chartGridlines,
  ChartPlotArea: chartPlotArea,
  ChartSeriesCollection: chartSeriesCollection,
  ChartSeries: chartSeries,
  ChartPointsCollection: chartPointsCollection,
  ChartPoint: chartPoint,
  ChartDataLabels: chartDataLabels,
  ChartFormat: chartFormat,
  ChartFont: chartFont,
  ChartFill: chartFill,
  ChartLineFormat: chartLineFormat,
  PageLayout: pageLayout,
  HeaderFooterGroup: headerFooterGroup,
  HeaderFooter: headerFooter,
  PageBreakCollection: pageBreakCollection,
  PageBreak: pageBreak,
  DocumentProperties: documentProperties,
  CustomPropertyCollection: customPropertyCollection,
  CustomProperty: customProperty,
  StyleCollection: styleCollection,
  Style: style,
  StyleFont: styleFont,
  WorksheetCustomPropertyCollection: worksheetCustomPropertyCollection,
  WorksheetCustomProperty: worksheetCustomProperty,
};

export function tableOf(type: TypeName): TypeTable<never> {
  return TABLES[type] as unknown as TypeTable<never>;
}
