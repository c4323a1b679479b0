import { readDate, readMark, readYes } from '../cell-values';
import { readCsv, type CsvRow, type TemplateProblem } from '../csv';
import type { PlanHeader } from '../plan';
import { HEADER_FIELDS } from '../plan-headings';
import { readRateChoice } from '../rates';
import { suggestNames } from '../suggest';
import { nameKey } from '../text';
import { readValidity, reporter, requireRows, splitList } from './cells';

const COLUMNS = {
  item: { heading: 'Mục', required: true },
  content: { heading: 'Nội dung', required: true },
  from: { heading: 'Từ ngày', required: false },
  to: { heading: 'Đến ngày', required: false },
  source: { heading: 'Nguồn', required: false },
};

/** The period that a new workbook shows; it belongs to the plan, not to its header. */
const PERIOD_ITEM = { label: 'Kỳ báo cáo', aliases: ['Kỳ'] };
const FIELDS = Object.keys(HEADER_FIELDS) as (keyof PlanHeader)[];
const REQUIRED: readonly (keyof PlanHeader)[] = ['place', 'issuer', 'title', 'year'];
const ITEMS = [...FIELDS.map((key) => ({ key, ...HEADER_FIELDS[key] })), { key: 'period' as const, ...PERIOD_ITEM }];
type ItemKey = (typeof ITEMS)[number]['key'];
const BY_NAME = new Map<string, ItemKey>(
  ITEMS.flatMap(({ key, label, aliases }) => [label, ...aliases].map((name) => [nameKey(name), key] as const)),
);

/** Lines of a cell that prints on several lines: "ỦY BAN NHÂN DÂN | THỊ XÃ HƯƠNG TRÀ". */
const printedLines = (text: string) => splitList(text).join('\n');

export type HeaderReading = {
  header: PlanHeader;
  /** Text of "Kỳ báo cáo" and its line, for the caller who knows the periods. */
  period: { text: string; line: number } | null;
  problems: TemplateProblem[];
};

/**
 * Reads thong-tin.csv for a year: "{năm}" stands for the year; of lines with validity dates, those of 1 January count, the
 * day on which a plan year begins.
 */
export function readHeader(file: string, text: string | undefined, year: number): HeaderReading {
  const { rows, problems } = readCsv(file, text, COLUMNS);
  requireRows(file, rows, problems);
  const report = reporter(file, COLUMNS, problems);
  const readable = !problems.some(
    ({ code }) => code === 'file-missing' || code === 'file-empty' || code === 'column-missing',
  );
  const newYear = `${year}-01-01`;
  const found = new Map<ItemKey, CsvRow<keyof typeof COLUMNS>[]>();
  for (const row of rows) {
    const { validFrom, validTo } = readValidity(row, report);
    const key = BY_NAME.get(nameKey(row.cells.item.replace(/\s+\d+$/, '')));
    if (row.cells.item === '') {
      report(row, 'item', 'value-missing');
      continue;
    }
    if (key === undefined) {
      const candidates = suggestNames(
        row.cells.item,
        ITEMS.map(({ label, aliases }) => ({ name: label, aliases })),
      );
      report(row, 'item', 'item-unknown', { candidates });
      continue;
    }
    if ((validFrom !== null && validFrom > newYear) || (validTo !== null && validTo < newYear)) continue;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  if (readable) {
    for (const key of REQUIRED) {
      if (found.get(key)?.some(({ cells }) => cells.content !== '')) continue;
      problems.push({
        file,
        line: null,
        column: null,
        code: 'item-missing',
        details: { item: HEADER_FIELDS[key].label, year },
      });
    }
  }

  const fill = (row: CsvRow<keyof typeof COLUMNS> | undefined) =>
    row?.cells.content.replaceAll('{năm}', String(year)) ?? '';
  const only = (key: ItemKey) => {
    const [first, second] = found.get(key) ?? [];
    if (first && second) report(second, 'item', 'item-repeated', { other: first.line });
    return first;
  };
  const textOf = (key: ItemKey) => fill(only(key));
  const listOf = (key: ItemKey) => (found.get(key) ?? []).map(fill).filter((each) => each !== '');

  const yearRow = only('year');
  const yearText = fill(yearRow);
  if (yearRow && yearText !== '' && yearText !== String(year)) report(yearRow, 'content', 'year-differs', { year });
  const dateRow = only('decisionDate');
  const decisionDate = readDate(fill(dateRow), year);
  if (dateRow && decisionDate.kind === 'invalid') {
    report(dateRow, 'content', 'date-invalid', { reason: decisionDate.reason });
  }
  const periodRow = only('period');
  const sample = readMark(textOf('sample'));
  const header: PlanHeader = {
    place: textOf('place'),
    issuer: printedLines(textOf('issuer')),
    consolidator: textOf('consolidator'),
    title: textOf('title'),
    year,
    decisionNumber: textOf('decisionNumber'),
    decisionDate: decisionDate.kind === 'value' ? decisionDate.value : null,
    signerTitle: printedLines(textOf('signerTitle')),
    signerName: textOf('signerName'),
    goals: listOf('goals'),
    requirements: listOf('requirements'),
    sample: sample.marked && !sample.unclear,
    formCode: textOf('formCode'),
    revision: textOf('revision'),
    byCalendar: readYes(textOf('byCalendar')),
    ranking: readRateChoice(textOf('ranking')),
  };
  const periodText = fill(periodRow);
  return {
    header,
    period: periodRow && periodText !== '' ? { text: periodText, line: periodRow.line } : null,
    problems,
  };
}
