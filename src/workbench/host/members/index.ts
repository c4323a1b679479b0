/** All Excel classes the host answers for. */
import type { ObjectTypes, TypeName, TypeTable } from '../objects';
import { namedItem, namedItemCollection } from './names';
import { rangeAreas, rangeCollection, rangeTable } from './range';
import {
  formatProtection,
  rangeBorder,
  rangeBorderCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
} from './range-format';
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
import { application, cultureInfo, numberFormatInfo, runtime, workbook } from './workbook';
import { worksheet, worksheetCollection, worksheetFreezePanes, worksheetProtection } from './worksheets';

const TABLES: Partial<{ [K in TypeName]: TypeTable<ObjectTypes[K]> }> = {
  Workbook: workbook,
  Application: application,
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
};

export function tableOf(type: TypeName): TypeTable<never> {
  const found = TABLES[type];
  return (found ?? { members: {} }) as TypeTable<never>;
}
