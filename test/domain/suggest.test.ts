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
    check('PTQ', 'Phòng Tư pháp'); // one letter of three may be wrong
    check('PT');
    check('');
    check('Kế hoạch cải cách hành chính năm 2021');
    check('x'.repeat(32767));
    check('Phòng Tư pháp '.repeat(50));
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

it('finds every name within a third of its letters', () => {
  const names = UNITS.map(({ name }) => name);
  const suggest = createSuggester(names.map((name) => ({ name, aliases: [] })));
  const letters = [...'aeghinopuvy  '];
  const edits = fc.array(fc.tuple(fc.nat(50), fc.constantFrom(...letters), fc.nat(2)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...names), edits, (name, all) => {
      const typed = all.reduce((text, [at, letter, how]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + (how === 0 ? '' : letter) + text.slice(place + (how === 1 ? 0 : 1));
      }, name);
      const text = fold(typed);
      const likeness = (other: string) => {
        const spelling = fold(other);
        const allowed = Math.floor(Math.min(text.length, spelling.length) / 3);
        const inside =
          Math.min(text.length, spelling.length) >= 4 &&
          [text, spelling].some((each, index, both) => ` ${each} `.includes(` ${both[1 - index]!} `));
        const edit = distance(text, spelling);
        return Math.min(edit === 0 ? 0 : edit <= allowed ? edit / allowed : Infinity, inside ? 0.9 : Infinity);
      };
      const nearest = Math.min(...names.map(likeness));
      const near = names.filter((each) => likeness(each) <= Math.min(1, nearest + 0.4));
      const found = suggest(typed);
      expect(found).toHaveLength(Math.min(3, near.length));
      for (const each of found) expect(near).toContain(each);
      if (found[0] !== undefined) expect(likeness(found[0])).toBe(nearest);
    }),
    { numRuns: 200 },
  );
});
