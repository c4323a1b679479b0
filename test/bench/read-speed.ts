/**
 * Reading returned files: 200 files of 500 tasks each, with our reader as a merge uses it, beside unpacking and scanning without any
 * check, and beside hucre, exceljs and openpyxl. Every reader gets the same bytes in the same run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook as ExceljsWorkbook } from 'exceljs';
import { readXlsx as readWithHucre } from 'hucre/xlsx';
import { readReturnedFile } from '../../src/actions/read-returned-file';
import { NODE_UNPACKER } from '../../src/workbench/node-unpacker';
import { readXlsx } from '../../src/xlsx/read';
import { ms, printTable, ratio } from './measure';
import { writeBatch } from './merge-batch';
import { unzipAndScan } from './unzip-and-scan';

const FILES = 200;
const TASKS = 500;
const UNITS = 20;
/** At most this times the floor, and at least this many times faster than the libraries. */
const MOST_OF_FLOOR = 1.5;
const LEAST_FASTER = 5;
/** The same for all. */
const ROUNDS = 3;
/** Files for the slow readers: all of them take some minutes, so a quick look may ask for fewer. */
const FEWER = Math.min(Number(process.env.BENCH_SLOW_FILES ?? FILES), FILES);

/** Files as units send them back: made by the split, half of their tasks reported. */
async function returnedFiles(at: string): Promise<{ paths: string[]; files: Uint8Array[] }> {
  const { reports } = await writeBatch(at, { units: UNITS, tasks: TASKS, versions: FILES / UNITS });
  return { paths: reports, files: reports.map((path) => new Uint8Array(readFileSync(path))) };
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

function bestOpenpyxl(paths: string[], readOnly: boolean): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => openpyxlTime(paths, readOnly)));
}

/** CPU ms of Python for one file, without its start. */
function openpyxlTime(paths: string[], readOnly: boolean): number {
  const output = execFileSync('/usr/bin/python3', ['-c', OPENPYXL, readOnly ? 'True' : 'False', ...paths]);
  return (Number(output.toString()) * 1000) / paths.length;
}

/** Mean CPU ms for one file, all files read one after another. */
async function meanCpu(files: readonly Uint8Array[], read: Reader): Promise<number> {
  const start = process.cpuUsage();
  for (const bytes of files) await read(bytes);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / files.length;
}

type Reader = (bytes: Uint8Array) => unknown;

/**
 * Readers take turns, several rounds of all files for each, and the quickest round of each counts: whatever else a machine does only
 * ever makes a round slower, and a round in which it does much hits one reader alone.
 */
async function bestCpu<T extends string>(
  files: readonly Uint8Array[],
  readers: Record<T, Reader>,
): Promise<Record<T, number>> {
  const names = Object.keys(readers) as T[];
  const best = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<T, number>;
  for (const name of names) for (const bytes of files.slice(0, 10)) await readers[name](bytes);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) best[name] = Math.min(best[name], await meanCpu(files, readers[name]));
  }
  return best;
}

/** Prints the table; returns the figures that miss their bar. */
export async function benchReading(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
  const { paths, files } = await returnedFiles(folder);
  const few = files.slice(0, FEWER);
  const quick = await bestCpu(files, {
    floor: unzipAndScan,
    ours: (bytes) => readXlsx(bytes, '', { content: 'values', macros: 'refuse', unpacker: NODE_UNPACKER }),
    compared: (bytes) => readReturnedFile({ name: '', bytes }, { unpacker: NODE_UNPACKER }),
    inPane: (bytes) => readXlsx(bytes, '', { content: 'values', macros: 'refuse' }),
  });
  const slow = await bestCpu(few, {
    whole: (bytes) => readXlsx(bytes),
    hucre: (bytes) => readWithHucre(bytes),
    exceljs: (bytes) => new ExceljsWorkbook().xlsx.load(bytes.slice().buffer),
  });
  const { floor, ours, compared, inPane } = quick;
  const { whole, hucre, exceljs } = slow;
  const openpyxl = bestOpenpyxl(paths.slice(0, FEWER), false);
  const openpyxlStream = bestOpenpyxl(paths.slice(0, FEWER), true);
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
    row('ours, read and compared with what was sent', FILES, compared),
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
