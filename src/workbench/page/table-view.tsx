import type { ReactNode } from 'react';
import { ChartSvg } from '../../charts/chart-svg';
import { columnName } from '../../workbook/a1';
import type { Sheet, Workbook } from '../../workbook/workbook';
import { displayText } from '../host/number-text';
import { chartsOf } from './chart-store';
import { usedSize } from './to-univer';
import { words } from './words';

/** Pixels. */
const CHART_WIDTH = 640;
const CHART_HEIGHT = 360;

type TableViewProps = { workbook: Workbook; shown: string; onChoose: (sheet: string) => void };

/**
 * The shown sheet as a plain table. The grid is a picture to screen readers; here every cell is text, merged cells span and
 * hidden rows and columns are left out.
 */
export function TableView({ workbook, shown, onChoose }: TableViewProps): ReactNode {
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === 'visible');
  const sheet = visible.find((candidate) => candidate.name === shown) ?? visible[0];
  return (
    <section className="table-view" tabIndex={0} aria-label={words.tableView}>
      <nav aria-label={words.sheets}>
        {visible.map(({ name }) => (
          <button key={name} type="button" aria-pressed={name === sheet?.name} onClick={() => onChoose(name)}>
            {name}
          </button>
        ))}
      </nav>
      {sheet === undefined || sheet.rows.length === 0 ? <p>{words.emptySheet}</p> : <SheetTable sheet={sheet} />}
      {sheet !== undefined &&
        chartsOf(sheet, workbook).map(({ name, data }) => (
          <figure key={name}>
            <ChartSvg data={data} width={CHART_WIDTH} height={CHART_HEIGHT} />
          </figure>
        ))}
    </section>
  );
}

function SheetTable({ sheet }: { sheet: Sheet }): ReactNode {
  const { columns } = usedSize(sheet);
  const shownColumns = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => !sheet.columns[column]?.hidden,
  );
  const filled = (row: number): boolean => (sheet.rows[row] ?? []).some((cell) => (cell?.value ?? '') !== '');
  const rows = sheet.rows.map((_, row) => row).filter((row) => filled(row) && !sheet.rowFormats[row]?.hidden);
  return (
    <table>
      <caption>{words.tableCaption(sheet.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          {shownColumns.map((column) => (
            <th key={column} scope="col">
              {columnName(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{row + 1}</th>
            {shownColumns.map((column) => (
              <TableCell key={column} sheet={sheet} row={row} column={column} shownColumns={shownColumns} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type TableCellProps = { sheet: Sheet; row: number; column: number; shownColumns: readonly number[] };

/** Merged cells span columns only: rows without contents are not in the table, so a span over rows could not be counted. */
function TableCell({ sheet, row, column, shownColumns }: TableCellProps): ReactNode {
  const merge = sheet.merges.find(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
  if (merge !== undefined && column !== Math.max(merge.column, firstShown(merge.column, shownColumns))) return null;
  const span =
    merge === undefined
      ? 1
      : shownColumns.filter((each) => each >= merge.column && each < merge.column + merge.columns).length;
  const source = merge !== undefined && row !== merge.row ? null : sheet.rows[row]?.[merge?.column ?? column];
  return (
    <td colSpan={span} className={typeof source?.value === 'number' ? 'number' : undefined}>
      {displayText(source?.value ?? null, source?.style?.numberFormat)}
    </td>
  );
}

function firstShown(column: number, shownColumns: readonly number[]): number {
  return shownColumns.find((each) => each >= column) ?? column;
}
