// Stryker as `npm run mutation` runs it (src/setup/mutation.mjs): src/domain is changed one place at a time, and its tests must notice.
const name = `.cache/mutation/${process.env.MUTATION_PART ?? 'part'}`;

export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/mocha-runner'],
  testRunner: 'mocha',
  mochaOptions: {
    require: ['./.config/mocha-setup.cjs'],
    spec: process.env.MUTATION_TESTS?.split(',') ?? ['test/domain/**/*.test.ts'],
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
  tempDirName: '.cache/mutation/sandbox',
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: `${name}.json` },
  htmlReporter: { fileName: `${name}.html` },
};
