/** Adding, deleting, renaming and ordering sheets, with everything that hangs on their names. */
import type { Sheet } from '../../workbook/workbook';
import { renameSheetInFormula } from './formula-text';
import { accessDenied, invalidArgument, refuse } from './refusal';
import { requireSheetName } from './rules';
import type { HostState } from './state';
import { emptySheet, EVENT, findSheet, noteStructure, raise, sheetId, sourceOf, WORKBOOK_TARGET } from './state';

function requireOpenStructure(state: HostState, what: string): void {
  if (state.structureLocked) accessDenied(`${what}: the structure of the workbook is protected`);
}

export function addSheet(state: HostState, name: string | null): Sheet {
  requireOpenStructure(state, 'worksheets.add');
  const chosen = name ?? freeName(state);
  requireSheetName(state, chosen, null);
  const sheet = emptySheet(chosen);
  state.workbook.sheets.push(sheet);
  noteStructure(state);
  raiseSheet(state, EVENT.worksheetAdded, sheet);
  return sheet;
}

function freeName(state: HostState): string {
  for (let number = state.workbook.sheets.length + 1; ; number += 1) {
    if (findSheet(state, `Sheet${number}`) === null) return `Sheet${number}`;
  }
}

function raiseSheet(state: HostState, type: number, sheet: Sheet): void {
  raise(state, type, WORKBOOK_TARGET, { source: sourceOf(state), worksheetId: sheetId(state, sheet) });
}

function visibleSheets(state: HostState): Sheet[] {
  return state.workbook.sheets.filter((sheet) => sheet.visibility === 'visible');
}

export function deleteSheet(state: HostState, sheet: Sheet): void {
  requireOpenStructure(state, 'worksheet.delete');
  if (sheet.visibility === 'veryHidden') {
    refuse('InvalidOperation', `"${sheet.name}" is very hidden: show it before deleting it`);
  }
  if (visibleSheets(state).every((other) => other === sheet)) {
    refuse('InvalidOperation', 'A workbook must contain at least one visible sheet');
  }
  const index = state.workbook.sheets.indexOf(sheet);
  state.workbook.sheets.splice(index, 1);
  rewriteFormulas(state, (formula) => renameSheetInFormula(formula, sheet.name, null));
  if (state.active === sheet) {
    const next = visibleSheets(state);
    state.active = next[Math.min(index, next.length - 1)] ?? next[0] ?? state.active;
    raiseActivation(state, sheet, state.active);
  }
  noteStructure(state);
  raiseSheet(state, EVENT.worksheetDeleted, sheet);
}

export function renameSheet(state: HostState, sheet: Sheet, name: string): void {
  requireSheetName(state, name, sheet);
  const before = sheet.name;
  if (before === name) return;
  requireOpenStructure(state, 'worksheet.name');
  sheet.name = name;
  rewriteFormulas(state, (formula) => renameSheetInFormula(formula, before, name));
  noteStructure(state);
  raiseBoth(state, EVENT.nameChanged, sheet, { nameBefore: before, nameAfter: name });
}

export function moveSheet(state: HostState, sheet: Sheet, position: number): void {
  const { sheets } = state.workbook;
  if (position < 0 || position >= sheets.length) invalidArgument('position');
  requireOpenStructure(state, 'worksheet.position');
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  noteStructure(state);
}

export function setVisibility(state: HostState, sheet: Sheet, visibility: Sheet['visibility']): void {
  if (visibility !== 'visible' && visibleSheets(state).every((other) => other === sheet)) {
    refuse('InvalidOperation', 'A workbook must contain at least one visible sheet');
  }
  const before = sheet.visibility;
  if (before !== visibility) requireOpenStructure(state, 'worksheet.visibility');
  sheet.visibility = visibility;
  if (visibility !== 'visible' && state.active === sheet) {
    const next = visibleSheets(state)[0];
    if (next !== undefined) activateSheet(state, next);
  }
  if (before !== visibility) {
    noteStructure(state);
    raiseBoth(state, EVENT.visibilityChanged, sheet, {
      visibilityBefore: officeVisibility(before),
      visibilityAfter: officeVisibility(visibility),
    });
  }
}

export function officeVisibility(visibility: Sheet['visibility']): string {
  return visibility === 'visible' ? 'Visible' : visibility === 'hidden' ? 'Hidden' : 'VeryHidden';
}

export function activateSheet(state: HostState, sheet: Sheet): void {
  if (sheet.visibility !== 'visible') refuse('InvalidOperation', `"${sheet.name}" is hidden`);
  if (state.active === sheet) return;
  const before = state.active;
  state.active = sheet;
  noteStructure(state);
  raiseActivation(state, before, sheet);
}

function raiseActivation(state: HostState, before: Sheet, after: Sheet): void {
  for (const [type, sheet] of [
    [EVENT.worksheetDeactivated, before],
    [EVENT.worksheetActivated, after],
  ] as const) {
    raiseBoth(state, type, sheet, {});
  }
}

function raiseBoth(state: HostState, type: number, sheet: Sheet, message: Record<string, unknown>): void {
  const full = { source: sourceOf(state), worksheetId: sheetId(state, sheet), ...message };
  raise(state, type, sheetId(state, sheet), full);
  raise(state, type, WORKBOOK_TARGET, full);
}

/** Applies `change` to every formula of the workbook: cells, names, rules, lists, charts. */
export function rewriteFormulas(state: HostState, change: (formula: string, home: Sheet | null) => string): void {
  for (const sheet of state.workbook.sheets) {
    for (const line of sheet.rows) {
      for (const cell of line ?? []) {
        if (cell?.formula !== undefined) cell.formula = change(cell.formula, sheet);
        if (cell?.link !== undefined) cell.link = { ...cell.link, reference: bare(change, cell.link.reference, sheet) };
      }
    }
    for (const format of sheet.conditionalFormats) format.formula = change(format.formula, sheet);
    for (const { rule } of sheet.validations) {
      if (rule.type === 'list' && rule.source.startsWith('=')) rule.source = change(rule.source, sheet);
      if (rule.type === 'custom') rule.formula = change(rule.formula, sheet);
    }
    for (const table of sheet.tables) {
      for (const column of table.columns) {
        if (column.formula !== undefined) column.formula = change(column.formula, sheet);
      }
    }
    for (const chart of sheet.charts) {
      if (chart.title.reference !== undefined) chart.title.reference = bare(change, chart.title.reference, sheet);
      for (const series of chart.series) {
        series.values = bare(change, series.values, sheet);
        series.categories = bare(change, series.categories, sheet);
        if (series.line?.thickness !== undefined) {
          series.line = { thickness: bare(change, series.line.thickness, sheet) };
        }
        if (series.nameReference !== undefined) series.nameReference = bare(change, series.nameReference, sheet);
      }
    }
    for (const name of state.sheetNames.get(sheet) ?? []) name.reference = change(name.reference, sheet);
  }
  for (const name of state.workbook.names) name.reference = change(name.reference, null);
}

/** References that are kept without "=". */
function bare(change: (formula: string, home: Sheet) => string, reference: string, home: Sheet): string {
  return reference === '' ? '' : change(`=${reference}`, home).replace(/^=/, '');
}

export function requireSheet(state: HostState, key: string): Sheet {
  return findSheet(state, key) ?? refuse('ItemNotFound', `sheet "${key}"`);
}
