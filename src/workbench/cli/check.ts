import { check } from '../../actions/check';
import type { PlacedFinding } from '../../actions/results';
import { vi } from '../../locales';
import { readArguments } from './arguments';
import { countSeverities, type Command } from './command';
import { openFile } from './files';
import { findingJson, findingText } from './finding-text';
import { withHost } from './host-session';

/** `check FILE [--json]`: all findings of a workbook. */
export const checkCommand: Command = async (words) => {
  const { files, options } = readArguments(words, { json: 'flag' }, { usage: vi.cli.usage.check, files: 1 });
  const workbook = await openFile(files[0] ?? '');
  const result = await withHost(workbook, { calculate: false }, ({ port }) => check(port));
  const { findings, tasks } = result;
  const counts = countSeverities(findings);
  return {
    asJson: options.json,
    json: { findings: findings.map(findingJson) },
    text: checkText(findings, tasks),
    hasErrors: counts.error > 0,
  };
};

/** One line for each finding, worst first, and a line that counts them. */
export function checkText(findings: readonly PlacedFinding[], tasks: number): string {
  if (findings.length === 0) return vi.cli.noFindings(tasks);
  const counts = countSeverities(findings);
  const order = ['error', 'warning', 'info'] as const;
  const lines = order.flatMap((severity) => findings.filter((one) => one.severity === severity).map(findingText));
  return [...lines, vi.cli.findings(tasks, counts.error, counts.warning, counts.info)].join('\n');
}
