import { check } from '../../actions/check';
import type { PlacedFinding } from '../../actions/results';
import { vi } from '../../locales';
import { readArguments } from './arguments';
import { countOpen, type Command } from './command';
import { withComputedValues } from './computed-values';
import { openFile } from './files';
import { findingJson, findingText } from './finding-text';
import { withHost } from './host-session';

/** `check FILE [--json]`: all findings of a workbook. */
export const checkCommand: Command = async (words) => {
  const { files, options } = readArguments(words, { json: 'flag' }, { usage: vi.cli.usage.check, files: 1 });
  const workbook = await withComputedValues(openFile(files[0] ?? ''));
  const { findings, tasks, checkedTabs } = await withHost(workbook, { calculate: false }, ({ port }) => check(port));
  return {
    asJson: options.json,
    json: { findings: findings.map(findingJson) },
    text: checkText(findings, vi.cli.checked(tasks, checkedTabs)),
    hasErrors: countOpen(findings).error > 0,
  };
};

/**
 * One line for each open finding, worst first, a line that counts them, and one for those that were ignored. `checked`: what was looked at,
 * in words.
 */
export function checkText(findings: readonly PlacedFinding[], checked: string): string {
  const open = findings.filter(({ ignored }) => !ignored);
  const ignored = findings.length - open.length;
  const counts = countOpen(open);
  const order = ['error', 'warning', 'info'] as const;
  const count =
    open.length === 0
      ? vi.cli.noFindings(checked)
      : vi.cli.findings(checked, counts.error, counts.warning, counts.info);
  return [
    ...order.flatMap((severity) => open.filter((one) => one.severity === severity).map(findingText)),
    count,
    ...(ignored > 0 ? [vi.cli.ignored(ignored)] : []),
  ].join('\n');
}
