/**
 * Sets of criteria (bộ tiêu chí) of the PAR Index, as two tables of a workbook: the sets, and area – criterion – sub-criterion (lĩnh vực –
 * tiêu chí – tiêu chí thành phần) with what each is worth and how it is scored. Everything an office may change is a cell, so that formulas
 * read what TypeScript reads.
 */
import { readDate, readText, readYes } from '../cell-values';
import type { IsoDate } from '../dates';
import type { PlanHeading } from '../plan-headings';
import type { CellValue } from '../task';
import { nameKey } from '../text';
import { findScoringRule, type ScoringRule } from './scoring-rules';

/** Columns of the table of sets. */
export const SET_HEADINGS = {
  code: { heading: 'Mã bộ', aliases: ['Mã', 'Mã bộ tiêu chí'] },
  name: { heading: 'Tên bộ tiêu chí', aliases: ['Tên'] },
  level: { heading: 'Cấp', aliases: ['Cấp áp dụng', 'Đối tượng áp dụng'] },
  year: { heading: 'Năm', aliases: ['Năm đánh giá'] },
  from: { heading: 'Từ ngày', aliases: ['Hiệu lực từ'] },
  to: { heading: 'Đến ngày', aliases: ['Hiệu lực đến'] },
  decision: { heading: 'Quyết định', aliases: ['Quyết định ban hành', 'Căn cứ'] },
  version: { heading: 'Phiên bản', aliases: [] },
  total: { heading: 'Tổng điểm', aliases: ['Tổng điểm tối đa'] },
  step: { heading: 'Bước điểm', aliases: [] },
  sample: { heading: 'Dữ liệu mẫu', aliases: [] },
} as const satisfies Record<string, PlanHeading>;
export type SetField = keyof typeof SET_HEADINGS;
export const SET_FIELDS = Object.keys(SET_HEADINGS) as SetField[];

/**
 * Columns of the table of criteria. "Mức 1" to "Mức 4" with "Điểm 1" to "Điểm 4", "Sàn" and "Điểm mỗi lần" are the parameters of the
 * scoring rules; which rule reads which of them says `SCORING_RULES`.
 */
export const CRITERION_HEADINGS = {
  set: { heading: 'Bộ tiêu chí', aliases: ['Mã bộ', 'Mã bộ tiêu chí'] },
  code: { heading: 'STT', aliases: ['TT', 'Số TT'] },
  name: { heading: 'Nội dung', aliases: ['Tiêu chí', 'Tiêu chí, tiêu chí thành phần', 'Lĩnh vực, tiêu chí'] },
  max: { heading: 'Điểm tối đa', aliases: ['Thang điểm', 'Điểm chuẩn'] },
  rule: { heading: 'Cách chấm', aliases: ['Cách tính điểm'] },
  level1: { heading: 'Mức 1', aliases: [] },
  points1: { heading: 'Điểm 1', aliases: [] },
  level2: { heading: 'Mức 2', aliases: [] },
  points2: { heading: 'Điểm 2', aliases: [] },
  level3: { heading: 'Mức 3', aliases: [] },
  points3: { heading: 'Điểm 3', aliases: [] },
  level4: { heading: 'Mức 4', aliases: [] },
  points4: { heading: 'Điểm 4', aliases: [] },
  floor: { heading: 'Sàn', aliases: ['Mức sàn'] },
  each: { heading: 'Điểm mỗi lần', aliases: ['Điểm mỗi đơn vị', 'Điểm mỗi nội dung'] },
  measure: { heading: 'Đơn vị tính', aliases: ['ĐVT'] },
  evidence: { heading: 'Tài liệu kiểm chứng', aliases: ['Các yêu cầu và tài liệu kiểm chứng', 'Minh chứng'] },
  source: { heading: 'Nguồn số liệu', aliases: ['Nguồn'] },
  part: { heading: 'Phần', aliases: ['Phần điểm'] },
  effort: { heading: 'Công sức', aliases: ['Mức công sức'] },
  note: { heading: 'Ghi chú', aliases: [] },
} as const satisfies Record<string, PlanHeading>;
export type CriterionField = keyof typeof CRITERION_HEADINGS;
export const CRITERION_FIELDS = Object.keys(CRITERION_HEADINGS) as CriterionField[];

/** The levels of a criterion, from the one that is asked first. */
export const LEVEL_FIELDS = [
  ['level1', 'points1'],
  ['level2', 'points2'],
  ['level3', 'points3'],
  ['level4', 'points4'],
] as const satisfies readonly (readonly [CriterionField, CriterionField])[];

/** Phần: where the points of a criterion go. A blank cell means appraisal. */
export const PARTS = {
  appraisal: { name: 'Thẩm định', aliases: [] },
  survey: { name: 'ĐTXHH', aliases: ['Điều tra xã hội học'] },
  bonus: { name: 'Điểm thưởng', aliases: ['Thưởng'] },
  penalty: { name: 'Điểm phạt', aliases: ['Phạt'] },
} as const;
export type Part = keyof typeof PARTS;
export const PART_IDS = Object.keys(PARTS) as Part[];

/** Nguồn số liệu: figures that the workbook knows and may propose. Rates are in %, reports that were late are counted. */
export const FIGURE_SOURCES = {
  completion: { name: 'Tỷ lệ hoàn thành nhiệm vụ', aliases: [] },
  procedures: { name: 'Tỷ lệ TTHC đúng hạn', aliases: ['TTHC đúng hạn'] },
  reports: { name: 'Tỷ lệ báo cáo đúng hạn', aliases: ['Báo cáo đúng hạn'] },
  lateReports: { name: 'Số báo cáo gửi chậm', aliases: [] },
} as const;
export type FigureSource = keyof typeof FIGURE_SOURCES;

/** Cấp: whom a set is for. */
export const SET_LEVELS = {
  office: { name: 'Phòng, ban', aliases: ['Cấp phòng', 'Phòng'] },
  district: { name: 'Cấp huyện', aliases: ['Huyện'] },
  commune: { name: 'Cấp xã', aliases: ['Xã', 'Xã, phường'] },
} as const;
export type SetLevel = keyof typeof SET_LEVELS;

/** `level` is a figure for rules that compare, a word for those that look a word up; null and null where the pair is not used. */
export type Level = { level: number | string | null; points: number | null };

/** One row of a set: an area, a criterion or a part of one. `max` in points. */
export type Criterion = {
  /** Its place in the tree: "1", "1.1", "1.1.1". */
  code: string;
  name: string;
  max: number | null;
  rule: ScoringRule | null;
  /** Four, in the order of the columns. */
  levels: readonly Level[];
  floor: number | null;
  /** Points for each time or thing. */
  each: number | null;
  measure: string;
  /** The evidence that is asked for. */
  evidence: string;
  source: FigureSource | null;
  part: Part;
  /** 1 (little) to 5 (much): what it takes to reach all points. An office's own estimate. */
  effort: number;
  note: string;
};

/** A set, in force from `validFrom` to `validTo` (null = open). `total`: what its areas add up to; `step`: of what points are multiples. */
export type CriteriaSet = {
  code: string;
  name: string;
  level: SetLevel | null;
  year: number | null;
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
  decision: string;
  version: string;
  total: number;
  step: number;
  /** "Dữ liệu mẫu": nobody has decided on it. */
  sample: boolean;
  criteria: readonly Criterion[];
};

/** Cells of a row of each of the two tables. */
export type CriterionCells = Partial<Record<CriterionField, CellValue>>;
export type SetCells = Partial<Record<SetField, CellValue>>;

export const USUAL_TOTAL = 100;
/** Points are given to the hundredth where a set does not say otherwise. */
export const USUAL_STEP = 0.01;
export const LEAST_EFFORT = 1;
export const MOST_EFFORT = 5;

type Named = Readonly<Record<string, { name: string; aliases: readonly string[] }>>;

/** The key whose name or alias stands in the cell; null for a blank cell and for any other text. */
export function findNamed<T extends Named>(names: T, value: CellValue | undefined): keyof T | null {
  const key = nameKey(readText(value));
  if (key === '') return null;
  const matches = ({ name, aliases }: Named[string]) => [name, ...aliases].some((each) => nameKey(each) === key);
  return Object.keys(names).find((id) => matches(names[id]!)) ?? null;
}

/** An STT as it is compared: "1,1", "1.1." and the number 1.1 are "1.1". What Excel has made of 1.10 cannot be told from 1.1. */
export function readCode(value: CellValue | undefined): string {
  return readText(value).replace(/,/g, '.').replace(/\s+/g, '').replace(/\.+$/, '');
}

/** Text that means a number is none, because formulas read the same cells; `CRITERION_RULES` tells it. */
const numberIn = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);

const levelIn = (value: CellValue | undefined): Level['level'] => numberIn(value) ?? (readText(value) || null);

/** Reads a row of the table of criteria; what is not understood is null, and told by `CRITERION_RULES`. */
export function readCriterion(cells: CriterionCells): Criterion {
  const effort = numberIn(cells.effort);
  return {
    code: readCode(cells.code),
    name: readText(cells.name),
    max: numberIn(cells.max),
    rule: findScoringRule(cells.rule),
    levels: LEVEL_FIELDS.map(([level, points]) => ({ level: levelIn(cells[level]), points: numberIn(cells[points]) })),
    floor: numberIn(cells.floor),
    each: numberIn(cells.each),
    measure: readText(cells.measure),
    evidence: readText(cells.evidence),
    source: findNamed(FIGURE_SOURCES, cells.source),
    part: findNamed(PARTS, cells.part) ?? 'appraisal',
    effort: effort === null ? LEAST_EFFORT : Math.min(MOST_EFFORT, Math.max(LEAST_EFFORT, Math.round(effort))),
    note: readText(cells.note),
  };
}

/** The row of a set without its criteria. */
export function readSet(cells: SetCells): Omit<CriteriaSet, 'criteria'> {
  const year = numberIn(cells.year);
  const day = (value: CellValue | undefined): IsoDate | null => {
    const reading = readDate(value, year ?? 0);
    return reading.kind === 'value' ? reading.value : null;
  };
  const step = numberIn(cells.step);
  return {
    code: readText(cells.code),
    name: readText(cells.name),
    level: findNamed(SET_LEVELS, cells.level),
    year,
    validFrom: day(cells.from),
    validTo: day(cells.to),
    decision: readText(cells.decision),
    version: readText(cells.version),
    total: numberIn(cells.total) ?? USUAL_TOTAL,
    step: step === null || step <= 0 ? USUAL_STEP : step,
    sample: readYes(cells.sample),
  };
}

/** Both tables together. Criteria of a set that is in no row of `sets` are left out; rows without a code of a set belong to an only set. */
export function criteriaSets(sets: readonly SetCells[], criteria: readonly CriterionCells[]): CriteriaSet[] {
  const read = sets.map(readSet).filter(({ code }) => code !== '');
  return read.map((set) => ({
    ...set,
    criteria: criteria.filter(belongsTo(set.code, read.length)).map(readCriterion),
  }));
}

const belongsTo =
  (code: string, sets: number) =>
  (cells: CriterionCells): boolean => {
    const named = nameKey(readText(cells.set));
    return (named === nameKey(code) || (named === '' && sets === 1)) && readCode(cells.code) !== '';
  };

/**
 * The set for the next round: the same criteria, valid from the first day of `year` with nothing decided yet. Its code is the old one with
 * the year in it changed, or with the year behind it. The mark of sample data stays.
 */
export function copyForward(set: CriteriaSet, year: number): CriteriaSet {
  const old = set.year === null ? '' : String(set.year);
  const renewed = (text: string): string =>
    old !== '' && text.includes(old) ? text.replaceAll(old, String(year)) : `${text} ${year}`.trim();
  return {
    ...set,
    ...{ code: renewed(set.code).replace(/ /g, '-'), name: renewed(set.name), year, validFrom: `${year}-01-01` },
    ...{ validTo: null, decision: '', version: '1' },
  };
}
