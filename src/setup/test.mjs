// npm test: sets up everything and runs all suites. Arguments after `--` go to jest (`npm test -- test/domain`).
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { preparePackages, preparePrograms, root, run } from './prepare.mjs';

preparePackages();
preparePrograms();

const results = join(root, '.cache', 'test-results.json');
mkdirSync(join(root, '.cache'), { recursive: true });
rmSync(results, { force: true });

// The browser tests drive the built pane, so they always see today's sources.
const build = run(process.execPath, ['--import', 'tsx', 'src/workbench/build.ts']);
if (build !== 0) process.exit(build);

const code = run(process.execPath, [
  '--experimental-vm-modules',
  '--no-warnings',
  'node_modules/jest/bin/jest.js',
  '--json',
  `--outputFile=${results}`,
  '--silent=false',
  ...process.argv.slice(2),
]);
const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = JSON.parse(
  readFileSync(results, 'utf8'),
);
const failed = numFailedTests + numRuntimeErrorTestSuites;
const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
console.log(`\n${numPassedTests} passed, ${failed} failed${skipped}`);
// A test that is switched off on the build machine would be a check that nobody makes.
process.exit(code !== 0 ? code : process.env.CI && numPendingTests > 0 ? 1 : 0);
