import { cellText, columnOf, findingSentence } from '../../actions/finding-words';
import type { PlacedFinding } from '../../actions/results';
import type { CheckWords, RuleMessages } from '../../locales';
import { quote } from '../../locales/facts';

/** Excel takes pasted text that begins so for a formula; behind an apostrophe it stays text. */
const FORMULA = /^[=+\-@]/;

/** Letters: the list is there to be read, and ten thousand full cells would be too much for any clipboard. */
const LONGEST = 500;

/** The list as a table for the clipboard: tabs between columns, a line for each finding, one line of headings. */
export function findingsAsText(findings: readonly PlacedFinding[], text: CheckWords, rules: RuleMessages): string {
  const lines = findings.map((finding) => [
    finding.ignored ? text.ignoredGroup : text.severity[finding.severity],
    finding.tab,
    finding.cell,
    columnOf(finding),
    findingSentence(finding, rules),
    advice(finding, text),
    finding.task,
    finding.area,
    finding.unit,
  ]);
  return [text.tools.copyColumns, ...lines].map((line) => line.map(oneCell).join('\t')).join('\n');
}

/** What the rule proposes; of an ignored finding why it may stay. */
function advice({ fix, field, ignored }: PlacedFinding, text: CheckWords): string {
  if (ignored) return text.ignoredBecause(ignored.reason);
  return fix ? cellText(fix.value, field) : '';
}

function oneCell(value: string): string {
  const line = quote(value, LONGEST);
  if (line.startsWith('"')) return withRoundQuotes(line);
  return FORMULA.test(line) ? `'${line}` : line;
}

/**
 * Excel takes a straight quotation mark at the start of pasted text for the frame of a cell: it would take away the marks, run what
 * stands between them, or swallow the cells that follow.
 */
function withRoundQuotes(line: string): string {
  return line.replace(/(^|[\s([{])"/g, '$1“').replaceAll('"', '”');
}
