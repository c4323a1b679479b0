// Stryker as `npm run mutation` runs it (src/setup/mutation.mjs), once for each group of files with the tests that are about them.
const name = (process.env.MUTATION_REPORT ?? '.cache/mutation/report.json').replace(/\.json$/, '');

export default {
  packageManager: 'npm',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunner: 'jest',
  // The tests are chosen by MUTATION_TESTS; looking for related ones would find nearly all of them.
  jest: { projectType: 'custom', configFile: '.config/jest.domain.cjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // Constants of a module are read before any test begins, so each of them would be asked of all tests: half of the time of a run.
  ignoreStatic: true,
  mutate: ['src/domain/**/*.ts'],
  ignorePatterns: ['/dist', '/out', '/coverage', '/.cache', '/assets/images', '/test/e2e', '/test/bench'],
  disableTypeChecks: 'src/**/*.ts',
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  timeoutMS: 10_000,
  // The whole of the domain is judged by src/setup/mutation.mjs.
  thresholds: { high: 95, low: 90, break: process.env.MUTATION_REPORT ? null : 85 },
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: `.cache/mutation/sandbox-${process.pid}`,
  reporters: ['clear-text', 'json', 'html'],
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: `${name}.json` },
  htmlReporter: { fileName: `${name}.html` },
};
