import { fixes } from '../locales/vi/fixes';
import { rules } from '../locales/vi/rules';
import type { FindingRow } from '../workbook/tabs/context';
import { findingSentence, fixText } from './finding-words';
import type { PlacedFinding } from './results';

/** Findings as the tab "Kiểm tra" prints them, in Vietnamese as the whole workbook. */
export function findingRows(findings: readonly PlacedFinding[]): FindingRow[] {
  return findings.map((finding) => ({
    severity: finding.severity,
    tab: finding.tab,
    cell: finding.cell,
    task: finding.task,
    message: findingSentence(finding, rules),
    advice: fixText(finding, fixes),
    ...(finding.ignored ? { ignored: finding.ignored.reason } : {}),
  }));
}
