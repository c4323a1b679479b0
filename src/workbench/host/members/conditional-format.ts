/** Conditional formats by formula. */
import { intersects } from '../../../workbook/a1';
import type { ConditionalFormat } from '../../../workbook/workbook';
import { cutOut } from '../areas';
import { booleanArg, choiceArg, colorArg, integerArg, textArg } from '../args';
import { requireUnprotected } from '../cells';
import type { FormatRef, HostObject, Member, RangeRef, TypeTable } from '../objects';
import { child, method, object, property } from '../objects';
import { notFound, refuse } from '../refusal';
import type { HostState } from '../state';
import { idOf, noteSheet } from '../state';
import { FORMULA_LIMIT } from '../formula-syntax';
import { ruleFormula } from './data-validation';

function formatsOf({ sheet, area }: RangeRef): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => intersects(format.area, area));
}

function findFormat(self: RangeRef, key: unknown, state: HostState): HostObject | null {
  const id = textArg(key, 'id');
  const format = formatsOf(self).find((entry) => idOf(state, entry) === id);
  return format === undefined ? null : object('ConditionalFormat', { sheet: self.sheet, format });
}

export const conditionalFormatCollection: TypeTable<RangeRef> = {
  items: (self) => formatsOf(self).map((format) => object('ConditionalFormat', { sheet: self.sheet, format })),
  item: (self, key, state) => findFormat(self, key, state) ?? notFound('conditional format'),
  members: {
    Add: method('1.6', (self, [type], state) => {
      requireUnprotected(self.sheet, 'conditionalFormats.add');
      if (type !== 'Custom') {
        refuse('UnsupportedFeature', `The stand-in for Excel keeps no conditional format of type ${String(type)}`);
      }
      const format: ConditionalFormat = { area: { ...self.area }, formula: '' };
      // Excel puts a new rule first.
      self.sheet.conditionalFormats.unshift(format);
      noteSheet(state, self.sheet);
      return object('ConditionalFormat', { sheet: self.sheet, format });
    }),
    ClearAll: method('1.6', ({ sheet, area }, _, state) => {
      requireUnprotected(sheet, 'conditionalFormats.clearAll');
      sheet.conditionalFormats = cutOut(sheet.conditionalFormats, area);
      noteSheet(state, sheet);
    }),
    GetCount: method('1.6', (self) => formatsOf(self).length),
    GetItem: method('1.6', (self, [id], state) => findFormat(self, id, state) ?? notFound('conditional format')),
    GetItemOrNullObject: method('1.14', (self, [id], state) => findFormat(self, id, state)),
    GetItemAt: method('1.6', (self, [index]) => {
      const format = formatsOf(self)[integerArg(index, 'index', 0)];
      return format === undefined
        ? notFound('conditional format')
        : object('ConditionalFormat', { sheet: self.sheet, format });
    }),
  },
};

function changed({ sheet }: FormatRef, state: HostState): void {
  requireUnprotected(sheet, 'conditionalFormat');
  noteSheet(state, sheet);
}

export const conditionalFormat: TypeTable<FormatRef> = {
  id: ({ format }, state) => ({ Id: idOf(state, format) }),
  alive: ({ sheet, format }) => sheet.conditionalFormats.includes(format),
  members: {
    Id: property('1.6', ({ format }, state) => idOf(state, format)),
    Type: property('1.6', () => 'Custom'),
    Priority: property(
      '1.6',
      ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
      (self, value, state) => {
        changed(self, state);
        const list = self.sheet.conditionalFormats;
        const to = integerArg(value, 'priority', 0, list.length - 1);
        list.splice(list.indexOf(self.format), 1);
        list.splice(to, 0, self.format);
      },
    ),
    StopIfTrue: property(
      '1.6',
      ({ format }) => format.stopIfTrue === true,
      (self, value, state) => {
        changed(self, state);
        if (booleanArg(value, 'stopIfTrue')) self.format.stopIfTrue = true;
        else delete self.format.stopIfTrue;
      },
    ),
    Custom: child('1.6', (self) => object('CustomConditionalFormat', self)),
    CustomOrNullObject: child('1.6', (self) => object('CustomConditionalFormat', self)),
    Delete: method('1.6', (self, _, state) => {
      changed(self, state);
      const list = self.sheet.conditionalFormats;
      list.splice(list.indexOf(self.format), 1);
    }),
    GetRange: method('1.6', ({ sheet, format }) => object('Range', { sheet, area: { ...format.area } })),
    GetRangeOrNullObject: method('1.6', ({ sheet, format }) => object('Range', { sheet, area: { ...format.area } })),
    GetRanges: method('1.9', ({ sheet, format }) => object('RangeAreas', { sheet, areas: [{ ...format.area }] })),
  },
};

export const customConditionalFormat: TypeTable<FormatRef> = {
  members: {
    Rule: child('1.6', (self) => object('ConditionalFormatRule', self)),
    Format: child('1.6', (self) => object('ConditionalRangeFormat', self)),
  },
};

export const conditionalFormatRule: TypeTable<FormatRef> = {
  members: {
    Formula: property(
      '1.6',
      ({ format }) => format.formula,
      (self, value, state) => {
        changed(self, state);
        self.format.formula = ruleFormula(value, 'formula', FORMULA_LIMIT);
      },
    ),
  },
};

export const conditionalRangeFormat: TypeTable<FormatRef> = {
  members: {
    Font: child('1.6', (self) => object('ConditionalRangeFont', self)),
    Fill: child('1.6', (self) => object('ConditionalRangeFill', self)),
    Borders: child('1.6', (self) => object('ConditionalRangeBorderCollection', self)),
  },
};

function absent(name: string): Member<FormatRef> {
  return property(
    '1.6',
    () => null,
    (_, value) => {
      if (value !== false && value !== 'None' && value !== null) {
        refuse('UnsupportedFeature', `The stand-in for Excel keeps no ${name} in conditional formats`);
      }
    },
  );
}

export const conditionalRangeFont: TypeTable<FormatRef> = {
  members: {
    Color: property(
      '1.6',
      ({ format }) => format.font?.color ?? '',
      (self, value, state) => {
        changed(self, state);
        self.format.font = { ...self.format.font, color: colorArg(value, 'color') };
      },
    ),
    Bold: property(
      '1.6',
      ({ format }) => format.font?.bold === true,
      (self, value, state) => {
        changed(self, state);
        self.format.font = { ...self.format.font, bold: booleanArg(value, 'bold') };
      },
    ),
    Italic: absent('italics'),
    Underline: absent('underlines'),
    Strikethrough: absent('struck-out text'),
    Clear: method('1.6', (self, _, state) => {
      changed(self, state);
      delete self.format.font;
    }),
  },
};

export const conditionalRangeFill: TypeTable<FormatRef> = {
  members: {
    Color: property(
      '1.6',
      ({ format }) => format.fill ?? '',
      (self, value, state) => {
        changed(self, state);
        self.format.fill = colorArg(value, 'color');
      },
    ),
    Clear: method('1.6', (self, _, state) => {
      changed(self, state);
      delete self.format.fill;
    }),
  },
};

const BORDER_EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** A workbook keeps one line for all four sides, so each side stands for all of them. */
export const conditionalRangeBorderCollection: TypeTable<FormatRef> = {
  item: (self, key) => {
    choiceArg(key, BORDER_EDGES, 'index');
    return object('ConditionalRangeBorder', self);
  },
  members: {
    GetItem: method('1.6', (self, [key]) => {
      choiceArg(key, BORDER_EDGES, 'index');
      return object('ConditionalRangeBorder', self);
    }),
  },
};

const BORDER_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

export const conditionalRangeBorder: TypeTable<FormatRef> = {
  members: {
    Style: property(
      '1.6',
      ({ format }) => (format.border === undefined ? 'None' : format.border.line === 'hair' ? 'Dot' : 'Continuous'),
      (self, value, state) => {
        changed(self, state);
        const style = choiceArg(value, BORDER_STYLES, 'style');
        if (style === 'None') delete self.format.border;
        else {
          const line = style === 'Continuous' ? 'thin' : 'hair';
          self.format.border = { color: self.format.border?.color ?? '#000000', line };
        }
      },
    ),
    Color: property(
      '1.6',
      ({ format }) => format.border?.color ?? '',
      (self, value, state) => {
        changed(self, state);
        self.format.border = { line: self.format.border?.line ?? 'thin', color: colorArg(value, 'color') };
      },
    ),
  },
};
