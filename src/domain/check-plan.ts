import { areaLabel } from './area';
import { readText } from './cell-values';
import type { Finding } from './finding';
import { isBlankRow } from './read-task';
import { createRowReader, type ReadRow } from './row-reader';
import { areaAndUnitRules } from './rules/areas-and-units';
import { deadlineRules } from './rules/deadlines';
import { duplicateRules } from './rules/duplicates';
import { progressRules } from './rules/progress';
import { requiredRules } from './rules/required';
import type { CheckContext, Hit, Rule, RuleContext } from './rules/rule';
import { createSuggester } from './suggest';
import type { PlanRow } from './task';
import { nameKey } from './text';

export type { CheckContext, Rule } from './rules/rule';

/** Every rule of the plan table. Findings of a row come in this order. */
export const RULES = [
  ...requiredRules,
  ...areaAndUnitRules,
  ...deadlineRules,
  ...progressRules,
  ...duplicateRules,
] as const;

export type RuleCode = (typeof RULES)[number]['code'];

/**
 * Everything the rules see in the plan, row by row in the order of the rows; blank rows are skipped. Linear in rows:
 * cells are read once, repeated rows are found through their keys.
 */
export function checkPlan(rows: readonly PlanRow[], context: CheckContext): Finding[] {
  const read = createRowReader(context);
  const readRows = rows.filter((row) => !isBlankRow(row)).map(read);
  const ruleContext = contextOf(readRows, context);
  const findings: Finding[] = [];
  for (const row of readRows) {
    for (const rule of RULES) {
      const hits = rule.test(row, ruleContext);
      if (hits === null) continue;
      for (const hit of 'length' in hits ? hits : [hits]) findings.push(findingOf(rule, row, hit));
    }
  }
  return findings;
}

function findingOf({ code, severity, fields }: Rule, { row, values }: ReadRow, hit: Hit): Finding {
  const field = hit.field ?? fields[0];
  const value = hit.value !== undefined ? hit.value : (values[field] ?? null);
  const finding: Finding = { code, severity, row, field, value, details: hit.details ?? {} };
  return hit.fix === undefined ? finding : { ...finding, fix: hit.fix };
}

/** A list of thousands of misspelt names is a wrong column; nobody reads proposals for each of them. */
const MOST_SUGGESTIONS = 200;

function contextOf(rows: readonly ReadRow[], context: CheckContext): RuleContext {
  const firsts = { id: new Map<string, number>(), number: new Map<string, number>(), task: new Map<string, number>() };
  const earlier = { id: new Map<number, number>(), number: new Map<number, number>(), task: new Map<number, number>() };
  const kinds = ['id', 'number', 'task'] as const;
  for (const row of rows) {
    for (const kind of kinds) {
      const key = KEYS[kind](row);
      if (key === null) continue;
      const first = firsts[kind].get(key);
      if (first === undefined) firsts[kind].set(key, row.row);
      else earlier[kind].set(row.row, first);
    }
  }
  const labelled = context.areas.map((area) => ({ name: areaLabel(area), aliases: [area.name, ...area.aliases] }));
  const starts = context.periods.map(({ from }) => from).sort();
  const firstDay = `${context.year}-01-01`;
  return {
    ...context,
    yearStart: starts[0] !== undefined && starts[0] < firstDay ? starts[0] : firstDay,
    yearEnd: `${context.year}-12-31`,
    earlierRow: (kind, row) => earlier[kind].get(row.row) ?? null,
    threshold: (code) =>
      context.settings?.thresholds[code] ?? RULES.find((each) => each.code === code)?.threshold?.value ?? 0,
    unitsLike: createSuggester(context.units, MOST_SUGGESTIONS),
    areasLike: createSuggester(labelled, MOST_SUGGESTIONS),
  };
}

/** What makes two rows the same, or null where the row has no such key. */
const KEYS = {
  id: ({ values }: ReadRow) => nameKey(readText(values.id)) || null,
  number: ({ values }: ReadRow) => readText(values.number) || null,
  task: ({ values, lead, due }: ReadRow) => {
    const title = nameKey(readText(values.title));
    if (title === '') return null;
    const who = lead.kind === 'one' || lead.kind === 'outside' ? lead.unit.id : nameKey(readText(values.lead));
    return [title, who, due ?? nameKey(readText(values.deadline))].join('\n');
  },
};
