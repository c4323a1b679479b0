import type { ImportChoices } from '../../../src/actions/import-results';
import type { TaskField } from '../../../src/domain/task';
import { chooseArea, chooseColumn, chooseSheet, fieldsFor } from '../../../src/taskpane/import/import-choices';
import { fakeImportPreview } from '../fake-actions';

const { sheets } = fakeImportPreview('phu-luc.xlsx');
const [plan] = sheets;

describe('a column', () => {
  const check = (name: string, column: number, field: TaskField | null, expected: Record<number, TaskField | null>) =>
    test(name, () => expect(chooseColumn({}, plan!, column, field).columns).toEqual({ 'Phụ lục': expected }));
  check('is taken for another field', 3, 'documentNumber', { 3: 'documentNumber' });
  check('is left out', 0, null, { 0: null });
  check('takes a field from the column that held it', 3, 'lead', { 2: null, 3: 'lead' });
  check('keeps its own field', 2, 'lead', { 2: 'lead' });
  test('of notes takes nothing from another one of notes', () => {
    const notes = { ...plan!, columns: plan!.columns.map((column) => ({ ...column, field: 'note' as const })) };
    expect(chooseColumn({}, notes, 3, 'note').columns).toEqual({ 'Phụ lục': { 3: 'note' } });
  });
  test('keeps earlier corrections of this and other sheets', () => {
    const before: ImportChoices = { year: 2022, columns: { 'Phụ lục': { 0: null }, Khác: { 1: 'title' } } };
    expect(chooseColumn(before, plan!, 3, 'note')).toEqual({
      year: 2022,
      columns: { 'Phụ lục': { 0: null, 3: 'note' }, Khác: { 1: 'title' } },
    });
  });
  test('can be what it was taken for, even where nobody types into such a column', () => {
    const [first] = plan!.columns;
    expect(fieldsFor(first!)).not.toContain('status');
    expect(fieldsFor({ ...first!, field: 'status' })).toContain('status');
  });
});

test('a heading stands for another area, or for none', () => {
  const once = chooseArea({}, plan!, 14, '6');
  expect(chooseArea(once, plan!, 8, null).areas).toEqual({ 'Phụ lục': { 14: '6', 8: null } });
});

describe('sheets', () => {
  test('are taken besides those that are, or no longer', () => {
    expect(chooseSheet({}, sheets, 'Bìa', true).sheets).toEqual(['Phụ lục', 'Bìa']);
    expect(chooseSheet({ year: 2022 }, sheets, 'Phụ lục', false)).toEqual({ year: 2022, sheets: [] });
  });
});
