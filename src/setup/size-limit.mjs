// npm run size: the pane's scripts, gzipped, against their budgets. First load: scripts that dist/taskpane.html asks for at once, and
// the chunk that the pane asks for before it shows the workbook's state. Everything else loads on demand.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fail, root } from './prepare.mjs';
import { sizeReport } from './size-budgets.js';

const PAGE = join(root, 'dist', 'taskpane.html');

function sizesOf(files, folder) {
  return files.map((file) => {
    const content = readFileSync(join(folder, file));
    return { file, bytes: content.length, gzip: gzipSync(content, { level: 9 }).length };
  });
}

/** The pane's own scripts loaded at start: [{ file, bytes, gzip }]. office.js comes from Microsoft and is not ours to count. */
export function firstLoadScripts(page = PAGE) {
  if (!existsSync(page)) fail('Chưa có dist/taskpane.html. Chạy npm run build trước.');
  const html = readFileSync(page, 'utf8');
  const folder = dirname(page);
  const chunks = readdirSync(folder).filter((file) => /^session\..*\.js$/.test(file));
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)]
    .map((match) => match[1])
    .filter((source) => !/^https?:/.test(source));
  return sizesOf([...scripts, ...chunks], folder);
}

/** All other scripts beside the page. */
export function laterScripts(page = PAGE) {
  const first = firstLoadScripts(page).map(({ file }) => file);
  const folder = dirname(page);
  return sizesOf(
    readdirSync(folder).filter((file) => file.endsWith('.js') && !first.includes(file)),
    folder,
  );
}

if (process.argv[1]?.endsWith('size-limit.mjs')) {
  const { lines, problems } = sizeReport({ first: firstLoadScripts(), later: laterScripts() });
  console.log(lines.join('\n'));
  if (problems.length > 0) fail(problems.join('\n'));
}
