import type { WorkbookEvent, RunOptions } from '../../src/actions/port';
import type {
  CellChange,
  ChangeResult,
  CheckResult,
  ClosingState,
  FillRequest,
  FillResult,
  FixPreview,
  FixRequest,
  PlacedFinding,
  UndoStep,
  WorkbookState,
} from '../../src/actions/results';
import type { ScoredRound } from '../../src/actions/par-index/score-round';
import { CchcError } from '../../src/domain/error';
import type { Period } from '../../src/domain/period';
import type { PaneActions } from '../../src/taskpane/pane-actions';
import type { Counting } from '../../src/workbook/counting-cells';
import type { ChartChoice, ChartId } from '../../src/workbook/tabs/charts-choice';
import { createFactsFake } from './diagnostics/fake-facts';
import { fakeRound } from './par-index/fake-round';
import { createReportFake } from './fake-report';
import { createSharingFake } from './share/fake-sharing';

import {
  AREAS,
  HEADER,
  PERIODS,
  TEMPLATES,
  fakeSummary,
  fakeFindings,
  fakeImportPreview,
  fakeClosing,
  fakePrint,
  TABS,
} from './fake-values';

export * from './fake-values';

/** Charts that have something to show without further tables. */
const CHARTS: ChartId[] = ['areas', 'statuses', 'offices', 'communes', 'overdue'];

export type FakeOptions = {
  state?: WorkbookState;
  findings?: PlacedFinding[];
  /** Milliseconds that each action takes, told in ten steps of progress. */
  delay?: number;
};

/** A workbook that exists only here: loads, checks and fills as the real actions do, and can be told to fail. */
export function createFake(options: FakeOptions = {}) {
  const calls: string[] = [];
  const failNext = new Map<string, CchcError>();
  let listener: ((event: WorkbookEvent) => void) | null = null;
  const fake = {
    calls,
    failNext,
    findings: options.findings ?? fakeFindings(7),
    state: options.state ?? ({ kind: 'no-template' } as WorkbookState),
    marked: false,
    issued: false,
    closing: null as (ClosingState & { periodId: string }) | null,
    previous: null as FillResult['previous'],
    print: fakePrint(),
    scores: null as ScoredRound | null,
    tables: { procedures: null, indicators: null, initiatives: null } as FillResult['tables'],
    charts: { ids: CHARTS, perPage: 1 } as ChartChoice,
    counting: { byCalendar: false, ranking: 'B' } as Counting,
    dueUntil: null as string | null,
    /** Somebody edits the workbook. */
    change: (event: Partial<WorkbookEvent> = {}) =>
      listener?.({ sheet: 'Kế hoạch', address: 'D12', source: 'local', kind: 'cells', ...event }),
    /** What was asked with each call, beside its name. */
    asked: [] as unknown[],
    isWatched: () => listener !== null,
    loadedState,
  };

  function loadedState(period: Period, outdated: boolean): WorkbookState {
    const count = (severity: string) =>
      fake.findings.filter((finding) => finding.severity === severity && !finding.ignored).length;
    const findings = { errors: count('error'), warnings: count('warning'), infos: count('info') };
    const summary = fakeSummary(period);
    return { kind: 'loaded', header: HEADER, tasks: 34, periods: PERIODS, period, outdated, summary, findings };
  }

  async function work(name: string, run?: RunOptions): Promise<void> {
    calls.push(name);
    for (let step = 1; step <= 10; step += 1) {
      if (options.delay) await new Promise((done) => setTimeout(done, options.delay! / 10));
      if (run?.signal?.aborted) throw new CchcError('cancelled');
      run?.onProgress?.({ done: step, total: 10 });
    }
    const failure = failNext.get(name);
    if (!failure) return;
    failNext.delete(name);
    throw failure;
  }

  const checked = (): CheckResult => ({
    findings: fake.findings,
    tasks: 34,
    checkedTabs: [],
    marked: fake.marked,
    issued: fake.issued,
    sources: { 'title-missing': 'practice', 'due-differs': 'NĐ 09/2019/NĐ-CP' },
  });
  const changed = (label: string): ChangeResult => ({ check: checked(), undo: { label, changes: [] } });
  const isMeant = (request: FixRequest, finding: PlacedFinding): boolean => {
    if (!finding.fix || finding.ignored) return false;
    if (request.kind === 'keys') return request.keys.includes(finding.key);
    return request.kind === 'rule' ? finding.code === request.code : finding.fix.safe;
  };
  const changesFor = (request: FixRequest): FixPreview['changes'] =>
    fake.findings
      .filter((finding) => isMeant(request, finding))
      .map(({ tab, cell, row, field, value, code, fix, task }) => ({
        ...{ tab, cell, row: row ?? 0, field, code, task },
        ...{ before: value, after: fix!.value },
      }));
  /** Writes column J again, as the fake's fixes do. */
  const undoOf = (label: string, changes: CellChange[]): UndoStep => ({
    label,
    changes: changes.map(({ tab, row, before }) => ({
      ...{ kind: 'set-cells', sheet: tab, row: row - 1, column: 9 },
      cells: [[{ value: before }]],
    })),
  });

  const periodOf = (id: string | undefined) => PERIODS.find((period) => period.id === id) ?? PERIODS[0]!;
  const wouldFill = ({ periodId, counting, charts, lastYear }: FillRequest): Omit<FillResult, 'undo'> => {
    const outdated =
      fake.state.kind === 'loaded' && (fake.state.outdated || periodOf(periodId).id !== fake.state.period.id);
    const change = {
      tab: 'Kế hoạch',
      row: 12,
      cell: 'J12',
      field: 'due',
      before: null,
      after: 44286,
      code: 'due',
    } as const;
    const lead = { field: 'lead', before: 'PNV', after: 'Phòng Nội vụ', code: 'lead' } as const;
    const rename = { tab: 'Kế hoạch', row: 13, cell: 'F13', ...lead };
    return {
      summary: { ...fakeSummary(periodOf(periodId)), ...(fake.dueUntil === null ? {} : { dueUntil: fake.dueUntil }) },
      findings: fake.findings,
      checkedTabs: [],
      cells: outdated ? [change, rename] : [],
      tabs: outdated ? ['TH lĩnh vực', 'Biểu đồ'] : [],
      outdated,
      charts: { ...(charts ?? fake.charts), available: CHARTS },
      lastYear: Array.from(lastYear ?? [], ([id, rate]) => ({
        ...{ periodId: id, name: periodOf(id).name, before: null, after: rate },
      })),
      tables: fake.tables,
      counting: counting ?? fake.counting,
      closing: fake.closing?.periodId === periodOf(periodId).id ? fake.closing : null,
      previous: fake.previous,
    };
  };

  const { forgetMerge, ...sharing } = createSharingFake(work, periodOf, fake.asked);
  const actions: PaneActions = {
    ...sharing,
    ...createFactsFake(work),
    async listTemplates() {
      await work('listTemplates');
      return TEMPLATES;
    },
    async previewTemplate(id, year) {
      await work(`previewTemplate ${id} ${year ?? ''}`.trim());
      const info = TEMPLATES.find((template) => template.id === id)!;
      const tasks = info.sample ? 5 : 0;
      const title = `Kế hoạch cải cách hành chính năm ${info.year ?? year}`;
      const areas = AREAS.map((name) => ({ name, tasks }));
      return { info, header: { ...HEADER, title }, areas, tasks: 7 * tasks, tabs: TABS };
    },
    async inspect(run) {
      await work('inspect', run);
      if (fake.state.kind === 'loaded') fake.state = loadedState(fake.state.period, fake.state.outdated);
      return fake.state;
    },
    async loadTemplate(request, run) {
      await work(`loadTemplate ${request.templateId} ${request.year ?? ''}`.trim(), run);
      fake.state = loadedState(PERIODS[0]!, true);
      return { tabs: TABS, tasks: 34, undo: { label: 'load-template', changes: [] } };
    },
    async check(run) {
      await work('check', run);
      return checked();
    },
    async followCheck(events, run) {
      fake.asked.push(events);
      await work('followCheck', run);
      return checked();
    },
    async previewFixes(request, run) {
      fake.asked.push(request);
      await work(`previewFixes ${request.kind}`, run);
      return { changes: changesFor(request) };
    },
    async applyFixes(request, run) {
      fake.asked.push(request);
      const changes = changesFor(request);
      await work(`applyFixes ${request.kind}`, run);
      fake.findings = fake.findings.filter((finding) => !isMeant(request, finding));
      return { changes, check: checked(), undo: changes.length > 0 ? undoOf('fix', changes) : null };
    },
    async ignoreFinding(key, reason, run) {
      await work(`ignoreFinding ${reason ?? 'null'}`, run);
      fake.findings = fake.findings.map(({ ignored: _, ...finding }) =>
        finding.key === key && reason !== null ? { ...finding, ignored: { reason } } : finding,
      );
      return changed('ignore');
    },
    async renewMarks(run) {
      await work('renewMarks', run);
    },
    async markCells(marked, run) {
      await work(`markCells ${marked}`, run);
      fake.marked = marked;
      return { ...changed('mark'), unmarked: 0 };
    },
    async writeFindings(run) {
      await work('writeFindings', run);
      return changed('write-findings');
    },
    async issuePlan(run) {
      await work('issuePlan', run);
      fake.issued = true;
      return changed('issue-plan');
    },
    async closePeriod({ periodId, by }, run) {
      await work(`closePeriod ${periodId} ${by}`, run);
      fake.closing = fakeClosing(periodId, by);
      return changed('close-period');
    },
    async reopenPeriod({ periodId, by, reason }, run) {
      await work(`reopenPeriod ${periodId} ${by} ${reason}`, run);
      fake.closing = null;
      return changed('reopen-period');
    },
    async addTable({ kind }, run) {
      await work(`addTable ${kind}`, run);
      return {
        ...changed(`add-${kind}`),
        ...(kind === 'procedures' ? { tab: 'TTHC', rows: 21 } : { tab: 'Chỉ tiêu', rows: 0 }),
      };
    },
    async checkPrint(run) {
      await work('checkPrint', run);
      return fake.print;
    },
    async mendPrint(run) {
      await work('mendPrint', run);
      fake.print = { ...fake.print, faulty: [] };
      return { print: fake.print, undo: undoOf('mend-print', []) };
    },
    openPack: ({ tabs, periodId = '' }, run) => work(`openPack ${tabs.join(', ')} ${periodId}`.trim(), run),
    ...createReportFake(work, periodOf, changed),
    async readScores(run) {
      await work('readScores', run);
      return fake.scores;
    },
    async addScores(lastYear, run) {
      await work(`addScores ${lastYear?.file.name ?? ''} ${lastYear?.year ?? ''}`.trim(), run);
      fake.scores = fakeRound();
      return { ...changed('add-par-index'), tab: 'Bộ tiêu chí', rows: fake.scores.units.length };
    },
    async advanceScores({ units, step, by }, run) {
      await work(`advanceScores ${step} ${by}: ${units.join(', ')}`, run);
      return changed('advance-scores');
    },
    async previewImport(file, choices, run) {
      fake.asked.push(choices);
      await work(`previewImport ${file.name}`, run);
      return fakeImportPreview(file.name, choices);
    },
    async importPlan(file, choices, run) {
      fake.asked.push(choices);
      await work(`importPlan ${file.name}`, run);
      fake.state = loadedState(PERIODS[0]!, true);
      return { tabs: TABS, tasks: 10, undo: { label: 'load-template', changes: [] } };
    },
    async readLastYear(file, { year, periods }, run) {
      await work(`readLastYear ${file.name} ${year}`, run);
      const read = periods.map(({ id, name }, index) => {
        const about = { periodId: id, name };
        return index === 0
          ? { ...about, rate: 0.875, closed: true }
          : { ...about, rate: null, why: 'none-due' as const };
      });
      return { year: year - 1, periods: read };
    },
    async previewFill(request, run) {
      fake.asked.push(request);
      await work(`previewFill ${request.periodId ?? ''}`.trim(), run);
      return wouldFill(request);
    },
    async fill(request, run) {
      const { periodId } = request;
      fake.asked.push(request);
      await work(`fill ${periodId ?? ''}`.trim(), run);
      const result = wouldFill(request);
      fake.charts = request.charts ?? fake.charts;
      fake.counting = result.counting;
      fake.state = loadedState(periodOf(periodId), false);
      return { ...result, undo: undoOf('fill', result.cells) };
    },
    goToCell: (tab, cell) => work(`goToCell ${tab}!${cell}`),
    openTab: (tab) => work(`openTab ${tab}`),
    async undo(step, run) {
      await work(`undo ${step.label}`, run);
      if (step.label === 'merge') forgetMerge();
      fake.state = step.label === 'load-template' ? { kind: 'no-template' } : loadedState(PERIODS[0]!, true);
    },
    watch(onChange) {
      listener = onChange;
      return Promise.resolve(async () => {
        listener = null;
      });
    },
  };
  return { fake, actions };
}
