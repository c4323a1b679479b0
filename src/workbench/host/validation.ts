/** Judges typed values by data validation. */
import { parseReference } from '../../workbook/a1';
import type { Area, CellValue, Sheet, Validation } from '../../workbook/workbook';
import { displayText } from './number-text';
import type { HostState } from './state';
import { cellAt, findSheet } from './state';

/** True where Excel would stop the entry. Rules the host cannot compute (custom formulas) let everything pass. */
export function breaksRule(state: HostState, sheet: Sheet, validation: Validation, value: CellValue): boolean {
  if (value === null) return !validation.allowBlank;
  const { rule } = validation;
  if (rule.type === 'list') {
    const choices = listChoices(state, sheet, rule.source);
    return choices !== null && !choices.some((choice) => sameChoice(choice, value));
  }
  if (rule.type === 'custom') return false;
  const size = rule.type === 'textLength' ? displayText(value, undefined).length : value;
  if (typeof size !== 'number') return true;
  if (rule.type === 'whole' && !Number.isInteger(size)) return true;
  const first = boundary(state, sheet, rule.formula1);
  const second = boundary(state, sheet, rule.formula2 ?? '');
  if (first === null) return false;
  switch (rule.operator) {
    case 'between':
      return size < first || (second !== null && size > second);
    case 'greaterThanOrEqual':
      return size < first;
    case 'lessThanOrEqual':
      return size > first;
  }
}

function sameChoice(choice: CellValue, value: CellValue): boolean {
  if (typeof choice === 'string' && typeof value === 'string') return choice === value;
  return choice !== null && displayText(choice, undefined) === displayText(value, undefined);
}

/** Contents of the cells behind a list source; null where the source is nothing the host can read. */
export function listChoices(state: HostState, home: Sheet, source: string): CellValue[] | null {
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  const target = areaOf(state, home, source);
  if (target === null) return null;
  const values: CellValue[] = [];
  for (let row = target.area.row; row < target.area.row + target.area.rows; row += 1) {
    for (let column = target.area.column; column < target.area.column + target.area.columns; column += 1) {
      values.push(cellAt(target.sheet, row, column)?.value ?? null);
    }
  }
  return values;
}

/** The cells a reference or a defined name stands for. */
export function areaOf(state: HostState, home: Sheet, formula: string): { sheet: Sheet; area: Area } | null {
  const text = formula.replace(/^=/, '').trim();
  const reference = parseReference(text);
  if (reference !== null) {
    const sheet = reference.sheet === null ? home : findSheet(state, reference.sheet);
    return sheet === null ? null : { sheet, area: reference.area };
  }
  const name = [...(state.sheetNames.get(home) ?? []), ...state.workbook.names].find(
    (entry) => entry.name.toLowerCase() === text.toLowerCase(),
  );
  if (name === undefined || parseReference(name.reference) === null) return null;
  return areaOf(state, home, name.reference);
}

function boundary(state: HostState, sheet: Sheet, formula: string | number): number | null {
  if (typeof formula === 'number') return formula;
  const text = formula.replace(/^=/, '').trim();
  if (text !== '' && Number.isFinite(Number(text))) return Number(text);
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/i.exec(text.replace(/\s/g, ''));
  if (date !== null)
    return Math.round(Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000) + 25_569;
  const target = areaOf(state, sheet, formula);
  const value = target === null ? null : (cellAt(target.sheet, target.area.row, target.area.column)?.value ?? null);
  return typeof value === 'number' ? value : null;
}
