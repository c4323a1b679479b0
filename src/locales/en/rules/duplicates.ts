import { detail } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

export const duplicatesWords = {
  'id-repeated': {
    title: '',
    message: (f) =>
      `The task code ${value(f)} is also in row ${detail(f, 'other')}. Clear the code in the copied row; it will get a new one.`,
    help: '',
    example: '',
  },
  'task-repeated': {
    title: '',
    message: (f) => `Same task, lead and deadline as row ${detail(f, 'other')}, so it counts twice. Delete one row.`,
    help: '',
    example: '',
  },
  'number-repeated': {
    title: '',
    message: (f) => `The number ${value(f)} is also in row ${detail(f, 'other')}.`,
    help: '',
    example: '',
  },
} satisfies Record<string, RuleWords>;
