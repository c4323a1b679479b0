import type { ImportChoices, ImportPreview, SheetReading } from '../../src/actions/import-results';
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
  TemplateInfo,
  UndoStep,
  WorkbookState,
} from '../../src/actions/results';
import type { ScoredRound } from '../../src/actions/par-index/score-round';
import type { PrintCheck } from '../../src/actions/print-results';
import { CchcError } from '../../src/domain/error';
import type { PlanHeader } from '../../src/domain/plan';
import type { Period } from '../../src/domain/period';
import { figuresOf, type AreaFigures, type Summary } from '../../src/domain/summary';
import type { PaneActions } from '../../src/taskpane/pane-actions';
import type { Counting } from '../../src/workbook/counting-cells';
import type { ChartChoice, ChartId } from '../../src/workbook/tabs/charts-choice';
import { createFactsFake } from './diagnostics/fake-facts';
import { fakeRound } from './par-index/fake-round';
import { createReportFake } from './fake-report';
import { createSharingFake } from './share/fake-sharing';

export const AREAS = [
  'Cải cách thể chế',
  'Cải cách TTHC và kiểm soát TTHC',
  'Cải cách tổ chức bộ máy các cơ quan hành chính nhà nước',
  'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
  'Cải cách tài chính công',
  'Hiện đại hóa nền hành chính',
  'Tổ chức chỉ đạo, điều hành',
];

export const HEADER: PlanHeader = {
  place: 'thị xã Hương Trà',
  issuer: 'ỦY BAN NHÂN DÂN\nTHỊ XÃ HƯƠNG TRÀ',
  consolidator: 'Phòng Nội vụ',
  title: 'Kế hoạch cải cách hành chính năm 2021',
  year: 2021,
  decisionNumber: '1822/QĐ-UBND',
  decisionDate: '2020-12-22',
  signerTitle: '',
  signerName: '',
  goals: [],
  requirements: [],
  sample: true,
  formCode: '',
  revision: '',
  byCalendar: false,
  ranking: 'B',
};

export const PERIODS: Period[] = [
  { id: '2021-Q1', name: 'Quý I năm 2021', from: '2021-01-01', closing: '2021-03-14', submitBy: '2021-03-18' },
  { id: '2021-H1', name: '6 tháng đầu năm 2021', from: '2021-01-01', closing: '2021-06-14', submitBy: '2021-06-18' },
];

export const TEMPLATES: TemplateInfo[] = [
  {
    id: 'huong-tra-2021',
    name: 'Kế hoạch CCHC thị xã Hương Trà năm 2021',
    description: 'Mục tiêu, yêu cầu và bảy lĩnh vực theo Quyết định số 1822/QĐ-UBND, kèm nhiệm vụ mẫu.',
    year: 2021,
    sample: true,
  },
  {
    id: 'blank',
    name: 'Kế hoạch trống',
    description: 'Bảy lĩnh vực và các danh mục, chưa có nhiệm vụ; dùng cho năm bất kỳ.',
    year: null,
    sample: false,
  },
];
const TABS = [
  'Hướng dẫn',
  'Thông tin',
  'Kế hoạch',
  'TH lĩnh vực',
  'TH đơn vị',
  'TH người đứng đầu',
  'TH kỳ',
  'Quá hạn',
  'Sắp đến hạn',
  'Biểu đồ',
  'Kiểm tra',
  'Danh mục',
];

/** Figures that add up: `scale` tasks of each of five states in every area. */
export function fakeSummary(period: Period, scale = 1): Summary {
  const areas = AREAS.map((name, index): AreaFigures => {
    const figures = { ...figuresOf([], period.closing), areaId: String(index + 1), name };
    figures.doneOnTime = 2 * scale;
    figures.inProgress = (index % 3) * scale;
    figures.notStarted = scale;
    figures.overdue = index % 2;
    figures.total = figures.doneOnTime + figures.inProgress + figures.notStarted + figures.overdue;
    figures.due = figures.doneOnTime + figures.overdue;
    figures.dueDone = figures.doneOnTime;
    figures.dueDoneInTime = figures.doneOnTime;
    return figures;
  });
  const total = { ...figuresOf([], period.closing) };
  for (const area of areas) {
    for (const key of [
      'doneOnTime',
      'inProgress',
      'notStarted',
      'overdue',
      'total',
      'due',
      'dueDone',
      'dueDoneInTime',
    ] as const) {
      total[key] += area[key];
    }
  }
  total.rateYear = total.doneOnTime / total.total;
  total.ratePeriod = total.dueDone / total.due;
  total.rateOnTime = total.dueDoneInTime / total.due;
  return { period, dueUntil: period.closing, areas, units: [], heads: [], total, overdue: [], upcoming: [] };
}

export const UNITS = ['Phòng Nội vụ', 'Phòng Tư pháp', 'UBND phường Tứ Hạ'];

/** Findings of as many rows from row 12 on, of three rules: an error, four warnings that are safe to fix less one that is not, a note. */
export function fakeFindings(count: number): PlacedFinding[] {
  return Array.from({ length: count }, (_, index): PlacedFinding => {
    const severity = index % 5 === 0 ? 'error' : index % 5 < 4 ? 'warning' : 'info';
    const row = 12 + index;
    const labels = {
      area: `${(index % 7) + 1}. ${AREAS[index % 7]}`,
      unit: UNITS[index % 3]!,
      task: `Nhiệm vụ thứ ${index + 1} của kế hoạch`,
    };
    const base = { severity, row, tab: 'Kế hoạch', details: {}, ...labels } as const;
    if (severity === 'error') {
      const key = `title-missing|${row}|title|`;
      return { ...base, code: 'title-missing', field: 'title', value: null, cell: `D${row}`, key };
    }
    if (severity === 'warning') {
      const fix = { value: 44286, safe: index % 5 !== 3 };
      const key = `due-differs|${row}|due|44280`;
      return { ...base, code: 'due-differs', field: 'due', value: 44280, cell: `J${row}`, fix, key };
    }
    const value = 'Phòng Nội vụ; Phòng Tư pháp';
    return { ...base, code: 'lead-several', field: 'lead', value, cell: `F${row}`, key: `lead-several|${row}|lead|` };
  });
}

/** How a source with two sheets is understood: one with a column that is not sure, one without a table. */
export function fakeImportPreview(file: string, choices: ImportChoices = {}): ImportPreview {
  const column = (index: number, heading: string, field: SheetReading['columns'][number]['field'], sure = true) => ({
    column: index,
    letter: String.fromCharCode(65 + index),
    heading,
    field: choices.columns?.['Phụ lục']?.[index] === undefined ? field : choices.columns['Phụ lục'][index]!,
    sure: sure || choices.columns?.['Phụ lục']?.[index] !== undefined,
    samples: [`${heading} thứ nhất`, `${heading} thứ hai`],
  });
  const areas = AREAS.map((name, index) => ({ id: String(index + 1), name, tasks: index < 2 ? 5 : 0 }));
  const finding: PlacedFinding = {
    code: 'deadline-not-understood',
    severity: 'warning',
    row: 9,
    field: 'deadline',
    value: 'khi có hướng dẫn',
    details: {},
    tab: 'Phụ lục',
    cell: 'F9',
    key: 'deadline-not-understood|9',
    area: '',
    unit: '',
    task: '',
  };
  return {
    file,
    year: choices.year ?? 2021,
    yearFound: choices.year === undefined,
    header: {
      title: 'Kế hoạch cải cách hành chính năm 2021',
      decisionNumber: '1822/QĐ-UBND',
      decisionDate: '2020-12-22',
    },
    sheets: [
      {
        sheet: 'Phụ lục',
        chosen: choices.sheets?.includes('Phụ lục') ?? true,
        headerRow: 7,
        columns: [
          column(0, 'TT', 'number'),
          column(1, 'Nội dung', 'title'),
          column(2, 'Đơn vị', 'lead', false),
          column(3, 'Mã hồ sơ', null),
        ],
        areas: [
          { row: 8, text: 'I. CẢI CÁCH THỂ CHẾ', areaId: '1', sure: true, tasks: 5 },
          { row: 14, text: 'II. THỦ TỤC', areaId: choices.areas?.['Phụ lục']?.[14] ?? '2', sure: false, tasks: 5 },
        ],
        tasks: 10,
        skipped: [{ row: 20, text: 'Tổng cộng', why: 'total' }],
      },
      {
        ...{ sheet: 'Bìa', chosen: choices.sheets?.includes('Bìa') ?? false, headerRow: null },
        ...{ columns: [], areas: [], tasks: 0, skipped: [] },
      },
    ],
    areas,
    tasks: 10,
    findings: [finding],
  };
}

/** A period that was closed, and two changes since. */
export function fakeClosing(periodId: string, by: string): ClosingState & { periodId: string } {
  const period = PERIODS.find(({ id }) => id === periodId) ?? PERIODS[0]!;
  const { total } = fakeSummary(period);
  return {
    ...{
      periodId,
      by,
      closing: period.closing,
      dueUntil: period.closing,
      closedAt: '2021-06-16T08:30:00',
      sound: true,
    },
    figures: { ...total, total: total.total - 1 },
    late: [
      { taskId: 'NV-05', title: 'Nhiệm vụ sửa sau', row: 12, kind: 'changed', field: 'due', then: null, now: 44286 },
      { taskId: 'NV-99', title: 'Nhiệm vụ bị xóa', row: null, kind: 'removed' },
    ],
  };
}

/** Two tabs that somebody set up in another way. */
export const fakePrint = (): PrintCheck => ({
  pages: 12,
  faulty: [
    { tab: 'TH đơn vị', flaws: [{ kind: 'wide', pages: 2 }, { kind: 'head-once' }] },
    { tab: 'Biểu đồ', flaws: [{ kind: 'paper', paper: 'Letter' }] },
  ],
  errors: 3,
  choices: [
    { tab: 'TH lĩnh vực', usual: true, empty: false },
    { tab: 'Biểu đồ', usual: true, empty: false },
    { tab: 'Quá hạn', usual: false, empty: true },
    { tab: 'Kiểm tra', usual: false, empty: false },
  ],
});

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
