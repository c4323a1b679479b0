import { readFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../actions/check';
import { CchcError } from '../../domain/error';
import { findPeriod } from '../../domain/period';
import { vi } from '../../locales';
import { withoutBlankPages } from '../../workbook/empty-pages';
import {
  choosePages,
  meetingPack,
  packPages,
  type PackHead,
  type PackPage,
  type PackPlace,
} from '../../workbook/meeting-pack';
import { readPlan } from '../../workbook/read-plan';
import type { PackPart } from '../../workbook/tabs/pack-contents';
import type { Workbook } from '../../workbook/workbook';
import { UNSUPPORTED, type UnsupportedPart } from '../../xlsx/unsupported';
import { writeXlsx } from '../../xlsx/write';
import { convertFiles, findLibreOffice, LibreOfficeError } from '../libreoffice';
import { readBookmarks, type PdfOutline } from '../pdf-bookmarks';
import { readArguments, required } from './arguments';
import { countOpen, type Command } from './command';
import { withComputedValues } from './computed-values';
import { fileKey, openFile, saveBytes } from './files';
import { oneLine } from './finding-text';
import { withHost } from './host-session';
import { interruptible } from './interruptible';

/** `print FILE --out PACK.pdf [--pages A,B] [--json]`: the meeting pack as PDF. Open errors do not stop it: they are told, also by the exit code. */
export const printCommand: Command = async (words) => {
  const usage = vi.cli.usage.print;
  const kinds = { pages: 'text', out: 'text', json: 'flag' } as const;
  const { files, options } = readArguments(words, kinds, { usage, files: 1 });
  const file = files[0] ?? '';
  const out = await isPdfName(required(options.out, '--out', usage), file, usage);
  const workbook = await withComputedValues(openFile(file));
  const head = headOf(workbook);
  const known = packPages(workbook);
  const sheets = sheetsToPrint(known, options.pages, usage);
  // Somebody who names pages gets them whole.
  const leftOut = options.pages === undefined ? leftOutOf(workbook, known, sheets) : NOTHING_LEFT_OUT;
  const { findings } = await withHost(workbook, { calculate: false }, ({ port }) => check(port));
  const errors = countOpen(findings).error;
  const program = await findLibreOffice();
  if (program === null) throw new LibreOfficeError('missing');
  const printed = await interruptible((signal) =>
    printPack(leftOut.printed ?? workbook, head, sheets, { program, signal }),
  );
  await saveBytes(printed.pdf, out);
  const left = workbook.unsupported.filter((name) => SEEN_ON_PAPER.some((part) => UNSUPPORTED[part] === name));
  return {
    asJson: options.json,
    json: {
      file: out,
      pages: printed.pages,
      parts: printed.parts,
      notPrinted: left,
      errors,
      leftOut: { sheets: leftOut.tabs.map(({ sheet }) => sheet), pages: leftOut.pages },
    },
    text: printText(printed, { out, sheets, left, leftOut, errors }),
    hasErrors: errors > 0,
  };
};

/** Parts of a file that are lost on the way and that a reader of the paper would miss. */
const SEEN_ON_PAPER: readonly UnsupportedPart[] = [
  ...(['pictures', 'shapes', 'otherCharts', 'embedded', 'controls', 'slicers', 'otherSheets'] as const),
  ...(['richText', 'cellLooks', 'otherFormats', 'printAreas'] as const),
];

/** A PDF beside the workbook, never in its place: the file name, or `bad-arguments`. */
async function isPdfName(out: string, file: string, usage: string): Promise<string> {
  const refuse = (reason: string) => new CchcError('bad-arguments', { usage, reason, name: out });
  if (!/\.pdf$/i.test(out)) throw refuse('not-pdf');
  if ((await fileKey(out)) === (await fileKey(file))) throw refuse('used-twice');
  return out;
}

/** What the cover says. Throws as `readPlan` reports. */
function headOf(workbook: Workbook): PackHead {
  const reading = readPlan(workbook);
  if (!reading.ok) {
    const [problem] = reading.problems;
    throw new CchcError(problem?.code ?? 'no-template', problem?.details ?? {});
  }
  const { header, periods, periodId } = reading.plan;
  return { header, period: findPeriod(periodId, periods) ?? null };
}

function sheetsToPrint(pages: readonly PackPage[], list: string | undefined, usage: string): string[] {
  const known = pages.map(({ sheet, id }) => (id === null ? sheet : `${sheet} (${id})`)).join('; ');
  const refuse = (reason: string, name = '') => new CchcError('bad-arguments', { usage, reason, name, known });
  const chosen =
    list === undefined
      ? { ok: true as const, sheets: pages.filter(({ usual }) => usual).map(({ sheet }) => sheet) }
      : choosePages(pages, list);
  if (!chosen.ok) throw refuse('unknown-page', chosen.unknown);
  if (chosen.sheets.length === 0) throw refuse('no-pages');
  return chosen.sheets;
}

/** What nobody would miss: tabs on which nothing stands yet, and pages of a sheet that hold a sentence in place of a chart. */
type LeftOut = { tabs: readonly PackPage[]; pages: { sheet: string; count: number }[]; printed?: Workbook };
const NOTHING_LEFT_OUT: LeftOut = { tabs: [], pages: [] };

function leftOutOf(workbook: Workbook, known: readonly PackPage[], sheets: readonly string[]): LeftOut {
  const pages: LeftOut['pages'] = [];
  const printed = workbook.sheets.map((sheet) => {
    if (!sheets.includes(sheet.name)) return sheet;
    const less = withoutBlankPages(sheet);
    if (less.left > 0) pages.push({ sheet: sheet.name, count: less.left });
    return less.sheet;
  });
  return { tabs: known.filter(({ empty }) => empty), pages, printed: { ...workbook, sheets: printed } };
}

/** Decimal commas, whatever language the machine speaks. */
const VIETNAMESE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item></oor:items>`;

export type Printed = { pdf: Uint8Array; pages: number; parts: PackPart[] };

/** The contents page is as long with numbers as without, so the second round is the last one; a third is for a surprise. */
const ROUNDS = 3;

/**
 * The pack as PDF. Where parts begin is read from a first PDF, written into the contents and compared with the PDF that then comes out: no
 * number is ever a guess. Throws `LibreOfficeError`, or `CchcError` `cancelled`.
 */
export async function printPack(
  workbook: Workbook,
  head: PackHead,
  sheets: readonly string[],
  { program, signal }: { program: string; signal?: AbortSignal },
): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), 'cchc-print-'));
  try {
    const file = join(folder, 'pack.xlsx');
    let places: ReadonlyMap<string, PackPlace> | null = null;
    for (let round = 0; round < ROUNDS; round++) {
      const pack = meetingPack(workbook, head, sheets, places);
      await writeFile(file, writeXlsx(pack.workbook));
      const [target = ''] = await convertFiles(program, [file], 'pdf', folder, {
        settings: VIETNAMESE,
        ...(signal === undefined ? {} : { signal }),
      });
      const pdf = new Uint8Array(await readFile(target));
      const read = readBookmarks(pdf);
      if (read === null) throw new LibreOfficeError('failed', 'no PDF that is understood');
      const found = placesOf(read, sheets);
      if (places !== null && samePlaces(places, found)) return { pdf, pages: read.pages, parts: pack.parts };
      places = found;
    }
    throw new LibreOfficeError('failed', 'pages do not settle');
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

/** A bookmark for the cover, one for the contents and one for each sheet that prints something; any other would be a page that nobody asked for. */
function placesOf({ pages, bookmarks }: PdfOutline, sheets: readonly string[]): Map<string, PackPlace> {
  const parts = bookmarks.slice(2);
  const other = parts.find(({ title }) => !sheets.includes(title));
  if (bookmarks.length < 2 || other !== undefined)
    throw new LibreOfficeError('failed', `bookmark ${other?.title ?? ''}`);
  return new Map(
    parts.map(({ title, page }, index) => [title, { page, pages: (parts[index + 1]?.page ?? pages + 1) - page }]),
  );
}

function samePlaces(a: ReadonlyMap<string, PackPlace>, b: ReadonlyMap<string, PackPlace>): boolean {
  const same = ([sheet, { page, pages }]: [string, PackPlace]): boolean =>
    b.get(sheet)?.page === page && b.get(sheet)?.pages === pages;
  return a.size === b.size && [...a].every(same);
}

function printText(
  { pages, parts }: Printed,
  about: { out: string; sheets: readonly string[]; left: readonly string[]; leftOut: LeftOut; errors: number },
): string {
  const { out, sheets, left, leftOut, errors } = about;
  const words = vi.cli.print;
  const blank = sheets.filter((sheet) => parts.every((part) => part.sheet !== sheet));
  return [
    words.done(pages, out),
    ...parts.map(({ title, page }) => `  ${oneLine(words.part(title, page ?? 0))}`),
    ...blank.map((sheet) => oneLine(words.blank(sheet))),
    ...leftOut.tabs.map(({ sheet, id }) => oneLine(words.empty(sheet, id ?? sheet))),
    ...leftOut.pages.map(({ sheet, count }) => oneLine(words.blankPages(sheet, count))),
    ...(leftOut.tabs.length + leftOut.pages.length > 0 ? [words.getAll] : []),
    ...(errors > 0 ? [words.errors(errors)] : []),
    ...(left.length > 0 ? [words.left(left.join(', '))] : []),
  ].join('\n');
}
