/** `npm run package`, once everything is installed: builds what is out of date, writes the zip and says what to do with it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { version } from '../../../package.json';
import { buildIfStale } from '../../workbench/build';
import type { Lockfile } from '../licences';
import { OFFICE_JS } from './content-policy';
import { makePackage } from './make-package';
import { licenceNotices } from './notices';
import { readPackageOptions } from './options';

const root = resolve(__dirname, '..', '..', '..');

function main(): void {
  const { baseUrl, officeJs, out } = readPackageOptions(process.argv.slice(2), { version, officeJs: OFFICE_JS });
  console.log('→ Đang dựng phần bổ trợ…');
  buildIfStale();
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
  const notices = licenceNotices(root, lock);
  const { zip, files } = makePackage(join(root, 'dist'), { baseUrl, officeJs, version, notices });
  const target = resolve(root, out);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, zip);
  console.log(`→ Đã ghi ${out} (${files.length} tệp, ${(zip.length / 1024).toFixed(0)} kB) cho ${baseUrl}.`);
  console.log('→ Giải nén rồi mở HUONG-DAN-CAI-DAT.html để cài đặt.');
}

try {
  main();
} catch (error) {
  console.error(`\n✖ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
