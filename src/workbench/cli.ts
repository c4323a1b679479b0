/**
 * The command line: `npm run -s cchc -- <command> …`. Runs the add-in's own actions on the stand-in, without Excel. Exit codes: 0 done,
 * 1 done but entries have errors, 2 not done and nothing written. With `--json` only JSON goes to stdout.
 */
import type { Command } from './cli/command';
import { errorText, usageError } from './cli/error-text';
import { terminalJson, terminalText } from './cli/terminal-text';
import { vi } from '../locales';

/** Loaded when asked for, so that a mistyped command answers at once. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  new: async () => (await import('./cli/new')).newCommand,
  import: async () => (await import('./cli/import')).importCommand,
  check: async () => (await import('./cli/check')).checkCommand,
  fix: async () => (await import('./cli/fix')).fixCommand,
  fill: async () => (await import('./cli/fill')).fillCommand,
  merge: async () => (await import('./cli/merge')).mergeCommand,
  print: async () => (await import('./cli/print')).printCommand,
  split: async () => (await import('./cli/split')).splitCommand,
};

const HELP = ['--help', '-h', 'help'];

/** How one command is written, or all of them. */
function helpOn(name: string | undefined): string {
  const { usage, usageLine } = vi.cli;
  const known: Record<string, string> = usage;
  return name !== undefined && Object.hasOwn(COMMANDS, name) ? usageLine(known[name] ?? '') : usage.all;
}

async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (HELP.includes(name ?? '') || rest.some((word) => word !== 'help' && HELP.includes(word))) {
    console.log(helpOn(name === 'help' ? rest[0] : name));
    return 0;
  }
  try {
    const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw usageError(name);
    const outcome = await (await command())(rest);
    console.log(outcome.asJson ? terminalJson(outcome.json) : terminalText(outcome.text));
    return outcome.hasErrors ? 1 : 0;
  } catch (error) {
    console.error(terminalText(errorText(error)));
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
