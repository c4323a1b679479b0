/** Which command a line of words names, and running it. */
import { vi } from '../../locales';
import type { Command } from './command';
import { errorText, usageError } from './error-text';
import { terminalJson, terminalText } from './terminal-text';
import { USAGES } from './usage';

/** Loaded when asked for, so that a mistyped command answers at once. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  new: async () => (await import('./new')).newCommand,
  import: async () => (await import('./import')).importCommand,
  check: async () => (await import('./check')).checkCommand,
  fix: async () => (await import('./fix')).fixCommand,
  fill: async () => (await import('./fill')).fillCommand,
  merge: async () => (await import('./merge')).mergeCommand,
  print: async () => (await import('./print')).printCommand,
  split: async () => (await import('./split')).splitCommand,
  score: async () => (await import('./score')).scoreCommand,
  rank: async () => (await import('./rank')).rankCommand,
  report: async () => (await import('./report')).reportCommand,
};

const HELP = ['--help', '-h', 'help'];

/** How one command is written, or all of them. */
function helpOn(name: string | undefined): string {
  const known: Record<string, string> = USAGES;
  return name !== undefined && Object.hasOwn(COMMANDS, name) ? vi.cli.usageLine(known[name] ?? '') : USAGES.all;
}

/**
 * Runs one command to its end. `words`: what was typed after the program's name. Results go to stdout, what went wrong to stderr as one
 * sentence. Returns the exit code: 0 done, 1 done but entries have errors, 2 not done and nothing written.
 */
export async function runCommand(words: readonly string[]): Promise<number> {
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
