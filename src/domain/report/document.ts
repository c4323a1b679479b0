/** What a report says, apart from how a file of text is written: a letter with its body and its appendices. */

/** A piece of a line. `open`: a place that somebody has to fill in by hand; it is marked so that nobody overlooks it. */
export type Run = { text: string; open?: true };

/** Shown where the workbook does not know something. */
export const UNKNOWN = '…';

export type Column = {
  heading: string;
  /** Share of the width, in any unit. */
  width: number;
  align: 'left' | 'center';
};
/** `strong`: a row of sums. `across`: a heading, of which the first cell goes over all columns. */
export type Row = { cells: readonly Run[][]; strong?: true; across?: true };
export type Table = { columns: readonly Column[]; rows: readonly Row[]; note?: string };

export type Block =
  | { kind: 'paragraph'; runs: readonly Run[] }
  /** One of a list. */
  | { kind: 'item'; runs: readonly Run[] }
  /** `level` 1: "I. …"; 2: "1. …". */
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'table'; caption: string; table: Table }
  /** A chart by its id; whoever writes the file has the drawing, or leaves it out. */
  | { kind: 'picture'; chart: string };

/** `under`: which document it belongs to (kèm theo …). */
export type Annex = { title: readonly string[]; under: readonly Run[]; landscape: boolean; blocks: readonly Block[] };

/** A report (báo cáo) in the parts of an administrative document (thể thức văn bản, NĐ 30/2020/NĐ-CP). */
export type ReportDocument = {
  /** Cơ quan ban hành, in one or two lines. */
  issuer: readonly string[];
  number: readonly Run[];
  placeAndDate: readonly Run[];
  /** Tên loại văn bản. */
  kind: string;
  /** Trích yếu, in lines. */
  subject: readonly string[];
  /** Said above everything else where the figures are sample data. */
  notice: string | null;
  body: readonly Block[];
  recipients: readonly (readonly Run[])[];
  signer: { title: readonly (readonly Run[])[]; name: readonly Run[] };
  annexes: readonly Annex[];
  /** Document control (TCVN ISO 9001:2015) at the foot of the appendices, '' for none. */
  control: string;
};

/** A place left open in a sentence: dots that do not end a word ("triển khai…" is how people write "and so on"). */
const OPEN = /(?<![\p{L}\p{N}])…+/gu;

/** A sentence that people may have left places open in. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: dots, index } of text.matchAll(OPEN)) {
    if (index > end) runs.push({ text: text.slice(end, index) });
    runs.push({ text: dots, open: true });
    end = index + dots.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  return runs;
}

/** Text of the workbook, as it stands there; a blank is left open. */
export const cellRuns = (text: string): Run[] => (text === '' ? [{ text: UNKNOWN, open: true }] : [{ text }]);

/** How many places are left open in the whole report. */
export function countOpen(document: ReportDocument): number {
  const runsIn = (block: Block): readonly Run[] => {
    if (block.kind === 'table') return block.table.rows.flatMap(({ cells }) => cells.flat());
    return block.kind === 'paragraph' || block.kind === 'item' ? block.runs : [];
  };
  const { number, placeAndDate, recipients, signer, body, annexes } = document;
  const runs = [
    ...[number, placeAndDate, signer.name, ...recipients, ...signer.title].flat(),
    ...body.flatMap(runsIn),
    ...annexes.flatMap(({ under, blocks }) => [...under, ...blocks.flatMap(runsIn)]),
  ];
  return runs.filter(({ open }) => open).length;
}
