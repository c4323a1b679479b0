import { detail } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

export const duplicatesWords = {
  'id-repeated': {
    title: '',
    message: (f) =>
      `Mã nhiệm vụ ${value(f)} trùng với dòng ${detail(f, 'other')}. Hãy xóa mã ở dòng chép lại để được cấp mã mới.`,
    help: '',
    example: '',
  },
  'task-repeated': {
    title: '',
    message: (f) =>
      `Trùng nhiệm vụ, cơ quan chủ trì và thời hạn với dòng ${detail(f, 'other')}, nên bị tính hai lần. Hãy xóa một dòng.`,
    help: '',
    example: '',
  },
  'number-repeated': {
    title: '',
    message: (f) => `STT ${value(f)} trùng với dòng ${detail(f, 'other')}.`,
    help: '',
    example: '',
  },
} satisfies Record<string, RuleWords>;
