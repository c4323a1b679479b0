import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { pathToFileURL } from 'node:url';
import { inTemporaryFolder, runOrThrow } from '../support/run';
import {
  anyEdits,
  anyTasks,
  consolidating,
  factsOf,
  mergeAll,
  preview,
  sendAndEdit,
  type SentFile,
} from '../support/sharing';

/** A plan, what its units type, an order for their files, and after how many of them the first batch ends. */
const anyRound = fc.record({ rows: anyTasks, edits: anyEdits, order: fc.infiniteStream(fc.nat()), first: fc.nat(5) });

function shuffled<T>(list: readonly T[], order: Iterable<number>): T[] {
  const left = [...list];
  const result: T[] = [];
  for (const number of order) {
    if (left.length === 0) break;
    result.push(...left.splice(number % left.length, 1));
  }
  return result;
}

test('what units typed is what the plan says in the end, whatever the order of their files, and nothing else changes', async () => {
  await fc.assert(
    fc.asyncProperty(anyRound, async ({ rows, edits, order, first }) => {
      const book = consolidating(rows);
      const { files, expected } = await sendAndEdit(book, edits);
      const mixed = shuffled(files, order);
      expect(await mergeAll(book, [mixed.slice(0, first), mixed.slice(first)])).toEqual(expected);
      const again = await preview(book, shuffled(files, order));
      expect(again).toMatchObject({ changes: [], added: [], questions: [], refused: [] });
    }),
    { numRuns: 40 },
  );
});

const SEED = 20210601;
const ROUNDS = 6;

/** Saves every file of a folder again into another one, in one go: starting a program takes longer than all the files. */
const PROGRAMS: Record<string, (from: string, names: readonly string[], to: string) => Promise<unknown>> = {
  async openpyxl(from, names, to) {
    const script = `
import sys, os, openpyxl
for name in sys.argv[3:]:
    openpyxl.load_workbook(os.path.join(sys.argv[1], name)).save(os.path.join(sys.argv[2], name))
`;
    await runOrThrow('/usr/bin/python3', ['-c', script, from, to, ...names]);
  },
  async LibreOffice(from, names, to) {
    await inTemporaryFolder((profile) =>
      runOrThrow('soffice', [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--norestore', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', to],
        ...names.map((name) => join(from, name)),
      ]),
    );
  },
};

test.each(Object.entries(PROGRAMS))('the same after %s saved every file again', async (_, save) => {
  const rounds = fc.sample(anyRound, { seed: SEED, numRuns: ROUNDS });
  const sent = await Promise.all(
    rounds.map(async ({ rows, edits }) => {
      const book = consolidating(rows);
      return { book, ...(await sendAndEdit(book, edits)) };
    }),
  );
  await inTemporaryFolder(async (folder) => {
    const [from, to] = [join(folder, 'gửi'), join(folder, 'về')];
    await Promise.all([mkdir(from), mkdir(to)]);
    const nameOf = (round: number, file: number) => `${round}-${file}.xlsx`;
    const names: string[] = [];
    for (const [round, { files }] of sent.entries()) {
      for (const [index, { bytes }] of files.entries()) {
        names.push(nameOf(round, index));
        await writeFile(join(from, nameOf(round, index)), bytes);
      }
    }
    await save(from, names, to);
    for (const [round, { book, files, expected }] of sent.entries()) {
      const resaved = await Promise.all(
        files.map(async ({ name }, index): Promise<SentFile> => {
          return { name, bytes: new Uint8Array(await readFile(join(to, nameOf(round, index)))) };
        }),
      );
      const before = factsOf(book.current());
      const { refused, questions } = await preview(book, resaved);
      expect({ round, refused, questions }).toEqual({ round, refused: [], questions: [] });
      expect(factsOf(book.current())).toEqual(before);
      expect(await mergeAll(book, [shuffled(resaved, rounds[round]!.order)])).toEqual(expected);
      // Nor does it matter which program saved a file that was taken before.
      expect(await preview(book, files)).toMatchObject({ changes: [], added: [], questions: [] });
    }
  });
});
