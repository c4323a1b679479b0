/** What all topic readers share: parts by name, relationships, and the budget that keeps hostile files cheap. */
import { parseArea } from '../workbook/a1';
import type { Area } from '../workbook/workbook';
import type { Theme } from './read-colors';
import type { StyleSheet } from './read-styles';
import { damaged, Unreadable } from './unreadable';
import type { UnsupportedPart } from './unsupported';
import { childrenOf, parseXml, type XmlElement } from './xml-tree';
import { FOREIGN_LIMITS, type ContentLimits } from './limits';
import type { ZipArchive } from './zip';

/** `type`: last word of the relationship's type, the same in transitional and strict files. */
export type ReadRelation = { type: string; target: string; external: boolean };

export class ReadPackage {
  readonly unsupported = new Set<UnsupportedPart>();
  private bytesRead = 0;

  constructor(
    private readonly zip: ZipArchive,
    private readonly totalBytes = FOREIGN_LIMITS.zip.totalBytes,
  ) {}

  get names(): string[] {
    return this.zip.names;
  }

  /** Bytes of a part, null where there is none. A file that makes us read the same parts again and again is refused. */
  xml(name: string): Uint8Array | null {
    const bytes = this.zip.read(name);
    if (!bytes) return null;
    this.bytesRead += bytes.length;
    if (this.bytesRead > this.totalBytes) throw new Unreadable('too-large', 'parts read too often');
    return bytes;
  }

  tree(name: string): XmlElement | null {
    const xml = this.xml(name);
    return xml && parseXml(xml);
  }

  /** A part that another one refers to and that must be there. */
  neededXml(name: string): Uint8Array {
    const xml = this.xml(name);
    if (!xml) throw damaged(`part ${name} is missing`);
    return xml;
  }

  needed(name: string): XmlElement {
    return parseXml(this.neededXml(name));
  }

  /** By id. `part` is '' for the package itself. Targets come as part names without leading slash. */
  relations(part: string): Map<string, ReadRelation> {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const root = this.tree(`${folder}_rels/${part.slice(slash)}.rels`);
    const result = new Map<string, ReadRelation>();
    for (const { attributes } of childrenOf(root ?? undefined, 'Relationship')) {
      const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      if (!id) continue;
      const external = mode === 'External' || target.startsWith('#');
      result.set(id, {
        type: type.slice(type.lastIndexOf('/') + 1),
        target: external ? target : resolve(folder, target),
        external,
      });
    }
    return result;
  }
}

/** A target relative to a folder ("xl/worksheets/" + "../tables/table1.xml"), or absolute. */
function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** Children of `<worksheet>` but `<sheetData>`, by name. */
export type SheetElements = Map<string, XmlElement[]>;

/** Throws where the text is no area within the limits of a sheet. */
export function neededArea(text: string | undefined): Area {
  const area = parseArea(text ?? '');
  if (!area) throw damaged(`area ${(text ?? '').slice(0, 40)}`);
  return area;
}

/** Facts about the whole workbook that the sheets need. */
export type ReadContext = {
  parts: ReadPackage;
  strings: { texts: string[]; rich: Set<number> };
  styles: StyleSheet;
  theme: Theme;
  /** Days to add to dates: 1462 where the file counts from 1904. */
  dateShift: number;
  budget: Budget;
  /** Only what `ReadContent` 'values' promises. */
  valuesOnly: boolean;
};

/** What is left of the limits of a file. */
export class Budget {
  private readonly left: ContentLimits;

  constructor(limits: ContentLimits = FOREIGN_LIMITS.content) {
    this.left = { ...limits };
  }

  cell(): void {
    if (--this.left.cells < 0) throw new Unreadable('too-many-cells', 'too many cells');
  }

  filledRow(): void {
    if (--this.left.filledRows < 0) throw new Unreadable('too-many-rows', 'too many rows');
  }

  places(count: number): void {
    this.left.places -= count;
    if (this.left.places < 0) throw new Unreadable('too-many-cells', 'cells too far apart');
  }

  /** Texts and formulas; shared formulas grow when they are written out. */
  text(length: number): void {
    this.left.characters -= length;
    if (this.left.characters < 0) throw new Unreadable('too-large', 'texts too long');
  }

  tree(count: number): void {
    this.left.elements -= count;
    if (this.left.elements < 0) throw new Unreadable('too-large', 'too many rules');
  }
}
