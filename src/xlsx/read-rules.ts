/** Data validations, conditional formats and sheet protection. */
import type { Area, ConditionalFormat, Protection, Validation } from '../workbook/workbook';
import { neededArea, type ReadContext, type ReadPackage, type SheetElements } from './read-package';
import { readDifference, type Difference } from './read-styles';
import { shiftFormula } from './shift-formula';
import { decodeXString } from './xml-text';
import { child, childrenOf, count, everywhere, flag, number, type XmlElement } from './xml-tree';

/** Areas of a `sqref`; formulas beside it are relative to the top-left corner of all of them together. */
type Areas = { areas: Area[]; row: number; column: number };

function readAreas(text: string): Areas {
  const areas = text.trim().split(/\s+/).map(neededArea);
  return {
    areas,
    row: areas.reduce((least, { row }) => Math.min(least, row), Infinity),
    column: areas.reduce((least, { column }) => Math.min(least, column), Infinity),
  };
}

/** The formula for one of the areas, with "=". */
function formulaFor(text: string, area: Area, all: Areas, { budget }: ReadContext): string {
  const rows = area.row - all.row;
  const columns = area.column - all.column;
  if (rows === 0 && columns === 0) return `=${text}`;
  budget.text(text.length);
  return `=${shiftFormula(text, rows, columns)}`;
}

/** In Office's 2010 extension areas stand in an element instead of an attribute. */
function areasOf(element: XmlElement): string {
  return element.attributes.sqref ?? child(element, 'sqref')?.text ?? '';
}

/** Formula text; the 2010 extension wraps it in `<xm:f>`. */
function formulaOf(element: XmlElement | undefined): string {
  return (child(element, 'f')?.text ?? element?.text ?? '').trim().replace(/^=/, '');
}

/** Validations that name other sheets stand in the extension list when Excel's own dialog made them. */
export function readValidations(elements: SheetElements, context: ReadContext): Validation[] {
  return [...(elements.get('dataValidations') ?? []), ...(elements.get('extLst') ?? [])]
    .flatMap((list) => everywhere(list, 'dataValidation'))
    .flatMap((element) => readValidation(element, context));
}

function readValidation(element: XmlElement, context: ReadContext): Validation[] {
  const { attributes } = element;
  const prompt = readTexts(attributes.showInputMessage, attributes.promptTitle, attributes.prompt);
  const texts = readTexts(attributes.showErrorMessage, attributes.errorTitle, attributes.error);
  const style = attributes.errorStyle;
  const error: Validation['error'] = texts && {
    style: style === 'warning' || style === 'information' ? style : 'stop',
    ...texts,
  };
  const all = readAreas(areasOf(element));
  return all.areas.flatMap((area): Validation[] => {
    const rule = readRule(element, (text) => formulaFor(text, area, all, context), context);
    if (rule === null) {
      if (prompt || attributes.type !== undefined) context.parts.unsupported.add('otherValidations');
      return [];
    }
    return [
      {
        area,
        rule,
        allowBlank: flag(attributes.allowBlank),
        // An empty box is no prompt; an empty error still refuses, with Excel's own words.
        ...(prompt && (prompt.title || prompt.message) ? { prompt } : {}),
        ...(error ? { error } : {}),
      },
    ];
  });
}

function readTexts(
  shown: string | undefined,
  title = '',
  message = '',
): { title: string; message: string } | undefined {
  return flag(shown) ? { title: decodeXString(title), message: decodeXString(message) } : undefined;
}

function readRule(
  element: XmlElement,
  formula: (text: string) => string,
  { dateShift }: ReadContext,
): Validation['rule'] | null {
  const { type, operator = 'between' } = element.attributes;
  const first = formulaOf(child(element, 'formula1'));
  const second = formulaOf(child(element, 'formula2'));
  if (first === '') return null;
  if (type === 'custom') return { type, formula: formula(first) };
  if (type === 'list') {
    const literal = /^"([\s\S]*)"$/.exec(first);
    return { type, source: literal ? (literal[1] ?? '').replace(/""/g, '"') : formula(first) };
  }
  if (type !== 'whole' && type !== 'decimal' && type !== 'date' && type !== 'textLength') return null;
  if (operator !== 'between' && operator !== 'greaterThanOrEqual' && operator !== 'lessThanOrEqual') return null;
  const value = (text: string): string | number => {
    const plain = number(text);
    return plain === undefined ? formula(text) : plain + (type === 'date' ? dateShift : 0);
  };
  return {
    type,
    operator,
    formula1: value(first),
    ...(operator === 'between' && second !== '' ? { formula2: value(second) } : {}),
  };
}

type RankedFormat = { priority: number; format: ConditionalFormat };

/** Only rules with a formula of their own; others are named as unsupported. In order of priority. */
export function readConditionalFormats(elements: SheetElements, context: ReadContext): ConditionalFormat[] {
  const found: RankedFormat[] = [
    ...(elements.get('conditionalFormatting') ?? []),
    ...(elements.get('extLst') ?? []).flatMap((list) => everywhere(list, 'conditionalFormatting')),
  ].flatMap((group) => childrenOf(group, 'cfRule').flatMap((rule) => readFormat(group, rule, context)));
  return found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}

function readFormat(group: XmlElement, rule: XmlElement, context: ReadContext): RankedFormat[] {
  const { type, priority, stopIfTrue } = rule.attributes;
  const text = formulaOf(child(rule, 'formula') ?? rule);
  if (type !== 'expression' || text === '') {
    context.parts.unsupported.add('otherFormats');
    return [];
  }
  const look = readDifferenceOf(rule, context);
  const all = readAreas(areasOf(group));
  return all.areas.map((area) => ({
    priority: number(priority) ?? Number.MAX_SAFE_INTEGER,
    format: {
      area,
      formula: formulaFor(text, area, all, context),
      ...look,
      ...(flag(stopIfTrue) ? { stopIfTrue: true } : {}),
    },
  }));
}

function readDifferenceOf(rule: XmlElement, { styles, theme }: ReadContext): Difference {
  const own = child(rule, 'dxf');
  if (own) return readDifference(own, theme);
  return styles.differences[count(rule.attributes.dxfId) ?? -1] ?? {};
}

/** In the file a flag says what is locked. */
export function readProtection(element: XmlElement | undefined, parts: ReadPackage): Protection | null {
  if (!element || !flag(element.attributes.sheet)) return null;
  const { attributes } = element;
  if (attributes.password || attributes.hashValue) parts.unsupported.add('passwords');
  const allowed = (name: string): boolean => !flag(attributes[name], true);
  return {
    allowSort: allowed('sort'),
    allowFilter: allowed('autoFilter'),
    allowFormatCells: allowed('formatCells'),
    allowFormatRows: allowed('formatRows'),
    allowFormatColumns: allowed('formatColumns'),
    allowInsertRows: allowed('insertRows'),
    allowDeleteRows: allowed('deleteRows'),
  };
}
