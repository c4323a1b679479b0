/**
 * Reading returned files: 200 files of 500 tasks each, with our reader as a merge uses it, beside unpacking and scanning without any
 * check, and beside hucre, exceljs and openpyxl. Every reader gets the same bytes in the same run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook as ExceljsWorkbook } from 'exceljs';
import { readXlsx as readWithHucre } from 'hucre/xlsx';
import { summarise } from '../../src/domain/summary';
import { NODE_UNPACKER } from '../../src/workbench/node-unpacker';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { ms, printTable, ratio } from './measure';
import { planOf } from './plans';
import { unzipAndScan } from './unzip-and-scan';

const FILES = 200;
const TASKS = 500;
/** At most this times the floor, and at least this many times faster than the libraries. */
const MOST_OF_FLOOR = 1.5;
const LEAST_FASTER = 5;
/** Files for the slow readers: all of them take some minutes, so a quick look may ask for fewer. */
const FEWER = Math.min(Number(process.env.BENCH_SLOW_FILES ?? FILES), FILES);

/** The same plan with other progress in each file, as units send it back. */
async function returnedFiles(): Promise<Uint8Array[]> {
  const { plan, rows } = await planOf(TASKS);
  const period = plan.periods[0]!;
  const summary = summarise(plan.tasks, { ...plan, period });
  return Array.from({ length: FILES }, (_, file) => {
    const own = rows.map((row, index) => ({
      ...row,
      values: { ...row.values, note: `Đơn vị ${file}, việc ${index}` },
    }));
    return writeXlsx(buildWorkbook({ ...plan, periodId: period.id }, summary, own));
  });
}

const OPENPYXL = `
import sys, time, openpyxl
read_only = sys.argv[1] == 'True'
start = time.process_time()
for path in sys.argv[2:]:
    book = openpyxl.load_workbook(path, read_only=read_only, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            pass
print(time.process_time() - start)
`;

/** CPU ms of Python for one file, without its start. */
function openpyxlTime(paths: string[], readOnly: boolean): number {
  const output = execFileSync('/usr/bin/python3', ['-c', OPENPYXL, readOnly ? 'True' : 'False', ...paths]);
  return (Number(output.toString()) * 1000) / paths.length;
}

/** Mean CPU ms for one file, all files read one after another, after a few to warm up. */
async function meanCpu(files: readonly Uint8Array[], read: (bytes: Uint8Array) => unknown): Promise<number> {
  for (const bytes of files.slice(0, 10)) await read(bytes);
  const start = process.cpuUsage();
  for (const bytes of files) await read(bytes);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / files.length;
}

/** Prints the table; returns the figures that miss their bar. */
export async function benchReading(): Promise<string[]> {
  const files = await returnedFiles();
  const few = files.slice(0, FEWER);
  const floor = await meanCpu(files, unzipAndScan);
  const ours = await meanCpu(files, (bytes) =>
    readXlsx(bytes, '', { content: 'values', macros: 'refuse', unpacker: NODE_UNPACKER }),
  );
  const inPane = await meanCpu(files, (bytes) => readXlsx(bytes, '', { content: 'values', macros: 'refuse' }));
  const whole = await meanCpu(few, (bytes) => readXlsx(bytes));
  const hucre = await meanCpu(few, (bytes) => readWithHucre(bytes));
  const exceljs = await meanCpu(few, (bytes) => new ExceljsWorkbook().xlsx.load(bytes.slice().buffer));
  const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
  const paths = few.map((bytes, index) => {
    const path = join(folder, `${index}.xlsx`);
    writeFileSync(path, bytes);
    return path;
  });
  const openpyxl = openpyxlTime(paths, false);
  const openpyxlStream = openpyxlTime(paths, true);
  rmSync(folder, { recursive: true });

  const row = (name: string, count: number, time: number): string[] => [
    name,
    String(count),
    ms(time),
    ratio(time, floor),
  ];
  printTable(`Reading files of ${TASKS} tasks (${Math.round(files[0]!.length / 1024)} kB), CPU for one file`, [
    ['reader', 'files', 'CPU', 'unzip and scan'],
    row('unzip and scan, no checks', FILES, floor),
    row('ours, values, Node (zlib)', FILES, ours),
    row('ours, values, as in the pane', FILES, inPane),
    row('ours, everything', FEWER, whole),
    row('hucre', FEWER, hucre),
    row('exceljs', FEWER, exceljs),
    row('openpyxl', FEWER, openpyxl),
    row('openpyxl, read_only', FEWER, openpyxlStream),
  ]);
  return [
    ...(Math.max(ours, inPane) > MOST_OF_FLOOR * floor ? [`reading takes over ${MOST_OF_FLOOR}× unzip-and-scan`] : []),
    // Those two run where our reader has zlib: on a server, not in a pane.
    ...(Math.min(exceljs, openpyxl, openpyxlStream) < LEAST_FASTER * ours
      ? [`reading is not ${LEAST_FASTER}× faster than exceljs and openpyxl`]
      : []),
  ];
}
