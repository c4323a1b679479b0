import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import type { Change } from '../../src/workbook/change';
import type { Cell, Style, Workbook } from '../../src/workbook/workbook';
import { blankSheet, workbookOf } from '../support/open-host';

const book = (...cells: (Cell | null)[]): Workbook =>
  workbookOf(
    blankSheet(
      'Kế hoạch',
      cells.map((cell) => [cell]),
    ),
  );
const change = (look: object, was: object = {}, rows = 3): Change => ({
  kind: 'set-look',
  sheet: 'Kế hoạch',
  area: { row: 0, column: 0, rows, columns: 1 },
  look,
  was,
});
const stylesOf = ({ sheets }: Workbook) => sheets[0]?.rows.map((row) => row[0]?.style);

const yellow: Style = { fill: '#FFFF00', font: { name: '.VnTime', size: 11 }, numberFormat: '@' };

test('only the parts that are named change; the rest of the look and the content stay', () => {
  const before = book({ value: 'Phòng Nội vụ', style: yellow }, { value: 5 }, null);
  const after = applyChanges(before, [change({ numberFormat: '0%', fontName: 'Times New Roman' })]);
  expect(stylesOf(after)).toEqual([
    { fill: '#FFFF00', font: { name: 'Times New Roman', size: 11 }, numberFormat: '0%' },
    { font: { name: 'Times New Roman' }, numberFormat: '0%' },
    { font: { name: 'Times New Roman' }, numberFormat: '0%' },
  ]);
  expect(after.sheets[0]?.rows.map((row) => row[0]?.value)).toEqual(['Phòng Nội vụ', 5, null]);
  expect(stylesOf(before)).toEqual([yellow, undefined, undefined]);
});

test('taken back, a known look is its own again and an unknown one is what was told of it', () => {
  const before = book({ value: 'a', style: yellow }, { value: 5 }, { value: 6 });
  const changes = [change({ numberFormat: '0%', fontName: 'Times New Roman' }, { fontName: 'VNI-Times' })];
  const undo = invertChanges(before, changes);
  expect(undo).toEqual([
    {
      ...change({ numberFormat: '@', fontName: '.VnTime' }, changes[0]?.kind === 'set-look' ? changes[0].look : {}, 1),
    },
    {
      ...change({ fontName: 'VNI-Times' }, { numberFormat: '0%', fontName: 'Times New Roman' }),
      area: { row: 1, column: 0, rows: 2, columns: 1 },
    },
  ]);
  expect(stylesOf(applyChanges(applyChanges(before, changes), undo))?.[0]).toEqual(yellow);
});

test('what nobody knows stays as the change made it', () => {
  const before = book({ value: 'a' });
  expect(invertChanges(before, [change({ numberFormat: '0%' }, {}, 1)])).toEqual([]);
});
