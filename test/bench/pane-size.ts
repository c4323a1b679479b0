/** Size of the pane's first load against a pane with the parts of Microsoft's React template, built the same way now. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EsbuildPlugin } from 'esbuild-loader';
import webpack from 'webpack';
import { buildIfStale } from '../../src/workbench/build';
import { kB, printTable, ratio } from './measure';

const ROOT = join(__dirname, '..', '..');
const LIMIT = 180 * 1024;
const TARGET = 'es2020';

/** Prints the table; returns the figures that miss the bar. */
export async function benchPaneSize(): Promise<string[]> {
  buildIfStale();
  const { firstLoadScripts } = await import('../../src/setup/size-limit.mjs');
  const own = firstLoadScripts();
  const bytes = own.reduce((sum, script) => sum + script.bytes, 0);
  const gzip = own.reduce((sum, script) => sum + script.gzip, 0);
  const peer = await buildPeer();
  printTable(`Pane, first load of script (bar: ≤ ${kB(LIMIT)} gzip)`, [
    ['', 'minified', 'gzip', 'ratio to peer (gzip)'],
    ['pane', kB(bytes), kB(gzip), ratio(gzip, peer.gzip)],
    ["parts of Microsoft's React template", kB(peer.bytes), kB(peer.gzip), '1.00×'],
  ]);
  return gzip > LIMIT ? [`pane: ${kB(gzip)} gzip`] : [];
}

function buildPeer(): Promise<{ bytes: number; gzip: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'peer-pane-'));
  const compiler = webpack({
    mode: 'production',
    context: ROOT,
    entry: join(__dirname, 'peer-pane', 'index.tsx'),
    output: { path: folder, filename: 'peer.js' },
    target: ['web', TARGET],
    performance: false,
    resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
    module: { rules: [{ test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: TARGET, jsx: 'automatic' } }] },
    optimization: { minimizer: [new EsbuildPlugin({ target: TARGET, legalComments: 'none' })] },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) return reject(error ?? new Error(stats?.toString('errors-only')));
      const content = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))));
      rmSync(folder, { recursive: true, force: true });
      resolve({ bytes: content.length, gzip: gzipSync(content, { level: 9 }).length });
    });
  });
}
