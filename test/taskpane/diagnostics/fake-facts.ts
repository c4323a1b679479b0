import type { RunOptions } from '../../../src/actions/port';
import type { HostFacts, WorkbookFacts } from '../../../src/actions/diagnose';
import type { PaneActions } from '../../../src/taskpane/pane-actions';

/** Excel on the web. */
export const fakeHost = (): HostFacts => ({
  ...{ host: 'Excel', version: '16.0.17328.20000', platform: 'OfficeOnline' },
  ...{ displayLanguage: 'vi-VN', contentLanguage: 'en-US' },
  sets: [
    { name: 'ExcelApi', version: '1.17' },
    { name: 'ExcelApiDesktop', version: null },
  ],
  limits: { request: 5_242_880, ourRequest: 3_500_000, rows: 1_048_576 },
});

/** A plan with one protected tab and one that is gone. */
export const fakeFacts = (): WorkbookFacts => ({
  kind: 'plan',
  tabs: [
    { id: 'info', locked: true },
    { id: 'plan', locked: false },
  ],
  missing: ['overdue'],
  tables: [{ name: 'KeHoach', rows: 1034 }],
  otherSheets: 2,
  tasks: 30,
  problems: [],
});

type Work = (name: string, run?: RunOptions) => Promise<void>;

export function createFactsFake(work: Work): Pick<PaneActions, 'describeHost' | 'describeWorkbook'> {
  return {
    async describeHost() {
      await work('describeHost');
      return fakeHost();
    },
    async describeWorkbook(run) {
      await work('describeWorkbook', run);
      return fakeFacts();
    },
  };
}
