// Makes a fresh machine ready: Node packages from the lockfile and, for the tests, the programs they drive.
// Plain JavaScript with Node's own modules only, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Stops with one sentence that says what to do next. */
export function fail(sentence) {
  console.error(`\n✖ ${sentence}`);
  process.exit(1);
}

/** Runs a program in the project's folder, its output going straight to the terminal. Returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) fail(`Không chạy được "${command}": ${result.error.message}`);
  return result.status ?? 1;
}

/** Installs Node packages with `npm ci` when the lockfile is not the one that is installed. */
export function preparePackages() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) fail(`Cần Node.js 20 trở lên, máy này có ${process.versions.node}. Tải tại https://nodejs.org`);
  if (isInstalled()) return;
  // A linked folder belongs to another checkout, which npm ci would empty.
  if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) {
    fail(
      'node_modules là một liên kết tới thư mục khác. Hãy xóa liên kết ấy rồi chạy lại để cài các gói cho thư mục này.',
    );
  }
  console.log('→ Cài các gói Node theo package-lock.json (npm ci)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
    // npm ci inside an npm script must not inherit the outer command's configuration as environment.
    env: withoutNpmConfig(),
  });
  if (code !== 0)
    fail(
      'npm ci không thành công; nguyên nhân ở các dòng trên. Nếu do mạng, kiểm tra kết nối tới kho gói npm rồi chạy lại.',
    );
}

/** True where npm's own record of what it put into node_modules holds all that the lockfile asks for. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    // Optional packages of other systems are left out.
    ([path, { integrity, optional }]) =>
      path === '' || (installed[path] === undefined ? optional === true : installed[path].integrity === integrity),
  );
}

function withoutNpmConfig() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config_argv|command|lifecycle_|package_)/.test(name)),
  );
}

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** What the tests drive, how to see that it is there, and where it comes from. */
const PROGRAMS = [
  {
    name: 'Chromium (hoặc Chrome, Edge)',
    debian: 'chromium',
    present: () => browserCandidates().some((path) => existsSync(path)),
  },
  { name: 'LibreOffice Calc', debian: 'libreoffice-calc', present: () => succeeds('soffice', ['--version']) },
  {
    name: 'LibreOffice Writer',
    debian: 'libreoffice-writer',
    // Debian parts the programs of LibreOffice; elsewhere they come together.
    present: () => !existsSync('/etc/debian_version') || existsSync('/usr/lib/libreoffice/program/libswlo.so'),
  },
  { name: 'pdftoppm và pdfinfo (poppler)', debian: 'poppler-utils', present: () => succeeds('pdftoppm', ['-v']) },
  {
    name: 'openpyxl cho Python 3',
    debian: 'python3-openpyxl',
    present: () => succeeds('/usr/bin/python3', ['-c', 'import openpyxl']),
  },
  {
    name: 'phông chữ Liberation',
    debian: 'fonts-liberation',
    present: () => succeeds('sh', ['-c', 'fc-list | grep -qi "Liberation Serif"']),
  },
  {
    name: 'phông chữ Noto',
    debian: 'fonts-noto-core',
    present: () => succeeds('sh', ['-c', 'fc-list | grep -qi "Noto Sans"']),
  },
];

function browserCandidates() {
  return [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    `${process.env['PROGRAMFILES'] ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)'}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ];
}

/** Installs what the tests need on Debian; elsewhere says what is missing. Never goes on without. */
export function preparePrograms() {
  let missing = PROGRAMS.filter((program) => !program.present());
  if (missing.length === 0) return;
  const debian = existsSync('/etc/debian_version') && succeeds('sh', ['-c', 'command -v apt-get']);
  const administrator = process.getuid?.() === 0;
  if (debian && administrator) {
    const packages = missing.map((program) => program.debian);
    console.log(`→ Cài bằng apt-get: ${packages.join(', ')}…`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    missing = PROGRAMS.filter((program) => !program.present());
  }
  if (missing.length === 0) return;
  const names = missing.map((program) => program.name).join('; ');
  fail(
    debian
      ? `Còn thiếu: ${names}. Chạy với quyền quản trị: apt-get update && apt-get install ${missing.map((program) => program.debian).join(' ')}`
      : `Còn thiếu: ${names}. Hãy cài các chương trình này rồi chạy lại npm test.`,
  );
}
