/** Columns of the tab "TTHC", in their order. */
import { PROCEDURE_COUNTS, PROCEDURE_TOTALS, type ProcedureCount } from '../../domain/procedures';
import { PROCEDURE_HEADINGS, type ProcedureField } from '../../domain/rules/procedures';
import { COLORS, COUNT_FORMAT, RATE_FORMAT, STYLES } from '../styles';
import type { Style } from '../workbook';

/** What the form prints, then what is only there to filter and compare by. The rate and the comparison are worked out. */
export const PROCEDURE_COLUMNS = [
  ...(['number', 'unit', 'field'] as const),
  ...PROCEDURE_COUNTS,
  ...(['rate', 'period', 'group', 'check'] as const),
] as const;
export type ProcedureColumn = (typeof PROCEDURE_COLUMNS)[number];
/** Those that hold what people say. */
export type EntryColumn = Exclude<ProcedureColumn, 'rate' | 'check'>;
export const ENTRY_COLUMNS = PROCEDURE_COLUMNS.filter((column): column is EntryColumn => !isWorkedOut(column));

export function isWorkedOut(column: ProcedureColumn): column is 'rate' | 'check' {
  return column === 'rate' || column === 'check';
}

export function isCount(column: ProcedureColumn): column is ProcedureCount {
  return (PROCEDURE_COUNTS as readonly string[]).includes(column);
}

export function isTotal(column: ProcedureColumn): boolean {
  return (PROCEDURE_TOTALS as readonly string[]).includes(column);
}

export const AT = Object.fromEntries(PROCEDURE_COLUMNS.map((column, index) => [column, index])) as Record<
  ProcedureColumn,
  number
>;
/** The form ends here; what follows is not printed. */
export const PRINTED_COLUMNS = AT.rate + 1;

export function headingOf(column: ProcedureColumn): string {
  if (column === 'rate') return 'Tỷ lệ đúng hạn';
  if (column === 'check') return 'Đối chiếu';
  return PROCEDURE_HEADINGS[column satisfies ProcedureField].heading;
}

/** Points; those that are printed come to 252 mm. */
const WIDTHS: Partial<Record<ProcedureColumn, number>> = {
  ...{ number: 24, unit: 128, field: 63, returned: 38, rate: 43 },
  ...{ period: 132, group: 114, check: 330 },
};
export const widthOf = (column: ProcedureColumn): number => WIDTHS[column] ?? 38;
export const PRINTED_WIDTHS = PROCEDURE_COLUMNS.slice(0, PRINTED_COLUMNS).map(widthOf);

/** At this size six digits fit into a column of the form. */
const small = (style: Style): Style => ({ ...style, font: { ...style.font, size: 10 } });
const count: Style = small({ ...STYLES.entryCount, numberFormat: COUNT_FORMAT });
const total: Style = { ...count, fill: COLORS.group };

/** Looks of the sums under the table. */
export const SUM_STYLES = {
  group: {
    text: STYLES.group,
    count: small({ ...STYLES.groupFill, numberFormat: COUNT_FORMAT }),
    rate: small({ ...STYLES.groupFill, numberFormat: RATE_FORMAT }),
  },
  total: { text: STYLES.totalText, count: small(STYLES.totalCount), rate: small(STYLES.totalRate) },
} as const satisfies Record<string, Record<'text' | 'count' | 'rate', Style>>;

const choice = small(STYLES.entryChoice);
const STYLE_OF: Partial<Record<ProcedureColumn, Style>> = {
  number: small(STYLES.entryCenter),
  field: small(STYLES.entryText),
  rate: small(STYLES.cellRate),
  check: small(STYLES.cellText),
};

/** Totals add up by themselves and stay open, so that a report on paper can be copied with the totals that it states. */
export function styleOf(column: ProcedureColumn): Style {
  if (isTotal(column)) return total;
  if (isCount(column)) return count;
  return STYLE_OF[column] ?? choice;
}
