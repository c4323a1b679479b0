import { scoreRound, type ScoredRound } from '../../actions/par-index/score-round';
import { sumPoints } from '../../domain/par-index/points';
import { peersOf, type UnitGap } from '../../domain/par-index/unit-gap';
import type { GapPlan } from '../../domain/par-index/gap';
import { nameKey } from '../../domain/text';
import { cliParIndex as words } from '../../locales/vi/cli-par-index';
import { parResults } from '../../locales/vi/par-index-results';
import { readArguments } from './arguments';
import { checkText } from './check';
import { countOpen, type Command } from './command';
import { withComputedValues } from './computed-values';
import { openFile } from './files';
import { findingJson, oneLine } from './finding-text';
import { areasText, rankingText, setJson, unitJson } from './par-index-text';
import { USAGES } from './usage';

/** `score FILE [--unit NAME] [--json]`: points, index and rank of each unit of a workbook, and what a unit is missing to the top. */
export const scoreCommand: Command = async (line) => {
  const kinds = { unit: 'text', json: 'flag' } as const;
  const { files, options } = readArguments(line, kinds, { usage: USAGES.score, files: 1 });
  const workbook = await withComputedValues(openFile(files[0] ?? ''));
  const all = scoreRound(workbook, options.unit);
  const round = options.unit === undefined ? all : ofUnit(all);
  return {
    asJson: options.json,
    json: scoreJson(round),
    text: scoreText(round),
    hasErrors: countOpen(round.findings).error > 0,
  };
};

/** What a round says of the unit that was asked for, its rank among all of them included; findings in the sets are everybody's. */
function ofUnit(round: ScoredRound): ScoredRound {
  const key = nameKey(round.gapUnit);
  const units = round.units.filter(({ unit }) => nameKey(unit) === key);
  return {
    ...round,
    units,
    sets: round.sets.filter((set) => units.some((unit) => unit.set === set)),
    findings: round.findings.filter(({ unit }) => unit === '' || nameKey(unit) === key),
  };
}

function scoreJson({ sets, ties, bands, units, gapUnit, gap, findings }: ScoredRound) {
  return {
    ...{ sets: sets.map(setJson), ties, bands, units: units.map(unitJson) },
    gap: gap === null ? null : { unit: gapUnit, ...gapJson(gap) },
    findings: findings.map(findingJson),
  };
}

function gapJson({ standing, options, lost, plans }: UnitGap) {
  const { value, rank, topPlace, nextBand } = standing;
  return {
    ...{ value, rank, options, lost },
    topPlace: topPlace === null ? null : { ...topPlace, plan: plans.topPlace },
    nextBand: nextBand === null ? null : { ...nextBand, plan: plans.nextBand },
  };
}

function scoreText(round: ScoredRound): string {
  const { sets, units, findings } = round;
  const scored = units.filter(({ sheet }) => sheet !== null);
  return [
    ...sets.map(({ code, name, version, total, sample }) =>
      oneLine(words.sets(code, name, version, parResults.points(total), sample)),
    ),
    ...rankingText(units),
    ...areasText(scored),
    ...gapText(round),
    checkText(findings, words.checked(scored.length)),
  ].join('\n');
}

function gapText({ units, gapUnit, gap, peers }: ScoredRound): string[] {
  const say = parResults.gap;
  const unit = units.find((each) => each.unit === gapUnit);
  if (unit === undefined) return [say.noUnit];
  if (gap === null) return [oneLine(say.noValue(gapUnit))];
  const others = peersOf(unit, peers);
  const { value, rank, topPlace, nextBand } = gap.standing;
  const top =
    topPlace === null
      ? [others.length === 0 ? say.noPeers : say.noThird]
      : [say.topPlace(topPlace.value, topPlace.missing), ...planText(gap.plans.topPlace)];
  const band =
    nextBand === null
      ? [say.topBand]
      : [say.nextBand(nextBand.band.name, nextBand.band.from, nextBand.missing), ...planText(gap.plans.nextBand)];
  const stands = others.length === 0 ? [] : [say.standing(gapUnit, value, rank, others.length)];
  return [
    oneLine(words.gap(gapUnit)),
    ...[...stands, ...top, ...band, ...lostText(gap)].map((line) => `  ${oneLine(line)}`),
  ];
}

function lostText({ lost }: UnitGap): string[] {
  if (lost.length === 0) return [];
  return [
    parResults.gap.lost(
      lost.map(({ code }) => code),
      sumPoints(lost.map(({ gain }) => gain)),
    ),
  ];
}

function planText(plan: GapPlan | null): string[] {
  const say = parResults.gap;
  if (plan === null || plan.state === 'reached') return [];
  if (plan.state === 'out-of-reach') return [say.outOfReach(plan.most)];
  return [
    say.plan(plan.options.length, plan.gain, plan.effort),
    ...plan.options.map(({ code, name, gain, evidence }) => say.option(code, name, gain, evidence)),
  ];
}
