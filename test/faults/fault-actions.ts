/** Everything that the add-in writes into a workbook, as the report of faults runs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addEntryTable } from '../../src/actions/add-entry-table';
import { addProcedures } from '../../src/actions/add-procedures';
import { applyFixes } from '../../src/actions/apply-fixes';
import { check } from '../../src/actions/check';
import type { CheckOptions } from '../../src/actions/clock';
import { closePeriod, reopenPeriod } from '../../src/actions/close-period';
import { fill } from '../../src/actions/fill';
import { createFollower } from '../../src/actions/follow-check';
import { ignoreFinding } from '../../src/actions/ignore-finding';
import { importPlan } from '../../src/actions/import-plan';
import { issuePlan } from '../../src/actions/issue-plan';
import { loadTemplate } from '../../src/actions/load-template';
import { markCells } from '../../src/actions/mark-cells';
import { merge } from '../../src/actions/merge';
import { addParIndex, sampleCriteria } from '../../src/actions/par-index/add-par-index';
import { advanceScores } from '../../src/actions/par-index/advance-scores';
import type { WorkbookPort } from '../../src/actions/port';
import { mendPrint } from '../../src/actions/print-check';
import { addReportTexts } from '../../src/actions/report-texts';
import type { UndoStep } from '../../src/actions/results';
import { undo } from '../../src/actions/undo';
import { writeFindings } from '../../src/actions/write-findings';
import type { Workbook } from '../../src/workbook/workbook';
import { CLOCK, openSample } from '../actions/loaded-plan';
import { A } from '../actions/par-index/scored-workbook';
import { returned, sendFiles } from '../actions/returned-files';
import { assets, copyOf, openHost } from '../support/open-host';

export type FaultAction = {
  name: string;
  /** The file of `src/actions` whose writing this is. */
  file: string;
  /** The workbook that it starts from; the action gets a copy. */
  workbook: Workbook;
  run: (port: WorkbookPort, options: CheckOptions) => Promise<unknown>;
  /** What people do where the pane was closed in the middle and `run` says that the plan is there already. */
  goOn?: FaultAction['run'];
};

const options = { clock: CLOCK };
const SIGNER = 'Lê Thị Hoa';

/** An empty workbook with a person's own sheet, and the sample plan with entries to repair, marks shown and a period closed. */
async function startingWorkbooks(): Promise<{ blank: Workbook; worked: Workbook }> {
  const empty = await openHost();
  const blank = copyOf(empty.host.workbook);
  empty.close();
  const open = await openSample();
  await open.type(0, { lead: 'UBND thị xã', note: 'Ghi chú của chuyên viên' });
  await open.type(1, { lead: 'PNV', progress: 0.35 });
  await open.type(2, { due: null });
  await markCells(open.port, true, options);
  await closePeriod(open.port, { periodId: '2021-H1', by: SIGNER }, options);
  // What a person types after the marks were shown: they have something to follow.
  await open.type(3, { lead: 'Phòng Không Có' });
  const worked = copyOf(open.host.workbook);
  open.close();
  return { blank, worked };
}

/** A workbook after an action, and the step that takes it back. */
async function after(
  start: Workbook,
  act: (port: WorkbookPort) => Promise<{ undo: UndoStep | null }>,
): Promise<{ workbook: Workbook; step: UndoStep }> {
  const open = await openSample({ workbook: copyOf(start) });
  const { undo: step } = await act(open.port);
  if (step === null) throw new Error('the action wrote nothing');
  const workbook = copyOf(open.host.workbook);
  open.close();
  return { workbook, step };
}

/** What units send back for the worked plan. */
async function outcomesFor(worked: Workbook) {
  const open = await openSample({ workbook: copyOf(worked) });
  const files = [...(await sendFiles(open.port)).values()];
  open.close();
  return files.map((file) =>
    returned(file, ({ ids, type, add }) => {
      type(ids[0]!, { progress: 0.45, reason: 'Chờ kinh phí' });
      add({ title: 'Việc của đơn vị', deadline: 'Quý III' });
    }),
  );
}

export async function faultActions(): Promise<FaultAction[]> {
  const { blank, worked } = await startingWorkbooks();
  const outcomes = await outcomesFor(worked);
  const open = await openSample({ workbook: copyOf(worked) });
  const { findings } = await check(open.port, options);
  open.close();
  const key = findings.find(({ code }) => code === 'unit-own-place')?.key ?? '';
  const filled = await after(worked, (port) => fill(port, { periodId: '2021-9M' }, options));
  const merged = await after(worked, (port) => merge(port, outcomes, { rule: 'keep', byQuestion: {} }, options));
  const { sets, criteria } = await sampleCriteria(assets);
  // An area with its first criteria: what is written is the same for each row, and the sheets of all units stay small.
  const firstCriteria = { sets, criteria: criteria.slice(0, 4) };
  const scored = await after(worked, (port) => addParIndex(port, firstCriteria, options));
  const wide = copyOf(filled.workbook);
  const page = wide.sheets.find(({ name }) => name === 'TH đơn vị')?.page;
  if (page) page.fit = { wide: 2, tall: 0 };
  const source = {
    name: 'phu-luc.xlsx',
    bytes: new Uint8Array(readFileSync(join(__dirname, '..', 'import-sources', 'printed-appendix.xlsx'))),
  };
  const on = (workbook: Workbook) => (name: string, file: string, run: FaultAction['run']) => ({
    ...{ name, file, workbook, run },
  });
  const onWorked = on(worked);
  return [
    {
      ...on(blank)('load the template', 'place-plan', (port, given) =>
        loadTemplate(port, assets, { templateId: 'huong-tra-2021' }, given),
      ),
      goOn: (port, given) => fill(port, {}, given),
    },
    on(blank)('import an appendix', 'import-plan', (port, given) => importPlan(port, assets, source, {}, given)),
    onWorked('fill another period', 'fill', (port, given) => fill(port, { periodId: '2021-9M' }, given)),
    onWorked('repair', 'apply-fixes', (port, given) => applyFixes(port, { kind: 'safe' }, given)),
    onWorked('leave a finding as it is', 'ignore-finding', (port, given) =>
      ignoreFinding(port, key, 'Chờ quyết định', given),
    ),
    onWorked('take the marks off', 'mark-cells', (port, given) => markCells(port, false, given)),
    onWorked('let the marks follow', 'follow-check', async (port, given) => {
      const follower = createFollower(port);
      await follower.check(given);
      await follower.renewMarks(given);
    }),
    onWorked('write the tab of findings', 'write-findings', (port, given) => writeFindings(port, given)),
    onWorked('issue the plan', 'issue-plan', (port, given) => issuePlan(port, given)),
    onWorked('close a period', 'close-period', (port, given) =>
      closePeriod(port, { periodId: '2021-Q1', by: SIGNER }, given),
    ),
    onWorked('reopen a period', 'close-period', (port, given) =>
      reopenPeriod(port, { periodId: '2021-H1', by: SIGNER, reason: 'Bổ sung hồ sơ' }, given),
    ),
    onWorked('merge returned files', 'merge', (port, given) =>
      merge(port, outcomes, { rule: 'keep', byQuestion: {} }, given),
    ),
    onWorked('add TTHC', 'add-procedures', (port, given) => addProcedures(port, given)),
    onWorked('add Chỉ tiêu', 'add-entry-table', (port, given) => addEntryTable(port, 'indicators', [], given)),
    onWorked('add Sáng kiến', 'add-entry-table', (port, given) => addEntryTable(port, 'initiatives', [], given)),
    onWorked('add the PAR Index', 'par-index/add-par-index', (port, given) => addParIndex(port, firstCriteria, given)),
    on(scored.workbook)('lock a score sheet', 'par-index/advance-scores', (port, given) =>
      advanceScores(port, { units: [A], step: 'lock', by: SIGNER }, given),
    ),
    onWorked('add the texts of reports', 'report-texts', (port, given) => addReportTexts(port, given)),
    on(wide)('mend a page', 'print-check', (port, given) => mendPrint(port, given)),
    on(filled.workbook)('take a fill back', 'undo', (port, given) => undo(port, filled.step, given)),
    on(merged.workbook)('take a merge back', 'undo', (port, given) => undo(port, merged.step, given)),
  ];
}
