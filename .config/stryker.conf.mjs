import { readdirSync } from 'node:fs';

// Stryker as `npm run mutation` runs it: src/domain is changed one place at a time, and the tests of the domain must notice.

/** Tests over everything, which take long; a change is found sooner by the tests of its own topic, so these are asked last. */
const BROAD = ['office-habits', 'typed-values', 'template', 'sample-template', 'fix', 'plan-checker', 'check-engine'];
/** Tests that nothing is thrown and nothing takes for ever, whatever a cell holds; they hardly say what is answered. */
const SAFETY = ['long-cells', 'import/fuzz'];

const tests = readdirSync('test/domain', { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => file.replace(/\.test\.ts$/, ''))
  .filter((name) => !SAFETY.includes(name))
  .sort((a, b) => Number(BROAD.includes(a)) - Number(BROAD.includes(b)));

export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/mocha-runner'],
  testRunner: 'mocha',
  mochaOptions: {
    require: ['./.config/mocha-setup.cjs'],
    spec: tests.map((name) => `test/domain/${name}.test.ts`),
    ui: 'bdd',
  },
  coverageAnalysis: 'perTest',
  // Constants of a module are read before any test begins, and are not read again for each mutant.
  ignoreStatic: true,
  mutate: ['src/domain/**/*.ts'],
  ignorePatterns: ['/dist', '/out', '/coverage', '/.cache', '/assets/images', '/test/e2e', '/test/bench'],
  disableTypeChecks: 'src/**/*.ts',
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  // Changes that make a loop endless are many; the tests of the domain take a few seconds in all.
  timeoutMS: 1500,
  timeoutFactor: 1.2,
  thresholds: { high: 95, low: 90, break: 85 },
  tempDirName: '.cache/mutation/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
};
