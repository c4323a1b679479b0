import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { convertFiles, findLibreOffice, LibreOfficeError } from '../../src/workbench/libreoffice';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-lo-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that stands for LibreOffice. */
function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof LibreOfficeError ? error.problem : (error as { code?: string }).code),
  );
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};
async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 50 && isAlive(pid); tries++) await new Promise((done) => setTimeout(done, 20));
  return !isAlive(pid);
}

describe('where LibreOffice is', () => {
  test('the environment names it, and then no other counts', async () => {
    const own = program('my-office', 'exit 0');
    expect(await findLibreOffice({ CCHC_SOFFICE: own, PATH: '/usr/bin' })).toBe(own);
    expect(await findLibreOffice({ CCHC_SOFFICE: join(folder, 'none'), PATH: '/usr/bin' })).toBeNull();
  });

  test('the first on PATH that can be run', async () => {
    mkdirSync(join(folder, 'a', 'soffice'), { recursive: true });
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(folder, 'b', 'soffice'), 'not a program');
    mkdirSync(join(folder, 'c'));
    const right = program(join('c', 'soffice'), 'exit 0');
    const path = ['a', 'b', 'c'].map((name) => join(folder, name)).join(delimiter);
    expect(await findLibreOffice({ PATH: path })).toBe(right);
  });

  test('on Windows where its installer puts it, the console program', async () => {
    mkdirSync(join(folder, 'LibreOffice', 'program'), { recursive: true });
    const right = program(join('LibreOffice', 'program', 'soffice.com'), 'exit 0');
    expect(await findLibreOffice({ ProgramFiles: folder }, 'win32')).toBe(right);
    expect(await findLibreOffice({}, 'win32')).toBeNull();
  });
});

describe('converting', () => {
  const input = () => {
    const path = join(folder, 'sổ.xlsx');
    writeFileSync(path, 'x');
    return path;
  };

  test('gives the file, and each call a profile of its own that is gone afterwards', async () => {
    const script = [
      `for word in "$@"; do case "$word" in -env:*) echo "$word" > "${join(folder, 'profile')}";; esac; done`,
      `cat "$(sed 's/.*file:\\/\\///' "${join(folder, 'profile')}")/user/registrymodifications.xcu" > "${join(folder, 'sổ.pdf')}"`,
    ].join('\n');
    const [made] = await convertFiles(program('office', script), [input()], 'pdf', folder, { settings: '<a/>' });
    expect(made).toBe(join(folder, 'sổ.pdf'));
    expect(readFileSync(made!, 'utf8')).toBe('<a/>');
    const profile = new URL(
      readFileSync(join(folder, 'profile'), 'utf8').trim().slice('-env:UserInstallation='.length),
    );
    expect(existsSync(profile)).toBe(false);
  });

  test.each<[string, string]>([
    ['an exit status', 'echo "no display" >&2; exit 81'],
    ['no file although all seems well', 'exit 0'],
    ['an end by a signal', 'kill -9 $$'],
  ])('%s is a failure', async (_, script) => {
    expect(await problemOf(convertFiles(program('office', script), [input()], 'pdf', folder))).toBe('failed');
  });

  test('a program that cannot be started is a failure', async () => {
    expect(await problemOf(convertFiles(join(folder, 'none'), [input()], 'pdf', folder))).toBe('failed');
  });

  /** The child of a child hangs, as the program behind the script of LibreOffice does. */
  const hanging = () => program('office', `sleep 600 & echo $! > "${join(folder, 'pid')}"; wait`);
  const hung = () => Number(readFileSync(join(folder, 'pid'), 'utf8'));

  test('whoever hangs is ended, with all that it started', async () => {
    expect(await problemOf(convertFiles(hanging(), [input()], 'pdf', folder, { seconds: 0.5 }))).toBe('timeout');
    expect(await gone(hung())).toBe(true);
  });

  test('whoever is cancelled as well, and nothing starts after that', async () => {
    const controller = new AbortController();
    const office = hanging();
    const work = problemOf(convertFiles(office, [input()], 'pdf', folder, { signal: controller.signal }));
    setTimeout(() => controller.abort(), 300);
    expect(await work).toBe('cancelled');
    expect(await gone(hung())).toBe(true);
    rmSync(join(folder, 'pid'));
    expect(await problemOf(convertFiles(office, [input()], 'pdf', folder, { signal: controller.signal }))).toBe(
      'cancelled',
    );
    expect(existsSync(join(folder, 'pid'))).toBe(false);
  });
});
