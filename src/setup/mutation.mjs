// npm run mutation: changes src/domain one place at a time and asks the tests of the domain whether they notice (Stryker; about half an
// hour on two cores). Files may be named: npm run mutation -- src/domain/numerals.ts. Ends with 1 below the score that
// .config/stryker.conf.mjs demands; every survivor is listed, and .cache/mutation/report.html shows them in the code.
import { preparePackages, run } from './prepare.mjs';

preparePackages();
const files = process.argv.slice(2).map((file) => file.replace(/\\/g, '/').replace(/^\.\//, ''));
process.exit(
  run(process.execPath, [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    ...['run', '.config/stryker.conf.mjs'],
    ...(files.length > 0 ? ['--mutate', files.join()] : []),
  ]),
);
