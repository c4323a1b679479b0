import { scoreRound, type ScoredRound } from '../../../src/actions/par-index/score-round';
import { parWorkbook, SMALL_CRITERIA, SMALL_SET, smallSheet } from '../../support/par-workbook';

const FULL = { declared: 100, self: 4, evidence: 'BC 10' };
const YES = { declared: 'Có', self: 4, evidence: 'KL 2' };

/** Three wards: one that still scores itself, one that is locked, one without a sheet; worked out as the real actions do. */
export function fakeRound(): ScoredRound {
  return scoreRound(
    parWorkbook({
      ...{ sets: [SMALL_SET], criteria: SMALL_CRITERIA },
      scores: [
        ...smallSheet('Phường A', { '1.1': { declared: 85, self: 2, evidence: 'BC 9' } }),
        ...smallSheet('Xã B', { '1': { state: 'Đã chốt tự chấm' }, '1.1': FULL, '1.2': YES }),
      ],
      ranking: [
        { unit: 'Phường A', group: 'Xã, phường', lastYear: 1 },
        { unit: 'Xã B', group: 'Xã, phường', lastYear: 2 },
        { unit: 'Xã C', group: 'Xã, phường' },
      ],
      peers: [95, 90, 85].map((index, at) => ({ name: `Địa phương ${at + 1}`, index })),
      gapUnit: 'Phường A',
    }),
  );
}
