import { day, detail, listOf, quote, quoteAll, some, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, likely, named, spelling, value } from './phrases';

function outsideValidity(f: Facts): string {
  const notYet = detail(f, 'validTo') === '';
  const when = detail(f, 'due') === '' ? 'trong năm kế hoạch' : `vào hạn ${day(f, 'due')}`;
  const until = notYet ? `mới có từ ${day(f, 'validFrom')}` : `chỉ có đến ${day(f, 'validTo')}`;
  const next = listOf(f, 'successors').length > 0 ? ` Có thể là ${listOf(f, 'successors').join('; ')}.` : '';
  const state = notYet ? 'chưa thuộc' : 'không còn thuộc';
  return `"${detail(f, 'name')}" ${state} danh sách đơn vị ${when} (${until}).${next} Hãy chọn đơn vị khác hoặc sửa thời hạn.`;
}

export const areasAndUnitsWords = {
  'area-unknown': {
    title: 'Không rõ lĩnh vực',
    message: (f) =>
      listOf(f, 'candidates').length > 1
        ? `${value(f)} có thể là ${among(f)}. Hãy ghi đúng tên một lĩnh vực.`
        : `Không có lĩnh vực ${value(f)}.${likely(f)} Hãy ghi đúng tên lĩnh vực trong danh mục.`,
    help: 'Nhiệm vụ không rõ lĩnh vực thì không vào bảng tổng hợp theo lĩnh vực. Có khi số thứ tự và tên là của hai lĩnh vực khác nhau. Hãy chọn lại ở danh sách của ô.',
    example: '2. Cải cách thể chế → 1. Cải cách thể chế',
  },
  'area-unsure': {
    title: 'Lĩnh vực chưa chắc chắn',
    message: (f) => `${value(f)} có lẽ là ${among(f)}. Nếu đúng, hãy ghi lại tên đó.`,
    help: 'Tên viết không dấu, hoặc gõ chữ l thay cho số La Mã I, nên chỉ đoán được chứ không chắc. Nếu đúng, hãy áp dụng; nếu không, hãy chọn lại ở danh sách của ô.',
    example: 'cai cach the che → 1. Cải cách thể chế',
  },
  'area-spelling': {
    title: 'Cách ghi lĩnh vực khác danh mục',
    message: spelling,
    help: 'Công thức chỉ đếm những ô ghi đúng như danh mục. Ý nghĩa đã rõ nên có thể sửa tất cả cùng lúc.',
    example: 'Mục II → 2. Cải cách TTHC và kiểm soát TTHC',
  },
  'unit-unknown': {
    title: 'Không rõ cơ quan chủ trì',
    message: (f) => {
      if (detail(f, 'lead') !== '')
        return `${value(f)} gồm cả cơ quan phối hợp. Hãy để "${detail(f, 'lead')}" chủ trì, chuyển phần còn lại sang cột phối hợp.`;
      const near = listOf(f, 'candidates').length > 0;
      const advice = near
        ? 'Hãy ghi đúng tên trong danh mục.'
        : 'Hãy ghi đúng tên trong danh mục, hoặc bổ sung đơn vị vào trang Danh mục.';
      return `Không có đơn vị ${named(f)} trong danh mục.${likely(f)} ${advice}`;
    },
    help: 'Đơn vị không có trong danh mục thì nhiệm vụ không vào bảng tổng hợp theo đơn vị. Hãy chọn ở danh sách của ô; nếu là đơn vị mới, hãy bổ sung vào trang Danh mục.',
    example: 'Phòng Tư phát → Phòng Tư pháp',
  },
  'unit-own-place': {
    title: 'Chủ trì là cả địa phương',
    message: (f) =>
      `${value(f)} là tên của địa phương lập kế hoạch (${detail(f, 'place')}), chưa rõ cơ quan nào chủ trì. Hãy chọn phòng, đơn vị chịu trách nhiệm; nếu đúng là UBND, hãy bổ sung vào trang Danh mục.`,
    help: 'Ghi "UBND thị xã" hay tên địa phương thì không biết phòng, đơn vị nào chịu trách nhiệm, và nhiệm vụ không vào bảng tổng hợp theo đơn vị. Tên gọi còn đổi theo thời gian: "Hương Trà" là thị xã đến 30/6/2025, từ 01/7/2025 là một phường.',
    example: 'UBND thị xã → Văn phòng HĐND và UBND',
  },
  'unit-ambiguous': {
    title: 'Tên có thể là nhiều đơn vị',
    message: (f) => `${named(f)} có thể là ${among(f)}. Hãy chọn đúng đơn vị.`,
    help: 'Tên viết thiếu dấu hoặc viết tắt khớp với nhiều đơn vị, ví dụ "Huong Van" có thể là Hương Vân hoặc Hương Văn. Chỉ người lập biết là đơn vị nào, nên cần chọn lại.',
    example: 'huong van → Phường Hương Vân hoặc Phường Hương Văn',
  },
  'unit-unsure': {
    title: 'Cơ quan chủ trì chưa chắc chắn',
    message: (f) => `${named(f)} có lẽ là ${among(f)}. Nếu đúng, hãy ghi lại tên đó.`,
    help: 'Tên viết tắt, viết không dấu, viết i thay cho y hoặc kèm địa danh, nên chỉ đoán được chứ không chắc: "VP" có thể là Văn phòng HĐND và UBND, cũng có thể là văn phòng khác. Nếu đúng, hãy áp dụng.',
    example: 'VP → Văn phòng HĐND và UBND',
  },
  'unit-several': {
    title: 'Nhiều cơ quan chủ trì',
    message: (f) =>
      `Có ${listOf(f, 'units').length} cơ quan chủ trì: ${some(listOf(f, 'units'), (left) => `và ${left} đơn vị khác`)}. Hãy để một cơ quan chủ trì, chuyển cơ quan khác sang cột phối hợp.`,
    help: 'Mỗi nhiệm vụ nên có một cơ quan chủ trì chịu trách nhiệm; ghi nhiều cơ quan thì nhiệm vụ bị đếm ở từng cơ quan. Khi sửa, cơ quan ghi đầu được giữ, các cơ quan còn lại chuyển sang cột phối hợp.',
    example: 'Phòng Nội vụ; Phòng Tư pháp → chủ trì: Phòng Nội vụ, phối hợp: Phòng Tư pháp',
  },
  'unit-spelling': {
    title: 'Cách ghi cơ quan chủ trì khác danh mục',
    message: spelling,
    help: 'Công thức chỉ đếm những ô ghi đúng như danh mục. Ý nghĩa đã rõ nên có thể sửa tất cả cùng lúc.',
    example: 'P. NV → Phòng Nội vụ',
  },
  'unit-outside-validity': {
    title: 'Đơn vị không có vào thời hạn đó',
    message: outsideValidity,
    help: 'Đơn vị hành chính thay đổi theo thời gian: từ 01/7/2021 có sáu xã, phường về thành phố Huế (Nghị quyết 1264/NQ-UBTVQH14). Hãy chọn đơn vị có vào thời hạn của nhiệm vụ, hoặc sửa thời hạn.',
    example: 'Phường Hương Hồ, hạn 30/09/2021 → sửa thời hạn về trước 01/07/2021',
  },
  'coordinators-unknown': {
    title: 'Không rõ cơ quan phối hợp',
    message: (f) =>
      `Không rõ cơ quan phối hợp: ${quoteAll(listOf(f, 'unknown'), (left) => `và ${left} tên khác`)}.${likely(f)} Hãy ghi tên theo trang Danh mục, cách nhau bằng dấu chấm phẩy.`,
    help: 'Cơ quan phối hợp không được đếm nên không sai số liệu, nhưng khi tách kế hoạch theo đơn vị thì cơ quan đó không nhận được. Hãy ghi tên theo trang Danh mục.',
    example: 'Phòng Tư phát → Phòng Tư pháp',
  },
  'coordinator-unsure': {
    title: 'Cơ quan phối hợp chưa chắc chắn',
    message: (f) =>
      `Cơ quan phối hợp "${quote(detail(f, 'part'))}" ${listOf(f, 'candidates').length === 1 ? 'có lẽ là' : 'có thể là'} ${among(f)}. Hãy ghi đúng tên theo trang Danh mục.`,
    help: 'Tên viết tắt hoặc thiếu dấu khớp với một hay nhiều đơn vị nhưng không chắc là đơn vị nào. Hãy ghi đúng tên theo trang Danh mục; nếu chỉ có một đơn vị thì có thể áp dụng luôn.',
    example: 'huong van → Phường Hương Vân hoặc Phường Hương Văn',
  },
  'coordinator-outside-validity': {
    title: 'Cơ quan phối hợp không có vào thời hạn đó',
    message: outsideValidity,
    help: 'Đơn vị hành chính thay đổi theo thời gian, nên đơn vị này không có vào thời hạn của nhiệm vụ (Nghị quyết 1264/NQ-UBTVQH14). Hãy ghi đơn vị khác hoặc sửa thời hạn.',
    example: 'Phường Hương Hồ, hạn 30/09/2021 → bỏ Phường Hương Hồ',
  },
} satisfies Record<string, RuleWords>;
