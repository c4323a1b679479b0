/** WorksheetCollection, Worksheet, protection and frozen panes. */
import { MAX_COLUMNS, MAX_ROWS, parseReference } from '../../../workbook/a1';
import type { Area, Protection, Sheet } from '../../../workbook/workbook';
import { booleanArg, choiceArg, colorArg, integerArg, optionalText, recordArg, textArg } from '../args';
import { usedArea } from '../cells';
import type { HostObject, Member, RangeRef, Since, TypeTable } from '../objects';
import { child, method, object, property } from '../objects';
import { accessDenied, invalidArgument, notFound } from '../refusal';
import {
  activateSheet,
  addSheet,
  deleteSheet,
  moveSheet,
  officeVisibility,
  renameSheet,
  requireSheet,
  setVisibility,
} from '../sheets';
import type { HostState } from '../state';
import { EVENT, findSheet, looseOf, noteSheet, raise, sheetId, sourceOf, WORKBOOK_TARGET } from '../state';

/** Registering is only bookkeeping: the host pushes an event where somebody asked for it. */
export function eventMembers<S>(
  target: (self: S, state: HostState) => string,
  events: Record<string, [type: number, since: Since]>,
): Record<string, Member<S>> {
  const members: Record<string, Member<S>> = {};
  for (const [name, [type, since]] of Object.entries(events)) {
    members[`_Register${name}`] = method(since, (self, _, state) => {
      state.registered.add(`${type} ${target(self, state)}`);
    });
    members[`_Unregister${name}`] = method(since, (self, _, state) => {
      state.registered.delete(`${type} ${target(self, state)}`);
    });
  }
  return members;
}

const visibleOf = (sheets: Sheet[], only: unknown): Sheet[] =>
  only === true ? sheets.filter((sheet) => sheet.visibility === 'visible') : sheets;

export const worksheetCollection: TypeTable<null> = {
  items: (_, state) => state.workbook.sheets.map((sheet) => object('Worksheet', sheet)),
  item: (_, key, state) => object('Worksheet', requireSheet(state, textArg(key, 'key'))),
  members: {
    Add: method('1.1', (_, [name], state) => object('Worksheet', addSheet(state, optionalText(name, 'name')))),
    GetActiveWorksheet: method('1.1', (_, __, state) => object('Worksheet', state.active)),
    GetItem: method('1.1', (_, [key], state) => object('Worksheet', requireSheet(state, textArg(key, 'key')))),
    GetItemOrNullObject: method('1.4', (_, [key], state) => {
      const sheet = findSheet(state, textArg(key, 'key'));
      return sheet === null ? null : object('Worksheet', sheet);
    }),
    GetCount: method('1.4', (_, [visible], state) => visibleOf(state.workbook.sheets, visible).length),
    GetFirst: method('1.5', (_, [visible], state) => {
      const sheet = visibleOf(state.workbook.sheets, visible)[0];
      return sheet === undefined ? notFound('sheet') : object('Worksheet', sheet);
    }),
    GetLast: method('1.5', (_, [visible], state) => {
      const sheet = visibleOf(state.workbook.sheets, visible).at(-1);
      return sheet === undefined ? notFound('sheet') : object('Worksheet', sheet);
    }),
    ...eventMembers<null>(() => WORKBOOK_TARGET, {
      ActivatedEvent: [EVENT.worksheetActivated, '1.7'],
      DeactivatedEvent: [EVENT.worksheetDeactivated, '1.7'],
      AddedEvent: [EVENT.worksheetAdded, '1.7'],
      DeletedEvent: [EVENT.worksheetDeleted, '1.7'],
      DataChangedEvent: [EVENT.worksheetChanged, '1.9'],
      SelectionChangedEvent: [EVENT.selectionChanged, '1.9'],
      CalculatedEvent: [EVENT.calculated, '1.8'],
      RowSortedEvent: [EVENT.rowSorted, '1.10'],
      RowHiddenChangedEvent: [EVENT.rowHiddenChanged, '1.11'],
      ProtectionChangedEvent: [EVENT.protectionChanged, '1.14'],
      EventNameChanged: [EVENT.nameChanged, '1.17'],
      EventVisibilityChanged: [EVENT.visibilityChanged, '1.17'],
      EventMoved: [EVENT.moved, '1.17'],
    }),
  },
};

const WHOLE: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** `getRange`: an address, a defined name or a table of this sheet; nothing = the whole sheet. */
function rangeOf(state: HostState, sheet: Sheet, address: unknown): HostObject {
  const text = optionalText(address, 'address');
  if (text === null || text === '') return object('Range', { sheet, area: { ...WHOLE } });
  if (text.length > 8192) invalidArgument('address');
  const reference = parseReference(text);
  if (reference !== null) {
    const owner = reference.sheet === null ? sheet : requireSheet(state, reference.sheet);
    if (owner !== sheet) invalidArgument(`address ${text} is on another sheet`);
    return object('Range', { sheet, area: reference.area });
  }
  const lower = text.toLowerCase();
  const table = sheet.tables.find((entry) => entry.name.toLowerCase() === lower);
  if (table !== undefined) {
    const { row, rows, ...columns } = table.area;
    return object('Range', { sheet, area: { row: row + 1, rows: Math.max(1, rows - 1), ...columns } });
  }
  const name =
    (state.sheetNames.get(sheet) ?? []).find((entry) => entry.name.toLowerCase() === lower) ??
    state.workbook.names.find((entry) => entry.name.toLowerCase() === lower);
  const target = name === undefined ? null : parseReference(name.reference);
  if (target === null) return invalidArgument(`address ${text}`);
  const owner = target.sheet === null ? sheet : requireSheet(state, target.sheet);
  return object('Range', { sheet: owner, area: target.area });
}

function loose<S extends object>(since: Since, key: string, fallback: unknown): Member<S> {
  return property(
    since,
    (self, state) => looseOf(state, self).get(key) ?? fallback,
    (self, value, state) => {
      looseOf(state, self).set(key, value);
    },
  );
}

const gridlines: Member<Sheet> = property(
  '1.8',
  (sheet) => sheet.showGridlines,
  (sheet, value, state) => {
    sheet.showGridlines = booleanArg(value, 'showGridlines');
    noteSheet(state, sheet);
  },
);

export const worksheet: TypeTable<Sheet> = {
  id: (sheet, state) => ({ Id: sheetId(state, sheet) }),
  alive: (sheet, state) => state.workbook.sheets.includes(sheet),
  members: {
    Id: property('1.1', (sheet, state) => sheetId(state, sheet)),
    Name: property(
      '1.1',
      (sheet) => sheet.name,
      (sheet, value, state) => renameSheet(state, sheet, textArg(value, 'name')),
    ),
    Position: property(
      '1.1',
      (sheet, state) => state.workbook.sheets.indexOf(sheet),
      (sheet, value, state) => moveSheet(state, sheet, integerArg(value, 'position', 0)),
    ),
    Visibility: property(
      '1.1',
      (sheet) => officeVisibility(sheet.visibility),
      (sheet, value, state) => {
        const chosen = choiceArg(value, ['Visible', 'Hidden', 'VeryHidden'] as const, 'visibility');
        const key = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
        setVisibility(state, sheet, key[chosen]);
      },
    ),
    TabColor: property(
      '1.7',
      (sheet) => sheet.tabColor ?? '',
      (sheet, value, state) => {
        if (value === '') delete sheet.tabColor;
        else sheet.tabColor = colorArg(value, 'tabColor');
        noteSheet(state, sheet);
      },
    ),
    ShowGridlines: gridlines,
    // The client sends the setter of showGridlines under this name.
    Gridlines: gridlines,
    ShowHeadings: loose('1.8', 'headings', true),
    Headings: loose('1.8', 'headings', true),
    StandardWidth: property('1.7', () => 8.43),
    StandardHeight: property('1.7', () => 15),
    EnableCalculation: loose('1.9', 'calculation', true),
    TabId: property('1.14', (sheet, state) => Number(/\d+(?=})/.exec(sheetId(state, sheet))?.[0] ?? 0)),
    Charts: child('1.1', (sheet) => object('ChartCollection', { sheet })),
    Tables: child('1.1', (sheet) => object('TableCollection', { sheet })),
    Names: child('1.4', (sheet) => object('NamedItemCollection', { sheet })),
    Protection: child('1.2', (sheet) => object('WorksheetProtection', sheet)),
    FreezePanes: child('1.7', (sheet) => object('WorksheetFreezePanes', sheet)),
    PageLayout: child('1.9', (sheet) => object('PageLayout', sheet)),
    AutoFilter: child('1.9', (sheet) => object('AutoFilter', { sheet })),
    HorizontalPageBreaks: child('1.9', (sheet) => object('PageBreakCollection', { sheet, vertical: false })),
    VerticalPageBreaks: child('1.9', (sheet) => object('PageBreakCollection', { sheet, vertical: true })),
    CustomProperties: child('1.12', (sheet) => object('WorksheetCustomPropertyCollection', sheet)),
    Activate: method('1.1', (sheet, _, state) => activateSheet(state, sheet)),
    Calculate: method('1.6', (sheet, _, state) => noteSheet(state, sheet)),
    Delete: method('1.1', (sheet, _, state) => deleteSheet(state, sheet)),
    GetRange: method('1.1', (sheet, [address], state) => rangeOf(state, sheet, address)),
    GetCell: method('1.1', (sheet, [row, column]) => {
      const at = {
        row: integerArg(row, 'row', 0, MAX_ROWS - 1),
        column: integerArg(column, 'column', 0, MAX_COLUMNS - 1),
      };
      return object('Range', { sheet, area: { ...at, rows: 1, columns: 1 } });
    }),
    GetRangeByIndexes: method('1.7', (sheet, [row, column, rows, columns]) => {
      const area = {
        row: integerArg(row, 'startRow', 0, MAX_ROWS - 1),
        column: integerArg(column, 'startColumn', 0, MAX_COLUMNS - 1),
        rows: integerArg(rows, 'rowCount', 1, MAX_ROWS),
        columns: integerArg(columns, 'columnCount', 1, MAX_COLUMNS),
      };
      if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) invalidArgument('rowCount');
      return object('Range', { sheet, area });
    }),
    // An empty sheet has its first cell as used range; only the OrNullObject form says that there is nothing.
    GetUsedRange: method('1.1', (sheet, [valuesOnly]) =>
      object('Range', {
        sheet,
        area: usedArea(sheet, valuesOnly === true) ?? { row: 0, column: 0, rows: 1, columns: 1 },
      }),
    ),
    GetUsedRangeOrNullObject: method('1.4', (sheet, [valuesOnly]) => {
      const area = usedArea(sheet, valuesOnly === true);
      return area === null ? null : object('Range', { sheet, area });
    }),
    GetNext: method('1.5', (sheet, [visible], state) => neighbour(state, sheet, 1, visible) ?? notFound('next sheet')),
    GetNextOrNullObject: method('1.5', (sheet, [visible], state) => neighbour(state, sheet, 1, visible)),
    GetPrevious: method(
      '1.5',
      (sheet, [visible], state) => neighbour(state, sheet, -1, visible) ?? notFound('previous sheet'),
    ),
    GetPreviousOrNullObject: method('1.5', (sheet, [visible], state) => neighbour(state, sheet, -1, visible)),
    ...eventMembers<Sheet>((sheet, state) => sheetId(state, sheet), {
      ActivatedEvent: [EVENT.worksheetActivated, '1.7'],
      DeactivatedEvent: [EVENT.worksheetDeactivated, '1.7'],
      DataChangedEvent: [EVENT.worksheetChanged, '1.7'],
      SelectionChangedEvent: [EVENT.selectionChanged, '1.7'],
      CalculatedEvent: [EVENT.calculated, '1.8'],
      RowSortedEvent: [EVENT.rowSorted, '1.10'],
      RowHiddenChangedEvent: [EVENT.rowHiddenChanged, '1.11'],
      ProtectionChangedEvent: [EVENT.protectionChanged, '1.14'],
      EventNameChanged: [EVENT.nameChanged, '1.17'],
      EventVisibilityChanged: [EVENT.visibilityChanged, '1.17'],
    }),
  },
};

function neighbour(state: HostState, sheet: Sheet, step: 1 | -1, visible: unknown): HostObject | null {
  const { sheets } = state.workbook;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    const other = sheets[index];
    if (other !== undefined && (visible !== true || other.visibility === 'visible')) return object('Worksheet', other);
  }
  return null;
}

const PROTECTION_OPTIONS: Record<keyof Protection, string> = {
  allowSort: 'allowSort',
  allowFilter: 'allowAutoFilter',
  allowFormatCells: 'allowFormatCells',
  allowFormatRows: 'allowFormatRows',
  allowFormatColumns: 'allowFormatColumns',
  allowInsertRows: 'allowInsertRows',
  allowDeleteRows: 'allowDeleteRows',
};
/** Known to Excel, not kept by `Workbook`. */
const OTHER_OPTIONS = [
  'allowInsertColumns',
  'allowDeleteColumns',
  'allowInsertHyperlinks',
  'allowPivotTables',
  'allowEditObjects',
  'allowEditScenarios',
  'selectionMode',
];

export const worksheetProtection: TypeTable<Sheet> = {
  members: {
    Protected: property('1.2', (sheet) => sheet.protection !== null),
    Options: property('1.2', (sheet, state) => {
      const { protection } = sheet;
      if (protection === null) return null;
      const extra = looseOf(state, sheet).get('protection');
      return {
        allowInsertColumns: false,
        allowDeleteColumns: false,
        allowInsertHyperlinks: false,
        allowPivotTables: false,
        allowEditObjects: false,
        allowEditScenarios: false,
        selectionMode: 'Normal',
        ...(typeof extra === 'object' ? extra : {}),
        ...Object.fromEntries(
          Object.entries(PROTECTION_OPTIONS).map(([key, name]) => [name, protection[key as keyof Protection]]),
        ),
      };
    }),
    Protect: method('1.2', (sheet, [options, password], state) => {
      if (sheet.protection !== null) accessDenied(`"${sheet.name}" is protected already`);
      const given = options === undefined || options === null ? {} : recordArg(options, 'options');
      for (const key of Object.keys(given)) {
        if (!Object.values(PROTECTION_OPTIONS).includes(key) && !OTHER_OPTIONS.includes(key)) invalidArgument(key);
      }
      sheet.protection = {
        allowSort: given['allowSort'] === true,
        allowFilter: given['allowAutoFilter'] === true,
        allowFormatCells: given['allowFormatCells'] === true,
        allowFormatRows: given['allowFormatRows'] === true,
        allowFormatColumns: given['allowFormatColumns'] === true,
        allowInsertRows: given['allowInsertRows'] === true,
        allowDeleteRows: given['allowDeleteRows'] === true,
      };
      looseOf(state, sheet).set(
        'protection',
        Object.fromEntries(OTHER_OPTIONS.filter((key) => key in given).map((key) => [key, given[key]])),
      );
      // A password lasts as long as the workbook is open: a workbook of ours is saved without one.
      looseOf(state, sheet).set('password', optionalText(password, 'password'));
      protectionChanged(state, sheet);
    }),
    Unprotect: method('1.2', (sheet, [password], state) => {
      if (sheet.protection === null) accessDenied(`"${sheet.name}" is not protected`);
      const secret = looseOf(state, sheet).get('password') ?? null;
      if (secret !== null && secret !== optionalText(password, 'password'))
        accessDenied(`"${sheet.name}" has a password`);
      sheet.protection = null;
      protectionChanged(state, sheet);
    }),
  },
};

export function protectionChanged(state: HostState, sheet: Sheet): void {
  noteSheet(state, sheet);
  const message = {
    isProtected: sheet.protection !== null,
    source: sourceOf(state),
    worksheetId: sheetId(state, sheet),
  };
  raise(state, EVENT.protectionChanged, sheetId(state, sheet), message);
  raise(state, EVENT.protectionChanged, WORKBOOK_TARGET, message);
}

function freeze(state: HostState, sheet: Sheet, rows: number, columns: number): void {
  sheet.freeze = rows === 0 && columns === 0 ? null : { rows, columns };
  noteSheet(state, sheet);
}

function frozenArea(sheet: Sheet): RangeRef | null {
  if (sheet.freeze === null) return null;
  const { rows, columns } = sheet.freeze;
  return {
    sheet,
    area: { row: 0, column: 0, rows: rows === 0 ? MAX_ROWS : rows, columns: columns === 0 ? MAX_COLUMNS : columns },
  };
}

export const worksheetFreezePanes: TypeTable<Sheet> = {
  members: {
    FreezeRows: method('1.7', (sheet, [count], state) => freeze(state, sheet, integerArg(count ?? 0, 'count', 0), 0)),
    FreezeColumns: method('1.7', (sheet, [count], state) =>
      freeze(state, sheet, 0, integerArg(count ?? 0, 'count', 0)),
    ),
    FreezeAt: method('1.7', (sheet, [range], state) => {
      const area = frozenArgument(state, sheet, range);
      freeze(
        state,
        sheet,
        area.rows === MAX_ROWS ? 0 : area.row + area.rows,
        area.columns === MAX_COLUMNS ? 0 : area.column + area.columns,
      );
    }),
    Unfreeze: method('1.7', (sheet, _, state) => freeze(state, sheet, 0, 0)),
    GetLocation: method('1.7', (sheet) => object('Range', frozenArea(sheet) ?? notFound('frozen panes'))),
    GetLocationOrNullObject: method('1.7', (sheet) => {
      const area = frozenArea(sheet);
      return area === null ? null : object('Range', area);
    }),
  },
};

function frozenArgument(state: HostState, sheet: Sheet, range: unknown): Area {
  if (typeof range === 'string') return (rangeOf(state, sheet, range).self as RangeRef).area;
  const given = range as { type?: string; self?: unknown } | null;
  if (given?.type !== 'Range') return invalidArgument('frozenRange');
  return (given.self as RangeRef).area;
}
