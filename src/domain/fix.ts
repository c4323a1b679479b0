/** Repairs of the plan table: which cells change when findings are fixed, worked out on rows. */
import type { Finding, Fix } from './finding';
import { findingKey, type TaskNamer } from './finding-key';
import { fixOptions } from './fix-options';
import { planCheckerInSteps, type PlanChecker } from './plan-checker';
import type { CheckContext } from './rules/rule';
import { finish, ROWS_A_STEP, type Steps } from './steps';
import { sameCell, TASK_FIELDS, type CellValue, type PlanRow, type TaskField } from './task';

/**
 * Which findings to repair: some by their keys, all of a rule, or everything whose meaning is certain; `option`: one by its key with
 * the option of `fixOptions` that writes `value`.
 */
export type FixChoice =
  | { kind: 'keys'; keys: readonly string[] }
  | { kind: 'rule'; code: string }
  | { kind: 'safe' }
  | { kind: 'option'; key: string; value: CellValue };

/** True for a finding that is to be repaired as its rule proposes, else the repair to make. Asked anew of what is found after each repair. */
export type ChooseFix = (finding: Finding) => boolean | Fix;

/** One cell that fixing writes. `codes`: rules whose fixes met here, in the order they were applied. */
export type PlannedFix = { row: number; field: TaskField; before: CellValue; after: CellValue; codes: string[] };

/** `rows` and `findings` are those of the plan once the changes are written. */
export type FixPlan = { changes: PlannedFix[]; rows: PlanRow[]; findings: readonly Finding[] };

/**
 * Turns a choice into a test. A finding chosen by its key stays chosen while its rule goes on finding something in that cell,
 * although the value, and so the key, is another by then. What somebody decided to leave as it is (`ignored`, by key) is repaired
 * only where its own key is asked for.
 */
export function fixChooser(
  choice: FixChoice,
  findings: readonly Finding[],
  nameOf: TaskNamer,
  ignored: { has(key: string): boolean } = NOTHING,
): ChooseFix {
  if (choice.kind === 'keys') {
    const keys = new Set(choice.keys);
    const slots = new Set(findings.filter((finding) => keys.has(findingKey(finding, nameOf))).map(slotOf));
    return (finding) => slots.has(slotOf(finding));
  }
  if (choice.kind === 'option') {
    return (finding) => {
      const option = fixOptions(finding).find(({ fix }) => sameCell(fix.value, choice.value));
      return option !== undefined && findingKey(finding, nameOf) === choice.key ? option.fix : false;
    };
  }
  const wanted = ({ code, fix }: Finding): boolean =>
    choice.kind === 'rule' ? code === choice.code : fix?.safe === true;
  return (finding) => wanted(finding) && !ignored.has(findingKey(finding, nameOf));
}

const NOTHING: { has(key: string): boolean } = { has: () => false };
const slotOf = ({ code, row, field }: Finding): string => `${code}|${row}|${field}`;

/** More repairs than a row needs one after the other; rules that undo each other end here. */
const MOST_ROUNDS = 40;

/**
 * The cells to write so that nothing chosen is left. Fixes are applied in the order of the rules; one that touches a cell which was
 * just written waits until its row is checked again, so several fixes on one cell come to one change and never to a mixture. A fix
 * is applied with all of its cells or not at all: a formula and a cell under a merge are never written. Pure, except that
 * `checker`, which must have been made for `rows`, is brought forward to the fixed rows.
 */
export function planFixes(
  rows: readonly PlanRow[],
  context: CheckContext,
  choose: ChooseFix,
  checker?: PlanChecker,
): FixPlan {
  return finish(planFixesInSteps(rows, context, choose, checker));
}

/** `planFixes`, in steps. */
export function* planFixesInSteps(
  rows: readonly PlanRow[],
  context: CheckContext,
  choose: ChooseFix,
  known?: PlanChecker,
): Steps<FixPlan> {
  const checker = known ?? (yield* planCheckerInSteps(rows, context));
  const draft = new Draft(rows);
  let findings = checker.findings();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    yield;
    const changed = draft.fix(chosen(findings, choose));
    if (changed.size === 0) break;
    const entries = [...changed];
    for (let from = 0; from < entries.length; from += ROWS_A_STEP) {
      yield;
      checker.update(new Map(entries.slice(from, from + ROWS_A_STEP)));
    }
    yield;
    findings = checker.findings();
  }
  return { changes: draft.changes(), rows: draft.rows(), findings };
}

function chosen(findings: readonly Finding[], choose: ChooseFix): Finding[] {
  return findings.flatMap((finding) => {
    const choice = choose(finding);
    return choice === true ? finding : choice === false ? [] : { ...finding, fix: choice };
  });
}

type CellFix = { field: TaskField; value: CellValue };

/** The rows while they are being fixed, and what became of each cell. */
class Draft {
  private readonly current: PlanRow[];
  private readonly places: Map<number, number>;
  private readonly written = new Map<string, PlannedFix>();

  constructor(rows: readonly PlanRow[]) {
    this.current = [...rows];
    this.places = new Map(rows.map(({ row }, index) => [row, index]));
  }

  /**
   * Applies fixes as far as they do not meet. Returns the rows that changed. Safe fixes leave the meaning of a row as it is, so
   * those of different cells go together; any other may stand on what it changes, so it is the only one of its row.
   */
  fix(findings: readonly Finding[]): Map<number, PlanRow> {
    const changed = new Map<number, PlanRow>();
    const taken = new Set<string>();
    const closed = new Set<number>();
    for (const { code, row, field, fix, elsewhere } of findings) {
      const index = row === null ? undefined : this.places.get(row);
      if (!fix || row === null || field === null || elsewhere || index === undefined) continue;
      if (closed.has(row) || (!fix.safe && changed.has(row))) continue;
      const cells = [{ field, value: fix.value }, ...(fix.also ?? [])];
      const keys = cells.map((cell) => `${row}:${cell.field}`);
      if (keys.some((key) => taken.has(key)) || !this.canWrite(index, cells)) continue;
      for (const key of keys) taken.add(key);
      if (!fix.safe) closed.add(row);
      for (const cell of cells) this.write(index, cell, code, changed);
    }
    return changed;
  }

  private canWrite(index: number, cells: readonly CellFix[]): boolean {
    const { values, facts } = this.rowAt(index);
    const blocked = cells.some(({ field }) => facts?.[field]?.formula || facts?.[field]?.merged);
    return !blocked && cells.some(({ field, value }) => !sameCell(values[field] ?? null, value));
  }

  private write(index: number, { field, value }: CellFix, code: string, changed: Map<number, PlanRow>): void {
    const { row, values } = this.rowAt(index);
    const before = values[field] ?? null;
    if (sameCell(before, value)) return;
    const key = `${row}:${field}`;
    const earlier = this.written.get(key);
    if (earlier) Object.assign(earlier, { after: value, codes: [...earlier.codes, code] });
    else this.written.set(key, { row, field, before, after: value, codes: [code] });
    this.put(index, withCell(this.rowAt(index), field, value), changed);
    // A merged cell is one cell for people: the rows under it were read with its value.
    for (let below = index + 1; this.current[below]?.facts?.[field]?.merged; below++) {
      const covered = this.rowAt(below);
      this.put(below, { ...covered, values: { ...covered.values, [field]: value } }, changed);
    }
  }

  private put(index: number, row: PlanRow, changed: Map<number, PlanRow>): void {
    this.current[index] = row;
    changed.set(row.row, row);
  }

  private rowAt(index: number): PlanRow {
    return this.current[index] ?? { row: 0, values: {} };
  }

  rows(): PlanRow[] {
    return this.current;
  }

  /** From row to row, in the order of the columns. */
  changes(): PlannedFix[] {
    const placeOf = ({ row, field }: PlannedFix): number =>
      (this.places.get(row) ?? 0) * TASK_FIELDS.length + TASK_FIELDS.indexOf(field);
    return [...this.written.values()]
      .filter(({ before, after }) => !sameCell(before, after))
      .sort((a, b) => placeOf(a) - placeOf(b));
  }
}

/** With the value go its font and its number format: they were those of what stood there. */
function withCell({ facts, ...row }: PlanRow, field: TaskField, value: CellValue): PlanRow {
  const changed = { ...row, values: { ...row.values, [field]: value } };
  if (!facts) return changed;
  const { [field]: _, ...others } = facts;
  return Object.keys(others).length === 0 ? changed : { ...changed, facts: others };
}
