/**
 * Figures of form 06 (TT 01/2020/TT-VPCP): "Tình hình, kết quả giải quyết TTHC tại cơ quan, đơn vị trực tiếp giải quyết TTHC". All counts
 * are files (số hồ sơ). null stands for what nobody said, which is not 0.
 */
import { nameKey } from './text';

/** The eleven counts of the form, in its order. */
export const FORM_COUNTS = [
  ...(['received', 'online', 'direct', 'carriedOver'] as const),
  ...(['solved', 'early', 'onTime', 'late'] as const),
  ...(['pending', 'inTime', 'overdue'] as const),
];
/** `returned` (trả lại hoặc rút) is kept apart by some provinces only, so it may be left out. */
export const PROCEDURE_COUNTS = [...FORM_COUNTS, 'returned'] as const;
export type ProcedureCount = (typeof PROCEDURE_COUNTS)[number];
export type ProcedureCounts = Readonly<Record<ProcedureCount, number | null>>;

/** Each total of the form, with the columns that it is the sum of. */
export const PROCEDURE_SUMS = {
  received: ['online', 'direct', 'carriedOver'],
  solved: ['early', 'onTime', 'late'],
  pending: ['inTime', 'overdue'],
} as const satisfies Partial<Record<ProcedureCount, readonly ProcedureCount[]>>;
export type ProcedureTotal = keyof typeof PROCEDURE_SUMS;
export const PROCEDURE_TOTALS = Object.keys(PROCEDURE_SUMS) as ProcedureTotal[];

/** Every file received is solved, pending or, where these are kept apart, returned or withdrawn. */
export const BALANCE = { whole: 'received', parts: ['solved', 'pending'], optional: 'returned' } as const;

export type OnTimeFormula = 'solved' | 'due' | 'handled';

/**
 * A way to work out the rate on time (tỷ lệ giải quyết đúng hạn): `part` over `whole`, each a sum of counts; `complement`: what is missing
 * to 100 %. `name` is what people choose it by, `sentence` what stands under a table or chart.
 */
export type OnTimeRate = {
  id: OnTimeFormula;
  name: string;
  sentence: string;
  part: readonly ProcedureCount[];
  whole: readonly ProcedureCount[];
  complement: boolean;
};

/**
 * The formulas that provinces publish, by which the same files give different rates: of what is solved (Lâm Đồng), of what fell due
 * (Vĩnh Phúc), of what was to be handled (Gia Lai).
 */
export const ON_TIME_RATES: readonly OnTimeRate[] = [
  {
    id: 'solved',
    name: 'Trên số đã giải quyết',
    sentence: 'Tỷ lệ đúng hạn = (trước hạn + đúng hạn) : số hồ sơ đã giải quyết.',
    part: ['early', 'onTime'],
    whole: ['solved'],
    complement: false,
  },
  {
    id: 'due',
    name: 'Trên số đến hạn',
    sentence: 'Tỷ lệ đúng hạn = (trước hạn + đúng hạn) : số hồ sơ đến hạn (đã giải quyết + quá hạn chưa giải quyết).',
    part: ['early', 'onTime'],
    whole: ['solved', 'overdue'],
    complement: false,
  },
  {
    id: 'handled',
    name: 'Trên số cần xử lý',
    sentence:
      'Tỷ lệ đúng hạn = 100% – (quá hạn chưa giải quyết + quá hạn đã giải quyết) : số hồ sơ cần xử lý ' +
      '(tổng số tiếp nhận, kể cả từ kỳ trước).',
    part: ['late', 'overdue'],
    whole: ['received'],
    complement: true,
  },
];

/** The formula of this name, as a person chose it; null for anything else. */
export function findOnTimeRate(name: string): OnTimeRate | null {
  const key = nameKey(name);
  return ON_TIME_RATES.find((rate) => nameKey(rate.name) === key) ?? null;
}

const rateOf = (id: OnTimeFormula): OnTimeRate => ON_TIME_RATES.find((rate) => rate.id === id)!;

/** The sum of these counts; null where one of them is not known. */
export function sumOfCounts(counts: ProcedureCounts, fields: readonly ProcedureCount[]): number | null {
  let sum = 0;
  for (const field of fields) {
    const count = counts[field];
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** The rate on time as a fraction; null where a count is not known, or where there are no files to rate. */
export function onTimeRate(counts: ProcedureCounts, formula: OnTimeFormula): number | null {
  const { part, whole, complement } = rateOf(formula);
  const rate = ratio(sumOfCounts(counts, part), sumOfCounts(counts, whole));
  return rate === null || !complement ? rate : 1 - rate;
}

/** What the share of online files is counted of: those that came within the period. */
export const ONLINE_SHARE = { part: ['online'], whole: ['online', 'direct'] } as const;

/** Online files among those received in the period, as a fraction; null as for `onTimeRate`. */
export function onlineShare(counts: ProcedureCounts): number | null {
  return ratio(sumOfCounts(counts, ONLINE_SHARE.part), sumOfCounts(counts, ONLINE_SHARE.whole));
}

/** A total that is not the sum of its parts. */
export type ProcedureMismatch = {
  whole: ProcedureCount;
  parts: readonly ProcedureCount[];
  stated: number;
  sum: number;
};

/** Each total with what it is made of; files that were returned count where they are kept apart. */
function identitiesOf(counts: ProcedureCounts): [ProcedureCount, readonly ProcedureCount[]][] {
  const balance = [...BALANCE.parts, ...(counts.returned === null ? [] : [BALANCE.optional])];
  return [
    ...PROCEDURE_TOTALS.map((whole) => [whole, PROCEDURE_SUMS[whole]] as [ProcedureCount, readonly ProcedureCount[]]),
    [BALANCE.whole, balance],
  ];
}

/** The identities of the form that do not hold; those with a count that is not known are not judged. */
export function mismatches(counts: ProcedureCounts): ProcedureMismatch[] {
  return identitiesOf(counts).flatMap(([whole, parts]) => {
    const [stated, sum] = [counts[whole], sumOfCounts(counts, parts)];
    return stated === null || sum === null || stated === sum ? [] : [{ whole, parts, stated, sum }];
  });
}

/**
 * Totals that are less than the parts that are known, while others are not: whatever these are, the total is wrong, and a rate of such a
 * part is more than 100 %.
 */
export function excesses(counts: ProcedureCounts): ProcedureMismatch[] {
  return identitiesOf(counts).flatMap(([whole, all]) => {
    const parts = all.filter((part) => counts[part] !== null);
    const [stated, sum] = [counts[whole], sumOfCounts(counts, parts)];
    return parts.length === all.length || stated === null || sum === null || sum <= stated
      ? []
      : [{ whole, parts, stated, sum }];
  });
}

/**
 * Whether a row has every count of the form. Only such rows are added up: where some rows say the one count and others the other, no sum
 * agrees with the next, and a rate is of nothing. Files that were returned may be left out, as some provinces do.
 */
export function isComplete(counts: ProcedureCounts): boolean {
  return FORM_COUNTS.every((field) => (counts[field] ?? -1) >= 0);
}

/** Said after how many of how many rows of a period are added up. */
export const LEFT_OUT = ' dòng đủ số liệu của kỳ này; dòng còn ô trống, ô là chữ hoặc số âm chưa được cộng.';

/** What the complete rows have together, count by count; null where none of them says it. Less than no files is a mistake, and not added. */
export function addCounts(rows: readonly ProcedureCounts[]): ProcedureCounts {
  const complete = rows.filter(isComplete);
  const sums = PROCEDURE_COUNTS.map((field) => {
    const known = complete.map((counts) => counts[field]).filter((count) => count !== null && count >= 0);
    return [field, known.length === 0 ? null : known.reduce<number>((sum, count) => sum + (count ?? 0), 0)] as const;
  });
  return Object.fromEntries(sums) as ProcedureCounts;
}

/** One row of the form: a unit, and a field (lĩnh vực) where the unit tells them apart. Rows that add others up are none. */
export type ProcedureEntry = { period: string; group: string; unit: string; field: string; counts: ProcedureCounts };
