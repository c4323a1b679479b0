/** Taking .xlsx files apart and putting them together again, with changes that no honest program makes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Parts = Record<string, string>;

export function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export function packageOf(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 1 });
}

/** The file with some parts edited; an edit that gives null takes the part out. Throws where an edit changes nothing. */
export function editParts(bytes: Uint8Array, edits: Record<string, (xml: string) => string | null>): Uint8Array {
  const parts = partsOf(bytes);
  for (const [name, edit] of Object.entries(edits)) {
    const before = parts[name];
    const after = edit(before ?? '');
    if (after === before) throw new Error(`the edit of ${name} changes nothing`);
    if (after === null) delete parts[name];
    else parts[name] = after;
  }
  return packageOf(parts);
}

const SHEETML = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function relationships(items: { id: string; type: string; target: string }[]): string {
  const list = items.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${/^(#|http)/.test(target) ? ' TargetMode="External"' : ''}/>`,
  );
  return `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}">${list.join('')}</Relationships>`;
}

/** The least a workbook of one sheet needs: `sheet` is what stands inside `<worksheet>`. */
export function smallParts(sheet: string, more: Parts = {}): Parts {
  return {
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `<workbook xmlns="${SHEETML}" xmlns:r="${OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([{ id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' }]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEETML}" xmlns:r="${OFFICE}">${sheet}</worksheet>`,
    ...more,
  };
}

export function smallFile(sheet: string, more: Parts = {}): Uint8Array {
  return packageOf(smallParts(sheet, more));
}
