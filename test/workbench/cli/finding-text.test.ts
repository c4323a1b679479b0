import type { PlacedFinding } from '../../../src/actions/results';
import { findingText } from '../../../src/workbench/cli/finding-text';

const number = (value: string, percent: number, more: Partial<PlacedFinding> = {}): PlacedFinding =>
  ({
    ...{ code: 'number-as-text', severity: 'warning', tab: 'Kế hoạch', cell: 'N12', field: 'progress', value },
    ...{ details: { percent }, fix: { value: percent / 100, safe: true }, key: 'k' },
    ...more,
  }) as PlacedFinding;

test('what repairing writes is said once', () => {
  expect(findingText(number('80', 80))).toBe(
    'Cảnh báo: Kế hoạch!N12: "80" đang là chữ. Khi tổng hợp sẽ ghi lại thành số 80%.',
  );
});

test('and is said where the sentence does not name it, or not all of it', () => {
  const check = (finding: PlacedFinding, expected: string) => expect(findingText(finding)).toContain(expected);
  check(number('80', 80, { code: 'progress-word' }), 'Khi tổng hợp sẽ ghi lại thành số. Sẽ ghi: "80%".');
  const also = [{ field: 'finished', value: null }] as NonNullable<PlacedFinding['fix']>['also'];
  check(number('80', 80, { fix: { value: 0.8, safe: true, also } as PlacedFinding['fix'] }), 'Sẽ ghi: "80%".');
  check(number('80', 80, { fix: { value: 0.9, safe: true } as PlacedFinding['fix'] }), 'Sẽ ghi: "90%".');
});
