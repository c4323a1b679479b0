// npm start: sets up, runs the main job on the stand-in for Excel, then serves the workbench. `--once` stops after the main job.
import { runChild } from './child.mjs';
import { fail, preparePackages } from './prepare.mjs';
import { needFreePort, readServeOptions } from '../workbench/serve-options.mjs';

const once = process.argv.includes('--once');
const passedOn = process.argv.slice(2).filter((argument) => argument !== '--once');

try {
  const { port, named, tls } = readServeOptions(passedOn);
  // A port that somebody named is meant, and real Excel knows the add-in by its address.
  if (!once && (named || tls)) await needFreePort(port);
} catch (error) {
  fail(error.message);
}
preparePackages();
const mainJob = await runChild(process.execPath, [
  '--require',
  './.config/quick-engine-node.cjs',
  '--import',
  'tsx',
  'src/workbench/main-job.ts',
]);
if (mainJob !== 0 || once) process.exit(mainJob);
process.exit(await runChild(process.execPath, ['--import', 'tsx', 'src/workbench/serve.ts', ...passedOn]));
