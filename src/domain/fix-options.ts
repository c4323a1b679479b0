/** What a person may choose from where nobody else can say what a cell means. */
import type { Finding, Fix } from './finding';
import type { CellValue, TaskField } from './task';

/** One of the names that a finding lists, and what choosing it writes. */
export type FixOption = { name: string; fix: Fix };

/** Cells that hold names; what other rules list is not always fit to be written. */
const NAMED: readonly (TaskField | null)[] = ['area', 'lead', 'coordinators'];

/**
 * The names that a finding of the plan lists (`details.candidates`), each as a repair of its cell; none where the rule proposes a
 * repair itself. In a list of names only the one that the finding is about is replaced.
 */
export function fixOptions({ field, value, fix, details, elsewhere }: Finding): FixOption[] {
  const { candidates, part, unknown } = details;
  if (fix || elsewhere || details['locked'] !== undefined || !NAMED.includes(field) || !Array.isArray(candidates))
    return [];
  const about = typeof part === 'string' ? part : Array.isArray(unknown) ? unknown[0] : undefined;
  return candidates.flatMap((name) => {
    const written = about === undefined ? name : withPart(value, about, name);
    return written === null ? [] : [{ name, fix: { value: written, safe: false } }];
  });
}

/** The cell with one of its names replaced; null where the name stands there in another spelling (line breaks, odd spaces). */
export function withPart(cell: CellValue, part: string, name: string): string | null {
  if (typeof cell !== 'string') return null;
  const at = cell.indexOf(part);
  // A part that occurs inside another name as well ("VP" in "VP HĐND") must not be taken for it.
  if (at < 0 || cell.indexOf(part, at + 1) >= 0) return null;
  return cell.slice(0, at) + name + cell.slice(at + part.length);
}
