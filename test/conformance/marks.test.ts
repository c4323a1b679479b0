import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { applyChanges } from '../../src/workbook/apply-changes';
import { markChanges, type Mark } from '../../src/workbook/marks';
import { readPlan } from '../../src/workbook/read-plan';
import { MARK_LOOKS } from '../../src/workbook/styles';
import { MARKS_SHEET } from '../../src/workbook/tab-ids';
import type { ConditionalFormat, Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { convertWithLibreOffice, pageInk, resaved } from '../support/libreoffice';
import { inTemporaryFolder } from '../support/run';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';

const PLAN = 'Kế hoạch';
const OWN: ConditionalFormat = {
  area: { row: 7, column: 3, rows: 20, columns: 2 },
  formula: '=LEN($D8)>100',
  fill: '#FFFF00',
  stopIfTrue: true,
};

let plain: Workbook;
let marked: Workbook;
beforeAll(async () => {
  plain = sampleWorkbook(await samplePlan(), '2021-H1');
  plain.sheets.find(({ name }) => name === PLAN)!.conditionalFormats.push(OWN);
  const { places, rows } = planOf(plain);
  const marks = rows.slice(0, 40).flatMap(({ row }, index): Mark[] => [
    { row, field: 'title', severity: index % 2 ? 'error' : 'warning' },
    { row, field: 'product', severity: 'error' },
  ]);
  marked = applyChanges(plain, markChanges(plain, places, rows, marks));
});

function planOf(workbook: Workbook) {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

/** The parts of a file, by path. */
const partsOf = (workbook: Workbook): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(writeXlsx(workbook))).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
  );

test('marks that went on and off again leave every part of the file as it was, byte for byte', () => {
  const { places, rows } = planOf(marked);
  const off = applyChanges(marked, markChanges(marked, places, rows, null));
  expect(partsOf(off)).toEqual(partsOf(plain));
});

test('while they show, cells and their looks, the status colours and formats of the user are as before', () => {
  const sheet = (workbook: Workbook) => workbook.sheets.find(({ name }) => name === PLAN)!;
  const { conditionalFormats, ...rest } = sheet(marked);
  const { conditionalFormats: before, ...unmarked } = sheet(plain);
  expect(rest).toEqual(unmarked);
  expect(conditionalFormats.slice(2)).toEqual(before);
  const path = `xl/worksheets/sheet${plain.sheets.indexOf(sheet(plain)) + 1}.xml`;
  const cells = (workbook: Workbook) => /<sheetData>.*<\/sheetData>/s.exec(partsOf(workbook)[path] ?? '')?.[0];
  expect(cells(marked)).toBe(cells(plain));
});

test('LibreOffice keeps the marks and draws them', async () => {
  const kept = await resaved(writeXlsx(marked));
  const formats = kept.sheets.find(({ name }) => name === PLAN)!.conditionalFormats;
  const ours = formats.filter(({ formula }) => formula.includes(MARKS_SHEET.anchor));
  expect(ours.map(({ fill }) => fill)).toEqual([MARK_LOOKS.error.fill, MARK_LOOKS.warning.fill]);
  const ink = async (workbook: Workbook) => {
    // The plan alone; names of other tabs would be missing if they were gone.
    const alone = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => (sheet.name === PLAN ? sheet : { ...sheet, page: null, rows: [] })),
    };
    return inTemporaryFolder(async (folder) => {
      const path = join(folder, 'plan.xlsx');
      await writeFile(path, writeXlsx({ ...alone, sheets: keepLists(alone, workbook) }));
      return pageInk(await convertWithLibreOffice(path, 'pdf', folder), 1);
    });
  };
  const [without, withMarks] = [await ink(plain), await ink(marked)];
  expect(withMarks.colored).toBeGreaterThan(without.colored + 0.02);
});

/** The list of marks keeps its cells, the other tabs print nothing. */
function keepLists(alone: Workbook, workbook: Workbook): Workbook['sheets'] {
  return alone.sheets.map((sheet, index) =>
    sheet.name === MARKS_SHEET.name
      ? workbook.sheets[index]!
      : { ...sheet, tables: sheet.name === PLAN ? sheet.tables : [], charts: sheet.name === PLAN ? sheet.charts : [] },
  );
}
