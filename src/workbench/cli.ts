/**
 * The command line: `npm run -s cchc -- <command> …`. Runs the add-in's own actions on the stand-in, without Excel. Exit codes: 0 done,
 * 1 done but entries have errors, 2 not done and nothing written. With `--json` only JSON goes to stdout.
 */
import { runCommand } from './cli/run-command';

// A reader that stops early (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runCommand(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
