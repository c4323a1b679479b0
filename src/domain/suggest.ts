import { fold } from './text';

type Named = { name: string; aliases: readonly string[] };

/** How many names are proposed for one misspelt word. */
const MOST = 3;
/** Beside a name one letter away, one that shares two words of three only confuses. */
const MUCH_FARTHER = 0.4;

/**
 * Names that look like `text`, nearest first, for "did you mean" only: it compares without accents, so its answers must
 * never be taken as the meaning of a cell.
 */
export function suggestNames(text: string, choices: readonly Named[]): string[] {
  return createSuggester(choices)(text);
}

/** `suggestNames` with the folding of the choices done once and answers remembered. */
export function createSuggester(choices: readonly Named[], mostTexts = Infinity): (text: string) => string[] {
  const folded = choices.map(({ name, aliases }) => ({ name, spellings: [...new Set([name, ...aliases].map(fold))] }));
  const known = new Map<string, string[]>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered) return remembered;
    if (known.size >= mostTexts) return [];
    const wanted = fold(text);
    const found = folded
      .map(({ name, spellings }) => ({ name, distance: Math.min(...spellings.map((each) => likeness(wanted, each))) }))
      .filter(({ distance }) => distance <= 1)
      .sort((a, b) => a.distance - b.distance)
      .filter(({ distance }, _, [nearest]) => distance <= nearest!.distance + MUCH_FARTHER)
      .slice(0, MOST)
      .map(({ name }) => name);
    const unique = [...new Set(found)];
    known.set(text, unique);
    return unique;
  };
}

/** Edits per allowed edit: at most 1 for a likely slip. A third of the letters may differ; one is always allowed from 3 on. */
function likeness(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter === 0) return Infinity;
  if (a === b) return 0;
  // "Nội vụ thị xã" and "Nội vụ": one holds the other as a whole word.
  if (shorter >= 4 && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `))) return 0.9;
  if (shorter < 3) return Infinity;
  const allowed = Math.floor(shorter / 3);
  if (Math.abs(a.length - b.length) > allowed) return Infinity;
  return editDistance(a, b, allowed) / allowed;
}

/** Levenshtein distance; stops with `limit` + 1 as soon as it must be above `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      current.push(Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + change));
    }
    if (Math.min(...current) > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length]!;
}
