import { quote } from '../locales/facts';
import { fixes } from '../locales/vi/fixes';
import { rules } from '../locales/vi/rules';
import { mapInSteps, type Steps } from '../domain/steps';
import type { FindingRow } from '../workbook/tabs/context';
import { findingSentence, fixText } from './finding-words';
import type { PlacedFinding } from './results';

/** Letters of a task: enough to know it by, however much somebody pasted into its cell. */
const LONGEST_TASK = 300;
/** Of names of leading units: two or three of them. */
const LONGEST_UNITS = 100;

/** Findings as the tab "Kiểm tra" prints them, in Vietnamese as the whole workbook. */
export function findingRows(findings: readonly PlacedFinding[]): Steps<FindingRow[]> {
  return mapInSteps(findings, (finding): FindingRow => ({
    severity: finding.severity,
    tab: finding.tab,
    cell: finding.cell,
    task: quote(finding.task, LONGEST_TASK),
    unit: quote(finding.unit, LONGEST_UNITS),
    message: findingSentence(finding, rules),
    advice: fixText(finding, fixes),
    ...(finding.ignored ? { ignored: finding.ignored.reason } : {}),
  }));
}
