// npm run mutation: changes src/domain one place at a time and asks the tests of the domain whether they notice (Stryker). Files may be
// named: npm run mutation -- src/domain/numerals.ts. Lists every survivor, prints the scores by file and ends with 1 below 85 %;
// .cache/mutation/*.html show the survivors in the code.
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fail, preparePackages, root, run } from './prepare.mjs';

const LEAST_SCORE = 85;

/** Tests that nothing is thrown and nothing takes for ever, whatever a cell holds; they hardly say what is answered. */
const SAFETY = ['long-cells', 'import/fuzz'];
/** Tests that run everything over everything. A rule or a reading must be held by the tests of its own topic, so it is not asked of them. */
const OVERALL = ['check-engine', 'fix', 'office-habits', 'plan-checker', 'sample-template', 'template', 'typed-values'];
/** What these tests are about. */
const ENGINE =
  /^(check-engine|check-plan|csv|fix|fix-options|plan-checker|plan-index|rule-context|rules\/applies|template|unit-list)(\.ts$|\/)/;

const filesIn = (folder, end) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replace(/\\/g, '/'))
    .filter((file) => file.endsWith(end))
    .sort();

const KILLED = new Set(['Killed', 'Timeout']);
const LIVING = new Set(['Survived', 'NoCoverage']);

function scoreOf(mutants) {
  const killed = mutants.filter(({ status }) => KILLED.has(status)).length;
  const living = mutants.filter(({ status }) => LIVING.has(status)).length;
  return { killed, living, score: killed + living === 0 ? 100 : (100 * killed) / (killed + living) };
}

/** Runs Stryker over some files; returns its mutants by file. */
function askPart(name, files, tests) {
  if (files.length === 0) return [];
  const report = join(root, '.cache', 'mutation', `${name}.json`);
  rmSync(report, { force: true });
  const stryker = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', '.config/stryker.conf.mjs'];
  const env = {
    ...process.env,
    MUTATION_PART: name,
    MUTATION_TESTS: tests.map((test) => `test/domain/${test}.test.ts`).join(),
  };
  run(process.execPath, [...stryker, '--mutate', files.map((file) => `src/domain/${file}`).join()], { env });
  if (!existsSync(report)) fail('Stryker dừng giữa chừng; nguyên nhân ở các dòng trên.');
  return Object.entries(JSON.parse(readFileSync(report, 'utf8')).files);
}

preparePackages();
const asked = process.argv.slice(2).map((file) => file.replace(/\\/g, '/').replace(/^(\.\/)?src\/domain\//, ''));
const files = filesIn('src/domain', '.ts').filter((file) => asked.length === 0 || asked.includes(file));
if (files.length === 0) fail('Không có tệp nào như vậy trong src/domain.');
const tests = filesIn('test/domain', '.test.ts')
  .map((file) => file.replace(/\.test\.ts$/, ''))
  .filter((test) => !SAFETY.includes(test))
  // A change is found sooner by the tests of a topic.
  .sort((a, b) => Number(OVERALL.includes(a)) - Number(OVERALL.includes(b)));

const isEngine = (file) => ENGINE.test(file);
const reports = [
  ...askPart(
    'topics',
    files.filter((file) => !isEngine(file)),
    tests.filter((test) => !OVERALL.includes(test)),
  ),
  ...askPart('engine', files.filter(isEngine), tests),
];
const rows = reports.map(([file, { mutants }]) => ({ file, ...scoreOf(mutants) })).sort((a, b) => a.score - b.score);
const print = ({ score, killed, living, file }) =>
  console.log(`${score.toFixed(1).padStart(7)}${String(killed).padStart(8)}${String(living).padStart(8)}  ${file}`);
console.log('\n   điểm  bị bắt còn sót  tệp');
rows.forEach(print);
const total = { file: 'tất cả', ...scoreOf(reports.flatMap(([, { mutants }]) => mutants)) };
print(total);
process.exit(total.score < LEAST_SCORE ? 1 : 0);
