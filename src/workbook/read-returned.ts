/** Reads a workbook that came back from a unit, whatever people and programs have done to it. */
import { PLAN_HEADINGS } from '../domain/plan-headings';
import { isSpareRowId, localMoment, planHash, STAMP_VERSION, type FileStamp } from '../domain/sharing/stamp';
import type {
  OwnWorkbook,
  RefusalCode,
  ReturnedFile,
  ReturnedNote,
  ReturnedRow,
  TaskFacts,
} from '../domain/sharing/returned';
import { FACTS, sameFact } from '../domain/sharing/facts';
import { findPeriod } from '../domain/period';
import { readText } from '../domain/cell-values';
import { TYPED_FIELDS, type TaskField } from '../domain/task';
import { columnName } from './a1';
import { cellValue, Parts } from './find-parts';
import { periodTable, readPeriods, usualYear } from './read-catalogue';
import { readInfo } from './read-info';
import { knowAgain } from './returned-ids';
import { readReturnedScores } from './par-index/returned-scores';
import { readReturnedRows, type ReturnedRows } from './returned-rows';
import { returnedPlans, type ReturnedPlan } from './returned-sheet';
import { hiddenTab, sameStamp, stampElsewhere, stampOfTab, versionOfTab } from './returned-stamp';
import { readSentTasks } from './sent-tasks';
import { NAMES, TABLES, TABS } from './tab-ids';
import { FORMAT_VERSION } from './tabs/hidden';
import { workbookIdOf } from './workbook-id';
import type { Workbook } from './workbook';

export type ReturnedReading =
  { ok: true; returned: ReturnedFile } | { ok: false; code: RefusalCode; details: Record<string, string | number> };

/** A unit has a few hundred tasks, a whole province some thousands. */
const MOST_ROWS = 40_000;

/** Of stamps and of workbooks. */
const KNOWN_VERSIONS = [STAMP_VERSION, FORMAT_VERSION] as const;

type Sent = ReadonlyMap<string, TaskFacts>;

/**
 * What a returned workbook says. Far more forgiving than `readPlan`: nothing but the plan itself has to be there, and it is looked for by
 * hidden name, table, stamp, ids of columns and headings. Values are those of the cells. Of contradicting stamps the one in the plan sheet
 * counts, then that of the very hidden tab, of the document properties, of the guide. Never throws; linear in the cells that are there.
 */
export function readReturned(workbook: Workbook): ReturnedReading {
  const parts = new Parts(workbook);
  const tab = hiddenTab(parts);
  const tabStamp = stampOfTab(tab);
  const plans = returnedPlans(workbook, parts, tabStamp !== null);
  const plan = plans[0];
  const stamp = plan?.stamp ?? tabStamp ?? stampElsewhere(workbook, parts);
  const newer = [stamp?.version ?? 0, versionOfTab(tab)].find((version, index) => version > KNOWN_VERSIONS[index]!);
  if (newer !== undefined) return { ok: false, code: 'file-newer', details: { version: newer } };
  const own = ownWorkbook(workbook, parts);
  if (stamp === null && own === null) return { ok: false, code: 'not-returned', details: {} };
  if (plan === undefined) return { ok: false, code: 'plan-lost', details: {} };

  const sent = stamp === null ? null : sentTasks(workbook, stamp, tabStamp);
  const read = rowsOf(workbook, plan, sent);
  if (read.rows.length > MOST_ROWS) {
    return { ok: false, code: 'rows-too-many', details: { rows: read.rows.length, most: MOST_ROWS } };
  }
  // Neither ids nor the tasks that were sent: nothing says which row is which task.
  const nameless = read.rows.length > 0 && read.rows.every(({ id }) => id === '');
  if (stamp !== null && sent === null && nameless) return { ok: false, code: 'plan-lost', details: {} };
  const scores = stamp === null ? null : readReturnedScores(workbook, stamp.unitId);
  return {
    ok: true,
    returned: {
      stamp,
      own,
      savedAt: savedAt(workbook),
      fields: TYPED_FIELDS.filter((field) => plan.columns.has(field)),
      rows: read.rows,
      sent,
      ...(scores === null ? {} : { scores }),
      notes: [
        ...notesOf(plan, read),
        ...otherPlans(workbook, plans, read.rows, sent, stamp?.year ?? own?.year ?? 0),
        ...(scores === null || scores.appraised === 0
          ? []
          : [{ code: 'scores-appraisal', details: { cells: scores.appraised } } as const]),
      ],
    },
  };
}

type Read = ReturnedRows & { found: number[] };

function rowsOf(workbook: Workbook, plan: ReturnedPlan, sent: Sent | null): Read {
  const read = readReturnedRows(plan, { sent, isSpare: isSpareRowId, date1904: workbook.date1904 === true });
  if (sent === null || read.rows.length > MOST_ROWS) return { ...read, found: [] };
  const fields = new Set(plan.columns.keys());
  const { rows, found } = knowAgain(read.rows, sent, fields);
  const facts = FACTS.filter((field) => fields.has(field));
  return { ...read, rows: rows.map((row) => withSilentCells(row, sent.get(row.id), facts)), found };
}

/** A cell that says nothing of its own says what was sent. */
function withSilentCells(row: ReturnedRow, sent: TaskFacts | undefined, facts: readonly TaskField[]): ReturnedRow {
  if (sent === undefined || facts.every((field) => row.values[field] !== undefined)) return row;
  const silent = facts.filter((field) => row.values[field] === undefined);
  return {
    ...row,
    silent,
    values: { ...row.values, ...Object.fromEntries(silent.map((field) => [field, sent[field] ?? null])) },
  };
}

/**
 * The tasks as they were sent. Where the plan has the stamp of another sending than the workbook around it, only a copy with the very plan
 * that its stamp tells of is the right one.
 */
function sentTasks(workbook: Workbook, stamp: FileStamp, tabStamp: FileStamp | null): Sent | null {
  const sent = readSentTasks(workbook);
  if (sent === null || (tabStamp !== null && sameStamp(stamp, tabStamp))) return sent;
  const tasks = Array.from(sent, ([id, values]) => ({ id, values }));
  return planHash(tasks, stamp.year) === stamp.planHash ? sent : null;
}

/** What the tabs "Thông tin" and "Danh mục" say of the workbook; null where they are gone. */
function ownWorkbook(workbook: Workbook, parts: Parts): OwnWorkbook | null {
  const tabs = parts.tabs();
  const info = tabs.info?.sheet ?? parts.sheet(TABS.info.name);
  if (info === null || (tabs.info === undefined && tabs.catalogue === undefined && hiddenTab(parts) === null))
    return null;
  const table = parts.table(TABLES.periods);
  const periods = table === null ? [] : readPeriods(periodTable(table));
  const cell = parts.named(NAMES.period);
  const shown = cell === null ? '' : readText(cellValue(cell.sheet, cell.area.row, cell.area.column));
  const header = readInfo(parts, info, usualYear(periods));
  return {
    workbookId: workbookIdOf(workbook, header),
    year: header.year,
    periodId: findPeriod(shown, periods)?.id ?? shown,
    place: header.place,
    consolidator: header.consolidator,
  };
}

const FIRST_YEAR = 2000;

/** Programs say when they saved a file in UTC; some write the day on which computing began. */
function savedAt({ properties }: Workbook): string | null {
  const moment = new Date(properties.modified ?? NaN);
  return moment.getFullYear() >= FIRST_YEAR ? localMoment(moment) : null;
}

function notesOf(plan: ReturnedPlan, read: Read): ReturnedNote[] {
  const { columns, repeated } = plan;
  const missing = FACTS.filter((field) => !columns.has(field)).map((field) => PLAN_HEADINGS[field].heading);
  const twice = repeated.map(({ field }) => PLAN_HEADINGS[field].heading).join(', ');
  const taken = repeated.map(({ column }) => columnName(column)).join(', ');
  const note = (code: ReturnedNote['code'], detail: string, items: readonly unknown[], text: string): ReturnedNote[] =>
    items.length === 0 ? [] : [{ code, details: { [detail]: text } }];
  return [
    ...note('columns-missing', 'columns', missing, missing.join(', ')),
    ...(repeated.length === 0 ? [] : [{ code: 'columns-repeated', details: { columns: twice, taken } } as const]),
    ...note('ids-lost', 'rows', read.found, rowList(read.found)),
    ...note('rows-unclear', 'rows', read.unclear, rowList(read.unclear)),
    ...note('cells-unclear', 'cells', read.uncounted, listed(read.uncounted)),
    ...note('hidden-rows', 'rows', read.hidden, rowList(read.hidden)),
  ];
}

/** Other plans of the file, such as a tab that was copied to keep it, where they say what neither the plan nor the sent tasks say. */
function otherPlans(
  workbook: Workbook,
  [plan, ...others]: readonly ReturnedPlan[],
  rows: readonly ReturnedRow[],
  sent: Sent | null,
  year: number,
): ReturnedNote[] {
  const taken = new Map(rows.map(({ id, values }) => [id, values]));
  const saysMore = (other: ReturnedPlan): boolean =>
    rowsOf(workbook, other, sent).rows.some(({ id, values }) =>
      FACTS.some((field) => {
        const same = (known: TaskFacts | undefined) => sameFact(field, values[field], known?.[field], year);
        return !same(taken.get(id)) && !(sent !== null && same(sent.get(id)));
      }),
    );
  const names = others.filter(saysMore).map(({ sheet }) => sheet.name);
  if (plan === undefined || names.length === 0) return [];
  return [{ code: 'plan-repeated', details: { sheet: plan.sheet.name, others: names.join(', ') } }];
}

/** "9–12, 15". */
export function rowList(rows: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] + 1 === row) run[1] = row;
    else runs.push([row, row]);
  }
  return listed(runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)));
}

const MOST_LISTED = 20;

function listed(items: readonly string[]): string {
  const shown = items.slice(0, MOST_LISTED).join(', ');
  return items.length > MOST_LISTED ? `${shown}…` : shown;
}
