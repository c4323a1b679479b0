import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOrThrow } from '../support/run';
import { BAD_FILES } from './bad-files';
import type { Report } from './read-bad-files';

/** Processor time, so that whatever else the machine does is not counted. */
const MOST_CPU = 2_000;
const MOST_MB = 300;

let folder: string;
let report: Report;
const fileOf = (index: number): string => `${String(index).padStart(2, '0')}.xlsx`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-bad-'));
  for (const [index, { make }] of BAD_FILES.entries()) await writeFile(join(folder, fileOf(index)), make());
  // One process for all: its peak bounds the memory of each.
  const reader = join(__dirname, 'read-bad-files.ts');
  report = JSON.parse(await runOrThrow(process.execPath, ['--expose-gc', '--import', 'tsx', reader, folder])) as Report;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(BAD_FILES.map(({ name, reason }, index) => [name, reason, index] as const))(
  '%s is refused as %s, at once and by name, in whatever way it is read',
  (_, reason, index) => {
    const outcomes = report.outcomes.filter(({ file }) => file === fileOf(index));
    expect(outcomes.map((one) => [one.way, one.reason])).toEqual(
      ['values, zlib', 'values', 'all'].map((way) => [way, reason]),
    );
    for (const { sentence, cpu } of outcomes) {
      // What, where, what next: "Không đọc được "00.xlsx": …. Hãy …."
      expect(sentence).toMatch(new RegExp(`^Không đọc được "${fileOf(index)}": .*\\. Hãy .*\\.$`));
      expect(cpu).toBeLessThan(MOST_CPU);
    }
  },
);

test(`none of them takes ${MOST_MB} MB`, () => {
  expect(report.peakMB).toBeGreaterThan(report.idleMB);
  expect(report.peakMB).toBeLessThan(MOST_MB);
});
