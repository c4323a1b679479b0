import { areaLabel } from '../../domain/area';
import { toSerial, type IsoDate } from '../../domain/dates';
import type { Plan } from '../../domain/plan';
import { STATUSES, STATUS_LABELS } from '../../domain/status';
import type { Unit } from '../../domain/unit';
import { COLORS, STYLES } from '../styles';
import { NAMES, TABLES } from '../tab-ids';
import { rowHeight } from '../text-size';
import type { Area, CellValue, DefinedName, Style } from '../workbook';
import {
  AREA_HEADINGS,
  LIST_HEADINGS,
  PERIOD_HEADINGS,
  STATUS_HEADINGS,
  UNIT_HEADINGS,
  UNIT_KIND_LABELS,
} from './catalogue-columns';
import type { LayoutContext } from './context';
import { pageSetup } from './page';
import { SheetBuilder, span } from './sheet-builder';

/** Points; shared by the tables, which stand one below the other. */
const WIDTHS = [96, 60, 147, 69, 186, 60, 60, 60, 66];
const LIST_COLUMN = WIDTHS.length + 1;
const LIST_WIDTHS = [15, 240, 240];
/** Free rows under a table for entries to come; Excel takes a row typed there into the table. */
const GROWTH = 5;
/** With spaces, so that long lists break between names. */
const ALIAS_SEPARATOR = ' | ';
const NO_ROWS: [CellValue, Style][][] = [[]];

export type CatalogueSheet = { builder: SheetBuilder; names: DefinedName[] };

/**
 * "Danh mục": areas, statuses, periods and units as tables that people may edit and lengthen. It is not protected, because a
 * table on a protected sheet cannot grow. The units stand last, since they grow most.
 */
export function layoutCatalogue(context: LayoutContext): CatalogueSheet {
  const { plan } = context;
  const sheet = new SheetBuilder(context.sheets.catalogue, undefined, { tabColor: COLORS.muted });
  sheet.widths([...WIDTHS, ...LIST_WIDTHS]);
  const columns = WIDTHS.length;
  sheet.merge(span(0, 0, columns), 'DANH MỤC DÙNG CHUNG', STYLES.title);
  sheet.height(0, 30);
  const hint =
    'Thêm dòng ngay dưới bảng để bổ sung. Nhiều tên gọi khác hoặc mã tiền thân ghi cách nhau bằng dấu |. Sửa xong, bấm Tổng hợp để cập nhật các trang.';
  sheet.merge(span(1, 0, columns), hint, STYLES.hint);
  sheet.height(1, 30);
  const names: DefinedName[] = [];
  const name = (text: string, area: Area): void => {
    names.push({ name: text, reference: `=${sheet.reference(area)}` });
  };

  const areas = putTable(sheet, 2, '1. Lĩnh vực cải cách hành chính', TABLES.areas, AREA_HEADINGS, areaRows(plan));
  const statuses = putTable(
    sheet,
    areas.row + areas.rows + GROWTH,
    '2. Trạng thái (tính tự động)',
    TABLES.statuses,
    STATUS_HEADINGS,
    statusRows(),
  );
  const periods = putTable(
    sheet,
    statuses.row + statuses.rows + 1,
    '3. Kỳ báo cáo',
    TABLES.periods,
    PERIOD_HEADINGS,
    periodRows(plan),
  );
  const periodName = Object.keys(PERIOD_HEADINGS).indexOf('name');
  name(NAMES.periodList, { ...periods, column: periods.column + periodName, columns: 1 });
  const units = putTable(
    sheet,
    periods.row + periods.rows + GROWTH,
    '4. Cơ quan, đơn vị, xã, phường',
    TABLES.units,
    UNIT_HEADINGS,
    unitRows(plan),
  );

  const lists: [string, string, string[]][] = [
    [NAMES.areaList, LIST_HEADINGS.areas, areaLabels(plan)],
    [NAMES.unitList, LIST_HEADINGS.units, unitNames(plan.units, plan.header.year)],
  ];
  lists.forEach(([text, heading, entries], index) => {
    const column = LIST_COLUMN + index;
    sheet.put(3, column, heading, STYLES.dataHead);
    entries.forEach((entry, at) => sheet.put(4 + at, column, entry, STYLES.dataText));
    name(text, span(4, column, 1, Math.max(1, entries.length)));
  });
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header: plan.header,
      printArea: span(0, 0, columns, units.row + units.rows),
    }),
  );
  return { builder: sheet, names };
}

/** What the area dropdown offers. */
export function areaLabels(plan: Plan): string[] {
  return [...plan.areas].sort((a, b) => a.order - b.order).map(areaLabel);
}

/** Units that exist on some day of the plan year, each name once: what the lead dropdown offers. */
export function unitNames(units: readonly Unit[], year: number): string[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const valid = units.filter(
    ({ validFrom, validTo }) => (validFrom === null || validFrom <= last) && (validTo === null || validTo >= first),
  );
  return [...new Set(valid.map((unit) => unit.name))];
}

const { entryText, entryCount, entryDate, cellText, cellCenter } = STYLES;
const day = (iso: IsoDate | null): [CellValue, Style] => [iso === null ? null : toSerial(iso), entryDate];

function areaRows({ areas }: Plan): [CellValue, Style][][] {
  return areas.map((area) => [
    [area.id, entryText],
    [area.order, entryCount],
    [area.name, entryText],
    [area.shortName, entryText],
    [area.aliases.join(ALIAS_SEPARATOR), entryText],
    day(area.validFrom),
    day(area.validTo),
  ]);
}

function statusRows(): [CellValue, Style][][] {
  return STATUSES.map((status, index) => [
    [status, cellText],
    [index + 1, cellCenter],
    [STATUS_LABELS[status], cellText],
  ]);
}

function periodRows({ periods }: Plan): [CellValue, Style][][] {
  return periods.map((period) => [
    [period.id, entryText],
    day(period.from),
    [period.name, entryText],
    day(period.closing),
    day(period.submitBy),
  ]);
}

function unitRows({ units }: Plan): [CellValue, Style][][] {
  return units.map((unit) => [
    [unit.id, entryText],
    [unit.code, entryText],
    [unit.name, entryText],
    [unit.shortName, entryText],
    [unit.aliases.join(ALIAS_SEPARATOR), entryText],
    [UNIT_KIND_LABELS[unit.kind], entryText],
    day(unit.validFrom),
    day(unit.validTo),
    [unit.predecessors.join('|'), entryText],
  ]);
}

/** Title, headings and rows from `row` on; returns the rows without their heading. */
function putTable(
  sheet: SheetBuilder,
  row: number,
  title: string,
  name: string,
  headings: Record<string, string>,
  rows: [CellValue, Style][][],
): Area {
  const texts = Object.values(headings);
  sheet.put(row, 0, title, STYLES.section);
  sheet.height(row, 24);
  texts.forEach((text, column) => sheet.put(row + 1, column, text, STYLES.header));
  sheet.height(row + 1, headingHeight(texts));
  const first = row + 2;
  const filled = rows.length > 0 ? rows : NO_ROWS;
  filled.forEach((cells, index) => {
    texts.forEach((_, column) => {
      const [value, style] = cells[column] ?? [null, entryText];
      sheet.put(first + index, column, value, style);
    });
    const sized = cells.map(([value], column) => ({
      text: typeof value === 'string' ? value : '',
      width: WIDTHS[column] ?? 0,
      size: 11,
    }));
    sheet.height(first + index, rowHeight(sized, 18));
  });
  sheet.table({
    name,
    area: span(row + 1, 0, texts.length, filled.length + 1),
    columns: texts.map((text) => ({ name: text })),
    style: null,
    bandedRows: false,
    filterButtons: false,
  });
  return span(first, 0, texts.length, filled.length);
}

function headingHeight(texts: string[]): number {
  return rowHeight(
    texts.map((text, column) => ({ text, width: WIDTHS[column] ?? 0, size: 11, bold: true })),
    24,
  );
}
