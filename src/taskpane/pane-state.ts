import type { ImportChoices, SourceFile } from '../actions/import-results';
import type { WorkbookFacts } from '../actions/diagnose';
import type { Progress } from '../actions/port';
import type {
  CheckResult,
  FillRequest,
  FixPreview,
  FixRequest,
  LastYearReading,
  PlacedFinding,
  TemplateInfo,
  TemplatePreview,
  UndoStep,
  WorkbookState,
} from '../actions/results';
import type { ScoredRound } from '../actions/par-index/score-round';
import type { PrintCheck } from '../actions/print-results';
import { CchcError } from '../domain/error';
import type { Grouping, SeverityFilter } from './check/finding-groups';
import type { FillPreview } from './pane-actions';
import type { RecentError } from './recent-errors';
import type { Route } from './route';
import type { Batch, ShareState } from './share/share-state';

/** What a view reads from the workbook. Each is read again when the workbook changed and the view shows it. */
export const ALL_PARTS = ['inspect', 'check', 'preview', 'fixes', 'split', 'merge', 'scores', 'facts'] as const;
export type Part = (typeof ALL_PARTS)[number];
/** What a person starts with a button; one at a time. */
export type JobKind =
  | 'load'
  | 'import'
  | 'fill'
  | 'undo'
  | 'fix'
  | 'ignore'
  | 'mark'
  | 'print'
  | 'issue'
  | 'close'
  | 'reopen'
  | 'addTable'
  | 'score'
  | 'checkPrint'
  | 'mendPrint'
  | 'pack'
  | 'report'
  | 'split'
  | 'merge';

type LoadOutcome = { tasks: number; tabs: number; undo: UndoStep };
/** The outcome of the last job, until it is closed or the next one ends. */
export type Notice =
  | ({ kind: 'loaded' } & LoadOutcome)
  /** `source`: what was imported, to be corrected and imported again by somebody who takes it back. */
  | ({ kind: 'imported'; source: ImportSource } & LoadOutcome)
  /** `lastYear`: how many rates of last year came with it. */
  | { kind: 'filled'; period: string; cells: number; tabs: string[]; lastYear: number; undo: UndoStep | null }
  | { kind: 'fixed'; cells: number; undo: UndoStep | null }
  | { kind: 'marked'; unmarked: number; undo: UndoStep | null }
  | { kind: 'ignored' | 'heeded' | 'unmarked' | 'printed' | 'issued'; undo: UndoStep | null }
  | { kind: 'closed' | 'reopened'; period: string; undo: UndoStep | null }
  /** `unassigned`: tasks that no file holds. */
  | { kind: 'split'; files: number; unassigned: number }
  /** `undecided`: questions that nobody answered. `batch`: the files that were merged, looked at again by somebody who takes it back. */
  | { kind: 'merged'; cells: number; added: number; undecided: number; batch: Batch; undo: UndoStep | null }
  /** `ignored`: how many of them somebody ignores. */
  | { kind: 'copied'; findings: number; ignored?: number }
  | { kind: 'undone' | 'packed' | 'reported' }
  /** `undo` null: there was nothing to add. */
  | { kind: 'tableAdded'; tab: string; rows: number; undo: UndoStep | null }
  /** `sheets`: of units; `undo` null: the tabs were there. */
  | { kind: 'scoresAdded'; sheets: number; undo: UndoStep | null }
  | { kind: 'scored'; step: string; units: number; undo: UndoStep | null }
  | { kind: 'printChecked'; faulty: number }
  | { kind: 'printMended'; faulty: number; undo: UndoStep | null }
  | { kind: 'failed'; failure: CchcError };

/** The step that takes this outcome back; null where there is none, or no longer. */
export const undoOf = (notice: Notice): UndoStep | null => ('undo' in notice ? notice.undo : null);

/** Last year's workbook that somebody chose. */
export type LastYearChoice = { file: string } & (
  { kind: 'reading' } | { kind: 'read'; reading: LastYearReading } | { kind: 'failed'; failure: CchcError }
);

export type TemplateChoice = {
  /** null until the list is read. */
  list: TemplateInfo[] | null;
  chosen: TemplateInfo | null;
  /** As typed. */
  year: string;
  preview: TemplatePreview | null;
  failure: CchcError | null;
};

/** Repairs that wait for a yes. */
export type FixProposal = {
  request: FixRequest;
  /** null until they are worked out. */
  changes: FixPreview['changes'] | null;
  /** The workbook changed since; they are being worked out again. */
  stale: boolean;
};

/** A plan appendix that somebody chose, with the corrections made so far. */
export type ImportSource = { file: SourceFile; choices: ImportChoices };

/** What the check view shows of the findings, and where the person is among them. It stays while other views are shown. */
export type ListView = {
  filter: SeverityFilter;
  grouping: Grouping;
  /** As typed. */
  query: string;
  /** Whether groups are open, and those that a person opened or closed against that. */
  open: boolean;
  toggled: ReadonlyMap<string, boolean>;
  page: number;
  /** The heading or finding where the keyboard is, or was last; `ignored`: in the group of those, heading included. */
  chosen: { id: string; ignored: boolean } | null;
};

export const WHOLE_LIST: ListView = {
  filter: 'all',
  grouping: 'severity',
  query: '',
  open: true,
  toggled: new Map(),
  page: 0,
  chosen: null,
};

export type PaneState = {
  route: Route;
  /** null until the workbook was read for the first time. */
  workbook: WorkbookState | null;
  check: CheckResult | null;
  preview: FillPreview | null;
  fixes: FixProposal | null;
  list: ListView;
  /** The period picked on the summary view; null = the one that the workbook shows. */
  periodId: string | null;
  /** What was chosen for the next fill; what is not in it stays as the workbook has it. */
  wishes: Omit<FillRequest, 'periodId'>;
  lastYear: LastYearChoice | null;
  /** How the tabs would print, once somebody has asked; until the next thing is written. */
  print: PrintCheck | null;
  /** The score sheets; null until they are read, 'none' where there are none. */
  scores: ScoredRound | 'none' | null;
  /** For the diagnostics page. */
  facts: WorkbookFacts | null;
  failures: Partial<Record<Part, CchcError>>;
  /** Newest first. */
  errors: readonly RecentError[];
  refreshing: { part: Part; progress: Progress | null } | null;
  job: { kind: JobKind; progress: Progress | null; cancelling: boolean } | null;
  notice: Notice | null;
  /** An earlier outcome that can still be taken back, while one that wrote nothing is shown. */
  kept: Notice | null;
  /** Goes up with each outcome: the same one twice is announced twice. */
  noticeTurn: number;
  templates: TemplateChoice;
  source: ImportSource | null;
  share: ShareState;
};

/** What the next fill is asked for. */
export function fillRequest({ periodId, wishes }: Pick<PaneState, 'periodId' | 'wishes'>): FillRequest {
  return { ...wishes, ...(periodId === null ? {} : { periodId }) };
}

export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

/** The year that was typed, or null where it is none that a plan can have. */
export function readYear(text: string): number | null {
  if (!/^\s*\d{4}\s*$/.test(text)) return null;
  const year = Number(text);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** Any thrown thing as an error that has words. Unexpected errors keep only their name. */
export function toFailure(error: unknown): CchcError {
  if (error instanceof CchcError) return error;
  return new CchcError('excel-refused', { code: error instanceof Error ? error.name : 'Error' }, { cause: error });
}

/** How many findings of each severity wait for somebody; ignored ones do not. */
export function countFindings(findings: readonly PlacedFinding[]): {
  errors: number;
  warnings: number;
  infos: number;
} {
  const counts = { errors: 0, warnings: 0, infos: 0 };
  for (const { severity, ignored } of findings) {
    if (ignored) continue;
    counts[severity === 'error' ? 'errors' : severity === 'warning' ? 'warnings' : 'infos'] += 1;
  }
  return counts;
}
