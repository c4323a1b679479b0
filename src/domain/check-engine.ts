import type { Finding, Severity } from './finding';
import { createPlanIndex, type IndexedRow } from './plan-index';
import { createRowReader, type ReadRow } from './row-reader';
import { ruleContext } from './rule-context';
import type {
  CheckContext,
  ContextFor,
  Hit,
  Need,
  Rule,
  RuleFacts,
  TableContext,
  TableHit,
  TableRule,
} from './rules/rule';
import type { PlanRow, TaskField } from './task';

/** The findings of a plan that follow its edits. */
export type PlanChecker = {
  /** Of the table as a whole first, then row by row from the top, and of a row in the order of the rules. */
  findings: () => readonly Finding[];
  /**
   * Takes in what stands in these rows now, by the number of the row; null for a row that is gone. Where rows were inserted or
   * sorted, every row that stands somewhere else now is given. Only what depends on rows that differ is checked again: linear in
   * the rows given.
   */
  update: (rows: ReadonlyMap<number, PlanRow | null>) => void;
};

/**
 * The steps of the first check: each takes a moment and yields how much is done, of twice the number of rows. Findings are complete
 * after the last.
 */
export type CheckSteps = Generator<number, void>;

const NONE: Finding[] = [];

/** Rows in a step: some tenths of a millisecond. */
const STEP = 32;

/** A rule that is not switched off, with the severity that is in force. Its test stands here because it is called so often. */
type Active<R extends RuleFacts & { test: unknown }> = { rule: R; test: R['test']; severity: Severity; place: number };
/** Rules that are asked together, in parts that apply to the same rows. */
type Group = { parts: readonly Part[]; codes: ReadonlySet<string> };
type Part = { applies: Rule['applies']; rules: Active<Rule>[] };

/**
 * Checks a plan by the given rules, first the rows of `start` (each with its own number), then what edits change. A rule sees of
 * other rows only what it needs, so asking the rules that need it finds the same as checking everything anew.
 */
export function createCheckEngine(
  rules: readonly Rule[],
  tableRules: readonly TableRule[],
  context: CheckContext,
): { checker: PlanChecker; start: (rows: readonly PlanRow[]) => CheckSteps } {
  const active = inForce(rules, context);
  const activeOnTable = inForce(tableRules, context);
  const places = new Map(active.map(({ rule, place }) => [rule.code, place]));
  const needing = (need: Need) => groupOf(active.filter(({ rule }) => rule.needs?.includes(need)));
  const everything = groupOf(active);
  const needingKeys = needing('keys');
  const needingColumn = needing('column');
  const needingNeighbour = needing('neighbour');

  const readRow = createRowReader(context);
  const { known, renew } = ruleContext(context, [...rules, ...tableRules], readRow);
  const index = createPlanIndex(readRow);
  const { earlierRow, rowAbove, rowBelow, hasRow } = index;
  const forRows: ContextFor<Need> = { ...known, earlierRow, rowAbove, rowBelow, columns: index.columns() };
  const forTable: TableContext = { ...known, hasRow };
  let listed: readonly Finding[] | null = null;

  function ask(row: ReadRow, { parts }: Group): Finding[] {
    let findings = NONE;
    for (const { applies, rules: asked } of parts) {
      if (applies !== undefined && !applies(row, forRows)) continue;
      for (const { rule, test, severity } of asked) {
        const hits = test(row, forRows);
        if (hits === null) continue;
        if (findings === NONE) findings = [];
        if (!('length' in hits)) findings.push(findingOf(rule, severity, row, hits));
        else for (const hit of hits) findings.push(findingOf(rule, severity, row, hit));
      }
    }
    return findings;
  }

  /** Asks some of the rules, for the first time or again; what the others found stays. */
  function askAgain(row: IndexedRow, asked: Group): void {
    const fresh = ask(row.read, asked);
    if (fresh.length === 0 && row.found.length === 0) return;
    if (fresh.length === 1 && row.found.length === 0) return void (row.found = fresh);
    const kept = row.found.filter(({ code }) => !asked.codes.has(code));
    row.found = [...kept, ...fresh].sort((a, b) => places.get(a.code)! - places.get(b.code)!);
  }

  function* start(rows: readonly PlanRow[]): CheckSteps {
    for (let from = 0; from < rows.length; from += STEP) {
      for (const row of rows.slice(from, from + STEP)) index.put(row);
      yield from;
    }
    index.settle();
    forRows.columns = index.columns();
    const filled = index.rows();
    for (let from = 0; from < filled.length; from += STEP) {
      for (const row of filled.slice(from, from + STEP)) askAgain(row, everything);
      yield rows.length + from;
    }
  }

  function update(rows: ReadonlyMap<number, PlanRow | null>): void {
    const affected = index.apply(rows);
    renew();
    listed = null;
    forRows.columns = index.columns();
    for (const row of affected.changed) askAgain(row, everything);
    for (const row of affected.keys) askAgain(row, needingKeys);
    for (const row of affected.neighbour) askAgain(row, needingNeighbour);
    if (affected.column) for (const row of index.rows()) askAgain(row, needingColumn);
  }

  function findings(): readonly Finding[] {
    if (listed !== null) return listed;
    const rows = index.rows();
    const reads = rows.map(({ read }) => read);
    const all = activeOnTable.flatMap(({ rule, severity }) =>
      rule.test(reads, forTable).map((hit) => tableFinding(rule, severity, hit)),
    );
    for (const { found } of rows) for (const finding of found) all.push(finding);
    return (listed = all);
  }

  return { checker: { findings, update }, start };
}

function groupOf(rules: readonly Active<Rule>[]): Group {
  const parts = new Map<Rule['applies'], Part>();
  for (const active of rules) {
    const { applies } = active.rule;
    const part = parts.get(applies);
    if (part) part.rules.push(active);
    else parts.set(applies, { applies, rules: [active] });
  }
  return { parts: [...parts.values()], codes: new Set(rules.map(({ rule }) => rule.code)) };
}

function inForce<R extends RuleFacts & { test: unknown }>(
  rules: readonly R[],
  { settings }: CheckContext,
): Active<R>[] {
  return rules.flatMap((rule, place) => {
    const severity = settings?.severities[rule.code] ?? rule.severity;
    return severity === 'off' ? [] : [{ rule, test: rule.test, severity, place }];
  });
}

function findingOf({ code, fields }: Rule, severity: Severity, { row, values, facts }: ReadRow, hit: Hit): Finding {
  const field = hit.field ?? fields[0];
  const value = hit.value !== undefined ? hit.value : (values[field] ?? null);
  const finding: Finding = { code, severity, row, field, value, details: hit.details ?? {} };
  const locked = facts === undefined ? null : lockOf(facts, field, hit);
  // What cannot be written must not be promised.
  if (locked !== null) return { ...finding, details: { ...finding.details, locked } };
  return hit.fix === undefined ? finding : { ...finding, fix: hit.fix };
}

/** Why what a rule proposes cannot be written: a cell holds a formula, or lies under a merged one; null where it can. */
function lockOf(facts: NonNullable<ReadRow['facts']>, field: TaskField, { fix, details }: Hit): string | null {
  if (fix === undefined && details?.['candidates'] === undefined) return null;
  const cells = [field, ...(fix?.also ?? []).map((cell) => cell.field)];
  if (cells.some((each) => facts[each]?.formula)) return 'formula';
  return cells.some((each) => facts[each]?.merged) ? 'merged' : null;
}

function tableFinding({ code }: TableRule, severity: Severity, hit: TableHit): Finding {
  const { row, field = null, value = null, details = {} } = hit;
  return { code, severity, row, field, value, details };
}
