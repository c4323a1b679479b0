/** Workbook, Application, Runtime and the culture. */
import { areaName, parseReference } from '../../../workbook/a1';
import { booleanArg, choiceArg, optionalText, textArg } from '../args';
import type { TypeTable } from '../objects';
import { accepted, child, method, object, property } from '../objects';
import { accessDenied, invalidArgument, notFound } from '../refusal';
import { looseOf, noteStructure, selectionOf, openBeside } from '../state';
import type { HostState } from '../state';
import { findSheet } from '../state';

function eventRange(state: HostState, id: unknown) {
  const text = textArg(id, 'referenceId');
  const at = text.lastIndexOf('!');
  const sheet = findSheet(state, text.slice(0, at));
  const area = parseReference(text.slice(at + 1))?.area ?? null;
  return sheet === null || area === null ? null : object('Range', { sheet, area });
}

export const workbook: TypeTable<null> = {
  members: {
    Name: property('1.7', (_, state) => state.documentTexts.get('name') ?? 'Book1'),
    ReadOnly: property('1.8', () => false),
    IsDirty: property(
      '1.9',
      () => true,
      () => undefined,
    ),
    AutoSave: property('1.9', () => false),
    PreviouslySaved: property('1.9', () => false),
    CalculationEngineVersion: property('1.9', () => 191029),
    UsePrecisionAsDisplayed: property('1.9', () => false),
    ChartDataPointTrack: property('1.9', () => true),
    Application: child('1.1', () => object('Application', null)),
    Worksheets: child('1.1', () => object('WorksheetCollection', null)),
    Names: child('1.1', () => object('NamedItemCollection', { sheet: null })),
    Tables: child('1.1', () => object('TableCollection', { sheet: null })),
    Properties: child('1.7', () => object('DocumentProperties', null)),
    Protection: child('1.7', () => object('WorkbookProtection', null)),
    Styles: child('1.7', () => object('StyleCollection', null)),
    _Runtime: child('1.5', () => object('Runtime', null)),
    GetSelectedRange: method('1.1', (_, __, state) =>
      object('Range', { sheet: state.active, area: selectionOf(state, state.active) }),
    ),
    GetActiveCell: method('1.7', (_, __, state) => {
      const { row, column } = selectionOf(state, state.active);
      return object('Range', { sheet: state.active, area: { row, column, rows: 1, columns: 1 } });
    }),
    _GetRangeForEventByReferenceId: method('1.1', (_, [id], state) => eventRange(state, id) ?? notFound(String(id))),
    _GetRangeOrNullObjectForEventByReferenceId: method('1.1', (_, [id], state) => eventRange(state, id)),
    _GetObjectByReferenceId: method('1.1', (_, [id], state) => {
      const range = state.references.get(textArg(id, 'id'));
      return range === undefined ? notFound(String(id)) : areaName(range.area);
    }),
    _RemoveReference: method('1.1', (_, [id], state) => {
      state.references.delete(textArg(id, 'id'));
    }),
    _RemoveAllReferences: method('1.1', (_, __, state) => {
      state.references.clear();
    }),
    _GetReferenceCount: method('1.1', (_, __, state) => state.references.size),
    // How the client asks Excel on the web; the desktop is asked through `Application.CreateWorkbook`.
    CreateAndOpenWorkbook: method('1.8', (_, [base64], state) => {
      openBeside(state, packageBytes(base64));
    }),
    _RegisterActivatedEvent: accepted('1.13'),
    _UnregisterActivatedEvent: accepted('1.13'),
  },
};

/** Protection of the structure; a password lasts as long as the workbook is open. */
export const workbookProtection: TypeTable<null> = {
  members: {
    Protected: property('1.7', (_, state) => state.structureLocked),
    Protect: method('1.7', (_, [password], state) => {
      if (state.structureLocked) accessDenied('the workbook is protected already');
      state.structureLocked = true;
      looseOf(state, state.workbook).set('password', optionalText(password, 'password'));
    }),
    Unprotect: method('1.7', (_, [password], state) => {
      if (!state.structureLocked) accessDenied('the workbook is not protected');
      const secret = looseOf(state, state.workbook).get('password') ?? null;
      if (secret !== null && secret !== optionalText(password, 'password')) accessDenied('the workbook has a password');
      state.structureLocked = false;
    }),
  },
};

export const application: TypeTable<null> = {
  members: {
    CalculationMode: property(
      '1.1',
      (_, state) => state.calculationMode,
      (_, value, state) => {
        state.calculationMode = choiceArg(
          value,
          ['Automatic', 'AutomaticExceptTables', 'Manual'] as const,
          'calculationMode',
        );
      },
    ),
    CalculationState: property('1.9', () => 'Done'),
    CalculationEngineVersion: property('1.9', () => 191029),
    DecimalSeparator: property('1.11', () => ','),
    ThousandsSeparator: property('1.11', () => '.'),
    UseSystemSeparators: property('1.11', () => true),
    CultureInfo: child('1.11', () => object('CultureInfo', null)),
    Calculate: method('1.1', (_, __, state) => {
      state.calculateNow = true;
      noteStructure(state);
    }),
    SuspendApiCalculationUntilNextSync: accepted('1.6'),
    SuspendScreenUpdatingUntilNextSync: accepted('1.9'),
    CreateWorkbook: method('1.8', (_, [base64]) => object('WorkbookCreated', packageBytes(base64))),
  },
};

/** What Excel takes for a workbook is a zip; whether it can be read shows when it is opened. */
function packageBytes(base64: unknown): Uint8Array {
  const text = textArg(base64, 'base64File');
  if (!/^UEsD[A-Za-z0-9+/]+={0,2}$/.test(text)) return invalidArgument('base64File');
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export const workbookCreated: TypeTable<Uint8Array> = {
  members: {
    Open: method('1.8', (bytes, _, state) => {
      openBeside(state, bytes);
    }),
  },
};

export const runtime: TypeTable<null> = {
  members: {
    EnableEvents: property(
      '1.8',
      (_, state) => state.enableEvents,
      (_, value, state) => {
        state.enableEvents = booleanArg(value, 'enableEvents');
      },
    ),
  },
};

export const cultureInfo: TypeTable<null> = {
  members: {
    Name: property('1.11', () => 'vi-VN'),
    NumberFormat: child('1.11', () => object('NumberFormatInfo', null)),
  },
};

export const numberFormatInfo: TypeTable<null> = {
  members: {
    NumberDecimalSeparator: property('1.11', () => ','),
    NumberGroupSeparator: property('1.11', () => '.'),
    CurrencySymbol: property('1.12', () => '₫'),
  },
};
