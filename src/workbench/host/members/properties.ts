/** Document properties, the Normal style and the custom properties of sheets. */
import type { Sheet } from '../../../workbook/workbook';
import { rangeArg, textArg } from '../args';
import type { HostObject, Member, TypeTable } from '../objects';
import { child, method, object, property } from '../objects';
import { invalidArgument, notFound, refuse } from '../refusal';
import type { HostState } from '../state';
import { looseOf, noteStructure } from '../state';

/** Properties that `Workbook` does not carry are remembered while the host lives. */
function text(key: string): Member<null> {
  return property(
    '1.7',
    (_, state) => state.documentTexts.get(key) ?? '',
    (_, value, state) => {
      state.documentTexts.set(key, textArg(value, key));
    },
  );
}

/** Longer texts were cut or crashed Excel; it refuses them. */
const CUSTOM_LIMIT = 255;

export const documentProperties: TypeTable<null> = {
  members: {
    Title: property(
      '1.7',
      (_, state) => state.workbook.properties.title ?? '',
      (_, value, state) => {
        state.workbook.properties.title = textArg(value, 'title');
        noteStructure(state);
      },
    ),
    Author: property(
      '1.7',
      (_, state) => state.workbook.properties.creator ?? '',
      (_, value, state) => {
        state.workbook.properties.creator = textArg(value, 'author');
        noteStructure(state);
      },
    ),
    Subject: text('subject'),
    Keywords: text('keywords'),
    Comments: text('comments'),
    Category: text('category'),
    Manager: text('manager'),
    Company: text('company'),
    LastAuthor: property('1.7', () => ''),
    RevisionNumber: property('1.7', () => 0),
    Custom: child('1.7', () => object('CustomPropertyCollection', null)),
  },
};

function findCustom(state: HostState, key: unknown): HostObject | null {
  const lower = textArg(key, 'key').toLowerCase();
  const found = Object.keys(state.workbook.properties.custom).find((name) => name.toLowerCase() === lower);
  return found === undefined ? null : object('CustomProperty', { key: found });
}

function customValue(value: unknown): string {
  const given = textArg(value, 'value');
  return given.length <= CUSTOM_LIMIT ? given : invalidArgument(`a custom property holds ${CUSTOM_LIMIT} characters`);
}

export const customPropertyCollection: TypeTable<null> = {
  items: (_, state) => Object.keys(state.workbook.properties.custom).map((key) => object('CustomProperty', { key })),
  item: (_, key, state) => findCustom(state, key) ?? notFound('custom property'),
  members: {
    Add: method('1.7', (_, [key, value], state) => {
      const name = textArg(key, 'key');
      if (name === '' || name.length > CUSTOM_LIMIT) invalidArgument('key');
      const known = findCustom(state, name);
      const target = known === null ? name : (known.self as { key: string }).key;
      state.workbook.properties.custom[target] = customValue(value);
      noteStructure(state);
      return object('CustomProperty', { key: target });
    }),
    DeleteAll: method('1.7', (_, __, state) => {
      state.workbook.properties.custom = {};
      noteStructure(state);
    }),
    GetCount: method('1.7', (_, __, state) => Object.keys(state.workbook.properties.custom).length),
    GetItem: method('1.7', (_, [key], state) => findCustom(state, key) ?? notFound('custom property')),
    GetItemOrNullObject: method('1.7', (_, [key], state) => findCustom(state, key)),
  },
};

export const customProperty: TypeTable<{ key: string }> = {
  id: ({ key }) => ({ Id: key }),
  alive: ({ key }, state) => Object.hasOwn(state.workbook.properties.custom, key),
  members: {
    Key: property('1.7', ({ key }) => key),
    Type: property('1.7', () => 'String'),
    Value: property(
      '1.7',
      ({ key }, state) => state.workbook.properties.custom[key] ?? '',
      ({ key }, value, state) => {
        state.workbook.properties.custom[key] = customValue(value);
        noteStructure(state);
      },
    ),
    Delete: method('1.7', ({ key }, _, state) => {
      delete state.workbook.properties.custom[key];
      noteStructure(state);
    }),
  },
};

/** Only the Normal style exists here: it is the workbook's default font. */
export const styleCollection: TypeTable<null> = {
  items: () => [object('Style', { name: 'Normal' })],
  item: (_, key) => (key === 'Normal' ? object('Style', { name: 'Normal' }) : notFound(`style ${String(key)}`)),
  members: {
    GetItem: method('1.7', (_, [key]) =>
      key === 'Normal' ? object('Style', { name: 'Normal' }) : notFound(`style ${String(key)}`),
    ),
    GetItemOrNullObject: method('1.14', (_, [key]) => (key === 'Normal' ? object('Style', { name: 'Normal' }) : null)),
    GetCount: method('1.9', () => 1),
    Add: method('1.7', () => refuse('UnsupportedFeature', 'The stand-in for Excel keeps no cell styles')),
  },
};

export const style: TypeTable<{ name: string }> = {
  id: ({ name }) => ({ Id: name }),
  members: {
    Name: property('1.7', ({ name }) => name),
    BuiltIn: property('1.7', () => true),
    Font: child('1.7', (self) => object('StyleFont', self)),
  },
};

export const styleFont: TypeTable<{ name: string }> = {
  members: {
    Name: property(
      '1.7',
      (_, state) => state.workbook.defaultFont.name,
      (_, value, state) => {
        state.workbook.defaultFont = { ...state.workbook.defaultFont, name: textArg(value, 'name') };
        noteStructure(state);
      },
    ),
    Size: property(
      '1.7',
      (_, state) => state.workbook.defaultFont.size,
      (_, value, state) => {
        state.workbook.defaultFont = { ...state.workbook.defaultFont, size: rangeArg(value, 'size', 1, 409) };
        noteStructure(state);
      },
    ),
  },
};

const PREFIX = 'custom/';

function sheetKeys(state: HostState, sheet: Sheet): string[] {
  return [...looseOf(state, sheet).keys()]
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
}

export const worksheetCustomPropertyCollection: TypeTable<Sheet> = {
  items: (sheet, state) => sheetKeys(state, sheet).map((key) => object('WorksheetCustomProperty', { sheet, key })),
  item: (sheet, key, state) => sheetProperty(state, sheet, key) ?? notFound('custom property'),
  members: {
    Add: method('1.12', (sheet, [key, value], state) => {
      const name = textArg(key, 'key');
      looseOf(state, sheet).set(PREFIX + name, textArg(value, 'value'));
      return object('WorksheetCustomProperty', { sheet, key: name });
    }),
    GetCount: method('1.12', (sheet, _, state) => sheetKeys(state, sheet).length),
    GetItem: method('1.12', (sheet, [key], state) => sheetProperty(state, sheet, key) ?? notFound('custom property')),
    GetItemOrNullObject: method('1.12', (sheet, [key], state) => sheetProperty(state, sheet, key)),
  },
};

function sheetProperty(state: HostState, sheet: Sheet, key: unknown): HostObject | null {
  const lower = textArg(key, 'key').toLowerCase();
  const found = sheetKeys(state, sheet).find((name) => name.toLowerCase() === lower);
  return found === undefined ? null : object('WorksheetCustomProperty', { sheet, key: found });
}

export const worksheetCustomProperty: TypeTable<{ sheet: Sheet; key: string }> = {
  id: ({ key }) => ({ Id: key }),
  members: {
    Key: property('1.12', ({ key }) => key),
    Value: property(
      '1.12',
      ({ sheet, key }, state) => looseOf(state, sheet).get(PREFIX + key),
      ({ sheet, key }, value, state) => {
        looseOf(state, sheet).set(PREFIX + key, textArg(value, 'value'));
      },
    ),
    Delete: method('1.12', ({ sheet, key }, _, state) => {
      looseOf(state, sheet).delete(PREFIX + key);
    }),
  },
};
