import type { ReadOutcome } from '../domain/sharing/returned';
import { openExcel } from '../excel/excel-workbook';
import type { AssetSource } from './asset-source';
import type { CheckWork } from './check-work';
import type { Clock } from './clock';
import { createWorkerReaders, readersHere, type FileReaders } from './file-readers';
import { goToCell } from './go-to-cell';
import { holdsPlan } from './holds-plan';
import type { ImportChoices, SourceFile } from './import-results';
import type { ThisYear } from './last-year';
import type { PackRequest } from './meeting-pack';
import type { StepRequest } from './par-index/advance-scores';
import type { ShownTab } from './open-tab';
import type { RunOptions, WorkbookEvent, WorkbookPort } from './port';
import type { DrawCharts, ReportRequest } from './report';
import type {
  AddedTableKind,
  ClosingRequest,
  FillRequest,
  FixRequest,
  ReopeningRequest,
  UndoStep,
  WorkbookState,
} from './results';
import type { MergeChoices, SplitRequest, UnitFile } from './share-results';
import { undo } from './undo';

/** Template files lie beside the page that asks. A file is fetched once for as long as the page is open. */
export function fetchedAssets(): AssetSource {
  const texts = new Map<string, Promise<string>>();
  const load = async (path: string): Promise<string> => {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
  return {
    read(path) {
      let text = texts.get(path);
      if (!text) {
        text = load(path);
        texts.set(path, text);
        // A failure is not kept: the next try may find the network again.
        text.catch(() => texts.delete(path));
      }
      return text;
    },
  };
}

/** Reading templates needs a CSV parser; a workbook that has its plan never does. */
const templates = () => import(/* webpackChunkName: "templates" */ './templates');
/** Reading source files needs the .xlsx reader. */
const importing = () => import(/* webpackChunkName: "import" */ './import-plan');
/** Files for units are written by the .xlsx writer. */
const splitting = () => import(/* webpackChunkName: "split" */ './split');
const tables = () => import(/* webpackChunkName: "tables" */ './added-tables');
const printing = () => import(/* webpackChunkName: "print" */ './print-check');
const packing = () => import(/* webpackChunkName: "pack" */ './meeting-pack');
const reporting = () => import(/* webpackChunkName: "report" */ './report');
const merging = () => import(/* webpackChunkName: "merge" */ './merge');
const scoring = () => import(/* webpackChunkName: "scoring" */ './par-index/scoring');
const diagnosing = () => import(/* webpackChunkName: "diagnose" */ './diagnose');

export { createWorkerReaders };

export type Session = ReturnType<typeof createSession>;

/**
 * All actions bound to the workbook that is open in Excel, to the templates beside the page and to who reads files. What loads at once only reads the
 * workbook and tells whether it holds a plan of ours; everything else comes when it is first needed.
 */
export function createSession(
  port: WorkbookPort = openExcel(),
  assets: AssetSource = fetchedAssets(),
  clock: Clock = () => new Date(),
  readers: FileReaders = readersHere,
) {
  let made: CheckWork | null = null;
  /** Goes up when the workbook changed, or when nobody tells us any more. */
  let changes = 0;
  let watched = false;
  const work = async (): Promise<CheckWork> => {
    const { createCheckWork } = await import(/* webpackChunkName: "check-work" */ './check-work');
    made ??= createCheckWork(port, clock);
    return made;
  };
  /** Writes that are none of `CheckWork`'s own. */
  const writing = async <T>(write: Promise<T>): Promise<T> => {
    try {
      return await write;
    } finally {
      made?.forget();
    }
  };
  return {
    listTemplates: async () => (await templates()).listTemplates(assets),
    previewTemplate: async (templateId: string, year?: number) =>
      (await templates()).previewTemplate(assets, templateId, year),
    loadTemplate: async (request: { templateId: string; year?: number }, options?: RunOptions) =>
      writing((await templates()).loadTemplate(port, assets, request, options)),
    previewImport: async (file: SourceFile, choices: ImportChoices, options?: RunOptions) =>
      (await importing()).previewImport(assets, file, choices, { ...options, clock, readers }),
    importPlan: async (file: SourceFile, choices: ImportChoices, options?: RunOptions) =>
      writing((await importing()).importPlan(port, assets, file, choices, { ...options, clock, readers })),
    inspect: async (options?: RunOptions): Promise<WorkbookState> => {
      const before = watched ? changes : NaN;
      const isCurrent = () => changes === before;
      const snapshot = await port.read(options);
      if (!holdsPlan(snapshot)) return { kind: 'no-template' };
      return (await work()).inspect(snapshot, isCurrent, options);
    },
    check: async (options?: RunOptions) => (await work()).check(options),
    followCheck: async (events: readonly WorkbookEvent[], options?: RunOptions) =>
      (await work()).followCheck(events, options),
    renewMarks: async (options?: RunOptions) => (await work()).renewMarks(options),
    previewFixes: async (request: FixRequest, options?: RunOptions) => (await work()).previewFixes(request, options),
    applyFixes: async (request: FixRequest, options?: RunOptions) => (await work()).applyFixes(request, options),
    ignoreFinding: async (key: string, reason: string | null, options?: RunOptions) =>
      (await work()).ignoreFinding(key, reason, options),
    markCells: async (marked: boolean, options?: RunOptions) => (await work()).markCells(marked, options),
    writeFindings: async (options?: RunOptions) => (await work()).writeFindings(options),
    issuePlan: async (options?: RunOptions) => (await work()).issuePlan(options),
    closePeriod: async (request: ClosingRequest, options?: RunOptions) => (await work()).closePeriod(request, options),
    reopenPeriod: async (request: ReopeningRequest, options?: RunOptions) =>
      (await work()).reopenPeriod(request, options),
    readLastYear: async (file: SourceFile, thisYear: ThisYear, options?: RunOptions) => {
      const workbook = await readers.open(file, options);
      return (await work()).readLastYear(workbook, thisYear);
    },
    previewFill: async (request: FillRequest, options?: RunOptions) => (await work()).previewFill(request, options),
    fill: async (request: FillRequest, options?: RunOptions) => (await work()).fill(request, options),
    addTable: async ({ kind, periodId }: { kind: AddedTableKind; periodId?: string }, options?: RunOptions) => {
      const timed = { ...options, clock };
      const { addProcedures, addEntryTable } = await tables();
      return writing(
        kind === 'procedures' ? addProcedures(port, timed, periodId) : addEntryTable(port, kind, [], timed),
      );
    },
    checkPrint: async (options?: RunOptions) => (await printing()).checkPrint(port, { ...options, clock }),
    mendPrint: async (options?: RunOptions) => writing((await printing()).mendPrint(port, { ...options, clock })),
    openPack: async (request: PackRequest, options?: RunOptions) =>
      (await packing()).openPack(port, request, { ...options, clock }),
    makeReport: async (request: ReportRequest, draw?: DrawCharts, options?: RunOptions) =>
      (await reporting()).makeReport(port, request, draw, { ...options, clock }),
    addReportTexts: async (options?: RunOptions) => {
      const { addReportTexts } = await tables();
      return writing(addReportTexts(port, { ...options, clock }));
    },
    readScores: async (options?: RunOptions) => (await scoring()).readScoredRound(port, options),
    addScores: async (lastYear: { file: SourceFile; year: number } | null, options?: RunOptions) => {
      const { addParIndex, criteriaForYear, sampleCriteria } = await scoring();
      const criteria =
        lastYear === null
          ? await sampleCriteria(assets)
          : criteriaForYear(await readers.open(lastYear.file, options), lastYear.file.name, lastYear.year);
      return writing(addParIndex(port, criteria, { ...options, clock }));
    },
    advanceScores: async (request: StepRequest, options?: RunOptions) =>
      writing((await scoring()).advanceScores(port, request, { ...options, clock })),
    previewSplit: async (request: SplitRequest, options?: RunOptions) =>
      (await splitting()).previewSplit(port, request, options),
    split: async (request: SplitRequest, onFile: (file: UnitFile) => Promise<void>, options?: RunOptions) =>
      (await splitting()).split(port, request, { ...options, clock, onFile }),
    readReturned: (file: SourceFile, options?: RunOptions) => readers.returned(file, options),
    previewMerge: async (outcomes: readonly ReadOutcome[], choices: MergeChoices, options?: RunOptions) =>
      (await merging()).previewMerge(port, outcomes, choices, { ...options, clock }),
    merge: async (outcomes: readonly ReadOutcome[], choices: MergeChoices, options?: RunOptions) =>
      writing((await merging()).merge(port, outcomes, choices, { ...options, clock })),
    openFile: ({ bytes }: SourceFile) => port.openNew(bytes),
    describeHost: async () => (await diagnosing()).readHostFacts(),
    describeWorkbook: async (options?: RunOptions) => (await diagnosing()).readWorkbookFacts(port, options),
    goToCell: (tab: string, cell: string) => goToCell(port, tab, cell),
    goToTask: async (row: number) => (await work()).goToTask(row),
    openTab: async (tab: ShownTab) => (await work()).openTab(tab),
    undo: async (step: UndoStep, options?: RunOptions) => {
      await writing(undo(port, step, options));
    },
    watch: async (onChange: (event: WorkbookEvent) => void) => {
      const stop = await port.watch((event) => {
        changes += 1;
        onChange(event);
      });
      watched = true;
      return () => {
        watched = false;
        changes += 1;
        return stop();
      };
    },
  };
}
