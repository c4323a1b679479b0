/** Socio-economic targets (chỉ tiêu kinh tế - xã hội) that tasks and indicators say they serve. */
import { isCellError } from './cell-values';
import type { IsoDate } from './dates';
import { isDone, statusAt } from './status';
import type { CellValue, Task } from './task';
import { cleanText, nameKey } from './text';

/** A cell of the column "Gắn với chỉ tiêu KTXH" may name several. */
const SEPARATOR = /;|\n/;

/** How many tasks (without those that are not counted) and indicators serve a target; `done` at the closing date. */
export type LinkCounts = { tasks: number; done: number; indicators: number };
export type LinkFigures = LinkCounts & {
  /** As it is first written. */
  name: string;
  /** Whole cells that name it, as they stand in the sheets. */
  texts: string[];
};

export type LinkCoverage = {
  /** By name. */
  targets: LinkFigures[];
  /** Tasks and indicators that name none, and what stands in their cells, where that is something ("-"). */
  none: LinkCounts & { texts: string[] };
  /** All, each counted once. */
  all: LinkCounts;
};

/** The cell as a formula meets it; '' for error values, which name nothing. */
export function linkText(value: CellValue | undefined): string {
  if (value === null || value === undefined || isCellError(value)) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

const BY_NAME = new Intl.Collator('vi', { numeric: true });

/**
 * Which socio-economic targets the tasks and indicators of a plan are tied to. `linkOf`: what stands in the cell of a task, which
 * `indicators` are for the rows of the table of indicators. One that names several targets counts for each of them.
 */
export function linkCoverage(
  tasks: readonly Task[],
  linkOf: (task: Task) => string,
  indicators: readonly string[],
  closing: IsoDate,
): LinkCoverage {
  const byKey = new Map<string, LinkFigures & { seen: Map<string, string> }>();
  const none = { tasks: 0, done: 0, indicators: 0, seen: new Map<string, string>() };
  const all: LinkCounts = { tasks: 0, done: 0, indicators: 0 };
  const count = (text: string, add: (counts: LinkCounts) => void): void => {
    add(all);
    const names = namesIn(text);
    for (const [key, name] of names) {
      const found = byKey.get(key) ?? { name, texts: [], seen: new Map(), tasks: 0, done: 0, indicators: 0 };
      byKey.set(key, found);
      found.seen.set(text.toLowerCase(), text);
      add(found);
    }
    if (names.size > 0) return;
    if (text !== '') none.seen.set(text.toLowerCase(), text);
    add(none);
  };
  for (const task of tasks) {
    const status = statusAt(task, closing);
    if (status === 'excluded') continue;
    count(linkOf(task), (counts) => {
      counts.tasks += 1;
      if (isDone(status)) counts.done += 1;
    });
  }
  for (const text of indicators) {
    count(text, (counts) => {
      counts.indicators += 1;
    });
  }
  const finish = <T extends LinkCounts>({ seen, ...counts }: T & { seen: Map<string, string> }) => ({
    ...counts,
    texts: [...seen.values()],
  });
  const targets = [...byKey.values()].map((found): LinkFigures => finish(found));
  return { targets: targets.sort((a, b) => BY_NAME.compare(a.name, b.name)), none: finish(none), all };
}

function namesIn(text: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const part of text.split(SEPARATOR)) {
    const key = nameKey(part);
    if (/[\p{L}\p{N}]/u.test(key) && !names.has(key)) names.set(key, cleanText(part));
  }
  return names;
}
