/** The real office.js client on the stand-in, as tests of the adapter, the actions and the command line use it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssetSource } from '../../src/actions/asset-source';
import type { WorkbookPort } from '../../src/actions/port';
import { openExcel } from '../../src/excel/excel-workbook';
import { createHost } from '../../src/workbench/host/host';
import { HOST_PROFILES, type ExcelHost, type HostOptions, type HostProfile } from '../../src/workbench/host/host-api';
import { connectOfficeJs } from '../../src/workbench/node-client';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';

export const assets: AssetSource = {
  read: (path) => Promise.resolve(readFileSync(join(__dirname, '..', '..', path), 'utf8')),
};

export const ALL_PROFILES = Object.values(HOST_PROFILES);
/** The oldest Excel, one between, and the one with limits: enough for what does not depend on platform and sets. */
export const PROFILES = [HOST_PROFILES['2021'], HOST_PROFILES['2024'], HOST_PROFILES.web];

export type OpenHost = {
  host: ExcelHost;
  port: WorkbookPort;
  /** `context.sync()` calls that our code made since the last call of this function. */
  takeSyncs: () => number;
  close: () => void;
};

export async function openHost(options: Partial<HostOptions> = {}): Promise<OpenHost> {
  const host = createHost({ profile: HOST_PROFILES['2021'], ...options });
  const client = await connectOfficeJs(host);
  let syncs = 0;
  // Excel.run makes a context for each run; its own clean-up after the run is not ours to count.
  const { run } = client.Excel;
  const counted = (...args: unknown[]): unknown => {
    const work = args[args.length - 1] as (context: Excel.RequestContext) => Promise<unknown>;
    const wrapped = async (context: Excel.RequestContext): Promise<unknown> => {
      const sync = context.sync.bind(context);
      context.sync = ((value?: unknown) => {
        syncs++;
        return sync(value);
      }) as typeof context.sync;
      try {
        return await work(context);
      } finally {
        context.sync = sync as typeof context.sync;
      }
    };
    return (run as (...all: unknown[]) => unknown)(...args.slice(0, -1), wrapped);
  };
  Object.assign(client.Excel, { run: counted });
  return {
    host,
    port: openExcel(),
    takeSyncs: () => {
      const count = syncs;
      syncs = 0;
      return count;
    },
    close: () => {
      Object.assign(client.Excel, { run });
      client.disconnect();
      host.dispose();
    },
  };
}

export function profileNamed(name: HostProfile['name']): HostProfile {
  return HOST_PROFILES[name];
}

export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name} among ${workbook.sheets.map((sheet) => sheet.name).join(', ')}`);
  return found;
}

/** A deep copy, to compare with later. */
export function copyOf<T>(value: T): T {
  return structuredClone(value);
}

export function blankSheet(name: string, rows: (Cell | null)[][] = []): Sheet {
  return {
    name,
    visibility: 'visible',
    showGridlines: true,
    rows,
    columns: [],
    rowFormats: {},
    merges: [],
    freeze: null,
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: null,
    protection: null,
  };
}

export function workbookOf(...sheets: Sheet[]): Workbook {
  return {
    sheets,
    names: [],
    properties: { custom: {} },
    defaultFont: { name: 'Calibri', size: 11 },
    unsupported: [],
  };
}
