import type { RunOptions, WorkbookEvent } from '../actions/port';
import type {
  CheckResult,
  FillResult,
  LoadResult,
  TemplateInfo,
  TemplatePreview,
  UndoStep,
  WorkbookState,
} from '../actions/results';

/** What filling would do, worked out without writing. */
export type FillPreview = Omit<FillResult, 'undo'>;

/** Everything the pane can ask for. The entry point binds it to the open workbook; tests bind it to a fake. All may throw `CchcError`. */
export type PaneActions = {
  listTemplates(): Promise<TemplateInfo[]>;
  previewTemplate(templateId: string, year?: number): Promise<TemplatePreview>;
  inspect(options?: RunOptions): Promise<WorkbookState>;
  loadTemplate(request: { templateId: string; year?: number }, options?: RunOptions): Promise<LoadResult>;
  check(options?: RunOptions): Promise<CheckResult>;
  previewFill(periodId: string | undefined, options?: RunOptions): Promise<FillPreview>;
  fill(request: { periodId?: string }, options?: RunOptions): Promise<FillResult>;
  goToCell(tab: string, cell: string): Promise<void>;
  /** Shows one of our tabs whatever people have renamed it to. */
  openTab(tab: 'plan' | 'charts'): Promise<void>;
  undo(step: UndoStep, options?: RunOptions): Promise<void>;
  watch(onChange: (event: WorkbookEvent) => void): Promise<() => Promise<void>>;
};
