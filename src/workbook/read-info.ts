import { readDate, readMark, readText, readYes } from '../domain/cell-values';
import { HEADER_FIELDS } from '../domain/plan-headings';
import type { PlanHeader } from '../domain/plan';
import { readRateChoice } from '../domain/rates';
import type { CellValue } from '../domain/task';
import { nameKey } from '../domain/text';
import { cellValue, type FoundArea, type Parts } from './find-parts';
import { infoName } from './tabs/info-names';
import type { Sheet } from './workbook';

/** Lines of "Thông tin" may be rearranged; a deleted name is made up for by the label in the row. */
export function readInfo(parts: Parts, sheet: Sheet, yearAtHand: number): PlanHeader {
  const values = (field: keyof PlanHeader): CellValue[] => {
    const named = parts.named(infoName(field));
    return named === null ? byLabel(sheet, field) : valuesIn(named);
  };
  const text = (field: keyof PlanHeader): string => readText(values(field)[0]);
  const lines = (field: keyof PlanHeader): string => {
    const value = values(field)[0];
    // Line breaks are kept here: issuer and signer are printed in several lines.
    return typeof value === 'string' ? value.split(/\r?\n/).map(readText).filter(Boolean).join('\n') : readText(value);
  };
  const list = (field: keyof PlanHeader): string[] =>
    values(field)
      .map(readText)
      .filter((line) => line !== '');
  const year = yearOfCell(values('year')[0]) ?? yearAtHand;
  const decided = readDate(values('decisionDate')[0], year);
  return {
    place: text('place'),
    issuer: lines('issuer'),
    consolidator: text('consolidator'),
    title: text('title'),
    year,
    decisionNumber: text('decisionNumber'),
    decisionDate: decided.kind === 'value' ? decided.value : null,
    signerTitle: lines('signerTitle'),
    signerName: text('signerName'),
    goals: list('goals'),
    requirements: list('requirements'),
    sample: readMark(values('sample')[0]).marked,
    formCode: text('formCode'),
    revision: text('revision'),
    byCalendar: readYes(values('byCalendar')[0]),
    ranking: readRateChoice(text('ranking')),
  };
}

function valuesIn({ sheet, area }: FoundArea): CellValue[] {
  const last = Math.min(area.row + area.rows, Math.max(sheet.rows.length, area.row + 1));
  return Array.from({ length: last - area.row }, (_, index) => cellValue(sheet, area.row + index, area.column));
}

function byLabel(sheet: Sheet, field: keyof PlanHeader): CellValue[] {
  const { label, aliases, kind } = HEADER_FIELDS[field];
  const keys = [label, ...aliases].map(nameKey);
  const found: CellValue[] = [];
  for (const row of sheet.rows) {
    const column = row?.findIndex((cell) => typeof cell?.value === 'string') ?? -1;
    const cell = row?.[column]?.value;
    if (typeof cell !== 'string') continue;
    const key = kind === 'list' ? nameKey(cell).replace(/ \d+$/, '') : nameKey(cell);
    if (keys.includes(key)) found.push(row?.[column + 1]?.value ?? null);
  }
  return found;
}

function yearOfCell(value: CellValue | undefined): number | null {
  const year = typeof value === 'number' ? value : Number(/\d{4}/.exec(readText(value))?.[0] ?? NaN);
  return Number.isInteger(year) && year >= 1900 && year <= 9998 ? year : null;
}
