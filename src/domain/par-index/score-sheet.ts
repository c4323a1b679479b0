/**
 * A score sheet (phiếu chấm điểm): what one unit declares for every criterion of a set, the points it gives itself, and those that it is
 * given in the appraisal. The sheets of all units stand in one table, one row for each unit and criterion.
 */
import type { PlanHeading } from '../plan-headings';
import { SCORE_HEADINGS } from '../rules/score';
import type { CellValue } from '../task';
import { readText } from '../cell-values';
import { findNamed, readCode } from './criterion';

/** Columns of the table "Chấm điểm"; those that score sheets of other offices have go by the headings of `SCORE_HEADINGS`. */
export const SHEET_HEADINGS = {
  id: { heading: 'Mã dòng', aliases: [] },
  set: { heading: 'Bộ tiêu chí', aliases: ['Mã bộ'] },
  version: { heading: 'Phiên bản', aliases: [] },
  unit: { heading: 'Đơn vị', aliases: ['Cơ quan, đơn vị'] },
  number: SCORE_HEADINGS.number,
  title: { heading: 'Nội dung', aliases: ['Tiêu chí', 'Tiêu chí, tiêu chí thành phần'] },
  max: SCORE_HEADINGS.max,
  declared: SCORE_HEADINGS.declared,
  byRule: { heading: 'Điểm theo quy tắc', aliases: ['Điểm tính'] },
  because: { heading: 'Diễn giải', aliases: [] },
  self: SCORE_HEADINGS.self,
  evidence: SCORE_HEADINGS.evidence,
  appraised1: { heading: 'Điểm thẩm định lần 1', aliases: ['Điểm thẩm định', 'Thẩm định', 'Thẩm định lần 1'] },
  appraisalNote: { heading: 'Ghi chú của thẩm định', aliases: SCORE_HEADINGS.note.aliases },
  explanation: { heading: 'Giải trình', aliases: ['Giải trình của đơn vị', 'Ghi chú của đơn vị'] },
  appraised2: { heading: 'Điểm thẩm định lần 2', aliases: ['Thẩm định lần 2', 'Điểm giải trình'] },
  final: { heading: 'Điểm cuối', aliases: ['Điểm cuối cùng'] },
  difference: { heading: 'Chênh lệch', aliases: ['Chênh lệch so với tự chấm'] },
  state: { heading: 'Trạng thái', aliases: [] },
  proposed: { heading: 'Số liệu đề xuất', aliases: [] },
} as const satisfies Record<string, PlanHeading>;
export type SheetField = keyof typeof SHEET_HEADINGS;
export const SHEET_FIELDS = Object.keys(SHEET_HEADINGS) as SheetField[];

/** Trạng thái of a unit's sheet. */
export const SCORE_STATES = {
  self: { name: 'Đang tự chấm', aliases: [] },
  locked: { name: 'Đã chốt tự chấm', aliases: [] },
  appraised: { name: 'Đã thẩm định lần 1', aliases: [] },
  explained: { name: 'Đã giải trình', aliases: [] },
  final: { name: 'Đã chốt kết quả', aliases: [] },
} as const;
export type ScoreState = keyof typeof SCORE_STATES;
/** Shown in place of the state for a unit that has no sheet, or none that anybody has begun. */
export const NOT_SUBMITTED = 'Chưa nộp phiếu';

/** What a unit has for one criterion. Points are null where nobody has given any. */
export type ScoreEntry = {
  code: string;
  declared: CellValue;
  self: number | null;
  evidence: string;
  appraised1: number | null;
  appraisalNote: string;
  explanation: string;
  appraised2: number | null;
  /** As the workbook proposes it, with nothing that somebody has entered. */
  isProposed?: boolean;
};

/** `set` and `version`: code and version of the set by which the sheet was laid out. */
export type ScoreSheet = {
  unit: string;
  set: string;
  version: string;
  state: ScoreState;
  entries: readonly ScoreEntry[];
};

/** A row of the table "Chấm điểm" as it was typed. `row` is the 1-based row of the sheet. */
export type SheetRow = {
  row: number;
  values: Partial<Record<SheetField, CellValue>>;
  /** Cells that a formula computes. */
  computed?: readonly SheetField[];
};

/** Points that a criterion can bring, from 0 to its maximum. Others are a mistake, which rules tell; they count for nothing. */
export function possiblePoints(points: number | null, max: number | null): number | null {
  return points !== null && points >= 0 && (max === null || points <= max) ? points : null;
}

/**
 * Which points of an entry are looked at, for a criterion of this maximum (null: nobody knows it). `self`: what the unit says, be it possible
 * or not; `current`: the best that is known, the unit's own where nobody has appraised yet.
 */
export const STAGES = {
  self: ({ self }) => self,
  appraised: ({ appraised1 }, max) => possiblePoints(appraised1, max),
  final: finalOf,
  current: (entry, max) => finalOf(entry, max) ?? possiblePoints(entry.self, max),
} as const satisfies Record<string, (entry: ScoreEntry, max: number | null) => number | null>;
export type Stage = keyof typeof STAGES;

/** The points of the second appraisal, else those of the first; null before there are any. */
export function finalOf(
  { appraised1, appraised2 }: Pick<ScoreEntry, 'appraised1' | 'appraised2'>,
  max: number | null,
): number | null {
  return possiblePoints(appraised2, max) ?? possiblePoints(appraised1, max);
}

export const NOT_APPLICABLE = 'Không áp dụng';

/** Whether the unit declares that the criterion does not apply to it, so that its points leave the maximum. */
export function isNotApplicable(declared: CellValue | undefined): boolean {
  return typeof declared === 'string' && readText(declared).toLowerCase() === NOT_APPLICABLE.toLowerCase();
}

/** One row as an entry. Points that are text are null, because formulas do not add them up either; rules of the score sheet tell them. */
export function readEntry(values: SheetRow['values']): ScoreEntry {
  const points = (field: SheetField): number | null => {
    const value = values[field];
    return typeof value === 'number' ? value : null;
  };
  return {
    code: readCode(values.number),
    declared: values.declared ?? null,
    self: points('self'),
    evidence: readText(values.evidence),
    appraised1: points('appraised1'),
    appraisalNote: readText(values.appraisalNote),
    explanation: readText(values.explanation),
    appraised2: points('appraised2'),
    ...(isAsProposed(values) ? { isProposed: true } : {}),
  };
}

/** Whether a row says what the workbook knows by itself, and nothing else. */
export function isAsProposed(values: SheetRow['values']): boolean {
  const { proposed, declared, byRule, self } = values;
  const blank = [values.evidence, values.appraised1, values.appraised2].every((value) => readText(value) === '');
  return typeof proposed === 'number' && declared === proposed && self === byRule && blank;
}

/**
 * The sheets in the table, in the order of their first rows; rows that name no unit or no criterion are passed over. Set, version and state
 * are those of a unit's first row that says one. Of a code that comes twice for a unit, the first row counts.
 */
export function readSheets(rows: readonly SheetRow[]): ScoreSheet[] {
  const byUnit = new Map<string, SheetRow['values'][]>();
  for (const { values } of rows) {
    const unit = readText(values.unit);
    if (unit === '' || readCode(values.number) === '') continue;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), values]);
  }
  return [...byUnit].map(([unit, all]): ScoreSheet => {
    const first = (field: SheetField): string => all.map((each) => readText(each[field])).find(Boolean) ?? '';
    const entries = new Map<string, ScoreEntry>();
    for (const entry of all.map(readEntry)) if (!entries.has(entry.code)) entries.set(entry.code, entry);
    const state = findNamed(SCORE_STATES, first('state')) ?? 'self';
    return { unit, set: first('set'), version: first('version'), state, entries: [...entries.values()] };
  });
}
