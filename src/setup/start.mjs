// npm start: sets up, runs the main job on the stand-in for Excel, then serves the workbench. `--once` stops after the main job.
import { preparePackages, run } from './prepare.mjs';

const once = process.argv.includes('--once');
const passedOn = process.argv.slice(2).filter((argument) => argument !== '--once');

preparePackages();
const mainJob = run(process.execPath, ['--import', 'tsx', 'src/workbench/main-job.ts']);
if (mainJob !== 0 || once) process.exit(mainJob);
process.exit(run(process.execPath, ['--import', 'tsx', 'src/workbench/serve.ts', ...passedOn]));
