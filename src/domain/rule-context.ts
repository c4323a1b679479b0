import { areaLabel } from './area';
import { readText } from './cell-values';
import type { IsoDate } from './dates';
import type { ReadRow } from './row-reader';
import type { CheckContext, RuleContext, RuleFacts } from './rules/rule';
import { createSuggester } from './suggest';
import type { PlanRow } from './task';
import { nameKey } from './text';
import { UNIT_CLASSES } from './unit-names';

/** A list of thousands of misspelt names is a wrong column; nobody reads proposals for each of them. */
const MOST_SUGGESTIONS = 200;

const MODERNISATION = /hiện đại hóa/iu;
/** What plans of other years call the work of this area; near enough to be proposed, not to be taken. */
const LATER_NAMES = ['Chuyển đổi số', 'Chính quyền số', 'Chính quyền điện tử'];

/** What rules know beyond their row that no other row has a part in. `renew` lets names be proposed again after an edit. */
export function ruleContext(
  context: CheckContext,
  rules: readonly RuleFacts[],
  readRow: (row: PlanRow) => ReadRow,
): { known: RuleContext; renew: () => void } {
  const labelled = context.areas.map((area) => ({
    name: areaLabel(area),
    aliases: [area.name, ...area.aliases, ...(MODERNISATION.test(area.name) ? LATER_NAMES : [])],
  }));
  const units = limited(() => createSuggester(context.units, UNIT_CLASSES));
  const areas = limited(() => createSuggester(labelled));
  const known: RuleContext = {
    ...context,
    ...planYear(context),
    threshold: thresholds(context, rules),
    unitsLike: units.like,
    areasLike: areas.like,
    ...issuedTasks(context),
    readRow,
  };
  return {
    known,
    renew() {
      units.renew();
      areas.renew();
    },
  };
}

function planYear({ year, periods }: CheckContext): { yearStart: IsoDate; yearEnd: IsoDate } {
  const starts = periods.map(({ from }) => from).sort();
  const firstDay = `${year}-01-01`;
  return {
    yearStart: starts[0] !== undefined && starts[0] < firstDay ? starts[0] : firstDay,
    yearEnd: `${year}-12-31`,
  };
}

function thresholds({ settings }: CheckContext, rules: readonly RuleFacts[]): (code: string) => number {
  const inForce = new Map<string, number>();
  for (const { code, threshold } of rules) {
    if (threshold !== undefined) inForce.set(code, settings?.thresholds[code] ?? threshold.value);
  }
  return (code) => inForce.get(code) ?? 0;
}

function issuedTasks({ issued }: CheckContext): Pick<RuleContext, 'issuedByKey' | 'issuedTask'> {
  if (issued === undefined) return { issuedByKey: null, issuedTask: () => null };
  const tasks = new Map([...issued].map(([id, cells]) => [id, { id, cells }]));
  const issuedByKey = new Map([...tasks.values()].map((task) => [nameKey(task.id), task]));
  return {
    issuedByKey,
    // Nearly every code stands as it was issued; making its key takes longer than looking for it.
    issuedTask: ({ values }) => tasks.get(readText(values.id)) ?? issuedByKey.get(nameKey(readText(values.id))) ?? null,
  };
}

type Suggester = (text: string) => string[];

/** A suggester, made when it is first asked, that answers for so many different texts only until it is renewed. */
function limited(make: () => Suggester): { like: Suggester; renew: () => void } {
  let suggest: Suggester | null = null;
  const asked = new Set<string>();
  return {
    like(text) {
      if (!asked.has(text) && asked.size >= MOST_SUGGESTIONS) return [];
      asked.add(text);
      suggest ??= make();
      return suggest(text);
    },
    renew: () => asked.clear(),
  };
}
