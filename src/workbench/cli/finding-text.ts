import { cellText, findingSentence, fixText } from '../../actions/finding-words';
import type { PlacedFinding } from '../../actions/results';
import { vi } from '../../locales';
import { fixes } from '../../locales/vi/fixes';
import { rules } from '../../locales/vi/rules';

/** A finding in the shape that `--json` promises; `ignored` holds the reason where somebody decided to leave it as it is. */
export function findingJson(finding: PlacedFinding) {
  const { code, severity, tab, cell, value, fix, ignored, key } = finding;
  const message = findingSentence(finding, rules);
  const more = { ...(fix ? { fix } : {}), ...(ignored ? { ignored: ignored.reason } : {}) };
  return { code, severity, tab, cell, value, message, ...more, key };
}

/** "Lỗi: Kế hoạch!F12: …" with what repairing would write where that is not said yet, on one line, whatever stands in the cell. */
export function findingText(finding: PlacedFinding): string {
  const place = finding.cell === '' ? finding.tab : `${finding.tab}!${finding.cell}`;
  const sentence = findingSentence(finding, rules);
  const repair = saysWhatIsWritten(sentence, finding) ? '' : fixText(finding, fixes);
  return oneLine(`${vi.cli.severity[finding.severity]}: ${place}: ${sentence} ${repair}`);
}

/** Some sentences name the value that a sure repair writes, as "… sẽ ghi lại thành số 80%." does. */
function saysWhatIsWritten(sentence: string, { field, fix }: PlacedFinding): boolean {
  if (fix?.safe !== true || (fix.also ?? []).length > 0) return false;
  const [, written = ''] = sentence.split(' ghi lại thành ');
  return written.replace(/\.$/, '').split(' ').includes(cellText(fix.value, field));
}

/** On one line, whatever stands in the text: a line break would let a cell's text pass for a line of ours. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
