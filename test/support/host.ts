/** A host and the real office.js client on it, for tests of everything that speaks Office.js. */
import type { ExcelHost, HostOptions, HostProfile } from '../../src/workbench/host/host-api';
import { HOST_PROFILES } from '../../src/workbench/host/host-api';
import { createHost } from '../../src/workbench/host/host';
import type { OfficeClient } from '../../src/workbench/node-client';
import { connectOfficeJs } from '../../src/workbench/node-client';

export const PROFILES = Object.keys(HOST_PROFILES) as HostProfile['name'][];

export type TestHost = OfficeClient & { host: ExcelHost; close: () => void };

/** One host at a time: starting another moves the client. Call `close` (or `closeHosts` in `afterEach`). */
export async function startHost(
  options: Partial<Omit<HostOptions, 'profile'>> & { profile?: HostProfile['name'] } = {},
): Promise<TestHost> {
  const { profile = '2021', ...rest } = options;
  const host = createHost({ profile: HOST_PROFILES[profile], ...rest });
  const client = await connectOfficeJs(host);
  const started: TestHost = {
    ...client,
    host,
    close: () => {
      client.disconnect();
      host.dispose();
      open.delete(started);
    },
  };
  open.add(started);
  return started;
}

const open = new Set<TestHost>();

export function closeHosts(): void {
  for (const started of [...open]) started.close();
}

/** The code of the error a promise ends with; fails the test where it succeeds. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  throw new Error('Excel should have refused this');
}

/** Waits until pushed events have reached their handlers. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
