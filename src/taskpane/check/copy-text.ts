import { cellText, columnOf, findingSentence } from '../../actions/finding-words';
import type { PlacedFinding } from '../../actions/results';
import { cleanText } from '../../domain/text';
import type { CheckWords, RuleMessages } from '../../locales';

/** Excel takes pasted text that begins so for a formula; behind an apostrophe it stays text. */
const FORMULA = /^[=+\-@]/;

/** The list as a table for the clipboard: tabs between columns, a line for each finding, one line of headings. */
export function findingsAsText(findings: readonly PlacedFinding[], text: CheckWords, rules: RuleMessages): string {
  const lines = findings.map((finding) => [
    text.severity[finding.severity],
    finding.tab,
    finding.cell,
    columnOf(finding),
    findingSentence(finding, rules),
    finding.fix ? cellText(finding.fix.value, finding.field) : '',
    finding.task,
    finding.area,
    finding.unit,
  ]);
  return [text.tools.copyColumns, ...lines].map((line) => line.map(oneCell).join('\t')).join('\n');
}

function oneCell(value: string): string {
  const line = cleanText(value);
  return FORMULA.test(line) ? `'${line}` : line;
}
