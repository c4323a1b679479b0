/** LibreOffice as a program that turns workbooks into PDF. It is not ours: it may be missing, fail or hang. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CchcError } from '../domain/error';

export type LibreOfficeProblem = 'missing' | 'failed' | 'timeout';

/** `said`: what the program printed, for developers. */
export class LibreOfficeError extends Error {
  constructor(
    readonly problem: LibreOfficeProblem,
    said = '',
  ) {
    super(`LibreOffice ${problem}: ${said}`);
    this.name = 'LibreOfficeError';
  }
}

/** Where it is, for machines on which it is not found by itself. */
export const PROGRAM_VARIABLE = 'CCHC_SOFFICE';

type Environment = Record<string, string | undefined>;

/**
 * The path of LibreOffice: the one that the environment names and no other, else the first on PATH, else where installers usually put it.
 * null where there is none.
 */
export async function findLibreOffice(
  environment: Environment = process.env,
  platform: string = process.platform,
): Promise<string | null> {
  const named = environment[PROGRAM_VARIABLE];
  const places = named ? [named] : [...onPath(environment, platform), ...(await usualPlaces(environment, platform))];
  for (const place of places) if (await canRun(place)) return place;
  return null;
}

function onPath(environment: Environment, platform: string): string[] {
  // soffice.exe is a window program: only soffice.com waits and speaks to a console.
  const names = platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const path = environment['PATH'] ?? environment['Path'] ?? '';
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name)));
}

async function usualPlaces(environment: Environment, platform: string): Promise<string[]> {
  if (platform === 'win32') {
    const roots = [environment['ProgramFiles'], environment['ProgramW6432'], environment['ProgramFiles(x86)']];
    return roots.flatMap((root) => (root ? [join(root, 'LibreOffice', 'program', 'soffice.com')] : []));
  }
  if (platform === 'darwin') {
    const bundle = join('Applications', 'LibreOffice.app', 'Contents', 'MacOS', 'soffice');
    return [join('/', bundle), join(homedir(), bundle)];
  }
  // The packages of libreoffice.org go to a folder for each version.
  const versions = (await readdir('/opt').catch(() => [])).filter((name) => /^libreoffice/i.test(name)).sort();
  const folders = ['/usr/lib/libreoffice', '/usr/lib64/libreoffice', ...versions.map((name) => join('/opt', name))];
  return [...folders.map((folder) => join(folder, 'program', 'soffice')), '/snap/bin/libreoffice'];
}

async function canRun(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

export type ConvertOptions = {
  /** Default 300: ten thousand tasks make hundreds of pages. */
  seconds?: number;
  /** Content of registrymodifications.xcu, where the settings of a new user are not those wanted. */
  settings?: string;
  signal?: AbortSignal;
};

/**
 * Converts files, each to one of the same name with another ending in `folder`; returns their paths in the same order. Every call has a
 * profile of its own: LibreOffice otherwise hands the job to an instance that is already running, or fails, and a broken profile of the user would
 * break ours. Throws `LibreOfficeError` (`failed`, `timeout`) or `CchcError` `cancelled`; whatever was started is then ended.
 */
export async function convertFiles(
  program: string,
  paths: readonly string[],
  format: 'pdf' | 'xlsx' | 'xls',
  folder: string,
  { seconds = 300, settings, signal }: ConvertOptions = {},
): Promise<string[]> {
  const profile = await mkdtemp(join(tmpdir(), 'cchc-office-'));
  try {
    if (settings !== undefined) {
      await mkdir(join(profile, 'user'));
      await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
    }
    const said = await runToEnd(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        ...['--convert-to', format, '--outdir', folder],
        ...paths,
      ],
      seconds,
      signal,
    );
    const targets = paths.map((path) => join(folder, `${basename(path, extname(path))}.${format}`));
    // The exit status is 0 also where nothing could be loaded.
    const made = new Set(await readdir(folder));
    const lost = targets.filter((target) => !made.has(basename(target)));
    if (lost.length > 0)
      throw new LibreOfficeError('failed', `no ${lost.map((path) => basename(path)).join(', ')}: ${said}`);
    return targets;
  } finally {
    // Windows lets go of files a moment after their program has ended.
    await rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

/** Resolves with what the program printed. */
function runToEnd(program: string, args: readonly string[], seconds: number, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(new CchcError('cancelled'));
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      // A group of its own: what the user starts is a script that starts the program, and only a group ends as a whole.
      detached: process.platform !== 'win32',
    });
    let said = '';
    let ended: Error | null = null;
    const end = (reason: Error): void => {
      ended ??= reason;
      endAll(child);
    };
    const onAbort = (): void => end(new CchcError('cancelled'));
    const timer = setTimeout(() => end(new LibreOfficeError('timeout', said)), seconds * 1000);
    signal?.addEventListener('abort', onAbort, { once: true });
    const settle = (failure: Error | null): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      if (failure === null) resolve(said);
      else reject(failure);
    };
    const hear = (part: Buffer): void => {
      said = `${said}${part.toString('utf8')}`.slice(-10_000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', (error) => settle(new LibreOfficeError('failed', error.message)));
    child.once('close', (code) => {
      settle(ended ?? (code === 0 ? null : new LibreOfficeError('failed', `ended with ${code}: ${said}`)));
    });
  });
}

function endAll(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
