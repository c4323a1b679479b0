/** Plan appendices in the layouts of real offices, made by other programs, against what their generators say must be read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingSentence } from '../../src/actions/finding-words';
import { previewOf } from '../../src/actions/import-plan';
import { readImport, type ImportReading } from '../../src/actions/import-reading';
import { rules as enRules } from '../../src/locales/en/rules';
import { rules as viRules } from '../../src/locales/vi/rules';
import { assets } from '../support/open-host';

const FOLDER = join(__dirname, '../import-sources');
const NAMES = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.xlsx') ? [file.slice(0, -5)] : []));

type Expected = {
  year: number;
  header: Record<string, unknown>;
  tasks: {
    title: string;
    areaId: string | null;
    product: string;
    lead: string | null;
    coordinators: string[];
    kind: string;
    due: string | null;
  }[];
  findings: { code: string; tab: string; cell: string }[];
};

const expectedOf = (name: string) => JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Expected;

/** After the last date in the sources, so that nothing is in the future. */
const clock = () => new Date(2021, 11, 20);

function source(name: string) {
  return { name: `${name}.xlsx`, bytes: new Uint8Array(readFileSync(join(FOLDER, `${name}.xlsx`))) };
}

function tasksOf({ tasks, plan, source: { tasks: placed } }: ImportReading): Expected['tasks'] {
  const nameOf = (id: string) => plan.units.find((unit) => unit.id === id)?.name ?? id;
  return tasks.map(({ row, areaId, product, leadIds, coordinators, deadline: { kind, due } }) => ({
    title: placed[row - 1]!.task.title,
    areaId,
    product,
    lead: leadIds.length === 1 ? nameOf(leadIds[0]!) : null,
    coordinators: [...coordinators].sort(),
    kind,
    due,
  }));
}

test('there are sources of each kind', () => expect(NAMES.length).toBeGreaterThanOrEqual(8));

describe.each(NAMES)('%s', (name) => {
  let reading: ImportReading;
  const expected = expectedOf(name);
  beforeAll(async () => {
    reading = await readImport(assets, source(name), {}, { clock });
  });

  test('every task, area, unit and deadline, and nothing else', () => {
    // Python and JavaScript sort Vietnamese letters alike by code only.
    const sorted = expected.tasks.map((one) => ({ ...one, coordinators: [...one.coordinators].sort() }));
    expect(tasksOf(reading)).toEqual(sorted);
    expect([reading.year.year, reading.source.header]).toEqual([expected.year, expected.header]);
  });

  test('the findings that were planted, each at its cell, and no others', () => {
    const told = ({ code, tab, cell }: { code: string; tab: string; cell: string }) => `${code} ${tab}!${cell}`;
    expect(reading.findings.map(told).sort()).toEqual(expected.findings.map(told).sort());
  });

  test('words for all of them', () => {
    for (const finding of reading.findings) {
      for (const rules of [viRules, enRules]) {
        expect([finding.code, findingSentence(finding, rules)]).toEqual([
          finding.code,
          expect.stringMatching(/^["\p{Lu}\d](?!.*(?:undefined|null|NaN|\[object| {2}|"")).*[.?]$/su),
        ]);
      }
    }
  });

  test('a preview that adds up', () => {
    const preview = previewOf(source(name), reading);
    expect(preview.tasks).toBe(expected.tasks.length);
    const chosen = preview.sheets.filter((sheet) => sheet.chosen);
    expect(chosen.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(preview.tasks);
    const known = expected.tasks.filter(({ areaId }) => areaId !== null).length;
    expect(preview.areas.reduce((sum, { tasks }) => sum + tasks, 0)).toBe(known);
    for (const { columns, headerRow } of chosen) {
      expect(headerRow).toBeGreaterThan(0);
      for (const { letter, column } of columns) expect(letter).toBe(String.fromCharCode(65 + column));
    }
  });
});
