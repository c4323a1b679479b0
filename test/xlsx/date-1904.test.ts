import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toSerial } from '../../src/domain/dates';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { inTemporaryFolder, runOrThrow } from '../support/run';

/** A workbook as Excel for Mac used to make it: days are counted from 1904. */
const SCRIPT = `
import sys, datetime, openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904
book = openpyxl.Workbook()
book.epoch = CALENDAR_MAC_1904
sheet = book.active
def put(cell, value, number_format=None):
    sheet[cell] = value
    if number_format: sheet[cell].number_format = number_format
put('A1', datetime.date(2021, 6, 30), 'dd/mm/yyyy')
put('A2', datetime.datetime(2021, 12, 15, 18, 0), 'd-mmm-yy hh:mm')
put('A3', 0.985, '0.0%')
put('A4', 44377)
put('A5', 44377, '#,##0')
put('A6', 'Quý II')
put('A7', datetime.date(2021, 6, 1), '[$-42A]mmm-yy')
book.save(sys.argv[1])
`;

async function made() {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'mac.xlsx');
    await runOrThrow('/usr/bin/python3', ['-c', SCRIPT, path]);
    return readXlsx(await readFile(path), 'mac.xlsx');
  });
}

test('dates of a 1904 workbook become those of the 1900 system; other numbers stay; the flag is told', async () => {
  const workbook = await made();
  expect(workbook.date1904).toBe(true);
  const values = workbook.sheets[0]!.rows.map(([cell]) => cell?.value);
  expect(values).toEqual([
    toSerial('2021-06-30'),
    toSerial('2021-12-15') + 0.75,
    0.985,
    // Without a date format nobody can tell a day from a number.
    44377,
    44377,
    'Quý II',
    toSerial('2021-06-01'),
  ]);
});

test('it is saved with days of the 1900 system, and says nothing more', async () => {
  const workbook = await made();
  const again = readXlsx(writeXlsx(workbook));
  expect(again.date1904).toBeUndefined();
  expect(again.sheets[0]!.rows.map(([cell]) => cell?.value)).toEqual(
    workbook.sheets[0]!.rows.map(([cell]) => cell?.value),
  );
});
