/**
 * `npm run fuzz -- --seconds 60 --seed 1`: damages files until the time is up or something is wrong. Each mutation follows from its own
 * seed, which is printed; the file that went wrong is kept in .cache/fuzz/. Ends with 1 where there was one.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readXlsx } from '../../src/xlsx/read';
import { checkMutation, valuesOf } from './check-mutation';
import { fuzzFiles } from './fuzz-files';
import { mutate } from './mutations';

const FOLDER = join(__dirname, '..', '..', '.cache', 'fuzz');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
  });
  const first = Number(values.seed);
  const end = Date.now() + Number(values.seconds) * 1000;
  if (!Number.isSafeInteger(first) || Number.isNaN(end)) throw new Error('--seconds and --seed want numbers');
  const files = (await fuzzFiles()).map((bytes) => ({ bytes, original: valuesOf(readXlsx(bytes)) }));
  const counts = { read: 0, refused: 0 };
  let seed = first;
  let faults = 0;
  for (; Date.now() < end; seed++) {
    const { bytes, original } = files[seed % files.length]!;
    const mutation = mutate(bytes, seed);
    try {
      counts[checkMutation(original, mutation)]++;
    } catch (error) {
      faults++;
      mkdirSync(FOLDER, { recursive: true });
      const path = join(FOLDER, `${seed}.xlsx`);
      writeFileSync(path, mutation.bytes);
      process.stderr.write(
        `seed ${seed} (${mutation.kind}): ${error instanceof Error ? error.message : String(error)}\n  ${path}\n`,
      );
    }
  }
  process.stdout.write(
    `seeds ${first} to ${seed - 1}: ${counts.read} read, ${counts.refused} refused, ${faults} faults\n`,
  );
  process.exitCode = faults > 0 ? 1 : 0;
}

void main();
