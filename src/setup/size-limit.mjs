// The pane's first load, gzipped: scripts that dist/taskpane.html asks for at once, and the chunk that the pane asks for before it
// shows the workbook's state. Everything else loads on demand.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fail, root } from './prepare.mjs';

const LIMIT = 180 * 1024;

/** The pane's own scripts loaded at start: [{ file, bytes, gzip }]. office.js comes from Microsoft and is not ours to count. */
export function firstLoadScripts(page = join(root, 'dist', 'taskpane.html')) {
  if (!existsSync(page)) fail('Chưa có dist/taskpane.html. Chạy npm run build trước.');
  const html = readFileSync(page, 'utf8');
  const folder = dirname(page);
  const chunks = readdirSync(folder).filter((file) => /^session\..*\.js$/.test(file));
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)]
    .map((match) => match[1])
    .filter((source) => !/^https?:/.test(source));
  return [...scripts, ...chunks].map((source) => {
    const content = readFileSync(join(folder, source));
    return { file: source, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
  });
}

if (process.argv[1]?.endsWith('size-limit.mjs')) {
  const scripts = firstLoadScripts();
  const total = scripts.reduce((sum, script) => sum + script.gzip, 0);
  for (const script of scripts) console.log(`${(script.gzip / 1024).toFixed(1).padStart(7)} kB gzip  ${script.file}`);
  console.log(`${(total / 1024).toFixed(1).padStart(7)} kB gzip  first load, limit ${LIMIT / 1024} kB`);
  if (scripts.length === 0) fail('Không tìm thấy tệp mã nào trong dist/taskpane.html.');
  if (total > LIMIT) fail('Lần tải đầu của khung tác vụ vượt giới hạn.');
}
