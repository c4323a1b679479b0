import type { UnitResult } from '../../domain/par-index/results';
import { rankRounds, type Round } from '../../domain/par-index/rounds';
import { TIE_RULES } from '../../domain/par-index/ranking';
import { openParIndex, scoreRound } from '../../actions/par-index/score-round';
import { vi } from '../../locales';
import { cliParIndex as words } from '../../locales/vi/cli-par-index';
import { parResults } from '../../locales/vi/par-index-results';
import { readArguments } from './arguments';
import { countOpen, type Command } from './command';
import { withComputedValues } from './computed-values';
import { openFile } from './files';
import { oneLine } from './finding-text';
import { shortNames } from './merge-inputs';
import { rankingText, unitJson } from './par-index-text';

/** `rank FILE… [--json]`: the units of several workbooks in one ranking; ties, bands and groups are those of the first. */
export const rankCommand: Command = async (line) => {
  const { files, options } = readArguments(line, { json: 'flag' }, { usage: vi.cli.usage.rank, files: 1, more: true });
  const names = shortNames(files);
  const read: (Round & { errors: number })[] = [];
  for (const [index, path] of files.entries()) read.push(await roundOf(path, names[index]!));
  const [first, ...others] = read;
  const { results, problems } = rankRounds([first!, ...others]);
  const fileOf = (unit: UnitResult): string | null =>
    read.find(({ sheets }) => sheets.some((sheet) => sheet === unit.sheet))?.file ?? null;
  const told = problems.map((problem) => ({ ...problem, message: parResults.problem(problem) }));
  const ranked = results.filter(({ rank }) => rank !== null).length;
  const failing = read.filter(({ errors }) => errors > 0);
  return {
    asJson: options.json,
    json: {
      ...{ ties: first!.ties, bands: first!.bands },
      units: results.map((unit) => ({ ...unitJson(unit), file: fileOf(unit) })),
      problems: told,
      files: read.map(({ file, sheets, errors }) => ({ file, units: sheets.length, errors })),
    },
    text: [
      words.files(read.length, ranked),
      words.ties(TIE_RULES[first!.ties].name),
      ...rankingText(results),
      ...(told.length === 0
        ? []
        : [words.problems(told.length), ...told.map(({ message }) => `  ${oneLine(message)}`)]),
      ...failing.map(({ file, errors }) => oneLine(words.fileErrors(file, errors))),
    ].join('\n'),
    hasErrors: problems.length > 0 || failing.length > 0,
  };
};

async function roundOf(path: string, file: string): Promise<Round & { errors: number }> {
  const workbook = await withComputedValues(openFile(path));
  const { sets, sheets, units, ties, bands } = openParIndex(workbook);
  const { findings } = scoreRound(workbook);
  return { file, sets, sheets, units, ties, bands, errors: countOpen(findings).error };
}
