/** xl/tables/tableN.xml */
import type { Table } from '../workbook/workbook';
import { neededArea, type ReadPackage } from './read-package';
import { damaged } from './unreadable';
import { decodeXString } from './xml-text';
import { child, childrenOf, count, everywhere, flag } from './xml-tree';

/** Empty for a table without a header row, which `Table` cannot hold. */
export function readTable(part: string, parts: ReadPackage): Table[] {
  const root = parts.needed(part);
  const { attributes } = root;
  if (attributes.headerRowCount === '0') {
    parts.unsupported.add('headerlessTables');
    return [];
  }
  const area = neededArea(attributes.ref);
  const totals = count(attributes.totalsRowCount) ?? 0;
  if (totals > 0) parts.unsupported.add('totalRows');
  if (totals >= area.rows) throw damaged('table of total rows only');
  const columns = childrenOf(child(root, 'tableColumns'), 'tableColumn').map((column) => {
    const formula = child(column, 'calculatedColumnFormula')?.text;
    return { name: decodeXString(column.attributes.name ?? ''), ...(formula ? { formula: `=${formula}` } : {}) };
  });
  if (columns.length !== area.columns) throw damaged(`table with ${columns.length} columns on ${area.columns}`);
  const filter = child(root, 'autoFilter');
  if (everywhere(filter, 'filterColumn').some((one) => one.children.length > 0)) parts.unsupported.add('tableFilter');
  const style = child(root, 'tableStyleInfo')?.attributes;
  return [
    {
      name: attributes.displayName ?? attributes.name ?? '',
      area: { ...area, rows: area.rows - totals },
      columns,
      style: style?.name ?? null,
      bandedRows: flag(style?.showRowStripes),
      filterButtons: filter !== undefined,
    },
  ];
}
