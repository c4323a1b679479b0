// npm run package: sets up, builds, and writes a zip with everything that an office's server and its Excel need.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { OFFICE_JS } from './package/content-policy.js';
import { PACKAGE_HELP, readPackageOptions } from './package/options.js';
import { fail, preparePackages, root } from './prepare.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const words = process.argv.slice(2);
if (words.includes('--help')) {
  console.log(PACKAGE_HELP);
  process.exit();
}
try {
  readPackageOptions(words, { version, officeJs: OFFICE_JS });
} catch (error) {
  fail(error.message);
}
preparePackages();
process.exit(await runChild(process.execPath, ['--import', 'tsx', 'src/setup/package/main.ts', ...words]));
