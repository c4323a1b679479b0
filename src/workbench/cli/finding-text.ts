import { findingSentence } from '../../actions/words';
import type { PlacedFinding } from '../../actions/results';
import { vi } from '../../locales';

/** A finding in the shape that `--json` promises. */
export function findingJson(finding: PlacedFinding) {
  const { code, severity, tab, cell, value, fix } = finding;
  return { code, severity, tab, cell, value, message: findingSentence(finding, vi), ...(fix ? { fix } : {}) };
}

/** "Lỗi  Kế hoạch!F12: …" on one line, whatever stands in the cell. */
export function findingText(finding: PlacedFinding): string {
  const place = finding.cell === '' ? finding.tab : `${finding.tab}!${finding.cell}`;
  return oneLine(`${vi.cli.severity[finding.severity]}: ${place}: ${findingSentence(finding, vi)}`);
}

/** Line breaks and control characters would let a cell's text rewrite the terminal. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}
