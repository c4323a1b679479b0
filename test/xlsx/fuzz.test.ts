import { readXlsx } from '../../src/xlsx/read';
import { checkMutation, valuesOf } from './check-mutation';
import { fuzzFiles } from './fuzz-files';
import { mutate } from './mutations';
import { editParts } from '../support/package';

/** The same each time, so that a failure stays one until it is mended; `npm run fuzz` goes on from there. */
const FIRST_SEED = 20_210_614;
const COUNT = 240;

test(`${COUNT} damaged files: a refusal, or every cell nobody touched as it was`, async () => {
  const files = (await fuzzFiles()).map((bytes) => ({ bytes, original: valuesOf(readXlsx(bytes)) }));
  const outcomes: Record<string, Set<string>> = {};
  const counts = { read: 0, refused: 0 };
  for (let seed = FIRST_SEED; seed < FIRST_SEED + COUNT; seed++) {
    const { bytes, original } = files[seed % files.length]!;
    const mutation = mutate(bytes, seed);
    let outcome: keyof typeof counts;
    try {
      outcome = checkMutation(original, mutation);
    } catch (error) {
      throw new Error(`seed ${seed}, ${mutation.kind}`, { cause: error });
    }
    counts[outcome]++;
    (outcomes[mutation.kind] ??= new Set()).add(outcome);
  }
  // Both ends are reached: damage that nobody could read, and damage that leaves a file to be read.
  expect(counts.read).toBeGreaterThan(COUNT / 5);
  expect(counts.refused).toBeGreaterThan(COUNT / 5);
  expect(Object.keys(outcomes).length).toBeGreaterThan(20);
  expect([...outcomes['cell value']!].sort()).toEqual(['read', 'refused']);
});

test('a wrong value would be noticed', async () => {
  const [bytes] = await fuzzFiles();
  const original = valuesOf(readXlsx(bytes!));
  const wrong = editParts(bytes!, {
    'xl/worksheets/sheet1.xml': (xml) =>
      xml.replace(/<v>(\d+)<\/v>/, (_, value: string) => `<v>${Number(value) + 1}</v>`),
  });
  expect(() => checkMutation(original, { kind: 'by hand', bytes: wrong, touched: [] })).toThrow('reads differently');
});
