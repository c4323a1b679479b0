/** Merging what units say on their score sheets, worked out before anything is written. */
import type { Part } from '../par-index/criterion';
import type { ScoreState } from '../par-index/score-sheet';
import { isOpenToUnit, isUnitsOwn, type UnitScoreField } from '../par-index/unit-fields';
import { sameCell, type CellValue } from '../task';
import { hashText } from './hash';
import type { KnownFile } from './merge-files';
import type { Choice, FactSource, MergeChoices } from './merge-plan';
import { sourceOf } from './merge-questions';
import type { ReturnedNote } from './returned';
import { canonicalScore, type ChangedScore, type ScoreFacts } from './returned-scores';

/** A row of the table here; `row` is the 1-based row of its sheet. */
export type MergeScore = {
  id: string;
  row: number;
  unit: string;
  unitId: string;
  code: string;
  title: string;
  part: Part;
  state: ScoreState;
  values: ScoreFacts;
  /** Cells in which a formula of ours stands: nobody has said anything there. */
  proposed: readonly UnitScoreField[];
};

type ScorePlace = Pick<MergeScore, 'id' | 'row' | 'unit' | 'code' | 'title'> & { field: UnitScoreField };
export type ScoreChange = ScorePlace & { before: CellValue; after: CellValue; file: string; unitId: string };

/** `two-files`: files of one unit say different things; `both-changed`: the cell was changed here too since the file was sent. */
export type ScoreQuestion = ScorePlace & {
  key: string;
  kind: 'two-files' | 'both-changed';
  ours: CellValue;
  sent?: CellValue;
  sources: FactSource[];
  choice: Choice;
};

export type ScoreMerge = { changes: ScoreChange[]; questions: ScoreQuestion[] };

export type SettledScores = ScoreMerge & {
  /** Fingerprints of files of which something is left without an answer. */
  open: string[];
  /** Files that bring something. */
  bringing: ReadonlySet<KnownFile>;
  notes: ReadonlyMap<KnownFile, readonly ReturnedNote[]>;
};

type Proposal = { file: KnownFile; changed: ChangedScore };

/**
 * What the files change in the score sheets of their own units. Only what is open to the unit in the state of its sheet is taken; the rest is
 * told in the notes of the file. `files`: from the oldest to the newest; of those of one sending the newest counts, because each has the whole
 * sheet.
 */
export function mergeScores(
  files: readonly KnownFile[],
  rows: readonly MergeScore[] | undefined,
  choices: MergeChoices,
): SettledScores {
  const byId = new Map((rows ?? []).map((row) => [row.id, row]));
  const newest = new Map(files.map((file) => [file.sending, file]));
  const cells = new Map<string, Proposal[]>();
  const notes = new Map<KnownFile, ReturnedNote[]>();
  const bringing = new Set<KnownFile>();
  for (const file of newest.values()) {
    const { notes: said, taken } = proposalsOf(file, byId);
    notes.set(file, said);
    for (const proposal of taken) {
      bringing.add(file);
      const key = `${proposal.changed.id}\n${proposal.changed.field}`;
      cells.set(key, [...(cells.get(key) ?? []), proposal]);
    }
  }
  const settled: SettledScores = { changes: [], questions: [], open: [], bringing, notes };
  for (const proposals of cells.values()) settle(byId.get(proposals[0]!.changed.id)!, proposals, choices, settled);
  return settled;
}

/** What a file says of rows of its own unit that are open to it and say something else here. */
function proposalsOf(
  file: KnownFile,
  byId: ReadonlyMap<string, MergeScore>,
): { taken: Proposal[]; notes: ReturnedNote[] } {
  const taken: Proposal[] = [];
  const left = { 'scores-closed': 0, 'scores-survey': 0, 'scores-unknown': 0 };
  for (const changed of file.digest.scores ?? []) {
    const row = byId.get(changed.id);
    const { field, value } = changed;
    if (row === undefined || row.unitId !== file.unitId) left['scores-unknown'] += 1;
    else if (!row.proposed.includes(field) && sameCell(oursOf(row, field), value)) continue;
    else if (isOpenToUnit(row.state, field, row.part)) taken.push({ file, changed });
    else left[isUnitsOwn(field, row.part) ? 'scores-closed' : 'scores-survey'] += 1;
  }
  const notes = (Object.keys(left) as (keyof typeof left)[]).flatMap((code): ReturnedNote[] =>
    left[code] === 0 ? [] : [{ code, details: { cells: left[code] } }],
  );
  return { taken, notes };
}

const oursOf = ({ values }: MergeScore, field: UnitScoreField): CellValue => canonicalScore(field, values[field]);

function settle(row: MergeScore, proposals: readonly Proposal[], choices: MergeChoices, settled: SettledScores): void {
  const { field } = proposals[0]!.changed;
  const { id, unit, code, title } = row;
  const place = { id, row: row.row, unit, code, title, field };
  const ours = oursOf(row, field);
  const take = ({ file, changed }: Proposal): void => {
    const { digest, unitId } = file;
    settled.changes.push({ ...place, before: ours, after: changed.value, file: digest.file, unitId });
  };
  const kind = kindOf(row, proposals, ours);
  const last = proposals.at(-1)!;
  if (kind === null) return take(last);
  const sources = proposals.map(({ file, changed }) => sourceOf(file, changed.value));
  const key = ['score', kind, id, field, hashText(JSON.stringify(sources))].join(' ');
  const usual: Choice = choices.rule === 'newest' ? proposals.length - 1 : 'keep';
  const choice = answerOf(choices.byQuestion[key], sources.length) ?? usual;
  const { sent } = last.changed;
  settled.questions.push({ ...place, key, kind, ours, ...(sent === undefined ? {} : { sent }), sources, choice });
  if (choice !== 'keep') return take(proposals[choice]!);
  if (choices.byQuestion[key] !== 'keep') settled.open.push(...proposals.map(({ file }) => file.digest.fingerprint));
}

/** Where nobody has typed here, or it is what was sent, only the unit has changed it. */
function kindOf(row: MergeScore, proposals: readonly Proposal[], ours: CellValue): ScoreQuestion['kind'] | null {
  const [first] = proposals;
  if (!proposals.every(({ changed }) => sameCell(changed.value, first!.changed.value))) return 'two-files';
  const clean = ({ changed: { field, sent } }: Proposal): boolean =>
    row.proposed.includes(field) || sameCell(ours, sent === undefined ? null : sent);
  return proposals.some(clean) ? null : 'both-changed';
}

function answerOf(answer: Choice | undefined, sources: number): Choice | null {
  if (answer === 'keep') return answer;
  return typeof answer === 'number' && Number.isInteger(answer) && answer >= 0 && answer < sources ? answer : null;
}
