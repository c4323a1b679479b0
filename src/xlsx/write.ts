/** Workbook → .xlsx. */
import type { Sheet, Workbook } from '../workbook/workbook';
import { CONTENT, PackageWriter, RELATION } from './package-parts';
import { themeXml } from './theme';
import { SharedStrings } from './write-cells';
import { chartXml } from './write-chart';
import { drawingXml } from './write-drawing';
import { sheetXml } from './write-sheet';
import { StyleTable } from './write-styles';
import { tableXml } from './write-table';
import { appPropertiesXml, corePropertiesXml, customPropertiesXml, firstVisible, workbookXml } from './write-workbook';

const WORKBOOK_PART = '/xl/workbook.xml';

type Writing = {
  workbook: Workbook;
  parts: PackageWriter;
  styles: StyleTable;
  strings: SharedStrings;
  /** Tables and charts are numbered through the whole workbook. */
  tables: number;
  charts: number;
};

/**
 * The bytes of an .xlsx file (ECMA-376 transitional) that Excel 2010 and later open without repair. The same workbook always
 * gives the same bytes. `unsupported` is not written: callers refuse to save over such a file (`file-has-unsupported`).
 *
 * Small print: an empty text without a formula is written as a blank cell; header cells of a table take the names of its
 * columns; numbers that are not finite become #NUM!.
 */
export function writeXlsx(workbook: Workbook): Uint8Array {
  const writing: Writing = {
    workbook,
    parts: new PackageWriter(),
    styles: new StyleTable(workbook.defaultFont),
    strings: new SharedStrings(),
    tables: 0,
    charts: 0,
  };
  const { parts, styles, strings } = writing;
  parts.relate('', RELATION.workbook, WORKBOOK_PART);
  const sheetIds = workbook.sheets.map((sheet, index) => addSheet(writing, sheet, index));
  parts.add(WORKBOOK_PART, CONTENT.workbook, workbookXml(workbook, sheetIds));
  parts.relate(WORKBOOK_PART, RELATION.theme, '/xl/theme/theme1.xml');
  parts.add('/xl/theme/theme1.xml', CONTENT.theme, themeXml(workbook.defaultFont.name));
  parts.relate(WORKBOOK_PART, RELATION.styles, '/xl/styles.xml');
  parts.add('/xl/styles.xml', CONTENT.styles, styles.xml());
  parts.relate(WORKBOOK_PART, RELATION.strings, '/xl/sharedStrings.xml');
  parts.add('/xl/sharedStrings.xml', CONTENT.strings, strings.xml());
  addProperties(writing);
  return parts.bytes();
}

function addSheet(writing: Writing, sheet: Sheet, index: number): string {
  const { workbook, parts, styles, strings } = writing;
  const name = `/xl/worksheets/sheet${index + 1}.xml`;
  const id = parts.relate(WORKBOOK_PART, RELATION.sheet, name);
  const tableIds = sheet.tables.map((table) => {
    const part = `/xl/tables/table${++writing.tables}.xml`;
    parts.add(part, CONTENT.table, tableXml(table, writing.tables));
    return parts.relate(name, RELATION.table, part);
  });
  const drawingId = sheet.charts.length > 0 ? addDrawing(writing, sheet, index, name) : null;
  const xml = sheetXml(sheet, {
    styles,
    strings,
    defaultFont: workbook.defaultFont,
    selected: index === firstVisible(workbook),
    drawingId,
    tableIds,
  });
  parts.add(name, CONTENT.sheet, xml);
  return id;
}

function addDrawing(writing: Writing, sheet: Sheet, index: number, sheetPart: string): string {
  const { workbook, parts } = writing;
  const name = `/xl/drawings/drawing${index + 1}.xml`;
  const chartIds = sheet.charts.map((chart) => {
    const part = `/xl/charts/chart${++writing.charts}.xml`;
    parts.add(part, CONTENT.chart, chartXml(chart, workbook));
    return parts.relate(name, RELATION.chart, part);
  });
  parts.add(name, CONTENT.drawing, drawingXml(sheet, chartIds, workbook.defaultFont));
  return parts.relate(sheetPart, RELATION.drawing, name);
}

function addProperties({ workbook, parts }: Writing): void {
  const { properties } = workbook;
  parts.relate('', RELATION.core, '/docProps/core.xml');
  parts.add('/docProps/core.xml', CONTENT.core, corePropertiesXml(properties));
  parts.relate('', RELATION.app, '/docProps/app.xml');
  parts.add('/docProps/app.xml', CONTENT.app, appPropertiesXml());
  if (Object.keys(properties.custom).length === 0) return;
  parts.relate('', RELATION.custom, '/docProps/custom.xml');
  parts.add('/docProps/custom.xml', CONTENT.custom, customPropertiesXml(properties.custom));
}
