import type { RunOptions, WorkbookEvent } from '../actions/port';
import type { ImportChoices, ImportPreview, SourceFile } from '../actions/import-results';
import type {
  MergeChoices,
  MergePreview,
  MergeResult,
  SplitPreview,
  SplitRequest,
  SplitResult,
  UnitFile,
} from '../actions/share-results';
import type {
  AddedTableKind,
  ChangeResult,
  CheckResult,
  ClosingRequest,
  FillRequest,
  FillResult,
  FixPreview,
  FixRequest,
  FixResult,
  LastYearReading,
  LoadResult,
  MarkResult,
  ReopeningRequest,
  TemplateInfo,
  TemplatePreview,
  UndoStep,
  WorkbookState,
} from '../actions/results';
import type { HostFacts, WorkbookFacts } from '../actions/diagnose';
import type { MendResult, PrintCheck } from '../actions/print-results';
import type { ThisYear } from '../actions/last-year';
import type { DrawCharts, ReportRequest, ReportResult } from '../actions/report';
import type { StepRequest } from '../actions/par-index/advance-scores';
import type { ScoredRound } from '../actions/par-index/score-round';
import type { ReadOutcome } from '../domain/sharing/returned';

/** What filling would do, worked out without writing. */
export type FillPreview = Omit<FillResult, 'undo'>;

/** Everything the pane can ask for. The entry point binds it to the open workbook; tests bind it to a fake. All may throw `CchcError`. */
export type PaneActions = {
  listTemplates(): Promise<TemplateInfo[]>;
  previewTemplate(templateId: string, year?: number): Promise<TemplatePreview>;
  inspect(options?: RunOptions): Promise<WorkbookState>;
  loadTemplate(request: { templateId: string; year?: number }, options?: RunOptions): Promise<LoadResult>;
  check(options?: RunOptions): Promise<CheckResult>;
  /** The check brought up to date after these changes of cells: reads and re-checks only what they touch. */
  followCheck(events: readonly WorkbookEvent[], options?: RunOptions): Promise<CheckResult>;
  /** Brings the colours up to date with the last check, where they are shown. */
  renewMarks(options?: RunOptions): Promise<void>;
  previewFixes(request: FixRequest, options?: RunOptions): Promise<FixPreview>;
  applyFixes(request: FixRequest, options?: RunOptions): Promise<FixResult>;
  /** `reason` null takes an earlier "ignore" back. */
  ignoreFinding(key: string, reason: string | null, options?: RunOptions): Promise<ChangeResult>;
  /** Shows the findings as colours in their cells, or takes them away without a trace. */
  markCells(marked: boolean, options?: RunOptions): Promise<MarkResult>;
  /** Writes the tab "Kiểm tra" anew, for printing. */
  writeFindings(options?: RunOptions): Promise<ChangeResult>;
  /** Keeps the plan columns as they are now as the issued plan (kế hoạch đã ban hành); later changes become findings. */
  issuePlan(options?: RunOptions): Promise<ChangeResult>;
  /** Keeps the facts of a period as they stand; later changes of them are told. */
  closePeriod(request: ClosingRequest, options?: RunOptions): Promise<ChangeResult>;
  reopenPeriod(request: ReopeningRequest, options?: RunOptions): Promise<ChangeResult>;
  /** How a plan appendix from elsewhere is understood. `choices` are the user's corrections of an earlier preview. */
  previewImport(file: SourceFile, choices: ImportChoices, options?: RunOptions): Promise<ImportPreview>;
  importPlan(file: SourceFile, choices: ImportChoices, options?: RunOptions): Promise<LoadResult>;
  /** Adds a tab with a table to fill in. `undo` null: it is there with all its rows. */
  addTable(
    request: { kind: AddedTableKind; periodId?: string },
    options?: RunOptions,
  ): Promise<ChangeResult & { tab: string; rows: number }>;
  /** How the tabs would come out of the printer, and what a meeting pack may hold. */
  checkPrint(options?: RunOptions): Promise<PrintCheck>;
  /** Sets up anew the pages that the check finds fault with. */
  mendPrint(options?: RunOptions): Promise<MendResult>;
  /** Opens the meeting pack of these tabs, for the period, as a new workbook beside this one. */
  openPack(request: { tabs: readonly string[]; periodId?: string }, options?: RunOptions): Promise<void>;
  /** The narrative report of the period as a Word file. The workbook stays as it is. */
  makeReport(request: ReportRequest, draw?: DrawCharts, options?: RunOptions): Promise<ReportResult>;
  /** Adds the tab with the texts of the report. `undo` null: it is there. */
  addReportTexts(options?: RunOptions): Promise<ChangeResult & { tab: string; rows: number }>;
  /** The score sheets with what came of them; null where the workbook has none. */
  readScores(options?: RunOptions): Promise<ScoredRound | null>;
  /** Adds the tabs of the PAR Index with the sample criteria, or with those of last year's workbook for `year`. `undo` null: they are there. */
  addScores(
    lastYear: { file: SourceFile; year: number } | null,
    options?: RunOptions,
  ): Promise<ChangeResult & { tab: string; rows: number }>;
  /** Takes the sheets of units one step further. */
  advanceScores(request: StepRequest, options?: RunOptions): Promise<ChangeResult>;
  /** The units that would get a file. */
  previewSplit(request: SplitRequest, options?: RunOptions): Promise<SplitPreview>;
  /** Makes the files one after the other; the next one waits until `onFile` has taken the one before. */
  split(request: SplitRequest, onFile: (file: UnitFile) => Promise<void>, options?: RunOptions): Promise<SplitResult>;
  /** Reads one returned file. Needs no turn with Excel. */
  readReturned(file: SourceFile, options?: RunOptions): Promise<ReadOutcome>;
  /** What merging these files would do; nothing is written. */
  previewMerge(outcomes: readonly ReadOutcome[], choices: MergeChoices, options?: RunOptions): Promise<MergePreview>;
  merge(outcomes: readonly ReadOutcome[], choices: MergeChoices, options?: RunOptions): Promise<MergeResult>;
  /** Opens an .xlsx file as a new workbook beside this one. */
  openFile(file: SourceFile): Promise<void>;
  /** What Office says of this Excel. Needs no turn with Excel. */
  describeHost(): Promise<HostFacts>;
  /** What is there of ours in the workbook: ids and counts, no content of cells and no names of sheets. */
  describeWorkbook(options?: RunOptions): Promise<WorkbookFacts>;
  /** What last year's workbook says of these periods of this year. Needs no turn with Excel. */
  readLastYear(file: SourceFile, thisYear: ThisYear, options?: RunOptions): Promise<LastYearReading>;
  previewFill(request: FillRequest, options?: RunOptions): Promise<FillPreview>;
  fill(request: FillRequest, options?: RunOptions): Promise<FillResult>;
  goToCell(tab: string, cell: string): Promise<void>;
  /** Shows the task in this 1-based row of the plan. */
  goToTask(row: number): Promise<void>;
  /** Shows one of our tabs whatever people have renamed it to. */
  openTab(tab: 'plan' | 'charts' | 'check' | 'rules' | 'log' | 'submissions'): Promise<void>;
  undo(step: UndoStep, options?: RunOptions): Promise<void>;
  watch(onChange: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
};
