/** Small parts (styles, tables, charts…) as a tree. */
import { Unreadable } from './unreadable';
import { XmlScanner } from './xml-scanner';

export type XmlElement = {
  /** Local name, without prefix. */
  name: string;
  /** By local name. */
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Text directly inside, joined. */
  text: string;
};

/** Elements of one part beyond which it is no office file but an attack: each takes about 300 bytes. */
const MOST_ELEMENTS = 300_000;

/** Reads on to the end of the element the scanner has just opened. */
export function readTree(scanner: XmlScanner): XmlElement {
  const top = elementAt(scanner);
  const path = [top];
  while (path.length > 0 && scanner.next()) {
    const current = path[path.length - 1]!;
    if (scanner.kind === 'text') {
      current.text += scanner.text();
    } else if (scanner.kind === 'close') {
      path.pop();
    } else {
      const element = elementAt(scanner);
      current.children.push(element);
      path.push(element);
    }
  }
  return top;
}

function elementAt(scanner: XmlScanner): XmlElement {
  if (++scanner.kept > MOST_ELEMENTS) throw new Unreadable('too-large', 'XML with too many elements');
  return { name: scanner.name, attributes: scanner.attributes(), children: [], text: '' };
}

/** A whole part; its root element. */
export function parseXml(xml: Uint8Array | string): XmlElement {
  const scanner = new XmlScanner(xml);
  scanner.next();
  const root = readTree(scanner);
  // Anything but comments after the root makes the scanner throw.
  scanner.next();
  return root;
}

/** First child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** All children of that name. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? element.children.filter((one) => one.name === name) : [];
}

/** Follows a path of first children. */
export function descend(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((one, name) => child(one, name), element);
}

/** All descendants of that name, in document order. */
export function everywhere(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  const found: XmlElement[] = [];
  const waiting = [element];
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (one !== element && one.name === name) found.push(one);
    for (let index = one.children.length - 1; index >= 0; index--) waiting.push(one.children[index]!);
  }
  return found;
}

/** The `val` attribute of a child, the usual form of charts and styles. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes.val;
}

/** An xsd:boolean; `otherwise` where it is absent. */
export function flag(text: string | undefined, otherwise = false): boolean {
  return text === undefined ? otherwise : text === '1' || text === 'true' || text === 'on';
}

/** A finite number, or undefined. */
export function number(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A whole number ≥ 0, or undefined. */
export function count(text: string | undefined): number | undefined {
  const value = number(text);
  return value !== undefined && Number.isInteger(value) && value >= 0 ? value : undefined;
}
