import type { CellChange } from '../../../src/actions/results';
import { changeText } from '../../../src/workbench/cli/change-text';

const check = (because: string, change: Pick<CellChange, 'field' | 'before' | 'after'>, said: string) =>
  test(because, () =>
    expect(changeText({ tab: 'Kế hoạch', cell: 'J12', row: 12, code: '', ...change })).toBe(`  Kế hoạch!J12: ${said}`),
  );

check('a name', { field: 'lead', before: 'PNV', after: 'Phòng Nội vụ' }, '"PNV" → "Phòng Nội vụ"');
check('a blank cell that is filled', { field: 'due', before: null, after: 44377 }, '(để trống) → ngày 30/06/2021');
check('a cell that is emptied', { field: 'due', before: 'Quý II', after: null }, 'chữ "Quý II" → (để trống)');
check('text that becomes a number', { field: 'progress', before: '80%', after: 0.8 }, 'chữ "80%" → số 80%');
check(
  'text that becomes a day',
  { field: 'finished', before: '8/3/2021', after: 44263 },
  'chữ "8/3/2021" → ngày 08/03/2021',
);
check('a number that becomes another', { field: 'progress', before: 80, after: 0.8 }, '8000% → 80%');
check(
  'what nobody sees',
  { field: 'lead', before: 'Phòng\u00A0Nội  vụ\u200B', after: 'Phòng Nội vụ' },
  '"Phòng Nội vụ" (bỏ dấu cách thừa hoặc ký tự không nhìn thấy)',
);
check(
  'letters of the same look in another code',
  { field: 'lead', before: 'Pho\u0300ng', after: 'Phòng' },
  '"Phòng" (bỏ dấu cách thừa hoặc ký tự không nhìn thấy)',
);
