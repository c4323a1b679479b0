// npm start: sets up, runs the main job on the stand-in for Excel, then serves the workbench. `--once` stops after the main job.
import { runChild } from './child.mjs';
import { preparePackages } from './prepare.mjs';

const once = process.argv.includes('--once');
const passedOn = process.argv.slice(2).filter((argument) => argument !== '--once');

preparePackages();
const mainJob = await runChild(process.execPath, ['--import', 'tsx', 'src/workbench/main-job.ts']);
if (mainJob !== 0 || once) process.exit(mainJob);
process.exit(await runChild(process.execPath, ['--import', 'tsx', 'src/workbench/serve.ts', ...passedOn]));
