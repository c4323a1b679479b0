/** Whatever words there are in Vietnamese are there in English, of the same kind, and no others. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Shape = string | { [key: string]: Shape };

const LOCALES = join(__dirname, '../../src/locales');
const filesOf = (language: string) =>
  readdirSync(join(LOCALES, language), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort();

/** Keys with the kind of each: a sentence, or a function that takes so many facts. */
function shape(value: unknown): Shape {
  if (typeof value === 'function') return 'function';
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shape(each)]));
}

const wordsIn = async (language: string, file: string): Promise<Shape> =>
  shape({ ...((await import(join(LOCALES, language, file))) as object) });

test('the two languages have the same files', () => {
  expect(filesOf('vi').length).toBeGreaterThan(10);
  expect(filesOf('en')).toEqual(filesOf('vi'));
});

test.each(filesOf('vi'))('%s has the same keys in both', async (file) => {
  const words = await wordsIn('vi', file);
  expect(Object.keys(words)).not.toEqual([]);
  expect(await wordsIn('en', file)).toEqual(words);
});

test('a word that is missing or of another kind is found', () => {
  const vi = { title: 'Chẩn đoán', rows: (count: number) => `${count} dòng`, part: { send: 'Gửi đi' } };
  expect(shape({ ...vi, part: {} })).not.toEqual(shape(vi));
  expect(shape({ ...vi, rows: 'rows' })).not.toEqual(shape(vi));
  expect(shape({ title: 'Diagnostics', rows: () => '', part: { send: 'Send' } })).toEqual(shape(vi));
});
