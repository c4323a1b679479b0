/** The package around the parts: content types, relationships and the zip itself (ECMA-376 part 2). */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeAttribute, XML_HEADER } from './xml-text';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Short names of the relationship types that are written. */
export const RELATION = {
  workbook: `${OFFICE}/officeDocument`,
  core: `${PACKAGE}/relationships/metadata/core-properties`,
  app: `${OFFICE}/extended-properties`,
  custom: `${OFFICE}/custom-properties`,
  sheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  theme: `${OFFICE}/theme`,
  strings: `${OFFICE}/sharedStrings`,
  table: `${OFFICE}/table`,
  drawing: `${OFFICE}/drawing`,
  chart: `${OFFICE}/chart`,
} as const;

const SPREADSHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const CONTENT = {
  workbook: `${SPREADSHEETML}.sheet.main+xml`,
  sheet: `${SPREADSHEETML}.worksheet+xml`,
  styles: `${SPREADSHEETML}.styles+xml`,
  strings: `${SPREADSHEETML}.sharedStrings+xml`,
  table: `${SPREADSHEETML}.table+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  custom: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
} as const;

/** `target` is an absolute part name such as `/xl/tables/table1.xml`. */
export type Relation = { id: string; type: string; target: string };

/** Targets relative to the part they start from, as Excel writes them: exceljs finds no others. */
export function relationsXml(from: string, relations: Relation[]): string {
  const items = relations
    .map(
      ({ id, type, target }) =>
        `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(relativeTo(from, target))}"/>`,
    )
    .join('');
  return `${XML_HEADER}<Relationships xmlns="${PACKAGE}/relationships">${items}</Relationships>`;
}

/** Collects the parts of one package in the order in which they are added. */
export class PackageWriter {
  private readonly parts: { name: string; type: string; xml: string }[] = [];
  private readonly relations = new Map<string, Relation[]>();

  /** `name` is absolute, `/xl/workbook.xml`. */
  add(name: string, type: string, xml: string): void {
    this.parts.push({ name, type, xml });
  }

  /** Relationship from one part ('' is the package itself) to another; returns its id. */
  relate(from: string, type: string, target: string): string {
    const known = this.relations.get(from) ?? [];
    const id = `rId${known.length + 1}`;
    known.push({ id, type, target });
    this.relations.set(from, known);
    return id;
  }

  /** The same parts always give the same bytes: zip dates are fixed. */
  bytes(): Uint8Array {
    const files: Zippable = { '[Content_Types].xml': strToU8(this.contentTypesXml()) };
    for (const [from, relations] of this.relations) files[relationsName(from)] = strToU8(relationsXml(from, relations));
    for (const { name, xml } of this.parts) files[name.slice(1)] = strToU8(xml);
    // The first day a zip can hold; fflate takes local time, hence no UTC here.
    return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
  }

  private contentTypesXml(): string {
    const overrides = this.parts
      .map(({ name, type }) => `<Override PartName="${escapeAttribute(name)}" ContentType="${type}"/>`)
      .join('');
    return (
      `${XML_HEADER}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`
    );
  }
}

/** (`/xl/worksheets/sheet1.xml`, `/xl/tables/table1.xml`) → `../tables/table1.xml`. */
function relativeTo(from: string, target: string): string {
  const folders = from.split('/').slice(1, -1);
  const path = target.split('/').slice(1);
  let shared = 0;
  while (shared < folders.length && folders[shared] === path[shared]) shared++;
  return [...folders.slice(shared).map(() => '..'), ...path.slice(shared)].join('/');
}

/** `/xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; '' → `_rels/.rels`. */
function relationsName(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(1, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}
