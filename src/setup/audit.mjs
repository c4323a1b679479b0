// npm run audit: packages against our list of known faults, then against the registry's, where it can be asked.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advisoryProblems, reportedProblems } from './advisories.js';
import { licenceProblems } from './licences.js';
import { fail, root } from './prepare.mjs';

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const problems = [...licenceProblems(lock), ...advisoryProblems(lock)];
if (problems.length > 0) fail(`Các gói sau không được dùng:\n${problems.join('\n')}`);
console.log('→ Giấy phép và các lỗi bảo mật đã ghi nhận: không có gì phải xử lý.');

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const asked = spawnSync(npm, ['audit', '--json'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
  timeout: 120_000,
});
const reported = reportedProblems(readJson(asked.stdout));
if (reported === undefined) {
  // Behind a proxy or without the internet nothing can be said, which is no fault of the packages.
  console.log('→ Không hỏi được danh mục lỗi bảo mật của kho gói npm. Hãy chạy lại trên máy có kết nối tới kho gói.');
} else if (reported.length > 0) {
  fail(`Kho gói npm báo các lỗi bảo mật sau:\n${reported.join('\n')}`);
} else {
  console.log('→ Kho gói npm không báo lỗi bảo mật nào phải xử lý.');
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
