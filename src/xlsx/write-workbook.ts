/** xl/workbook.xml and the document properties. */
import type { Sheet, Workbook } from '../workbook/workbook';
import { quoteSheet, sheetReference } from '../workbook/a1';
import { bareFormula } from './write-rules';
import { attributes, escapeAttribute, escapeXml, escapeXString, XML_HEADER } from './xml-text';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
/** Every custom property of a document belongs to this class (MS-OSHARED 2.3.3.2.3.1.2). */
const CUSTOM_PROPERTY_CLASS = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
/** Ids 0 and 1 are taken by Office. */
const FIRST_PROPERTY_ID = 2;

export function firstVisible(workbook: Workbook): number {
  return Math.max(
    0,
    workbook.sheets.findIndex((sheet) => sheet.visibility === 'visible'),
  );
}

/** `sheetIds`: relationship ids of the sheets, in order. */
export function workbookXml(workbook: Workbook, sheetIds: string[]): string {
  const sheets = workbook.sheets
    .map(
      (sheet, index) =>
        `<sheet${attributes({
          name: sheet.name,
          sheetId: index + 1,
          state: sheet.visibility === 'visible' ? undefined : sheet.visibility,
          'r:id': sheetIds[index],
        })}/>`,
    )
    .join('');
  const active = firstVisible(workbook);
  return (
    `${XML_HEADER}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}/relationships">` +
    '<workbookPr/>' +
    `<bookViews><workbookView${attributes({ firstSheet: active || undefined, activeTab: active || undefined })}/></bookViews>` +
    `<sheets>${sheets}</sheets>` +
    namesXml(workbook) +
    // Cached values are ours; Excel works them out again when it opens the file.
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

function namesXml(workbook: Workbook): string {
  const names = workbook.names.map(
    ({ name, reference, hidden }) =>
      `<definedName${attributes({ name, hidden: hidden ? true : undefined })}>${escapeXml(bareFormula(reference))}</definedName>`,
  );
  workbook.sheets.forEach((sheet, index) => names.push(...printNames(sheet, index)));
  return names.length ? `<definedNames>${names.join('')}</definedNames>` : '';
}

function printNames(sheet: Sheet, index: number): string[] {
  const page = sheet.page;
  const names: string[] = [];
  const add = (name: string, reference: string): void => {
    names.push(`<definedName name="${name}" localSheetId="${index}">${escapeXml(reference)}</definedName>`);
  };
  if (page?.printArea) add('_xlnm.Print_Area', sheetReference(sheet.name, page.printArea));
  if (page?.titleRows) {
    const { from, to } = page.titleRows;
    add('_xlnm.Print_Titles', `${quoteSheet(sheet.name)}!$${from + 1}:$${to + 1}`);
  }
  return names;
}

export function corePropertiesXml({ title, creator }: Workbook['properties']): string {
  return (
    `${XML_HEADER}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    (title ? `<dc:title>${escapeXString(title)}</dc:title>` : '') +
    (creator ? `<dc:creator>${escapeXString(creator)}</dc:creator>` : '') +
    '</cp:coreProperties>'
  );
}

export function appPropertiesXml(): string {
  return `${XML_HEADER}<Properties xmlns="${OFFICE}/extended-properties"><Application>Báo cáo CCHC</Application></Properties>`;
}

export function customPropertiesXml(custom: Record<string, string>): string {
  const items = Object.entries(custom)
    .map(
      ([name, text], index) =>
        `<property fmtid="${CUSTOM_PROPERTY_CLASS}" pid="${index + FIRST_PROPERTY_ID}" name="${escapeAttribute(name)}">` +
        `<vt:lpwstr>${escapeXString(text)}</vt:lpwstr></property>`,
    )
    .join('');
  return (
    `${XML_HEADER}<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
    `${items}</Properties>`
  );
}
