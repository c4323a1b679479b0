import type { RunOptions } from '../../src/actions/port';
import type { ReportResult } from '../../src/actions/report';
import type { ChangeResult } from '../../src/actions/results';
import type { Period } from '../../src/domain/period';
import type { PaneActions } from '../../src/taskpane/pane-actions';

type ReportActions = Pick<PaneActions, 'makeReport' | 'addReportTexts'>;

/** What the pane asks for to make its report. */
export function createReportFake(
  work: (name: string, run?: RunOptions) => Promise<void>,
  periodOf: (id: string | undefined) => Period,
  changed: (label: string) => ChangeResult,
): ReportActions {
  return {
    async makeReport({ periodId }, draw, run) {
      await work(`makeReport ${periodId ?? ''}`.trim(), run);
      return fakeReport(periodOf(periodId), draw !== undefined);
    },
    async addReportTexts(run) {
      await work('addReportTexts', run);
      return { ...changed('add-report-texts'), tab: 'Mẫu báo cáo', rows: 50 };
    },
  };
}

/** A report with two places left open; without somebody who draws, its chart is missing. */
function fakeReport(period: Period, drawn: boolean): ReportResult {
  return {
    file: { name: `${period.id} - báo cáo CCHC.docx`, bytes: new Uint8Array([80, 75]) },
    period,
    problems: [{ row: 7, kind: 'unknown-field', text: 'tổng số', near: ['số nhiệm vụ'] }],
    textsTab: 'Mẫu báo cáo',
    open: 2,
    pictures: drawn ? { drawn: 1, missing: 0 } : { drawn: 0, missing: 1 },
    outdated: false,
    closing: { kind: 'open' },
    findings: [],
  };
}
