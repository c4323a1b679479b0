// npm run mutation: changes src/domain one place at a time and asks the tests whether they notice (Stryker). Each file is asked only
// of the tests that are about it, so that a change takes a second and not a minute. Files may be named: npm run mutation --
// src/domain/numerals.ts. Answers are kept in .cache/mutation; unchanged code is not asked again. Exits 1 below 85 %.
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fail, preparePackages, root, run } from './prepare.mjs';

const LEAST_SCORE = 85;
const CACHE = join('.cache', 'mutation');
const SOURCES = join('src', 'domain');
const TESTS = join('test', 'domain');

/** Tests of files by the start of their path; the first that fits counts. Others are asked of the test of their own name and `FALLBACK`. */
const ABOUT = [
  ['rules/other-table', ['rules/procedures', 'rules/score']],
  ['rules/month-as-date', ['rules/dates', 'rules/deadlines']],
  ['rules/drift', ['rules/drift', 'table-rules']],
  ['rules/sheet', ['rules/sheet', 'table-rules']],
  ['rules/applies', ['check-engine']],
  ['check-engine', ['check-engine', 'plan-checker', 'table-rules']],
  ['plan-index', ['check-engine', 'plan-checker', 'table-rules']],
  ['rule-context', ['check-engine', 'plan-checker', 'rules/drift', 'table-rules']],
  ['row-keys', ['row-keys', 'rules/duplicates']],
  ['deadline', ['deadline', 'rules/deadlines']],
  ['legacy-tables', ['legacy-text']],
  ['unit-days', ['unit-days', 'unit']],
  ['unit-group', ['unit-group', 'unit']],
  ['unit', ['unit', 'unit-spellings', 'rules/areas-and-units']],
  ['area', ['area', 'rules/areas-and-units']],
  ['template', ['template', 'sample-template']],
  ['csv', ['template']],
  ['import/read-sheet', ['import/cells', 'import/read-sheet']],
  ['import/read-rows', ['import/cells', 'import/read-rows', 'import/rows']],
  ['import/read-source', ['import/read-source']],
  ['import/import-rules', ['import/rows']],
];
const FALLBACK = ['read-task', 'check-plan', 'typed-values'];

const path = (...parts) => join(...parts).replace(/\\/g, '/');
const filesIn = (folder, end) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replace(/\\/g, '/'))
    .filter((file) => file.endsWith(end));

/** Names as in `ABOUT`; one that ends with a slash stands for all tests of the folder. */
function testsOf(file, known) {
  const name = file.replace(/\.ts$/, '');
  const named = ABOUT.find(([start]) => file.startsWith(start))?.[1];
  const wanted = named ?? (known.includes(`${name}.test.ts`) ? [name] : FALLBACK);
  return known.filter((test) =>
    wanted.some((each) => (each.endsWith('/') ? test.startsWith(each) : test === `${each}.test.ts`)),
  );
}

function groupsOf(files) {
  const known = filesIn(TESTS, '.test.ts').sort();
  const groups = new Map();
  for (const file of files) {
    const tests = testsOf(file, known).map((test) => path(TESTS, test));
    if (tests.length === 0) fail(`Không có phép thử nào cho ${path(SOURCES, file)}.`);
    const key = tests.join();
    groups.set(key, { tests, files: [...(groups.get(key)?.files ?? []), file] });
  }
  return [...groups.values()];
}

/** Runs Stryker on one group; returns its report by file. */
function askGroup({ tests, files }, index) {
  const name = tests
    .map((test) => test.replace(/^test\/domain\/|\.test\.ts$/g, '').replace(/\//g, '-'))
    .join('+')
    .slice(0, 80);
  const report = path(CACHE, `${name}.json`);
  console.log(`\n→ ${index + 1}. ${name}: ${files.join(', ')}`);
  const code = run(
    process.execPath,
    [
      'node_modules/@stryker-mutator/core/bin/stryker.js',
      ...['run', path('.config', 'stryker.conf.mjs')],
      ...['--mutate', files.map((file) => path(SOURCES, file)).join()],
      ...['--incrementalFile', path(CACHE, `${name}.incremental.json`)],
    ],
    { env: { ...process.env, MUTATION_TESTS: tests.join(), MUTATION_REPORT: report } },
  );
  if (code !== 0) fail(`Stryker dừng với mã ${code}.`);
  return JSON.parse(readFileSync(join(root, report), 'utf8')).files;
}

const KILLED = new Set(['Killed', 'Timeout']);
const LIVING = new Set(['Survived', 'NoCoverage']);

function scoreOf(mutants) {
  const killed = mutants.filter(({ status }) => KILLED.has(status)).length;
  const living = mutants.filter(({ status }) => LIVING.has(status)).length;
  return { killed, living, score: killed + living === 0 ? 100 : (100 * killed) / (killed + living) };
}

preparePackages();
mkdirSync(join(root, CACHE), { recursive: true });
const asked = process.argv.slice(2).map((file) => file.replace(/\\/g, '/').replace(/^(\.\/)?src\/domain\//, ''));
const files = filesIn(SOURCES, '.ts').filter((file) => asked.length === 0 || asked.includes(file));
if (files.length === 0) fail('Không có tệp nào như vậy trong src/domain.');

const reports = groupsOf(files.sort())
  .map(askGroup)
  .flatMap((report) => Object.entries(report));
const rows = reports.map(([file, { mutants }]) => ({ file, ...scoreOf(mutants) })).sort((a, b) => a.score - b.score);
console.log('\n  score  killed  living  file');
for (const { file, killed, living, score } of rows) {
  console.log(`${score.toFixed(1).padStart(7)}${String(killed).padStart(8)}${String(living).padStart(8)}  ${file}`);
}
const total = scoreOf(reports.flatMap(([, { mutants }]) => mutants));
console.log(
  `${total.score.toFixed(1).padStart(7)}${String(total.killed).padStart(8)}${String(total.living).padStart(8)}  all`,
);
process.exit(total.score < LEAST_SCORE ? 1 : 0);
