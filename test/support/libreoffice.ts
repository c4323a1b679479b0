/** LibreOffice as a second reader of our files, and pdf pages as it prints them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { convertFiles, findLibreOffice } from '../../src/workbench/libreoffice';
import { readXlsx } from '../../src/xlsx/read';
import type { Workbook } from '../../src/workbook/workbook';
import { inTemporaryFolder, runOrThrow } from './run';

/** "Recalculation on file load: always" for .xlsx files; the default keeps the values in the file. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

type ConvertOptions = { recalculate?: boolean };

/** Converts a file and returns the path of the result. */
export async function convertWithLibreOffice(
  path: string,
  format: 'pdf' | 'xlsx' | 'xls',
  outDir: string,
  options: ConvertOptions = {},
): Promise<string> {
  const [target] = await convertAllWithLibreOffice([path], format, outDir, options);
  return target!;
}

/** Many files at once: starting the program takes longer than converting. */
export async function convertAllWithLibreOffice(
  paths: readonly string[],
  format: 'pdf' | 'xlsx' | 'xls',
  outDir: string,
  options: ConvertOptions = {},
): Promise<string[]> {
  const program = await findLibreOffice();
  if (program === null) throw new Error('LibreOffice is not installed');
  return convertFiles(program, paths, format, outDir, {
    seconds: 100,
    ...(options.recalculate ? { settings: RECALCULATE } : {}),
  });
}

/** The workbook as LibreOffice saves it. */
export function resaved(bytes: Uint8Array, options: { recalculate?: boolean } = {}): Promise<Workbook> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'workbook.xlsx');
    await writeFile(path, bytes);
    const out = join(folder, 'out');
    await mkdir(out);
    return readXlsx(await readFile(await convertWithLibreOffice(path, 'xlsx', out, options)), 'workbook.xlsx');
  });
}

/** The workbook with every formula worked out by LibreOffice, whatever values the file holds. */
export function recalculated(bytes: Uint8Array): Promise<Workbook> {
  return resaved(bytes, { recalculate: true });
}

/** Size of each page in points. */
export async function pdfPages(pdf: string): Promise<{ width: number; height: number }[]> {
  const output = await runOrThrow('pdfinfo', ['-f', '1', '-l', '100000', pdf]);
  return [...output.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/gm)].map(([, width, height]) => ({
    width: Number(width),
    height: Number(height),
  }));
}

/** Text of each page. */
export async function pdfTexts(pdf: string): Promise<string[]> {
  const output = await runOrThrow('pdftotext', ['-layout', pdf, '-']);
  return output.split('\f').slice(0, -1);
}

/** One PNG for each page, in order, for looking at. `name` is the beginning of their paths. */
export async function pdfToPng(pdf: string, name: string, dpi = 60): Promise<void> {
  await runOrThrow('pdftoppm', ['-png', '-r', String(dpi), pdf, name]);
}

/** How much is drawn on a page: parts of its area, 0–1. */
export type PageInk = { dark: number; colored: number };

/** `page` counts from 1. */
export function pageInk(pdf: string, page: number): Promise<PageInk> {
  return inTemporaryFolder(async (folder) => {
    const name = join(folder, 'page');
    await runOrThrow('pdftoppm', ['-r', '50', '-f', String(page), '-l', String(page), '-singlefile', pdf, name]);
    return inkOf(await readFile(`${name}.ppm`));
  });
}

const DARK = 110;
const COLORED = 25;

/** Of a PPM picture with one byte for each part of a colour ("P6", width, height, 255). */
function inkOf(ppm: Uint8Array): PageInk {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(ppm.subarray(0, 40)).toString('latin1'));
  if (!header) throw new Error('not a PPM picture');
  const pixels = ppm.subarray(header[0].length);
  let dark = 0;
  let colored = 0;
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > COLORED) colored++;
    else if (red < DARK) dark++;
  }
  const all = Number(header[1]) * Number(header[2]);
  return { dark: dark / all, colored: colored / all };
}
