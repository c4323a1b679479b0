/** Walks the rows of a plan sheet: which are tasks, which are headings of areas, and which are neither. */
import { areaLabel } from '../area';
import { isBlank, readText } from '../cell-values';
import { dateShown } from '../date-format';
import type { CellFacts, CellValue, TaskField } from '../task';
import type { AreaNames, AreaNaming } from './area-names';
import { headingFinder, type AreaHeading, type HeadingFinder } from './area-headings';
import { shownText, splitDocument, tidyValue } from './cell-text';
import type { ImportColumn } from './columns';
import type { GridSheet } from './grid';
import { headerRepeats, otherHeaders, type Header } from './header';
import { importFinding, type FindingFacts, type ImportRuleCode, type SourceFinding } from './import-rules';
import { isBare, isOnlyNumber, isRemark, isTaskLike, startsGroup, type HeadingBelow } from './row-groups';
import { isColumnNumbers, isDitto, isNote, isSignature, isTotal } from './row-kinds';
import { isShared, ownValue, sheetRows, valueOf, type RowValue, type SheetRow } from './sheet-rows';
import { ROWS_A_STEP, type Steps } from '../steps';

/** Where a value of a task stands in the source; 0-based. */
export type SourcePlace = { row: number; column: number };

/** A task as the source has it. `row`: 0-based. */
export type SourceTask = {
  row: number;
  hidden: boolean;
  /** The cell of the task as it was typed, in composed Unicode. */
  title: string;
  values: Partial<Record<TaskField, CellValue>>;
  facts: Partial<Record<TaskField, CellFacts>>;
  places: Partial<Record<TaskField, SourcePlace>>;
  /** It has no area, and a finding of its heading or sheet says so already. */
  areaTold: boolean;
};

export type SkippedKind = 'total' | 'note' | 'signature' | 'sub-heading' | 'header' | 'numbering' | 'other-table';
/** `row`s are 1-based here, as people count them; row 0 is the sheet itself. */
export type HeadingRow = { row: number; text: string; areaId: string | null; sure: boolean; tasks: number };
export type PassedRow = { row: number; column: number; text: string; why: SkippedKind };

export type RowsReading = {
  tasks: SourceTask[];
  headings: HeadingRow[];
  skipped: PassedRow[];
  findings: SourceFinding[];
};

export type AreaChoices = Readonly<Record<number, string | null>>;

export type RowsContext = {
  names: AreaNames;
  areaById: (id: string) => Parameters<typeof areaLabel>[0] | undefined;
  choices: AreaChoices;
  /** The area that the sheet as a whole is about, where its name or title says so. */
  sheetArea: { naming: AreaNaming; text: string };
};

/** A repeated title or number says nothing; these are repeated to save writing. */
const DITTO_FIELDS: readonly TaskField[] = ['product', 'lead', 'head', 'coordinators', 'deadline', 'budget', 'note'];

/** One line of its own that says nothing of the tasks above it. */
const isTitle = (row: SheetRow): boolean =>
  row.texts.size === 1 && isRemark(row) && !isTotal(row.text) && !isNote(row.text, true) && !isSigned(row);

/** "(gồm cấp thị xã …)" goes on with what stands above; "(a) …" begins an item. */
const goesOnWith = (text: string): boolean => /^(?:\p{Ll}|\((?!\p{L}\))\p{L})/u.test(text);

const isSigned = ({ texts }: SheetRow) => [...texts.values()].some(isSignature);

export function readRows(
  sheet: GridSheet,
  header: Header,
  columns: readonly ImportColumn[],
  context: RowsContext,
): Steps<RowsReading, number> {
  return new RowReader(sheet, header, columns, context).read();
}

class RowReader {
  private readonly tasks: SourceTask[] = [];
  private readonly headings: HeadingRow[] = [];
  private readonly skipped: PassedRow[] = [];
  private readonly findings: SourceFinding[] = [];
  private readonly keepsStatus: boolean;
  private readonly splitsDocument: boolean;
  /** Tasks whose value came from a merged cell, by the place of that cell. */
  private readonly merged = new Map<string, { value: RowValue; tasks: number }>();
  private heading: HeadingRow | null = null;
  /** A heading of no known area; it is told as soon as a task stands below it. */
  private unknown: { row: SheetRow; candidates: string[] } | null = null;
  private areaAbove: { label: string; row: number; told: boolean } | null = null;
  /** The last task, while the next row may go on with it. */
  private open: SourceTask | null = null;

  constructor(
    private readonly sheet: GridSheet,
    private readonly header: Header,
    private readonly columns: readonly ImportColumn[],
    private readonly context: RowsContext,
  ) {
    const roles = new Set(columns.map(({ role }) => role));
    // A status follows from these; where they are missing the words are all there is.
    this.keepsStatus = !roles.has('progress') && !roles.has('finished');
    this.splitsDocument = !roles.has('documentDate');
  }

  *read(): Steps<RowsReading, number> {
    const rows = yield* this.content(yield* sheetRows(this.sheet, this.header.last + 1, this.columns));
    const finder = headingFinder(rows, this.context.names);
    const ofOne = this.startSheet(finder.named);
    const kinds = this.headingKinds(rows, finder, ofOne);
    for (const [index, row] of rows.entries()) {
      if (index % ROWS_A_STEP === 0) yield index / rows.length;
      this.readRow(row, finder, ofOne, kinds[index] ?? null);
    }
    this.tellMerged();
    const { tasks, headings, skipped, findings } = this;
    return { tasks, headings, skipped, findings };
  }

  /** The rows that are left when those are passed over that are no part of the plan by their own words. */
  private *content(all: readonly SheetRow[]): Steps<SheetRow[], number> {
    const repeatsHeader = headerRepeats(this.header);
    const isOtherHeader = otherHeaders();
    const table = all.findIndex(({ texts }) => !repeatsHeader(texts) && isOtherHeader(texts));
    const rows = table < 0 ? all : all.slice(0, table);
    const lastTask = rows.reduce((last, row, index) => (isTaskLike(row) ? index : last), -1);
    const signed = rows.findIndex((row, index) => index > lastTask && isSigned(row));
    const body = signed < 0 ? rows : rows.slice(0, signed);
    const lastFilled = body.reduce((last, row, index) => (isBare(row) ? last : index), lastTask);
    // A line of its own right above another table is the title of that table.
    const above = rows[rows.length - 1];
    const titled = table >= 0 && rows.length - 1 > lastFilled && above !== undefined && isTitle(above);
    const content: SheetRow[] = [];
    let signing = false;
    for (const [index, row] of (titled ? rows.slice(0, -1) : rows).entries()) {
      if (index % ROWS_A_STEP === 0) yield index / rows.length;
      const texts = [...row.texts.values()];
      const again = repeatsHeader(row.texts);
      const taskLike = isTaskLike(row);
      if (again || taskLike) signing = false;
      if (again) this.skip(row, 'header');
      else if (isColumnNumbers(row.texts)) this.skip(row, 'numbering');
      else if (taskLike) content.push(row);
      else if (signing || isSigned(row)) {
        signing = true;
        this.skip(row, 'signature');
      } else if (texts.some(isTotal)) this.skip(row, 'total');
      else if (texts.length <= 2 && isNote(row.text, index > lastTask)) this.skip(row, 'note');
      else if (lastTask >= 0 && index > lastFilled && isRemark(row)) this.skip(row, 'note');
      else if (isOnlyNumber(row)) this.skip(row, 'numbering');
      else content.push(row);
    }
    if (table >= 0) this.skipTable(all.slice(titled ? table - 1 : table));
    return content;
  }

  /**
   * Where no heading names an area, the sheet itself may. Returns whether it surely does, so that other headings stand below that
   * area.
   */
  private startSheet(named: boolean): boolean {
    const { choices, sheetArea, areaById } = this.context;
    const { naming, text } = sheetArea;
    const choice = choices[0];
    if (choice === null) return false;
    if (choice !== undefined) {
      if (areaById(choice)) this.heading = { row: 0, text, areaId: choice, sure: true, tasks: 0 };
    } else if (!named && naming.kind === 'found') {
      this.heading = { row: 0, text, areaId: naming.area.id, sure: naming.sure, tasks: 0 };
    }
    return this.heading?.sure === true;
  }

  /** Which rows head others, from the bottom up: a heading may stand over another one. */
  private headingKinds(rows: readonly SheetRow[], finder: HeadingFinder, ofOne: boolean): HeadingBelow[] {
    const kinds: HeadingBelow[] = rows.map(() => null);
    for (let index = rows.length - 1; index >= 0; index -= 1) {
      const row = rows[index]!;
      const found = finder.find(row, ofOne);
      if (found?.kind === 'area') kinds[index] = 'area';
      else if (found || startsGroup(row, rows[index + 1], kinds[index + 1] ?? null)) kinds[index] = 'sub-heading';
    }
    return kinds;
  }

  private readRow(row: SheetRow, finder: HeadingFinder, ofOne: boolean, kind: HeadingBelow): void {
    const choice = this.context.choices[row.row + 1];
    if (choice !== undefined) {
      if (choice === null) this.subHeading(row, true);
      else this.startArea(row, { kind: 'area', areaId: choice, sure: true, candidates: [] });
      return;
    }
    const heading = finder.find(row, ofOne);
    if (heading?.kind === 'area') return this.startArea(row, heading);
    if (heading?.kind === 'doubtful' && (heading.areaId === null || heading.areaId !== this.heading?.areaId)) {
      this.find('import-area-unsure', row, { details: { ...this.areaDetails(heading.areaId), reason: 'level' } });
      return this.subHeading(row, false);
    }
    if (heading) return this.subHeading(row, true);
    if (this.goesOn(row)) return this.join(row);
    // What stands in a column that is left out is left out with it.
    if (row.values.every(isShared) && !row.across) return this.skip(row, 'note');
    if (kind !== null) {
      const unknown = finder.unknown(row, ofOne);
      return unknown?.kind === 'area' ? this.startArea(row, unknown) : this.subHeading(row, true);
    }
    this.addTask(row);
  }

  private startArea(row: SheetRow, { areaId, sure, candidates }: Extract<AreaHeading, { kind: 'area' }>): void {
    this.open = null;
    this.areaAbove = null;
    this.heading = { row: row.row + 1, text: row.text, areaId, sure, tasks: 0 };
    this.headings.push(this.heading);
    this.unknown = areaId === null ? { row, candidates } : null;
    if (areaId !== null && !sure) {
      this.find('import-area-unsure', row, {
        value: row.text,
        details: { ...this.areaDetails(areaId), reason: 'heading' },
      });
    }
    this.tellBeside(row);
  }

  private subHeading(row: SheetRow, sure: boolean): void {
    this.open = null;
    this.headings.push({ row: row.row + 1, text: row.text, areaId: null, sure: true, tasks: 0 });
    this.skip(row, 'sub-heading');
    if (sure) this.tellBeside(row);
  }

  /** Cells beside a heading belong to no task. */
  private tellBeside(row: SheetRow): void {
    const beside = row.values.filter(
      (value) =>
        value.row === row.row && !isShared(value) && !['number', 'title', 'area'].includes(value.column.role ?? ''),
    );
    const others = beside.filter(({ cell }) => shownText(cell.value, false) !== row.text);
    const [first] = others;
    if (!first) return;
    const values = others.map(({ cell }) => shownText(cell.value, false));
    this.find('import-heading-cells', row, { column: first.column.column, value: row.text, details: { values } });
  }

  /** A row without a task of its own: only some cell of the task above goes on. */
  private goesOn(row: SheetRow): boolean {
    if (this.open === null) return false;
    const title = valueOf(row, 'title');
    const own = row.values.filter((value) => !isShared(value));
    if (ownValue(row, 'number') || own.length === 0) return false;
    const has = (role: TaskField) => own.some(({ column }) => column.role === role);
    if (title && !isShared(title)) {
      // The words of a title that was broken over two rows go on with a small letter, or with something in brackets.
      return own.length === 1 && isBare(row) && !row.bold && goesOnWith(row.text) && row.numbering.kind === 'none';
    }
    if (title) return title.row === this.open.places.title?.row && !has('lead') && !has('deadline') && !has('due');
    return !(has('lead') && (has('deadline') || has('due')));
  }

  private join(row: SheetRow): void {
    const task = this.open!;
    const fields: TaskField[] = [];
    for (const value of row.values) {
      const { role } = value.column;
      if (isShared(value) || role === null) continue;
      const field = role === 'kept' ? 'note' : role;
      const isDate = dateShown(value.cell.format) !== null;
      const text = shownText(tidyValue(value.cell.value, role), isDate);
      const before = task.values[field] ?? null;
      const glue = field === 'title' ? ' ' : '\n';
      const above = shownText(before, typeof before === 'number' && dateShown(task.facts[field]?.format) !== null);
      if (text === '') continue;
      task.values[field] = above === '' ? tidyValue(value.cell.value, role) : `${above}${glue}${text}`;
      if (field === 'title') task.title = `${task.title} ${text}`.trim();
      if (above !== '') delete task.facts[field];
      task.places[field] ??= { row: value.row, column: value.column.column };
      fields.push(field);
    }
    const column = row.values.find((value) => !isShared(value))?.column.column ?? null;
    const details = { other: task.row + 1, fields };
    this.find('import-row-joined', row, { column, value: row.text, details, task: this.tasks.length - 1 });
  }

  private addTask(row: SheetRow): void {
    const task: SourceTask = {
      row: row.row,
      hidden: row.hidden,
      title: '',
      values: {},
      facts: {},
      places: {},
      areaTold: false,
    };
    const notes: string[] = [];
    for (const value of row.values) this.addValue(task, value, notes);
    if (notes.length > 0) task.values.note = notes.join('\n');
    this.tasks.push(task);
    this.open = task;
    this.placeInArea(task, row);
    for (const value of row.values) {
      if (!isShared(value)) continue;
      const key = `${value.row}:${value.column.column}`;
      const known = this.merged.get(key);
      if (known) known.tasks += 1;
      else this.merged.set(key, { value, tasks: 1 });
    }
  }

  private addValue(task: SourceTask, { column, cell, row }: RowValue, notes: string[]): void {
    const { role } = column;
    if (role === null) return;
    const above = this.ditto(cell.value, role, column, row);
    const value = above ?? tidyValue(cell.value, role);
    const text = shownText(value, dateShown(cell.format) !== null);
    const place = { row, column: column.column };
    if (role === 'kept' || role === 'note' || (role === 'status' && this.keepsStatus)) {
      if (text !== '') notes.push(role === 'note' || column.heading === '' ? text : `${column.heading}: ${text}`);
      task.places.note ??= place;
      if (role !== 'status') return;
    }
    if (role === 'title') task.title = readText(cell.value) === '' ? '' : String(cell.value).normalize('NFC').trim();
    const document = role === 'documentNumber' && this.splitsDocument ? splitDocument(value) : null;
    task.values[role] = document ? document.number : value;
    task.places[role] = place;
    if (document) {
      task.values.documentDate = document.date;
      task.places.documentDate = place;
    }
    if (typeof value === 'number' && cell.format !== undefined) task.facts[role] = { format: cell.format };
  }

  /** What "nt" (như trên) and other signs of repetition stand for: the same cell of the task above. */
  private ditto(typed: CellValue, role: ImportColumn['role'], column: ImportColumn, row: number): CellValue {
    const above = this.tasks[this.tasks.length - 1];
    if (role === null || role === 'kept' || !DITTO_FIELDS.includes(role) || !isDitto(readText(typed))) return null;
    const value = above?.values[role] ?? null;
    if (value === null || !above) return null;
    const facts = { row: row + 1, column: column.column, field: role, value: typed };
    const details = { meaning: shownText(value, false), other: above.row + 1 };
    this.findings.push(importFinding('import-ditto', this.sheet.name, { ...facts, details, task: this.tasks.length }));
    return value;
  }

  /** By its own cell, else by the heading above. */
  private placeInArea(task: SourceTask, row: SheetRow): void {
    const cell = valueOf(row, 'area');
    const { heading } = this;
    if (cell && !isBlank(cell.cell.value)) this.readAreaCell(task, row, cell);
    else if (heading?.areaId != null) {
      const area = this.context.areaById(heading.areaId);
      if (area) task.values.area = areaLabel(area);
      if (heading.row > 0) task.places.area ??= { row: heading.row - 1, column: 0 };
      if (heading.row === 0 && heading.tasks === 0) this.tellSheetArea(heading, row);
    } else if (this.areaAbove) this.takeAreaAbove(task, row, this.areaAbove);
    else this.tellNoArea(task, row);
    if (heading) heading.tasks += 1;
  }

  private readAreaCell(task: SourceTask, row: SheetRow, { cell, column, row: at }: RowValue): void {
    const naming = this.context.names.ofCell(cell.value);
    if (naming.kind !== 'found') {
      this.areaAbove = null;
      return;
    }
    const label = areaLabel(naming.area);
    task.values.area = label;
    const known = this.areaAbove?.label === label && this.areaAbove.told === !naming.sure;
    if (!naming.sure && !known) {
      const details = { candidates: [label], reason: naming.by };
      this.find('import-area-unsure', row, {
        row: at + 1,
        column: column.column,
        field: 'area',
        value: cell.value,
        details,
      });
    }
    this.areaAbove = { label, row: at, told: !naming.sure };
  }

  /** In an area column people often fill the first row of a block alone. */
  private takeAreaAbove(task: SourceTask, row: SheetRow, above: NonNullable<RowReader['areaAbove']>): void {
    task.values.area = above.label;
    if (above.told) return;
    const column = this.columns.find(({ role }) => role === 'area')?.column ?? null;
    const details = { candidates: [above.label], reason: 'above', other: above.row + 1 };
    this.find('import-area-unsure', row, { column, field: 'area', details });
    this.areaAbove = { ...above, told: true };
  }

  private tellSheetArea(heading: HeadingRow, row: SheetRow): void {
    if (!this.headings.includes(heading)) this.headings.push(heading);
    if (heading.sure) return;
    const details = { ...this.areaDetails(heading.areaId), reason: 'sheet' };
    this.find('import-area-unsure', row, { value: heading.text, field: 'area', details });
  }

  private tellNoArea(task: SourceTask, row: SheetRow): void {
    task.areaTold = true;
    if (this.unknown) {
      const { row: at, candidates } = this.unknown;
      this.find('import-area-missing', at, { value: at.text, details: { candidates, reason: 'unknown' } });
      this.unknown = null;
    }
    // Told once, by the heading or by the first task that has none.
    if (this.heading !== null) return;
    this.heading = { row: 0, text: '', areaId: null, sure: false, tasks: 0 };
    this.headings.push(this.heading);
    this.find('import-area-missing', row, { field: 'area', details: { candidates: [], reason: 'no-heading' } });
  }

  private areaDetails(areaId: string | null): SourceFinding['details'] {
    const area = areaId === null ? undefined : this.context.areaById(areaId);
    return { candidates: area ? [areaLabel(area)] : [] };
  }

  private tellMerged(): void {
    for (const { value, tasks } of this.merged.values()) {
      const { area, column, cell } = value;
      if (!area || tasks < 2) continue;
      this.findings.push(
        importFinding('import-merged-filled', this.sheet.name, {
          row: value.row + 1,
          column: column.column,
          field: column.role === 'kept' ? 'note' : column.role,
          value: cell.value,
          details: { tasks, to: area.row + area.rows },
        }),
      );
    }
  }

  private skip(row: SheetRow, why: SkippedKind): void {
    const [[column, first] = [0, '']] = row.texts;
    const text = row.text !== '' ? row.text : first;
    this.skipped.push({ row: row.row + 1, column, text: text.slice(0, 200), why });
  }

  private skipTable(rows: readonly SheetRow[]): void {
    for (const row of rows) this.skip(row, 'other-table');
    const [first] = rows;
    if (first) this.find('import-table-skipped', first, { value: first.text, details: { rows: rows.length } });
  }

  /** At the first cell of the row, unless the facts say where. */
  private find(code: ImportRuleCode, { row, texts }: SheetRow, facts: FindingFacts): void {
    const [column = 0] = texts.keys();
    this.findings.push(importFinding(code, this.sheet.name, { row: row + 1, column, ...facts }));
  }
}
