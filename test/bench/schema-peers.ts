/**
 * The checks of single rows written for zod and for valibot as their users would write them: a schema of the cells, refined by the
 * same readers of areas, units, deadlines, dates, amounts and progress that the rules go by, each remembering its answers, and a
 * refinement of the row, which reads it once.
 */
import * as v from 'valibot';
import { z } from 'zod';
import { readAmount } from '../../src/domain/amount';
import { areaLabel, areaMatcher } from '../../src/domain/area';
import { FIELDS_WITH_LINES, TEXT_FIELDS } from '../../src/domain/cell-texts';
import { isBlank, isCellError, isNothing, readDate, readMark, readText } from '../../src/domain/cell-values';
import type { CheckContext } from '../../src/domain/check-plan';
import { daysBetween, type IsoDate } from '../../src/domain/dates';
import { readDeadline, type Deadline } from '../../src/domain/deadline';
import { readProgress, type ProgressReading } from '../../src/domain/progress';
import { TASK_FIELDS, TYPED_FIELDS, type CellValue, type PlanRow, type TaskField } from '../../src/domain/task';
import { isUsualText, tidyText } from '../../src/domain/text';
import { isUnitOn, unitExpander, unitMatcher, type UnitMatch } from '../../src/domain/unit';

type Values = PlanRow['values'];
type Cell = CellValue | undefined;
/** `code`: the rule of ours that says the same. */
type CellCheck = { code: string; field: TaskField; holds: (value: Cell) => boolean };
/** What refinements of the row go by. */
type Row = {
  values: Values;
  deadline: Deadline;
  due: IsoDate | null;
  hasDueCell: boolean;
  lead: UnitMatch | null;
  progress: ProgressReading;
  finished: IsoDate | null;
  documentDate: IsoDate | null;
  hasDocument: boolean;
  excluded: boolean;
};
type RowCheck = { code: string; field: TaskField; holds: (row: Row) => boolean };
export type RowChecks = { cells: CellCheck[]; read: (values: Values) => Row; rows: RowCheck[] };

/** What is wrong with each row, as codes of our rules. */
export type PeerCheck = (rows: readonly PlanRow[]) => string[][];

function remember<T>(read: (value: CellValue) => T): (value: Cell) => T {
  const known = new Map<CellValue, T>();
  return (value = null) => {
    const remembered = known.get(value);
    if (remembered !== undefined) return remembered;
    const answer = read(value);
    known.set(value, answer);
    return answer;
  };
}

/** The checks of a row that need no other row. */
export function rowChecks({ areas, units, year, closing, periods }: CheckContext): RowChecks {
  const findArea = areaMatcher(areas);
  const areaOf = remember((value) => (readText(value) === '' ? null : findArea(value)));
  const matchUnit = unitMatcher(units);
  const expandUnits = unitExpander(units);
  const deadlineOf = remember((value) => readDeadline(value, year));
  const dateOf = remember((value) => readDate(value, year));
  const amountOf = remember(readAmount);
  const progressOf = remember(readProgress);
  const yearStart = periods.map(({ from }) => from).sort()[0] ?? `${year}-01-01`;
  const dayIn = (value: Cell) => {
    const date = dateOf(value);
    return date.kind === 'value' ? date.value : null;
  };
  const inYears = (finished: IsoDate) => finished >= yearStart && Number(finished.slice(0, 4)) <= year + 1;

  function read(values: Values): Row {
    const deadline = deadlineOf(values.deadline);
    const dueCell = dateOf(values.due);
    const due = dueCell.kind === 'value' ? dueCell.value : dueCell.kind === 'blank' ? deadline.due : null;
    const lead = readText(values.lead);
    return {
      values,
      deadline,
      due,
      hasDueCell: dueCell.kind === 'value',
      lead: lead === '' ? null : matchUnit(lead, due ?? `${year}-12-31`),
      progress: progressOf(values.progress),
      finished: dayIn(values.finished),
      documentDate: dayIn(values.documentDate),
      hasDocument: !isNothing(values.documentNumber),
      excluded: readMark(values.excluded).marked,
    };
  }

  const cell = (code: string, field: TaskField, holds: CellCheck['holds']): CellCheck => ({ code, field, holds });
  const filled = (code: string, field: TaskField) => cell(code, field, (value) => !isBlank(value));
  const ofProgress = (code: string, is: (progress: ProgressReading) => boolean) =>
    cell(code, 'progress', (value) => !is(progressOf(value)));
  const ofDeadline = (code: string, is: (deadline: Deadline) => boolean) =>
    cell(code, 'deadline', (value) => isCellError(value) || !is(deadlineOf(value)));
  const isTidy = (field: TaskField) => {
    const lines = { lines: FIELDS_WITH_LINES.has(field) };
    return cell('text-untidy', field, (value) => {
      if (typeof value !== 'string' || (isUsualText(value) && value === value.trim())) return true;
      return tidyText(value, lines) === value;
    });
  };
  const isDate = (field: TaskField) => [
    cell('date-invalid', field, (value) => isCellError(value) || dateOf(value).kind !== 'invalid'),
    cell('date-as-text', field, (value) => {
      const date = dateOf(value);
      return date.kind !== 'value' || !date.asText;
    }),
  ];
  const cells = [
    ...TYPED_FIELDS.map((field) => cell('cell-error', field, (value) => !isCellError(value))),
    ...TEXT_FIELDS.map((field) =>
      cell('text-too-long', field, (value) => typeof value !== 'string' || value.length <= 1000),
    ),
    ...TEXT_FIELDS.filter((field) => field !== 'area' && field !== 'lead').map(isTidy),
    filled('id-missing', 'id'),
    filled('title-missing', 'title'),
    filled('product-missing', 'product'),
    filled('area-missing', 'area'),
    filled('lead-missing', 'lead'),
    filled('head-missing', 'head'),
    cell('area-unknown', 'area', (value) => areaOf(value)?.kind !== 'unknown'),
    cell('area-unsure', 'area', (value) => {
      const area = areaOf(value);
      return area?.kind !== 'ambiguous' || area.candidates.length !== 1;
    }),
    cell('area-spelling', 'area', (value) => {
      const area = areaOf(value);
      return area?.kind !== 'one' || value === areaLabel(area.area);
    }),
    ofDeadline('deadline-missing', ({ kind }) => kind === 'missing'),
    ofDeadline('deadline-not-understood', (read) => read.kind === 'invalid' && read.reason === 'not-understood'),
    ofDeadline('deadline-impossible', (read) => read.kind === 'invalid' && read.reason === 'impossible-date'),
    ofDeadline('deadline-several-dates', ({ notes }) => notes.some(({ code }) => code === 'several-dates')),
    ...(['due', 'finished', 'documentDate'] as const).flatMap(isDate),
    ofProgress('progress-invalid', ({ kind }) => kind === 'invalid'),
    ofProgress('progress-out-of-range', ({ kind }) => kind === 'out-of-range'),
    ofProgress('progress-without-percent', (progress) => progress.kind === 'value' && progress.withoutPercent),
    ofProgress('progress-word', (progress) => progress.kind === 'value' && progress.words === true),
    ofProgress('progress-unsure', ({ kind }) => kind === 'unsure'),
    ofProgress('progress-unnumbered', ({ kind }) => kind === 'unnumbered'),
    cell('budget-invalid', 'budget', (value) => isCellError(value) || amountOf(value).kind !== 'invalid'),
    cell('budget-negative', 'budget', (value) => {
      const amount = amountOf(value);
      return amount.kind !== 'value' || amount.value >= 0;
    }),
    cell('excluded-unclear', 'excluded', (value) => isBlank(value) || !readMark(value).unclear),
  ];

  const row = (code: string, field: TaskField, holds: RowCheck['holds']): RowCheck => ({ code, field, holds });
  const rows = [
    row('unit-unknown', 'lead', ({ lead }) => lead?.kind !== 'unknown'),
    row('unit-ambiguous', 'lead', ({ lead }) => lead?.kind !== 'ambiguous' || lead.candidates.length < 2),
    row('unit-unsure', 'lead', ({ lead }) => lead?.kind !== 'ambiguous' || lead.candidates.length !== 1),
    row('unit-several', 'lead', ({ lead }) => lead?.kind !== 'several'),
    row('unit-spelling', 'lead', ({ lead, values }) => {
      // Where several lead, that is asked first.
      return lead?.kind !== 'one' || values.lead === lead.unit.name;
    }),
    row('unit-outside-validity', 'lead', ({ lead, due }) => {
      return lead?.kind !== 'one' || due === null || isUnitOn(lead.unit, due);
    }),
    row('coordinators-unknown', 'coordinators', ({ values, due }) => {
      const text = readText(values.coordinators);
      return text === '' || expandUnits(text, due ?? `${year}-01-01`).unknown.length === 0;
    }),
    row('deadline-open', 'deadline', ({ deadline, hasDueCell }) => deadline.kind !== 'open' || hasDueCell),
    row('due-missing', 'due', ({ deadline, values }) => deadline.kind !== 'date' || !isNothing(values.due)),
    row('due-differs', 'due', ({ deadline, due, hasDueCell }) => {
      return deadline.kind !== 'date' || !hasDueCell || due === deadline.due;
    }),
    row('due-on-recurring', 'due', ({ deadline, hasDueCell }) => deadline.kind !== 'recurring' || !hasDueCell),
    row('finished-outside-years', 'finished', ({ finished, excluded }) => {
      return finished === null || excluded || inYears(finished);
    }),
    row('finished-after-closing', 'finished', ({ finished, excluded }) => {
      return finished === null || excluded || finished <= closing || !inYears(finished);
    }),
    row('finish-date-missing', 'finished', ({ progress, due, excluded, values }) => {
      const done = progress.kind === 'value' && progress.value === 1 && due !== null;
      return !done || excluded || !isNothing(values.finished);
    }),
    row('progress-below-finished', 'progress', ({ progress, finished, excluded }) => {
      return progress.kind !== 'value' || progress.value === 1 || excluded || finished === null;
    }),
    row('reason-missing', 'reason', ({ due, finished, excluded, values }) => {
      const overdue = due !== null && due < closing && (finished === null || finished > closing);
      return !overdue || excluded || !isNothing(values.reason);
    }),
    row('document-missing', 'documentNumber', ({ finished, excluded, hasDocument }) => {
      return finished === null || excluded || hasDocument;
    }),
    row('document-number-missing-for-date', 'documentNumber', ({ documentDate, hasDocument, excluded, finished }) => {
      return documentDate === null || hasDocument || excluded || finished !== null;
    }),
    row('document-date-missing', 'documentDate', ({ values, hasDocument }) => {
      return !hasDocument || !isNothing(values.documentDate);
    }),
    row('document-after-closing', 'documentDate', ({ documentDate, finished, excluded }) => {
      const late = documentDate !== null && documentDate > closing;
      return !late || excluded || finished === null || finished > closing;
    }),
    row('document-before-year', 'documentDate', ({ documentDate }) => (documentDate ?? yearStart) >= yearStart),
    row('document-far-from-finish', 'documentDate', ({ documentDate, finished, excluded }) => {
      if (documentDate === null || finished === null || excluded || documentDate < yearStart) return true;
      return Math.abs(daysBetween(finished, documentDate)) <= 30;
    }),
    row('excluded-without-document', 'documentNumber', ({ excluded, hasDocument }) => !excluded || hasDocument),
  ];
  return { cells, read, rows };
}

export function zodCheck({ cells, read, rows: refinements }: RowChecks): PeerCheck {
  const cell = z.union([z.string(), z.number(), z.boolean(), z.null(), z.object({ error: z.string() })]).optional();
  const shape = Object.fromEntries(
    TASK_FIELDS.map((field) => {
      let schema = cell;
      for (const { code, holds } of cells.filter((check) => check.field === field)) {
        schema = schema.refine(holds, { message: code });
      }
      return [field, schema];
    }),
  );
  const row = z.object(shape).superRefine((values, context) => {
    const facts = read(values as Values);
    for (const { code, field, holds } of refinements) {
      if (!holds(facts)) context.addIssue({ code: 'custom', path: [field], message: code });
    }
  });
  return (rows) =>
    rows.map(({ values }) => {
      const result = row.safeParse(values);
      return result.success ? [] : result.error.issues.map(({ message }) => message);
    });
}

export function valibotCheck({ cells, read, rows: refinements }: RowChecks): PeerCheck {
  const cell = v.optional(v.union([v.string(), v.number(), v.boolean(), v.null(), v.object({ error: v.string() })]));
  const entries = Object.fromEntries(
    TASK_FIELDS.map((field) => {
      const checks = cells.filter((check) => check.field === field).map(({ code, holds }) => v.check(holds, code));
      return [field, v.pipe(cell, ...(checks as [v.CheckAction<Cell, string>]))];
    }),
  );
  const row = v.pipe(
    v.object(entries),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const facts = read(dataset.value as Values);
      for (const { code, holds } of refinements) if (!holds(facts)) addIssue({ message: code });
    }),
  );
  return (rows) =>
    rows.map(({ values }) => {
      const result = v.safeParse(row, values);
      return result.success ? [] : result.issues.map(({ message }) => message);
    });
}
