import { cellText, fixText } from '../../src/actions/finding-words';
import { toSerial } from '../../src/domain/dates';
import type { Fix } from '../../src/domain/finding';
import type { CellValue, TaskField } from '../../src/domain/task';
import { fixes as en } from '../../src/locales/en/fixes';
import { fixes as vi } from '../../src/locales/vi/fixes';

const may20 = toSerial('2021-05-20');

test('a cell as people read it once it is repaired', () => {
  const check = (field: TaskField, value: CellValue, expected: string) =>
    expect([field, cellText(value, field)]).toEqual([field, expected]);
  check('finished', may20, '20/05/2021');
  check('deadline', may20, '20/05/2021');
  check('deadline', 'Quý II', 'Quý II');
  check('progress', 0.985, '98,5%');
  check('budget', 1234.5, '1234,5');
  check('lead', null, '');
  check('title', { error: '#N/A' }, '#N/A');
});

test('what repairing would write, in one or more sentences', () => {
  const check = (field: TaskField, fix: Fix | undefined, expected: [vi: string, en: string]) => {
    const finding = { field, ...(fix ? { fix } : {}) };
    expect([fixText(finding, vi), fixText(finding, en)]).toEqual(expected);
  };
  check('lead', undefined, ['', '']);
  check('lead', { value: 'Phòng Nội vụ', safe: true }, ['Sẽ ghi: "Phòng Nội vụ".', 'Will write: "Phòng Nội vụ".']);
  check('due', { value: null, safe: false }, ['Đề nghị để trống ô này.', 'Proposed: empty this cell.']);
  check('due', { value: null, safe: true }, ['Sẽ để trống ô này.', 'Will empty this cell.']);
  const also = [{ field: 'coordinators' as const, value: 'Phòng Tư pháp' }];
  check('lead', { value: 'Phòng Nội vụ', safe: false, also }, [
    'Đề nghị ghi: "Phòng Nội vụ". Cột Cơ quan phối hợp sẽ ghi: "Phòng Tư pháp".',
    'Proposed: "Phòng Nội vụ". Column Cơ quan phối hợp gets: "Phòng Tư pháp".',
  ]);
  check('lead', { value: 'A', safe: false, also: [{ field: 'due', value: null }] }, [
    'Đề nghị ghi: "A". Cột Hạn hoàn thành sẽ để trống.',
    'Proposed: "A". Column Hạn hoàn thành is emptied.',
  ]);
});

test('a whole document in a cell is cut, and line breaks do not break the sentence', () => {
  const text = fixText({ field: 'title', fix: { value: `Một\ndòng ${'rất dài '.repeat(50)}`, safe: true } }, vi);
  expect(text).toMatch(/^Sẽ ghi: "Một dòng rất dài .*…"\.$/);
  expect(text.length).toBeLessThan(90);
});
