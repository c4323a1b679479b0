import { detail } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

export const duplicatesWords = {
  'id-missing': {
    title: 'Task without a code',
    message: () => 'The task has no code yet. Filling gives it one.',
    help: 'Splitting, merging and comparing with the issued plan go by the code; the number cannot stand in, because it may change. There is nothing to do: filling gives the code.',
    example: '(để trống) → NV-051',
  },
  'id-repeated': {
    title: 'Task code repeated',
    message: (f) =>
      `The task code ${value(f)} is also in row ${detail(f, 'other')}. Clear the code in the copied row; it will get a new one.`,
    help: 'A copied row carries the code along, and merging could not tell the two tasks apart. The code is in the hidden column A: apply the fix to clear it in the copied row; filling gives a new one.',
    example: 'NV-001 ở hai dòng → xóa mã ở dòng dưới',
  },
  'task-repeated': {
    title: 'Task repeated',
    message: (f) => `Same task, lead and deadline as row ${detail(f, 'other')}, so it counts twice. Delete one row.`,
    help: 'Two rows with the same task, lead unit and deadline count twice. Delete one of them, or say how they differ if they are two tasks.',
    example: 'Báo cáo cải cách hành chính quý I ở hai dòng → giữ một dòng',
  },
  'number-repeated': {
    title: 'Number repeated',
    message: (f) => `The number ${value(f)} is also in row ${detail(f, 'other')}.`,
    help: 'The number is for readers only; no figure depends on it. Excel tends to turn 1.10 into 1.1, which makes numbers repeat. Numbering again helps those who read the plan.',
    example: '1.1 ở hai dòng → 1.1 và 1.10',
  },
} satisfies Record<string, RuleWords>;
