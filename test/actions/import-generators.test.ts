/** The sources in `test/import-sources` are those that their generators make. */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gridsOf } from '../../src/actions/import-grid';
import { readXlsx } from '../../src/xlsx/read';
import { inTemporaryFolder, runOrThrow } from '../support/run';

const FOLDER = join(__dirname, '../import-sources');
const GENERATORS = readdirSync(FOLDER).filter((file) => file.endsWith('.py') && file !== 'source.py');

/** Cells, merged areas and what is hidden: other versions of a program may write the rest differently. */
const content = (path: string) => gridsOf(readXlsx(new Uint8Array(readFileSync(path)), path));

test.each(GENERATORS)('%s', async (generator) => {
  const name = generator.slice(0, -3);
  await inTemporaryFolder(async (folder) => {
    for (const file of [generator, 'source.py']) cpSync(join(FOLDER, file), join(folder, file));
    await runOrThrow('/usr/bin/python3', [join(folder, generator), folder]);
    expect(readFileSync(join(folder, `${name}.json`), 'utf8')).toBe(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
    expect(content(join(folder, `${name}.xlsx`))).toEqual(content(join(FOLDER, `${name}.xlsx`)));
  });
});
