import { readText } from '../domain/cell-values';
import type { PlanRow } from '../domain/task';
import { fixes as words } from '../locales/vi/fixes';
import { rules } from '../locales/vi/rules';
import { momentSerial, type LogEntry } from '../workbook/log';
import { now, type CheckOptions } from './clock';
import { columnOf, findingSentence, shownValue } from './finding-words';
import type { ImportReading } from './import-reading';
import { ruleTitle } from './rule-rows';

/**
 * What "Nhật ký" keeps of reading a source file: everything that was guessed or left out, at its place in that file. A check of the new
 * plan cannot find it again, for the plan no longer shows it. `rows`: the tasks as they are written, in the order they were read.
 */
export function importLog(
  file: string,
  { findings, source }: Pick<ImportReading, 'findings' | 'source'>,
  rows: readonly PlanRow[],
  options?: CheckOptions,
): LogEntry[] {
  const byRow = new Map(
    source.tasks.map(({ read, task }, index) => [
      `${read.opened.sheet.name}|${task.row + 1}`,
      readText(rows[index]?.values.id),
    ]),
  );
  const idAt = (sheet: string, row: unknown) => byRow.get(`${sheet}|${String(row)}`) ?? '';
  const at = momentSerial(now(options));
  return findings
    .filter(({ code, severity }) => code.startsWith('import-') && severity !== 'info')
    .map((finding) => ({
      at,
      action: words.imported(file),
      tab: finding.tab,
      cell: finding.cell,
      taskId: idAt(finding.tab, finding.code === 'import-row-joined' ? finding.details['other'] : finding.row),
      column: columnOf(finding),
      before: shownValue(finding.value, finding.field),
      after: findingSentence(finding, rules),
      note: ruleTitle(finding.code),
    }));
}
