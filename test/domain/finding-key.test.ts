import type { Finding } from '../../src/domain/finding';
import { findingKey, taskNamer } from '../../src/domain/finding-key';
import type { CellValue, PlanRow } from '../../src/domain/task';

const rowsOf = (...ids: CellValue[]): PlanRow[] => ids.map((id, index) => ({ row: 10 + index, values: { id } }));

test('tasks are named by their code, copies of it counted, rows without one by their number', () => {
  const rows = rowsOf('NV-1', ' NV-1 ', 7, null, '', 'NV-1', 'NV-2');
  const nameOf = taskNamer(rows);
  expect(rows.map(({ row }) => nameOf(row))).toEqual(['NV-1', 'NV-1~2', '7', '#13', '#14', 'NV-1~3', 'NV-2']);
  expect(nameOf(99)).toBe('#99');
});

test('a text pasted over a code is cut, and told apart from others that begin alike', () => {
  const [usual, long, other] = ['x'.repeat(60), 'x'.repeat(61), `${'x'.repeat(61)}y`];
  const nameOf = taskNamer(rowsOf(usual, long, other, long));
  expect(nameOf(10)).toBe(usual);
  expect(nameOf(11)).toMatch(/^x{30}…[0-9a-z]+$/);
  expect(nameOf(12)).toMatch(/^x{30}…[0-9a-z]+$/);
  expect(nameOf(12)).not.toBe(nameOf(11));
  expect(nameOf(13)).toBe(`${nameOf(11)}~2`);
});

describe('the key of a finding', () => {
  const nameOf = taskNamer(rowsOf('NV-1'));
  const keyOf = (over: Partial<Finding>) =>
    findingKey(
      { code: 'unit-unknown', severity: 'error', row: 10, field: 'lead', value: 'Phòng X', details: {}, ...over },
      nameOf,
    );

  test('names rule, task and column', () => {
    expect(keyOf({})).toBe('unit-unknown|NV-1|lead|dvuswd');
    expect(keyOf({ row: 11 })).toBe('unit-unknown|#11|lead|dvuswd');
    expect(keyOf({ row: null, field: null })).toBe('unit-unknown|||dvuswd');
    const elsewhere = { table: 'score', column: 'Điểm tối đa' } as const;
    expect(keyOf({ row: 5, field: null, elsewhere })).toBe('unit-unknown|score:5|Điểm tối đa|dvuswd');
    expect(keyOf({ row: null, field: null, elsewhere })).toBe('unit-unknown|score:|Điểm tối đa|dvuswd');
  });

  test('and the value, as workbooks keep it: FNV-1a of its kind and its text, in base 36', () => {
    const hashOf = (value: CellValue) => keyOf({ value }).split('|')[3];
    expect(hashOf('5')).toBe('x7j807');
    expect(hashOf(5)).toBe('1djo25r');
    expect(hashOf(null)).toBe('1qjraq7');
    expect(hashOf(true)).toBe('1xn8ebx');
    expect(hashOf('#N/A')).toBe('1jxjtt1');
    expect(hashOf({ error: '#N/A' })).toBe('doavkq');
  });
});
