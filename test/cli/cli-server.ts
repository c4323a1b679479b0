/** Runs command lines one after the other, as the parent asks, and tells what each wrote: a start for each would take longer than its work. */
import { runCommand } from '../../src/workbench/cli/run-command';

export type Answer = { code: number; stdout: string; stderr: string };

let stdout = '';
let stderr = '';
Object.assign(console, {
  log: (text: string) => (stdout += `${text}\n`),
  error: (text: string) => (stderr += `${text}\n`),
});

process.on('message', (words: string[]) => {
  void runCommand(words).then((code) => {
    const answer: Answer = { code, stdout, stderr };
    stdout = '';
    stderr = '';
    process.send?.(answer);
  });
});
process.on('disconnect', () => process.exit());
