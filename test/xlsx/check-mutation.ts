/** What has to hold for any bytes: a foreseen refusal, or a workbook in which every cell nobody touched is as it was. */
import { deepStrictEqual, ok, strictEqual } from 'node:assert';
import { CchcError } from '../../src/domain/error';
import { NODE_UNPACKER } from '../../src/workbench/node-unpacker';
import { cellName } from '../../src/workbook/a1';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { readXlsx, type ReadOptions } from '../../src/xlsx/read';
import { Unreadable } from '../../src/xlsx/unreadable';
import { writeXlsx } from '../../src/xlsx/write';
import type { Mutation } from './mutations';

/** No mutation of a small file may take longer, in ms of processor time: a hang would. */
const LONGEST = 3_000;

type Values = Map<string, CellValue>;

/** Values by `part!A1`, as `writeXlsx` names the parts. */
export function valuesOf(workbook: Workbook): Values {
  const values: Values = new Map();
  workbook.sheets.forEach(({ rows }, index) =>
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell && cell.value !== null)
          values.set(`xl/worksheets/sheet${index + 1}.xml!${cellName(r, c)}`, cell.value);
      }),
    ),
  );
  return values;
}

function readOrRefuse(bytes: Uint8Array, options: ReadOptions): Workbook | null {
  const start = process.cpuUsage().user;
  try {
    return readXlsx(bytes, 'f.xlsx', options);
  } catch (error) {
    if (!(error instanceof CchcError) || error.code !== 'file-unreadable') throw error;
    // Anything unforeseen inside the reader is reported as damage too; here it counts as a fault.
    if (!(error.cause instanceof Unreadable)) throw error.cause;
    return null;
  } finally {
    ok((process.cpuUsage().user - start) / 1000 < LONGEST, 'takes too long');
  }
}

/** Throws where something is wrong. `original`: values of the file before. */
export function checkMutation(original: Values, { bytes, touched }: Mutation): 'read' | 'refused' {
  const values = readOrRefuse(bytes, { content: 'values' });
  const native = readOrRefuse(bytes, { content: 'values', unpacker: NODE_UNPACKER });
  deepStrictEqual(native, values, 'zlib and fflate disagree');
  const all = readOrRefuse(bytes, {});
  if (values) checkValues(original, values, touched);
  if (!all) return values ? 'read' : 'refused';
  ok(values, 'refused although all of it can be read');
  deepStrictEqual(valuesOf(values), valuesOf(all), 'values alone differ from values among all');
  // Where nothing was touched, all is as it always is.
  if (touched !== null) return 'read';
  deepStrictEqual(JSON.parse(JSON.stringify(all)), all, 'not JSON-safe');
  strictEqual(readXlsx(writeXlsx(all)).sheets.length, all.sheets.length, 'does not survive being written');
  return 'read';
}

function checkValues(original: Values, workbook: Workbook, touched: string[] | null): void {
  if (touched === null) return;
  const now = valuesOf(workbook);
  const exempt = new Set(touched);
  for (const at of new Set([...original.keys(), ...now.keys()])) {
    if (!exempt.has(at)) deepStrictEqual(now.get(at), original.get(at), `${at} reads differently`);
  }
}
