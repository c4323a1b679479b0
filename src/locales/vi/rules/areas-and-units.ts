import { day, detail, listOf, quote } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, likely, spelling, value } from './phrases';

export const areasAndUnitsWords = {
  'area-unknown': {
    title: '',
    message: (f) =>
      listOf(f, 'candidates').length > 1
        ? `${value(f)} có thể là ${among(f)}. Hãy chọn đúng một lĩnh vực ở danh sách của ô.`
        : `Không có lĩnh vực ${value(f)}.${likely(f)} Hãy chọn ở danh sách của ô.`,
    help: '',
    example: '',
  },
  'area-unsure': {
    title: '',
    message: (f) => `${value(f)} có lẽ là ${among(f)}. Nếu đúng, hãy chọn lại ở danh sách của ô.`,
    help: '',
    example: '',
  },
  'area-spelling': {
    title: '',
    message: spelling,
    help: '',
    example: '',
  },
  'unit-unknown': {
    title: '',
    message: (f) =>
      `Không có đơn vị ${value(f)} trong danh mục.${likely(f)} Hãy chọn ở danh sách của ô hoặc bổ sung vào trang Danh mục.`,
    help: '',
    example: '',
  },
  'unit-ambiguous': {
    title: '',
    message: (f) => `${value(f)} có thể là ${among(f)}. Hãy chọn đúng đơn vị.`,
    help: '',
    example: '',
  },
  'unit-unsure': {
    title: '',
    message: (f) => `${value(f)} có lẽ là ${among(f)}. Nếu đúng, hãy chọn lại ở danh sách của ô.`,
    help: '',
    example: '',
  },
  'unit-several': {
    title: '',
    message: (f) =>
      `Có ${listOf(f, 'units').length} cơ quan chủ trì: ${listOf(f, 'units').join('; ')}. Hãy để một cơ quan chủ trì, chuyển cơ quan khác sang cột phối hợp.`,
    help: '',
    example: '',
  },
  'unit-spelling': {
    title: '',
    message: spelling,
    help: '',
    example: '',
  },
  'unit-outside-validity': {
    title: '',
    message: (f) => {
      const notYet = detail(f, 'validTo') === '';
      const when = detail(f, 'due') === '' ? 'trong năm kế hoạch' : `vào hạn ${day(f, 'due')}`;
      const until = notYet ? `mới có từ ${day(f, 'validFrom')}` : `chỉ có đến ${day(f, 'validTo')}`;
      const next = listOf(f, 'successors').length > 0 ? ` Có thể là ${listOf(f, 'successors').join('; ')}.` : '';
      const state = notYet ? 'chưa thuộc' : 'không còn thuộc';
      return `"${detail(f, 'name')}" ${state} danh sách đơn vị ${when} (${until}).${next} Hãy chọn đơn vị khác hoặc sửa thời hạn.`;
    },
    help: '',
    example: '',
  },
  'coordinators-unknown': {
    title: '',
    message: (f) =>
      `Không rõ cơ quan phối hợp: ${listOf(f, 'unknown')
        .map((name) => `"${quote(name)}"`)
        .join('; ')}.${likely(f)} Hãy ghi tên theo trang Danh mục, cách nhau bằng dấu chấm phẩy.`,
    help: '',
    example: '',
  },
} satisfies Record<string, RuleWords>;
