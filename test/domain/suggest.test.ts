import fc from 'fast-check';
import { createSuggester, suggestNames } from '../../src/domain/suggest';
import { fold } from '../../src/domain/text';
import { UNITS } from '../fixtures/catalogue';

const CHOICES = [
  { name: 'Phòng Tư pháp', aliases: ['PTP'] },
  { name: 'Phòng Nội vụ', aliases: [] },
  { name: 'Phường Hương Vân', aliases: ['Hương Vân'] },
  { name: 'Phường Hương Văn', aliases: ['Hương Văn'] },
  { name: 'Xã Hương Toàn', aliases: ['Hương Toàn'] },
  { name: 'Trung tâm Văn hóa, Thông tin và Thể thao', aliases: [''] },
];
const check = (text: string, ...expected: string[]) =>
  expect([text, suggestNames(text, CHOICES)]).toEqual([text, expected]);

describe('names that look like a text', () => {
  it('are those a few letters away, nearest first', () => {
    check('Phòng Tư phát', 'Phòng Tư pháp');
    check('Phong Noi vu', 'Phòng Nội vụ');
    check('Phòg Nội vụ', 'Phòng Nội vụ');
    check('Hương Vănn', 'Phường Hương Vân', 'Phường Hương Văn'); // accents tell nothing here
    check('Hương Toàm', 'Xã Hương Toàn');
    check('Trung tâm Văn hoá Thông tin Thể thao', 'Trung tâm Văn hóa, Thông tin và Thể thao');
  });

  it('are those that hold the text as whole words, or the other way round', () => {
    check('Phòng Tư pháp thị xã Hương Trà', 'Phòng Tư pháp');
    check('Nội vụ', 'Phòng Nội vụ');
    check('Phòng', 'Phòng Tư pháp', 'Phòng Nội vụ');
    check('Văn hóa, Thông tin', 'Trung tâm Văn hóa, Thông tin và Thể thao');
  });

  it('are none for what looks like nothing', () => {
    check('Sở Ngoại vụ');
    check('ng T'); // not a whole word
    check('PTP thị xã'); // a word of three letters stands in many texts
    check('PTQ', 'Phòng Tư pháp'); // one letter of three may be wrong
    check('PT');
    check('');
    check('Kế hoạch cải cách hành chính năm 2021');
    check('x'.repeat(32767));
    check('Phòng Tư pháp '.repeat(50));
    check('Phòng Tư pháp '.padEnd(200, 'x'), 'Phòng Tư pháp');
    check('Phòng Tư pháp '.padEnd(201, 'x'));
  });

  it('are found by their parts up to twelve words; more are a sentence', () => {
    const words = Array.from({ length: 20 }, (_, index) => `chữ${index}`);
    const suggest = createSuggester([{ name: words.join(' '), aliases: [] }]);
    const found = (count: number) => suggest(words.slice(0, count).join(' ')).length;
    expect([1, 12, 13].map(found)).toEqual([1, 1, 0]);
  });

  it('come once, in the order of the catalogue where they are equally near', () => {
    const choices = ['Hương Toàmn', 'Hương Toàn', 'Hương Toàn'].map((name) => ({ name, aliases: [] }));
    expect(suggestNames('Hương Toàm', choices)).toEqual(['Hương Toàmn', 'Hương Toàn']);
  });

  it('are not much farther than the nearest', () => {
    // Two letters of fifteen, where five may differ, are just near enough to be named beside the very name; three are not.
    const choices = ['Phường Hương Hồ', 'Phường Hương An', 'Phường Hương Vân'].map((name) => ({ name, aliases: [] }));
    expect(suggestNames('phuong huong ho', choices)).toEqual(['Phường Hương Hồ', 'Phường Hương An']);
  });

  it('are three at most', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ name: `Phòng Tư pháp ${index}`, aliases: [] }));
    expect(suggestNames('Phòng Tư pháp', many)).toEqual(['Phòng Tư pháp 0', 'Phòng Tư pháp 1', 'Phòng Tư pháp 2']);
  });
});

it('a word that many names begin with makes no two of them alike', () => {
  const suggest = createSuggester(UNITS, ['UBND', 'phòng', 'phường', 'xã']);
  const check = (text: string, ...expected: string[]) => expect([text, suggest(text)]).toEqual([text, expected]);
  check('Phòng Không Có'); // three letters of eight off "Hương Hồ", and "phòng" is nearly "phường"
  check('Phòng Lạ');
  check('Phòng'); // what all have is nobody's name
  check('UBND phường');
  check('Phường Hương Tràm', 'Phường Hương Trà'); // what follows is far from the other Hương…
  check('Phòng Tư phát', 'Phòng Tư pháp');
  check('phưng Hương Vân', 'Phường Hương Vân', 'Phường Hương Văn'); // the word itself is misspelt, so all of the text counts
  check('Nội vụ', 'Phòng Nội vụ'); // and it may be left out
  check('Phòng Tư pháp thị xã Hương Trà', 'Phòng Tư pháp');
  check('xã Nội vụ'); // an office is no commune: neither word is a slip of the other
  check('Xã Hươngon'); // three letters of seven are missing
  // So short a name bears no slip, but the word before it does.
  const short = createSuggester([{ name: 'Phường An', aliases: [] }], ['phòng', 'phường']);
  expect(short('Phòng An')).toEqual(['Phường An']);
});

/** Levenshtein distance as the textbook has it. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (b[j - 1] === letter ? 0 : 1));
    }
    row = next;
  }
  return row.at(-1)!;
}

/** How far a name is from a text, both folded, in edits per allowed edit; Infinity where they are not alike. */
function unlikeness(text: string, name: string): number {
  const shorter = Math.min(text.length, name.length);
  const allowed = Math.floor(shorter / 3);
  const edits = distance(text, name);
  if (edits === 0) return 0;
  const inside =
    shorter >= 4 && [text, name].some((each, index, both) => ` ${each} `.includes(` ${both[1 - index]!} `));
  return Math.min(edits <= allowed ? edits / allowed : Infinity, inside ? 0.9 : Infinity);
}

/** The names alike that are not much farther than the nearest, nearest first, else as in the list. */
function namesNear(typed: string, names: readonly string[]): string[] {
  const far = new Map(names.map((name) => [name, unlikeness(fold(typed), fold(name))]));
  const nearest = Math.min(...far.values());
  return names
    .filter((name) => far.get(name)! <= Math.min(1, nearest + 0.4))
    .sort((one, other) => far.get(one)! - far.get(other)!);
}

const suggesterOf = (names: readonly string[]) => createSuggester(names.map((name) => ({ name, aliases: [] })));

it('finds the names within a third of the letters of every short word', () => {
  let words = [''];
  const all: string[] = [];
  for (let length = 1; length <= 7; length += 1) {
    words = words.flatMap((word) => [`${word}a`, `${word}b`]);
    all.push(...words);
  }
  const names = all.filter((word, index) => word.length >= 3 && index % 17 === 0);
  const suggest = suggesterOf(names);
  for (const word of all) expect([word, suggest(word)]).toEqual([word, namesNear(word, names).slice(0, 3)]);
});

it('finds every name within a third of its letters', () => {
  const names = UNITS.map(({ name }) => name);
  const suggest = suggesterOf(names);
  const letters = [...'aeghinopuvy  '];
  const edits = fc.array(fc.tuple(fc.nat(50), fc.constantFrom(...letters), fc.nat(2)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...names), edits, (name, all) => {
      const typed = all.reduce((text, [at, letter, how]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + (how === 0 ? '' : letter) + text.slice(place + (how === 1 ? 0 : 1));
      }, name);
      expect(suggest(typed)).toEqual(namesNear(typed, names).slice(0, 3));
    }),
    { numRuns: 200 },
  );
});
