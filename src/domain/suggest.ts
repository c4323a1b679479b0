import { remember } from './remember';
import { fold } from './text';

type Named = { name: string; aliases: readonly string[] };

/** How many names are proposed for one misspelt word. */
const MOST = 3;
/** Beside a name one letter away, one that shares two words of three only confuses. */
const MUCH_FARTHER = 0.4;
/** No name of a unit or an area comes near it, and a cell may hold 32,767 characters. */
const LONGEST = 200;

/**
 * Names that look like `text`, nearest first, for "did you mean" only: it compares without accents, so its answers must
 * never be taken as the meaning of a cell.
 */
export function suggestNames(text: string, choices: readonly Named[]): string[] {
  return createSuggester(choices)(text);
}

/**
 * `suggestNames` with the folding of the choices done once and answers remembered. Quick also for a column of nonsense.
 * `commonStarts`: words that many names begin with ("phòng", "xã"). They make no two names alike, only what follows them does.
 */
export function createSuggester(
  choices: readonly Named[],
  commonStarts: readonly string[] = [],
): (text: string) => string[] {
  const starts = commonStarts.map((words) => `${fold(words)} `);
  const spellings = indexSpellings(choices, starts);
  return remember((text) => {
    const near = [...distancesFrom(fold(text), spellings, starts)].sort(([one, a], [other, b]) => a - b || one - other);
    const found = near.filter(([, distance]) => distance <= near[0]![1] + MUCH_FARTHER).slice(0, MOST);
    return [...new Set(found.map(([choice]) => choices[choice]!.name))];
  });
}

/** What follows the words that many names begin with; '' where nothing does. */
function restOf(text: string, starts: readonly string[]): string {
  const start = starts.find((words) => `${text} `.startsWith(words));
  return start === undefined ? text : restOf(text.slice(start.length), starts);
}

/** A folded spelling of a choice. `letters`: how often each occurs, by which nearly all are told apart at once. */
type Spelling = { text: string; rest: string; letters: Uint8Array; choice: number };

type Spellings = {
  byLength: readonly (readonly Spelling[] | undefined)[];
  /** Which choices are spelt so, and which have these words in a row somewhere in a spelling. */
  whole: ReadonlyMap<string, ReadonlySet<number>>;
  within: ReadonlyMap<string, ReadonlySet<number>>;
};

function indexSpellings(choices: readonly Named[], starts: readonly string[]): Spellings {
  const byLength: Spelling[][] = [];
  const whole = new Map<string, Set<number>>();
  const within = new Map<string, Set<number>>();
  const put = (map: Map<string, Set<number>>, key: string, choice: number) =>
    map.set(key, (map.get(key) ?? new Set()).add(choice));
  for (const [choice, { name, aliases }] of choices.entries()) {
    for (const text of new Set([name, ...aliases].map(fold))) {
      (byLength[text.length] ??= []).push({ text, rest: restOf(text, starts), letters: lettersOf(text), choice });
      put(whole, text, choice);
      for (const words of wordsInARow(text)) put(within, words, choice);
    }
  }
  return { byLength, whole, within };
}

/** What is long enough to be found inside a name, or to hold one: "Nội vụ" in "Nội vụ thị xã". */
const SHORTEST_INSIDE = 4;
const MOST_WORDS = 12;

/** "a b c" → "a", "a b", "a b c", "b", "b c", "c": all words in a row, as far as they are long enough. */
function* wordsInARow(text: string): Generator<string> {
  const words = text.split(' ');
  for (let from = 0; from < words.length; from += 1) {
    let row = '';
    for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to += 1) {
      row = to === from ? words[to]! : `${row} ${words[to]!}`;
      if (row.length >= SHORTEST_INSIDE) yield row;
    }
  }
}

/** Part of the way to "not alike" of a name that holds the text as a whole, or the other way round. */
const INSIDE = 0.9;

/** By choice, edits per allowed edit: at most 1 for a likely slip. A third of the letters may differ; one is always allowed from 3 on. */
function distancesFrom(
  text: string,
  { byLength, whole, within }: Spellings,
  starts: readonly string[],
): Map<number, number> {
  const distances = new Map<number, number>();
  const rest = restOf(text, starts);
  if (rest === '' || text.length > LONGEST) return distances;
  const note = (choice: number, distance: number) => {
    if (distance <= (distances.get(choice) ?? 1)) distances.set(choice, distance);
  };
  for (const choice of whole.get(text) ?? []) note(choice, 0);
  for (const choice of within.get(text) ?? []) note(choice, INSIDE);
  for (const words of wordsInARow(text)) for (const choice of whole.get(words) ?? []) note(choice, INSIDE);
  const letters = lettersOf(text);
  const longest = text.length + Math.floor(text.length / 3);
  for (let length = Math.ceil((text.length * 3) / 4); length <= longest; length += 1) {
    const allowed = Math.floor(Math.min(length, text.length) / 3);
    for (const spelling of byLength[length] ?? NO_SPELLINGS) {
      if (fewestEdits(letters, spelling.letters) > allowed) continue;
      const follows = rest !== text && spelling.rest !== spelling.text;
      note(spelling.choice, follows ? distance(rest, spelling.rest) : distance(text, spelling.text));
    }
  }
  return distances;
}

/** Edits per allowed edit, which are a third of the letters; above 1 for texts that are not alike. */
function distance(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const allowed = Math.floor(shorter.length / 3);
  if (longer.length - shorter.length > allowed) return Infinity;
  return a === b ? 0 : editDistance(shorter, longer, allowed) / allowed;
}

const NO_SPELLINGS: readonly Spelling[] = [];

const LETTER_BITS = 31;

function lettersOf(text: string): Uint8Array {
  const letters = new Uint8Array(LETTER_BITS + 1);
  for (const letter of text) letters[letter.charCodeAt(0) & LETTER_BITS]! += 1;
  return letters;
}

/** Each letter that one text has more often than the other takes an edit, wherever it stands. */
function fewestEdits(a: Uint8Array, b: Uint8Array): number {
  let more = 0;
  let less = 0;
  for (let letter = 0; letter <= LETTER_BITS; letter += 1) {
    const difference = a[letter]! - b[letter]!;
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return Math.max(more, less);
}

const rows = [new Uint16Array(LONGEST + 2), new Uint16Array(LONGEST + 2)] as const;

/**
 * Levenshtein distance of a text and one that is not shorter, by at most `limit`; more than `limit` stands for any distance above
 * it. Only cells within `limit` of the diagonal can lead to a distance within it.
 */
function editDistance(a: string, b: string, limit: number): number {
  let [previous, current] = rows;
  for (let j = 0; j <= limit; j += 1) previous[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    // Beside those cells stands a number above `limit`; `i` is one wherever it is not the distance itself.
    current[from - 1] = i;
    if (to === i + limit) previous[to] = limit + 1;
    for (let j = from; j <= to; j += 1) {
      const change = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + change);
    }
    [previous, current] = [current, previous];
  }
  return previous[b.length]!;
}
