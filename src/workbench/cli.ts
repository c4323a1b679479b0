/**
 * The command line: `npm run -s cchc -- <command> …`. Runs the add-in's own actions on the stand-in, without Excel. Exit codes: 0 done,
 * 1 done but entries have errors, 2 not done and nothing written. With `--json` only JSON goes to stdout.
 */
import { checkCommand } from './cli/check';
import type { Command } from './cli/command';
import { errorText, usageError } from './cli/error-text';
import { fillCommand } from './cli/fill';
import { newCommand } from './cli/new';
import { vi } from '../locales';

const COMMANDS: Record<string, Command> = { new: newCommand, check: checkCommand, fill: fillCommand };

async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(vi.cli.usage.all);
    return 0;
  }
  try {
    const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw usageError(name);
    const outcome = await command(rest);
    console.log(outcome.asJson ? JSON.stringify(outcome.json, null, 2) : outcome.text);
    return outcome.hasErrors ? 1 : 0;
  } catch (error) {
    console.error(errorText(error));
    return 2;
  }
}

// A reader that stops early (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
