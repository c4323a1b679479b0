/** `npm run package`, once everything is installed: builds what is out of date, writes the zip and says what to do with it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  const options = readPackageOptions(process.argv.slice(2), { version, officeJs: OFFICE_JS });
  const { baseUrl, officeJs, out, force } = options;
  console.log('→ Đang dựng phần bổ trợ…');
  buildIfStale();
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
  const notices = licenceNotices(root, lock);
  const security = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  const { zip, files } = makePackage(join(root, 'dist'), { baseUrl, officeJs, version, notices, security });
  const target = resolve(root, out);
  // The same files and options give the same bytes, so a package that differs is another one: of another address or of older sources.
  if (!force && existsSync(target) && !readFileSync(target).equals(zip)) {
    throw new Error(`Đã có một gói khác tại ${out}, chưa ghi gì. Đổi tên bằng --out, hoặc thêm --force để ghi đè.`);
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, zip);
  console.log(`→ Đã ghi ${out} (${files.length} tệp, ${(zip.length / 1024).toFixed(0)} kB) cho ${baseUrl}.`);
  if (officeJs !== OFFICE_JS) console.log(`→ Office.js lấy từ ${officeJs}.`);
  console.log('→ Giải nén rồi mở HUONG-DAN-CAI-DAT.html để cài đặt.');
}

try {
  main();
} catch (error) {
  console.error(`\n✖ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
