/** xl/tables/tableN.xml */
import type { Table } from '../workbook/workbook';
import { areaName } from '../workbook/a1';
import { bareFormula } from './write-rules';
import { attributes, escapeXml, escapeXStringAttribute, XML_HEADER } from './xml-text';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** `id` is unique in the workbook, from 1. */
export function tableXml(table: Table, id: number): string {
  const ref = areaName(table.area);
  const columns = table.columns
    .map(({ name, formula }, index) => {
      const opening = `<tableColumn id="${index + 1}" name="${escapeXStringAttribute(name)}"`;
      return formula
        ? `${opening}><calculatedColumnFormula>${escapeXml(bareFormula(formula))}</calculatedColumnFormula></tableColumn>`
        : `${opening}/>`;
    })
    .join('');
  return (
    `${XML_HEADER}<table xmlns="${SPREADSHEET}"${attributes({ id, name: table.name, displayName: table.name, ref, totalsRowShown: false })}>` +
    (table.filterButtons ? `<autoFilter ref="${ref}"/>` : '') +
    `<tableColumns count="${table.columns.length}">${columns}</tableColumns>` +
    `<tableStyleInfo${attributes({
      name: table.style ?? undefined,
      showFirstColumn: false,
      showLastColumn: false,
      showRowStripes: table.bandedRows,
      showColumnStripes: false,
    })}/></table>`
  );
}
