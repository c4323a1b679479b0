/** A report put together from the facts of a workbook and the texts that are written around them. */
import { romanNumeral } from '../numerals';
import { linesOf, SAMPLE_NOTICE } from '../print-words';
import { createSuggester } from '../suggest';
import type { AreaFigures } from '../summary';
import { cleanText, nameKey } from '../text';
import { runsOf, UNKNOWN, type Annex, type Block, type ReportDocument, type Run } from './document';
import { DIRECTING_AREA, type ReportFacts } from './facts';
import { FIELDS, type Field, type Scope } from './fields';
import { annexUnder, numberOf, placeAndDate, signerOf } from './letter';
import { PLACES, PLACE_IDS, SECTIONS, type Passage, type Place } from './passages';

/**
 * What is wrong with a text, in the row of its sheet. `text`: the words in question; `near`: names that look like them. What cannot be
 * read stays in the report as it was written, marked.
 */
export type PassageProblem = { row: number | null; kind: ProblemKind; text: string; near: readonly string[] };
export type ProblemKind =
  | 'unknown-field' // no field of this name
  | 'unclosed-field' // a brace that is not closed
  | 'block-in-line' // a table or chart among words
  | 'unknown-condition' // "Chỉ in khi" says neither "có" nor "không có" of a field
  | 'unknown-place'; // found by who reads the sheet

export type ComposedReport = { document: ReportDocument; problems: PassageProblem[] };

const fieldByKey = new Map(FIELDS.map((field) => [nameKey(field.name), field]));
const near = createSuggester(FIELDS.map(({ name }) => ({ name, aliases: [] })));

/** "{tên}"; group 2 where the brace is closed. */
const BRACES = /\{([^{}\n]*)(\}?)/g;
const WHEN = /^(có|không có|chưa có)\s+(.+)$/iu;
const ITEM = /^[-–+]\s+/;
const NEGATIVES = ['không có', 'chưa có'];

/**
 * Composes the report. Problems of the texts are told and do not stop it; each is told once however many areas a text is repeated for.
 */
export function composeReport(facts: ReportFacts, passages: readonly Passage[]): ComposedReport {
  const problems = new Map<string, PassageProblem>();
  const tell: Tell = (row, kind, text) =>
    problems.set(`${row ?? ''} ${kind} ${text}`, {
      row,
      kind,
      text,
      near: kind === 'unclosed-field' ? [] : near(text),
    });
  const at = (place: Place, area: AreaFigures | null): Block[] => {
    const scope = { facts, area };
    const own = passages.filter((passage) => samePlace(passage.place, place));
    return own.filter((passage) => holds(passage, scope, tell)).flatMap((passage) => blocksOf(passage, scope, tell));
  };
  const { plan, period } = facts;
  const { header } = plan;
  const document: ReportDocument = {
    issuer: linesOf(header.issuer),
    number: numberOf(header),
    placeAndDate: placeAndDate(header),
    kind: 'BÁO CÁO',
    subject: ['Kết quả công tác cải cách hành chính', period.name],
    notice: header.sample ? SAMPLE_NOTICE : null,
    body: [...at('opening', null), ...sectionsOf(facts, at), ...at('closing', null)],
    recipients: at('recipients', null).flatMap((block) => {
      if (block.kind === 'item') return [[{ text: '- ' }, ...block.runs]];
      return block.kind === 'paragraph' ? [block.runs] : [];
    }),
    signer: signerOf(header),
    annexes: annexesOf(facts, at('annexes', null)),
    control: [header.formCode, header.revision].filter((part) => part !== '').join(' – '),
  };
  return { document, problems: [...problems.values()] };
}

type Tell = (row: number | null, kind: ProblemKind, text: string) => void;
type At = (place: Place, area: AreaFigures | null) => Block[];

function samePlace(a: Place, b: Place): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.areaId === b.areaId;
}

function sectionsOf(facts: ReportFacts, at: At): Block[] {
  return ([1, 2, 3, 4, 5] as const).flatMap((section): Block[] => {
    const parts = section === 2 ? areaParts(facts, at) : partsOf(section, facts, at);
    const printed = parts.filter(({ blocks }) => blocks.length > 0);
    const headed = printed.filter(({ heading }) => heading !== '').length;
    let number = 0;
    const blocks = printed.flatMap(({ heading, blocks: own }): Block[] => {
      if (heading === '') return own;
      number += 1;
      const text = headed > 1 ? `${number}. ${heading}` : heading;
      return [{ kind: 'heading', level: 2, text }, ...own];
    });
    const text = `${romanNumeral(section)}. ${SECTIONS[section].toUpperCase()}`;
    // A section of the usual structure stays, so that its number does.
    return [{ kind: 'heading', level: 1, text }, ...(blocks.length === 0 ? [LEFT_OPEN] : blocks)];
  });
}

const LEFT_OPEN: Block = { kind: 'paragraph', runs: [{ text: UNKNOWN, open: true }] };

type Part = { heading: string; blocks: Block[] };

function partsOf(section: number, facts: ReportFacts, at: At): Part[] {
  const places = PLACE_IDS.filter((id) => PLACES[id].section === section);
  const parts = places.map((id): Part => ({ heading: PLACES[id].heading, blocks: at(id, null) }));
  if (section !== 1) return parts;
  // The plan's own area of this name belongs with how far the plan has come.
  const [first, progress, ...rest] = parts;
  const directing = areaPart(facts, at, DIRECTING_AREA);
  return [first, progress, directing, ...rest].filter((part) => part !== undefined);
}

function areaParts(facts: ReportFacts, at: At): Part[] {
  const ids = facts.summary.areas.map(({ areaId }) => areaId).filter((id) => id !== DIRECTING_AREA);
  return ids.flatMap((id) => areaPart(facts, at, id) ?? []);
}

function areaPart({ summary }: ReportFacts, at: At, areaId: string): Part | undefined {
  const area = summary.areas.find((one) => one.areaId === areaId);
  if (area === undefined) return undefined;
  return { heading: area.name, blocks: [...at('area', area), ...at({ areaId }, area)] };
}

/** Tables of more columns go on their side. */
const MOST_UPRIGHT = 6;

/** An appendix for each table, named after it; what else is written there stands in front of the next one. */
function annexesOf({ plan: { header }, period }: ReportFacts, blocks: readonly Block[]): Annex[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const isFull = last?.some(({ kind }) => kind === 'table') ?? true;
    if (last === undefined || (isFull && block.kind === 'table')) groups.push([block]);
    else last.push(block);
  }
  return groups.map((own, index): Annex => {
    const found = own.find((block) => block.kind === 'table');
    const number = groups.length > 1 ? ` ${romanNumeral(index + 1)}` : '';
    return {
      title: [
        `Phụ lục${number}`,
        ...(found === undefined ? [] : [found.caption.toUpperCase()]),
        period.name.toUpperCase(),
      ],
      under: annexUnder(header),
      landscape: (found?.table.columns.length ?? 0) > MOST_UPRIGHT,
      blocks: own.map((block) => (block === found ? { ...found, caption: '' } : block)),
    };
  });
}

/** True where a text is to be printed. A condition that nobody understands prints it, marked by a problem. */
function holds({ when, row }: Passage, scope: Scope, tell: Tell): boolean {
  const text = cleanText(when);
  if (text === '') return true;
  const [, sign = '', name = ''] = WHEN.exec(text) ?? [];
  const field = fieldByKey.get(nameKey(name));
  if (field === undefined) {
    tell(row, 'unknown-condition', text);
    return true;
  }
  return isSome(field, scope) !== NEGATIVES.includes(sign.toLowerCase());
}

const isSome = (field: Field, scope: Scope): boolean =>
  field.kind === 'text' ? field.read(scope).some : field.blocks(scope).length > 0;

function blocksOf({ text, row }: Passage, scope: Scope, tell: Tell): Block[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line): Block[] => {
      const alone = /^\{([^{}]*)\}$/.exec(line);
      const field = alone === null ? undefined : fieldByKey.get(nameKey(alone[1]!));
      if (field?.kind === 'block') return field.blocks(scope);
      const isItem = ITEM.test(line);
      const runs = filledIn(line.replace(ITEM, ''), scope, (kind, words) => tell(row, kind, words));
      return [{ kind: isItem ? 'item' : 'paragraph', runs }];
    });
}

/** A line with its fields filled in. What the workbook holds is never read as dots or braces. */
function filledIn(line: string, scope: Scope, tell: (kind: ProblemKind, text: string) => void): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: written, 1: inside = '', 2: closed, index } of line.matchAll(BRACES)) {
    runs.push(...runsOf(line.slice(end, index)));
    end = index + written.length;
    const name = cleanText(inside);
    const field = fieldByKey.get(nameKey(name));
    const problem = closed === '' ? 'unclosed-field' : field === undefined ? 'unknown-field' : 'block-in-line';
    if (closed !== '' && field?.kind === 'text') runs.push(readRun(field.read(scope).text));
    else {
      tell(problem, name);
      runs.push({ text: written, open: true });
    }
  }
  return joined([...runs, ...runsOf(line.slice(end))]);
}

const readRun = (text: string | null): Run => (text === null ? { text: UNKNOWN, open: true } : { text });

/** Neighbours of one kind are one run: who edits the text later sees whole sentences. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && last.open === run.open) last.text += run.text;
    else if (run.text !== '') result.push({ ...run });
  }
  return result;
}
