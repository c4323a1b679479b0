import { findingSentence } from '../../actions/finding-words';
import type { PlacedFinding } from '../../actions/results';
import { vi } from '../../locales';
import { rules } from '../../locales/vi/rules';

/** A finding in the shape that `--json` promises. */
export function findingJson(finding: PlacedFinding) {
  const { code, severity, tab, cell, value, fix } = finding;
  return { code, severity, tab, cell, value, message: findingSentence(finding, rules), ...(fix ? { fix } : {}) };
}

/** "Lỗi  Kế hoạch!F12: …" on one line, whatever stands in the cell. */
export function findingText(finding: PlacedFinding): string {
  const place = finding.cell === '' ? finding.tab : `${finding.tab}!${finding.cell}`;
  return oneLine(`${vi.cli.severity[finding.severity]}: ${place}: ${findingSentence(finding, rules)}`);
}

/** Line breaks and control characters would let a cell's text rewrite the terminal. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}
