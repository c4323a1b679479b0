/**
 * Damage as files suffer it and as nobody honest does it: bytes, zip headers, and XML that is packed again with true checksums. Every
 * mutation follows from a seed alone.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Random = () => number;

/** mulberry32: 0 ≤ number < 1. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * `touched`: cells that may read differently now, as `part!A1`; null where anything may. Parts are those of the file, so that a test can
 * hold the untouched cells to what they were.
 */
export type Mutation = { kind: string; bytes: Uint8Array; touched: string[] | null };

const SHEETS = /^xl\/worksheets\/sheet\d+\.xml$/;
const CELL = /<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs;
const NUMBERS = [0, 1, 20, 0xff, 0xffff, 0x7fffffff, 0xffffffff];
const TYPES = ['s', 'str', 'inlineStr', 'b', 'e', 'd', 'n', 'x'];
const REFERENCES = ['A0', 'XFE1', 'A1048577', 'a1', '', 'A1:B2', 'R1C1', 'XFD1048576', '99999999999999999999'];
const VALUES = ['-1', '999999', '1e999', 'NaN', '', '1.5', '0x1', '&#0;', '=1+1', '٣'];

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** The file with one to three faults of one kind. */
export function mutate(bytes: Uint8Array, seed: number): Mutation {
  const random = randomOf(seed);
  const kind = pick(random, Object.keys(KINDS));
  return { kind, ...KINDS[kind]!(bytes, random) };
}

type Mutator = (bytes: Uint8Array, random: Random) => Omit<Mutation, 'kind'>;

const KINDS: Record<string, Mutator> = {
  // Checksums guard every byte that is read, so what can be read at all is as it was.
  bytes(bytes, random) {
    const copy = bytes.slice();
    for (let count = 1 + below(random, 4); count > 0; count--) copy[below(random, copy.length)] = below(random, 256);
    return { bytes: copy, touched: [] };
  },
  cut(bytes, random) {
    return { bytes: bytes.slice(0, below(random, bytes.length)), touched: [] };
  },
  hole(bytes, random) {
    const from = below(random, bytes.length);
    const to = from + 1 + below(random, 500);
    return { bytes: Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]), touched: [] };
  },
  headers(bytes, random) {
    const copy = bytes.slice();
    const view = new DataView(copy.buffer);
    const places = placesOf(copy, pick(random, [0x02014b50, 0x04034b50, 0x06054b50]));
    const at = pick(random, places) + 4 + below(random, 24);
    if (at + 4 <= copy.length) view.setUint32(at, pick(random, NUMBERS), true);
    return { bytes: copy, touched: [] };
  },
  'cell type': onCell((cell, random) =>
    cell.replace(/(<c r="[A-Z]+\d+"[^>]*?)(?: t="\w+")?(\/?>)/, `$1 t="${pick(random, TYPES)}"$2`),
  ),
  'cell value': onCell((cell, random) => cell.replace(/<v>[^<]*<\/v>/, `<v>${pick(random, VALUES)}</v>`)),
  'cell without value': onCell((cell) => cell.replace(/<v>[^<]*<\/v>/, '')),
  'cell style': onCell((cell, random) => cell.replace(/ s="\d+"/, ` s="${pick(random, VALUES)}"`)),
  'cell formula': onCell((cell, random) =>
    cell.replace(/<f[^>]*>[^<]*<\/f>/, `<f t="shared" si="${below(random, 3)}">${'A1+'.repeat(below(random, 9))}1</f>`),
  ),
  // The value then stands somewhere else: anything may be there.
  'cell reference': anywhere(
    (xml, random) => replaceOne(xml, / r="[A-Z]+\d+"/g, random, ` r="${pick(random, REFERENCES)}"`),
    SHEETS,
  ),
  'row number': anywhere(
    (xml, random) => replaceOne(xml, /<row r="\d+"/g, random, `<row r="${pick(random, VALUES)}"`),
    SHEETS,
  ),
  'text of the list': anywhere((xml, random) => replaceOne(xml, /<si>.*?<\/si>/gs, random, ''), /sharedStrings/),
  'stamp and properties': untouched(
    (xml, random) => replaceOne(xml, />[^<>]+</g, random, `>${pick(random, VALUES)}<`),
    /docProps/,
  ),
  'names and sheets': anywhere(
    (xml, random) => replaceOne(xml, /="[^"]*"/g, random, `="${pick(random, VALUES)}"`),
    /workbook\.xml$|\.rels$/,
  ),
  table: anywhere(
    (xml, random) => replaceOne(xml, /="[^"]*"/g, random, `="${pick(random, [...REFERENCES, ...VALUES])}"`),
    /tables\//,
  ),
  attribute: anywhere((xml, random) => replaceOne(xml, /="[^"]*"/g, random, `="${pick(random, VALUES)}"`), /\.xml$/),
  text: anywhere((xml, random) => replaceOne(xml, />[^<>]+</g, random, `>${pick(random, VALUES)}<`), /\.xml$/),
  'element left out': anywhere((xml, random) => replaceOne(xml, /<[a-zA-Z:]+[^<>]*\/>/g, random, ''), /\.xml$/),
  'piece of XML cut': anywhere((xml, random) => {
    const from = below(random, xml.length);
    return xml.slice(0, from) + xml.slice(from + 1 + below(random, 60));
  }, /\.xml$/),
  'piece of XML doubled': anywhere((xml, random) => {
    const from = below(random, xml.length);
    return xml.slice(0, from + 1 + below(random, 60)) + xml.slice(from);
  }, /\.xml$/),
  'markup put in': anywhere((xml, random) => {
    const at = below(random, xml.length);
    return (
      xml.slice(0, at) +
      pick(random, ['<', '&', '"', '<!--', '<![CDATA[', '<!DOCTYPE a>', '<a/>', '\u0000']) +
      xml.slice(at)
    );
  }, /\.xml$/),
  'part left out': parts((files, random) => {
    delete files[pick(random, Object.keys(files))];
  }),
  'parts swapped': parts((files, random) => {
    const [one, other] = [pick(random, Object.keys(files)), pick(random, Object.keys(files))];
    [files[one], files[other]] = [files[other]!, files[one]!];
  }),
  'part of a strange name': (bytes, random) => ({
    bytes: zipSync(
      {
        ...unzipSync(bytes),
        [pick(random, ['../a', '/a', 'a\\b', 'C:a', 'XL/WORKBOOK.XML', 'xl/vbaProject.bin'])]: strToU8('x'),
      },
      { level: 1 },
    ),
    touched: [],
  }),
};

function placesOf(bytes: Uint8Array, signature: number): number[] {
  const view = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length - 4 }, (_, at) => at).filter((at) => view.getUint32(at, true) === signature);
}

function parts(change: (files: Record<string, Uint8Array>, random: Random) => void): Mutator {
  return (bytes, random) => {
    const files = unzipSync(bytes);
    change(files, random);
    return { bytes: zipSync(files, { level: 1 }), touched: null };
  };
}

function edited(
  edit: (xml: string, random: Random, part: string) => string,
  which: RegExp,
  touched: string[] | null,
): Mutator {
  return (bytes, random) => {
    const files = unzipSync(bytes);
    const names = Object.keys(files).filter((name) => which.test(name));
    for (let count = 1 + below(random, 2); count > 0; count--) {
      const part = pick(random, names);
      files[part] = strToU8(edit(strFromU8(files[part]!), random, part));
    }
    return { bytes: zipSync(files, { level: 1 }), touched };
  };
}

function anywhere(edit: (xml: string, random: Random) => string, which: RegExp): Mutator {
  return edited(edit, which, null);
}

function untouched(edit: (xml: string, random: Random) => string, which: RegExp): Mutator {
  return edited(edit, which, []);
}

/** Changes one to two cells; all others have to read as before. */
function onCell(change: (cell: string, random: Random) => string): Mutator {
  return (bytes, random) => {
    const touched: string[] = [];
    const edit = (xml: string, _: Random, part: string): string => {
      const cells = [...xml.matchAll(CELL)];
      if (cells.length === 0) return xml;
      const cell = pick(random, cells);
      touched.push(`${part}!${cell[1]!}`);
      return xml.slice(0, cell.index) + change(cell[0], random) + xml.slice(cell.index + cell[0].length);
    };
    return edited(edit, SHEETS, touched)(bytes, random);
  };
}

function replaceOne(text: string, pattern: RegExp, random: Random, by: string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = pick(random, matches);
  return text.slice(0, match.index) + by + text.slice(match.index + match[0].length);
}
