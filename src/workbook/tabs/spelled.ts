import { cutText } from '../../domain/text';

/** A criterion holds 255 characters at most, of which signs need two each. */
const LONGEST_SPELLING = 120;

/**
 * A text as a criterion that means just its letters. Not every program knows "~~" for a tilde; any one sign in its place says the same
 * where names are concerned.
 */
export function withMarkedSigns(text: string): string {
  return text.replace(/[~*?]/g, (sign) => (sign === '~' ? '?' : `~${sign}`));
}

/**
 * Criteria for COUNTIFS that no cell meets twice, one for each spelling: without regard to case, for formulas have none, with the signs
 * that stand for other letters marked as being themselves, of long texts the beginning. Blank texts have none.
 */
export function spelledCriteria(texts: Iterable<string>): string[] {
  const known = new Map<string, string>();
  for (const text of texts) {
    if (text === '') continue;
    const start = cutText(text, LONGEST_SPELLING);
    const criterion = withMarkedSigns(start);
    const id = start.toLowerCase();
    if (text !== start) known.set(id, `${criterion}*`);
    else if (!known.has(id)) known.set(id, criterion);
  }
  return [...known.values()];
}
