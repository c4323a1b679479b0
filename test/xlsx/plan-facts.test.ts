import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TASK_FIELDS, type TaskField } from '../../src/domain/task';
import { readPlan } from '../../src/workbook/read-plan';
import { PLAN_FIRST_ROW } from '../../src/workbook/tabs/plan';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { inTemporaryFolder, runOrThrow } from '../support/run';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';

/** What an office does to the plan in other programs: dates by accident, old fonts, hidden rows, merged cells below the table. */
const SCRIPT = `
import sys, datetime, openpyxl
from openpyxl.styles import Font
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['Kế hoạch']
first, below = int(sys.argv[3]), int(sys.argv[4])
column = {name: index + 1 for index, name in enumerate(sys.argv[5].split(','))}
def cell(row, field): return sheet.cell(row, column[field])
cell(first, 'number').value = datetime.date(2021, 12, 15)
cell(first, 'number').number_format = 'd-mmm'
cell(first, 'title').value = 'Phßng Néi vô'
cell(first, 'title').font = Font(name='.VnTime', size=12)
sheet.row_dimensions[first + 1].hidden = True
cell(first + 2, 'status').value = 'Đang thực hiện'
for index in range(2): cell(below + index, 'title').value = 'Việc thêm %d' % index
cell(below, 'lead').value = 'Phòng Tư pháp'
sheet.merge_cells(start_row=below, end_row=below + 1, start_column=column['lead'], end_column=column['lead'])
book.save(sys.argv[2])
`;

test('a file from openpyxl tells formats, fonts, hidden rows, formulas and merged cells of the plan', async () => {
  const workbook = sampleWorkbook(await samplePlan(), '2021-H1');
  const plan = readPlan(workbook);
  if (!plan.ok) throw new Error('no plan');
  const first = PLAN_FIRST_ROW + 1;
  const below = plan.places.lastRow + 2;
  const changed = await inTemporaryFolder(async (folder) => {
    const [path, target] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
    await writeFile(path, writeXlsx(workbook));
    const args = ['-c', SCRIPT, path, target, String(first), String(below), TASK_FIELDS.join(',')];
    await runOrThrow('/usr/bin/python3', args);
    return readXlsx(await readFile(target), 'b.xlsx');
  });
  const read = readPlan(changed);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const facts = (row: number, field: TaskField) => read.rows.find((one) => one.row === row)?.facts?.[field];
  expect(facts(first, 'number')).toEqual({ format: 'd-mmm' });
  expect(facts(first, 'title')).toEqual({ font: '.VnTime' });
  expect(facts(first, 'status')).toEqual({ formula: true });
  expect(facts(first + 2, 'status')).toBeUndefined();
  expect(read.rows.flatMap(({ row, hidden }) => (hidden ? [row] : []))).toEqual([first + 1]);
  const last = read.rows.find(({ row }) => row === below + 1);
  expect(last?.values).toMatchObject({ title: 'Việc thêm 1', lead: 'Phòng Tư pháp' });
  expect(last?.facts?.lead).toEqual({ merged: true });
});
