import type { Severity } from '../../domain/finding';

/** What a command did. `text` is for people; `json` is what `--json` prints. Exit code 1 where errors were found. */
export type Outcome = { text: string; json?: unknown; hasErrors: boolean };

/** A command of the command line. `words` are the arguments after its name. */
export type Command = (words: readonly string[]) => Promise<Outcome & { asJson: boolean }>;

/** How many findings of each severity are open: what somebody decided to leave as it is does not count. */
export function countOpen(findings: readonly { severity: Severity; ignored?: unknown }[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity, ignored } of findings) if (!ignored) counts[severity]++;
  return counts;
}
