import { cleanText, cutText } from '../text';
import type { Unit } from '../unit';

const EXTENSION = '.xlsx';
/** So that a folder of usual depth stays below the 260 characters of a Windows path. */
const MOST_CHARACTERS = 120;
/** Names have at most 255 bytes on Linux and in some zip programs, and a letter with its tone takes three. */
const MOST_BYTES = 240;
/** What Windows, macOS or zip programs do not take in a name. */
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001F\u007F-\u009F\p{Surrogate}]/gu;
/** Names of devices on Windows, whatever follows behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9\u00B9\u00B2\u00B3]|lpt[0-9\u00B9\u00B2\u00B3])(?=\s*(?:\.|$))/iu;

/** The name of the file for a unit: "2021-H1 - 19996 - Phường Tứ Hạ.xlsx". Sorts by period, then by code. */
export function unitFileName(periodId: string, unit: Pick<Unit, 'id' | 'code' | 'name'>): string {
  const parts = [periodId, unit.code ?? unit.id, unit.name].map(plainPart);
  // A catalogue without codes has the name as id.
  return fileName([...new Set(parts.filter((part) => part !== ''))].join(' - '));
}

/** A text as a part of a name. */
const plainPart = (text: string) => withoutEdges(cleanText(text.replace(FORBIDDEN, ' ')).normalize('NFC'));

function fileName(stem: string, suffix = ''): string {
  const room = EXTENSION.length + suffix.length;
  const fitting = cutBytes(cutText(withoutEdges(stem), MOST_CHARACTERS - room), MOST_BYTES - room);
  const safe = withoutEdges(fitting).replace(DEVICE, '$&_');
  return `${safe === '' ? '_' : safe}${suffix}${EXTENSION}`;
}

/** Windows drops dots and spaces at the end of a name, and a dot in front hides a file elsewhere. */
const withoutEdges = (text: string) => text.replace(/^[. ]+/, '').replace(/(?<![. ])[. ]+$/, '');

function cutBytes(text: string, most: number): string {
  let [bytes, end] = [0, 0];
  for (const letter of text) {
    bytes += bytesOf(letter.codePointAt(0)!);
    if (bytes > most) return text.slice(0, end);
    end += letter.length;
  }
  return text;
}

function bytesOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/**
 * The names of files that go into one folder, in order: where two are alike but for small and capital letters, the later ones get a
 * number ("… (2).xlsx"). All end in ".xlsx".
 */
export function distinctNames(names: readonly string[]): string[] {
  // A name that is there as it is keeps it: numbers go to the others.
  const taken = new Set<string>(names.map(nameOf));
  const counts = new Map<string, number>();
  return names.map((name) => {
    const key = nameOf(name);
    let count = (counts.get(key) ?? 0) + 1;
    let result = name;
    if (count > 1) {
      const stem = name.slice(0, name.length - EXTENSION.length);
      result = fileName(stem, ` (${count})`);
      while (taken.has(nameOf(result))) {
        count += 1;
        result = fileName(stem, ` (${count})`);
      }
      taken.add(nameOf(result));
    }
    counts.set(key, count);
    return result;
  });
}

const nameOf = (name: string) => name.normalize('NFC').toLowerCase();
