/** What the cells of a column look like, for headings that leave it open. */
import { readAmount } from '../amount';
import { readText } from '../cell-values';
import { dateShown } from '../date-format';
import { formatDate, fromSerial } from '../dates';
import { readDeadline } from '../deadline';
import { withoutDust } from '../number-text';
import { readProgress } from '../progress';
import type { CellValue } from '../task';
import type { Unit } from '../unit';
import { unitMatcher } from '../unit';
import type { AreaNames } from './area-names';
import { filledCells, type GridSheet } from './grid';
import { headerRepeats, otherHeaders, type Header } from './header';
import { isColumnNumbers } from './row-kinds';

/** Shares of the filled cells of a column, 0…1. `letters`: mean length of its texts. */
export type ColumnContent = {
  filled: number;
  deadline: number;
  percent: number;
  amount: number;
  /** One unit, and lists or groups of units. */
  unit: number;
  units: number;
  area: number;
  areas: number;
  number: number;
  /** "Đã ban hành …", "Chưa thực hiện". */
  outcome: number;
  letters: number;
  samples: string[];
};

/** Rows that are looked at: enough to tell a column. */
const LOOKED_AT = 300;
const SAMPLES = 3;
const LONGEST_NAME = 200;
const OUTCOME = /^(?:đã|đang|chưa|hoàn thành|không thực hiện|tạm dừng)(?!\p{L})/iu;
const NUMBER = /^\d{1,3}(?:[.,]\d{1,3})*[.)]?$/;
/** Small whole numbers in an amount column may be a numbering; the heading decides there. */
const isAmount = (value: CellValue) => readAmount(value).kind === 'value';

function isPercent(value: CellValue, format: string | undefined): boolean {
  if (typeof value === 'number') return value >= 0 && value <= 100 && (format?.includes('%') === true || value <= 1);
  return typeof value === 'string' && value.includes('%') && readProgress(value).kind === 'value';
}

type Counts = Omit<ColumnContent, 'samples' | 'areas'> & { samples: Set<string>; areas: Set<string>; texts: number };

const zero = (): Counts => ({
  ...{ filled: 0, deadline: 0, percent: 0, amount: 0, unit: 0, units: 0, area: 0, number: 0, outcome: 0, letters: 0 },
  ...{ samples: new Set<string>(), areas: new Set<string>(), texts: 0 },
});

/** The content of every column below the header, by column, as far as the table goes. The header may come again, as on each page. */
export function columnContents(
  sheet: GridSheet,
  firstRow: number,
  context: { units: readonly Unit[]; names: AreaNames; year: number; header?: Header },
): ReadonlyMap<number, ColumnContent> {
  const unitOf = unitMatcher(context.units);
  const columns = new Map<number, Counts>();
  const repeatsHeader = context.header ? headerRepeats(context.header) : () => false;
  const isOtherHeader = otherHeaders();
  let looked = 0;
  for (let row = firstRow; row < sheet.rows.length && looked < LOOKED_AT; row += 1) {
    const cells = filledCells(sheet, row);
    // A row of one or two cells is a heading or a note and says nothing of its columns; nor does a row of column numbers.
    if (cells.length < 3) continue;
    const texts = new Map(cells.map(({ column, cell }) => [column, readText(cell.value)]));
    if (isColumnNumbers(texts) || repeatsHeader(texts)) continue;
    if (isOtherHeader(texts)) break;
    looked += 1;
    for (const { column, cell } of cells) {
      const counts = columns.get(column) ?? zero();
      columns.set(column, counts);
      count(counts, cell.value, cell.format);
    }
  }

  function count(counts: Counts, value: CellValue, format: string | undefined): void {
    const text = readText(value);
    counts.filled += 1;
    if (counts.samples.size < SAMPLES) counts.samples.add(sampleOf(value, format, text));
    const deadline = readDeadline(value, context.year).kind;
    if (deadline !== 'invalid' && deadline !== 'missing') counts.deadline += 1;
    if (isPercent(value, format)) counts.percent += 1;
    if (isAmount(value)) counts.amount += 1;
    if (NUMBER.test(text)) counts.number += 1;
    if (typeof value !== 'string') return;
    counts.texts += 1;
    counts.letters += text.length;
    if (OUTCOME.test(text)) counts.outcome += 1;
    const unit = unitOf(text, null).kind;
    if (unit === 'one') counts.unit += 1;
    else if (unit === 'several') counts.units += 1;
    if (text.length > LONGEST_NAME) return;
    const area = context.names.find(text);
    if (area.kind === 'found' && area.by === 'name') {
      counts.area += 1;
      counts.areas.add(area.area.id);
    }
  }

  return new Map([...columns].map(([column, counts]) => [column, shares(counts)]));
}

/** As the sheet shows it: days and shares are numbers there. */
function sampleOf(value: CellValue, format: string | undefined, text: string): string {
  if (typeof value !== 'number') return text.slice(0, 80);
  const day = dateShown(format) === null ? null : fromSerial(value);
  if (day !== null) return formatDate(day);
  return format?.includes('%') ? `${withoutDust(value * 100)}%` : text;
}

function shares({ samples, areas, texts, ...counts }: Counts): ColumnContent {
  const share = (part: number) => part / counts.filled;
  return {
    filled: counts.filled,
    deadline: share(counts.deadline),
    percent: share(counts.percent),
    amount: share(counts.amount),
    unit: share(counts.unit),
    units: share(counts.units),
    area: share(counts.area),
    areas: areas.size,
    number: share(counts.number),
    outcome: share(counts.outcome),
    letters: texts === 0 ? 0 : counts.letters / texts,
    samples: [...samples],
  };
}
