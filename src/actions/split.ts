/** Splitting: one workbook for each unit, with its tasks alone. Nothing is written into the workbook that is split. */
import { isBlank } from '../domain/cell-values';
import { CchcError } from '../domain/error';
import { contentIds } from '../domain/sharing/content-id';
import { distinctNames, unitFileName } from '../domain/sharing/file-name';
import { recipients, type Recipient } from '../domain/sharing/recipients';
import { MOST_SPARE_ROWS } from '../domain/sharing/spare-rows';
import { localMoment } from '../domain/sharing/stamp';
import { nextTurn } from '../domain/steps';
import { cleanText } from '../domain/text';
import { expandUnits, matchUnit, type Unit } from '../domain/unit';
import { layRows } from '../workbook/lay-rows';
import type { LaidRow } from '../workbook/tabs/plan';
import { unitSheetsIn, type UnitSheets } from '../workbook/par-index/unit-sheet';
import { buildUnitFile } from '../workbook/unit-file';
import { workbookIdOf } from '../workbook/workbook-id';
import { writeXlsx } from '../xlsx/write';
import { now, type CheckOptions } from './clock';
import { choosePeriod, openPlan, type OpenPlan } from './open-plan';
import { parContext } from './par-index/refresh-par-tabs';
import type { RunOptions, WorkbookPort } from './port';
import type { SplitPreview, SplitRequest, SplitResult, SplitUnit, UnitFile } from './share-results';

export type SplitOptions = CheckOptions & {
  /** Sees who gets a file before the first is made. */
  onUnits?: (units: readonly SplitUnit[]) => void | Promise<void>;
  /** Takes each file as soon as it is made; the next one waits for it. */
  onFile: (file: UnitFile) => void | Promise<void>;
};

/**
 * Who would get a file, with how many tasks. `unitIds` are ids, codes or names. Throws `CchcError` as `openPlan`, period-unknown,
 * split-unit-unknown (details.unit, details.known), split-nothing.
 */
export async function previewSplit(
  port: WorkbookPort,
  request: SplitRequest,
  options?: RunOptions,
): Promise<SplitPreview> {
  const open = await openPlan(port, options);
  const { units, ...chosen } = choose(open, request, scoreSheets(open));
  return { ...chosen, units: units.map(({ told }) => told) };
}

/**
 * Makes the files, one at a time, and hands each over at once; others have their turn between two of them. Throws as `previewSplit`,
 * and `cancelled` between two files. What `onUnits` and `onFile` throw ends the work.
 */
export async function split(
  port: WorkbookPort,
  request: SplitRequest,
  { onUnits, onFile, ...options }: SplitOptions,
): Promise<SplitResult> {
  const open = await openPlan(port, options);
  const scores = scoreSheets(open);
  const { units, ...chosen } = choose(open, request, scores);
  const { period } = chosen;
  const { plan } = open;
  await onUnits?.(units.map(({ told }) => told));
  const workbookId = workbookIdOf(open.snapshot.workbook, plan.header);
  const laid = laidRows(open);
  const rowsOf = (rows: readonly number[]) => rows.flatMap((row) => laid.get(row) ?? []);
  const issuedAt = localMoment(now(options));
  const spareRows = Math.min(Math.max(0, Math.trunc(request.spareRows)), MOST_SPARE_ROWS);
  for (const [done, { recipient, told }] of units.entries()) {
    options.onProgress?.({ done, total: units.length, label: told.name });
    await nextTurn();
    if (options.signal?.aborted) throw new CchcError('cancelled');
    const { unit, led, coordinated } = recipient;
    const bytes = writeXlsx(
      buildUnitFile({
        plan,
        workbookId,
        unit,
        period,
        issuedAt,
        led: rowsOf(led),
        coordinated: rowsOf(coordinated),
        spareRows,
        scores,
      }),
    );
    await onFile({ ...told, bytes });
  }
  options.onProgress?.({ done: units.length, total: units.length });
  return { ...chosen, files: units.map(({ told }) => told) };
}

type ChosenUnit = { recipient: Recipient; told: SplitUnit };
type Chosen = Omit<SplitPreview, 'units'> & { units: ChosenUnit[] };

const scoreSheets = (open: OpenPlan): UnitSheets | null => unitSheetsIn(open.snapshot.workbook, parContext(open));

function choose({ plan }: OpenPlan, { periodId, unitIds }: SplitRequest, scores: UnitSheets | null): Chosen {
  const period = choosePeriod(plan, periodId);
  const { recipients: parted, unassigned } = recipients(plan.tasks, plan.units, period.closing);
  const scored = new Set(scores?.scored.map(({ unitId }) => unitId));
  const all = withScored(parted, plan.units, scored);
  const leading = all.filter(({ led, unit }) => led.length > 0 || scored.has(unit.id));
  if (leading.length === 0) throw new CchcError('split-nothing', { tasks: plan.tasks.length });
  const wanted = unitIds === undefined ? leading : namedRecipients(unitIds, all);
  const files = distinctNames(wanted.map(({ unit }) => unitFileName(period.id, unit)));
  const titles = new Map(plan.tasks.map(({ row, title }) => [row, title]));
  const without = unitIds === undefined ? all.filter((one) => !leading.includes(one)) : [];
  return {
    period,
    units: wanted.map((recipient, index) => {
      const { unit, led, coordinated, gone } = recipient;
      const counts = { tasks: led.length, coordinated: coordinated.length };
      return { recipient, told: { unitId: unit.id, name: unit.name, file: files[index]!, ...counts, gone } };
    }),
    unassigned: unassigned.map((row) => ({ row, title: titles.get(row) ?? '' })),
    withoutFile: without.map(({ unit, coordinated }) => {
      return { unitId: unit.id, name: unit.name, coordinated: coordinated.length };
    }),
  };
}

/** Units that are scored get a file too, whether they have a part in tasks or not. */
function withScored(parted: readonly Recipient[], units: readonly Unit[], scored: ReadonlySet<string>): Recipient[] {
  const known = new Map(parted.map((recipient) => [recipient.unit.id, recipient]));
  return units.flatMap((unit): Recipient[] => {
    const recipient = known.get(unit.id);
    if (recipient !== undefined) return [recipient];
    return scored.has(unit.id) ? [{ unit, led: [], coordinated: [], gone: false }] : [];
  });
}

/** In the order of the catalogue, each once. */
function namedRecipients(texts: readonly string[], all: readonly Recipient[]): Recipient[] {
  const units = all.map(({ unit }) => unit);
  const ids = new Set(texts.flatMap((text) => unitsNamed(text, units)).map(({ id }) => id));
  return all.filter(({ unit }) => ids.has(unit.id));
}

/** A unit, or several with commas between them; some names have a comma inside. */
function unitsNamed(text: string, units: readonly Unit[]): Unit[] {
  const whole = unitNamed(text, units);
  if (whole !== null) return [whole];
  const parts = text.split(',').map((part) => unitNamed(part, units));
  if (parts.every((part) => part !== null)) return parts;
  const list = expandUnits(text, units, null);
  const [doubtful] = [...list.unknown, ...list.unsure.map((part) => part.text), ...list.unnamed];
  if (doubtful === undefined && list.units.length > 0) return list.units;
  const known = units.map(({ name }) => name).join('; ');
  throw new CchcError('split-unit-unknown', { unit: doubtful ?? cleanText(text), known });
}

/** By id, then code, then name. A code or a name that several units answer to names none. */
function unitNamed(text: string, units: readonly Unit[]): Unit | null {
  const wanted = cleanText(text);
  const byId = units.find(({ id }) => id === wanted);
  if (byId) return byId;
  const [byCode, ...others] = units.filter(({ code }) => code !== null && code === wanted);
  if (byCode && others.length === 0) return byCode;
  const match = matchUnit(wanted, units, null);
  return match.kind === 'one' ? match.unit : null;
}

/** The rows of all tasks as new sheets hold them, by row. A task without an id is known by what it says until it gets one. */
function laidRows({ plan, rows }: OpenPlan): Map<number, LaidRow> {
  const said = contentIds(plan.tasks);
  return new Map(
    layRows(plan, rows).flatMap(({ task, values }): [number, LaidRow][] => {
      if (task === null) return [];
      const id = isBlank(values.id) ? (said.get(task.row) ?? null) : values.id;
      return [[task.row, { task, values: { ...values, id } }]];
    }),
  );
}
