/**
 * Builds the pane and the workbench with webpack when a source changed since the last build, so that starting again is quick.
 * Run directly: `node --import tsx src/workbench/build.ts`.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..', '..');
const stamp = join(root, '.cache', 'built-from');

/** Brings `dist/` up to date. Returns false when it already was. Throws with webpack's own words when the build fails. */
export function buildIfStale(): boolean {
  const fingerprint = sourcesFingerprint();
  const upToDate = existsSync(join(root, 'dist', 'workbench.html')) && existsSync(stamp);
  if (upToDate && readFileSync(stamp, 'utf8') === fingerprint) return false;
  const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const result = spawnSync(process.execPath, [webpack, '--mode', 'production', '--env', 'workbench'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`webpack: ${result.stdout}\n${result.stderr}`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stamp, fingerprint);
  return true;
}

function sourcesFingerprint(): string {
  const hash = createHash('sha256');
  // The workbooks beside the pane are of this year and the next.
  hash.update(String(new Date().getFullYear()));
  for (const file of [
    'package-lock.json',
    'webpack.config.js',
    'tsconfig.json',
    'manifest.xml',
    '.config/quick-engine.cjs',
  ]) {
    hash.update(readFileSync(join(root, file)));
  }
  for (const folder of ['src', 'assets']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const path = join(file.parentPath, file.name);
      hash.update(path).update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

if (require.main === module) {
  console.log(buildIfStale() ? '→ Đã dựng dist/' : '→ dist/ còn mới');
}
