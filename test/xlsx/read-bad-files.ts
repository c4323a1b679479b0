/**
 * Reads all files of a folder in one process and prints what became of each, with its processor time in ms, and the most memory the
 * process ever held. `node --expose-gc --import tsx test/xlsx/read-bad-files.ts FOLDER`
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CchcError } from '../../src/domain/error';
import { vi } from '../../src/locales/vi';
import { NODE_UNPACKER } from '../../src/workbench/node-unpacker';
import { readXlsx, type ReadOptions } from '../../src/xlsx/read';
import { Unreadable } from '../../src/xlsx/unreadable';

export type Outcome = { file: string; way: string; reason: string; sentence: string; cpu: number };
export type Report = { outcomes: Outcome[]; peakMB: number; idleMB: number };

/** As a merge reads on a server, as it reads in the pane, and as an import reads. */
const WAYS: Record<string, ReadOptions> = {
  'values, zlib': { content: 'values', macros: 'refuse', unpacker: NODE_UNPACKER },
  values: { content: 'values', macros: 'refuse' },
  all: { macros: 'refuse' },
};

function read(folder: string, file: string, way: string): Outcome {
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const start = process.cpuUsage();
  const outcome = (reason: string, sentence = ''): Outcome => {
    const { user, system } = process.cpuUsage(start);
    return { file, way, reason, sentence, cpu: (user + system) / 1000 };
  };
  try {
    readXlsx(bytes, file, WAYS[way]);
    return outcome('read');
  } catch (error) {
    if (!(error instanceof CchcError) || !(error.cause instanceof Unreadable)) return outcome(String(error));
    return outcome(error.cause.reason, vi.errors[error.code](error.details));
  }
}

const peakMB = (): number => process.resourceUsage().maxRSS / 1024;
const idleMB = peakMB();
const folder = process.argv[2]!;
const outcomes = readdirSync(folder).flatMap((file) =>
  Object.keys(WAYS).map((way) => {
    const outcome = read(folder, file, way);
    (globalThis as { gc?: () => void }).gc?.();
    return outcome;
  }),
);
process.stdout.write(JSON.stringify({ outcomes, peakMB: peakMB(), idleMB } satisfies Report));
