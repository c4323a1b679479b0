import { CchcError } from '../../domain/error';
import type { CriteriaSet } from '../../domain/par-index/criterion';
import type { Peer } from '../../domain/par-index/gap';
import type { Band, TieRule } from '../../domain/par-index/ranking';
import { resultsIn, type UnitResult } from '../../domain/par-index/results';
import { roundPeers, unitGap, type UnitGap } from '../../domain/par-index/unit-gap';
import { nameKey } from '../../domain/text';
import { readParIndex, type ParIndex } from '../../workbook/par-index/read';
import { readIgnored, readRuleSettings } from '../../workbook/rule-settings';
import type { Workbook } from '../../workbook/workbook';
import type { RunOptions, WorkbookPort } from '../port';
import type { PlacedFinding } from '../results';
import { ALL_RULES } from '../rule-rows';
import { parFindings } from './par-findings';

/** A round of scoring as the workbook holds it, and what came of it. */
export type ScoredRound = {
  sets: CriteriaSet[];
  ties: TieRule;
  bands: Band[];
  /** Whom units may be compared with: `peersOf` says which of these a unit is. */
  peers: Peer[];
  /** Units by rank, group after group. */
  units: UnitResult[];
  /** Whose gap to the top is shown; '' where nobody has chosen. */
  gapUnit: string;
  gap: UnitGap | null;
  findings: PlacedFinding[];
};

/**
 * Every unit's totals and rank, the gap of the unit that is asked for or chosen in the workbook, and what the rules find in the tables of the
 * PAR Index. Throws `CchcError` no-par-index, par-unit-unknown (details.unit, details.known).
 */
export function scoreRound(workbook: Workbook, wanted?: string): ScoredRound {
  const par = openParIndex(workbook);
  const { sets, ties, bands } = par;
  const units = resultsIn(par);
  const peers = roundPeers(units, par.peers);
  const gapUnit = wanted ?? par.gapUnit;
  const chosen = units.find(({ unit }) => nameKey(unit) === nameKey(gapUnit));
  if (wanted !== undefined && chosen === undefined) {
    throw new CchcError('par-unit-unknown', { unit: wanted, known: units.map(({ unit }) => unit).join('; ') });
  }
  const gap = chosen === undefined ? null : unitGap(chosen, peers, { ties, bands });
  const settings = readRuleSettings(workbook, ALL_RULES);
  const { findings } = parFindings(par, { settings, ignored: readIgnored(workbook) });
  return { sets, ties, bands, peers, units, gapUnit: chosen?.unit ?? '', gap, findings };
}

/** The PAR Index of a workbook. Throws `CchcError` no-par-index. */
export function openParIndex(workbook: Workbook): ParIndex {
  const par = readParIndex(workbook);
  if (par === null) throw new CchcError('no-par-index');
  return par;
}

/** `scoreRound` of the open workbook; null where it has no tables of the PAR Index. */
export async function readScoredRound(port: WorkbookPort, options?: RunOptions): Promise<ScoredRound | null> {
  const { workbook } = await port.read(options);
  return readParIndex(workbook) === null ? null : scoreRound(workbook);
}
