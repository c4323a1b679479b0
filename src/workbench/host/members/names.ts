/** Defined names of the workbook and of single sheets. */
import { parseReference, sheetReference } from '../../../workbook/a1';
import type { DefinedName, Sheet } from '../../../workbook/workbook';
import { booleanArg, textArg } from '../args';
import { formulaProblem } from '../formula-syntax';
import { joinTokens, tokens } from '../formula-tokens';
import type { HostObject, NameRef, RangeRef, TypeTable } from '../objects';
import { child, method, object, property } from '../objects';
import { invalidArgument, notFound, refuse } from '../refusal';
import { requireFreeName, requireName } from '../rules';
import type { HostState } from '../state';
import { findSheet, idOf, noteStructure, officeValue, cellAt } from '../state';

type Scope = { sheet: Sheet | null };

function listNames(state: HostState, { sheet }: Scope): DefinedName[] {
  if (sheet === null) return state.workbook.names;
  const known = state.sheetNames.get(sheet) ?? [];
  state.sheetNames.set(sheet, known);
  return known;
}

function findName(state: HostState, scope: Scope, key: unknown): HostObject | null {
  const text = textArg(key, 'name').toLowerCase();
  const name = listNames(state, scope).find(
    (entry) => entry.name.toLowerCase() === text || idOf(state, entry) === text,
  );
  return name === undefined ? null : object('NamedItem', { name, sheet: scope.sheet });
}

/** A range, or a formula that refers to something: `='Danh mục'!$B$5`. */
function referenceOf(value: unknown, state: HostState): string {
  const given = value as { type?: string; self?: RangeRef } | null;
  if (given?.type === 'Range' && given.self !== undefined) {
    return `=${sheetReference(given.self.sheet.name, given.self.area)}`;
  }
  const text = textArg(value, 'reference');
  const formula = text.startsWith('=') ? text : `=${text}`;
  // Excel for desktops wants the list separator of the person's settings between areas (office-js issue 2891).
  if (isLocal(state) && hasSeveralAreas(formula)) invalidArgument(`reference ${text}`);
  return formulaProblem(formula) === null ? formula : invalidArgument(`reference ${text}`);
}

/** Excel for Windows and Mac: the host's person has Vietnamese settings, with ";" between the parts of a list. */
function isLocal({ profile }: HostState): boolean {
  return profile.platform !== 'OfficeOnline';
}

function hasSeveralAreas(formula: string): boolean {
  const list = tokens(formula);
  return list.some(({ kind }) => kind === 'comma') && !list.some(({ kind }) => kind === 'open' || kind === 'function');
}

/** Desktops answer in the language of the person (office-js issue 2834). */
function localFormula(formula: string): string {
  return joinTokens(tokens(formula).map((token) => (token.kind === 'comma' ? { ...token, text: ';' } : token)));
}

function addName(state: HostState, scope: Scope, name: string, reference: string): HostObject {
  requireName(name, 'name');
  if (scope.sheet === null) requireFreeName(state, name, null);
  else if (findName(state, scope, name) !== null) refuse('ItemAlreadyExists', `The name "${name}" is taken`);
  const entry: DefinedName = { name, reference };
  listNames(state, scope).push(entry);
  noteStructure(state);
  return object('NamedItem', { name: entry, sheet: scope.sheet });
}

export const namedItemCollection: TypeTable<Scope> = {
  items: (scope, state) => listNames(state, scope).map((name) => object('NamedItem', { name, sheet: scope.sheet })),
  item: (scope, key, state) => findName(state, scope, key) ?? notFound(`name ${String(key)}`),
  members: {
    Add: method('1.4', (scope, [name, reference], state) =>
      addName(state, scope, textArg(name, 'name'), referenceOf(reference, state)),
    ),
    GetCount: method('1.4', (scope, _, state) => listNames(state, scope).length),
    GetItem: method('1.1', (scope, [key], state) => findName(state, scope, key) ?? notFound(`name ${String(key)}`)),
    GetItemOrNullObject: method('1.4', (scope, [key], state) => findName(state, scope, key)),
  },
};

function target({ name, sheet }: NameRef, state: HostState): RangeRef | null {
  const reference = parseReference(name.reference);
  if (reference === null) return null;
  const owner = reference.sheet === null ? sheet : findSheet(state, reference.sheet);
  return owner === null ? null : { sheet: owner, area: reference.area };
}

function nameType(self: NameRef, state: HostState): string {
  if (target(self, state) !== null) return 'Range';
  if (self.name.reference.includes('#REF!')) return 'Error';
  return /^=-?[\d.]+$/.test(self.name.reference) ? 'Double' : 'String';
}

export const namedItem: TypeTable<NameRef> = {
  id: ({ name }, state) => ({ _Id: idOf(state, name) }),
  alive: ({ name, sheet }, state) => listNames(state, { sheet }).includes(name),
  members: {
    Name: property('1.1', ({ name }) => name.name),
    _Id: property('1.1', ({ name }, state) => idOf(state, name)),
    Type: property('1.1', nameType),
    Scope: property('1.4', ({ sheet }) => (sheet === null ? 'Workbook' : 'Worksheet')),
    Comment: property(
      '1.4',
      () => '',
      (_, value) => {
        if (textArg(value, 'comment') !== '')
          refuse('UnsupportedFeature', 'The stand-in for Excel keeps no comments of names');
      },
    ),
    Value: {
      kind: 'property',
      since: '1.1',
      cells: true,
      // Excel answers with the reference for areas and with the content for a single cell's worth of formula.
      get: (self, state) => {
        const range = target(self, state);
        if (range === null) return nameType(self, state) === 'Error' ? '#REF!' : self.name.reference.slice(1);
        const { sheet, area } = range;
        return area.rows * area.columns === 1
          ? officeValue(cellAt(sheet, area.row, area.column))
          : sheetReference(sheet.name, area);
      },
    },
    Visible: property(
      '1.1',
      ({ name }) => name.hidden !== true,
      ({ name }, value, state) => {
        if (booleanArg(value, 'visible')) delete name.hidden;
        else name.hidden = true;
        noteStructure(state);
      },
    ),
    Formula: property(
      '1.7',
      ({ name }, state) => (isLocal(state) ? localFormula(name.reference) : name.reference),
      ({ name }, value, state) => {
        name.reference = referenceOf(value, state);
        noteStructure(state);
      },
    ),
    Worksheet: child('1.4', ({ sheet }) => object('Worksheet', sheet ?? notFound('the name belongs to the workbook'))),
    WorksheetOrNullObject: child('1.4', ({ sheet }) => (sheet === null ? null : object('Worksheet', sheet))),
    GetRange: method('1.1', (self, _, state) => object('Range', target(self, state) ?? notFound('range of the name'))),
    GetRangeOrNullObject: method('1.4', (self, _, state) => {
      const range = target(self, state);
      return range === null ? null : object('Range', range);
    }),
    Delete: method('1.4', ({ name, sheet }, _, state) => {
      const list = listNames(state, { sheet });
      list.splice(list.indexOf(name), 1);
      noteStructure(state);
    }),
  },
};
