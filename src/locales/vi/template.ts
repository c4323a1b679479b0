import { day, detail, listOf, quote, type Facts } from '../facts';

const value = (facts: Facts) => `"${quote(facts.value)}"`;
const likely = (facts: Facts) => {
  const names = listOf(facts, 'candidates').map((name) => `"${name}"`);
  return names.length > 0 ? ` Có phải là ${names.join(' hoặc ')}?` : '';
};

/** What can be wrong with the files of a template or a catalogue; wrong tasks are worded like findings. */
const problems = {
  'file-missing': () => 'Không tìm thấy tệp này. Hãy chép lại tệp vào đúng thư mục.',
  'file-empty': () => 'Tệp trống. Hãy chép lại tệp gốc.',
  'csv-quotes': () => 'Dấu ngoặc kép không khớp. Hãy mở tệp bằng Excel, sửa dòng này rồi lưu lại dạng CSV UTF-8.',
  'column-unknown': (f: Facts) => `Không có cột tên này.${likely(f)} Hãy sửa tên cột hoặc xóa cột.`,
  'column-repeated': () => 'Cột bị lặp lại. Hãy giữ một cột.',
  'column-missing': () => 'Thiếu cột này. Hãy thêm cột vào tệp.',
  'row-too-long': (f: Facts) =>
    `Dòng có nhiều ô hơn số cột (thừa ${value(f)}). Hãy kiểm tra dấu phân cách của dòng này.`,
  'value-missing': () => 'Ô còn trống. Hãy điền.',
  'value-repeated': (f: Facts) => `${value(f)} trùng với dòng ${detail(f, 'other')}. Hãy sửa một trong hai dòng.`,
  'number-invalid': (f: Facts) => `${value(f)} không phải là năm. Hãy ghi bốn chữ số.`,
  'order-invalid': (f: Facts) => `${value(f)} không phải là số thứ tự. Hãy ghi số nguyên từ 1.`,
  'date-invalid': (f: Facts) =>
    detail(f, 'reason') === 'impossible-date'
      ? `${value(f)} không phải là ngày có thật. Hãy sửa lại ngày.`
      : `${value(f)} không phải là ngày. Hãy ghi dạng 30/06/2021.`,
  'validity-reversed': (f: Facts) => `Ngày kết thúc ${day(f, 'to')} trước ngày bắt đầu ${day(f, 'from')}. Hãy sửa lại.`,
  'predecessor-unknown': (f: Facts) => `Không có đơn vị mã ${value(f)}. Hãy sửa mã ở cột Tiền thân.`,
  'table-unknown': (f: Facts) => `Chương trình chưa có bảng ${value(f)}.${likely(f)}`,
  'kind-unknown': (f: Facts) => `Không có loại đơn vị ${value(f)}.${likely(f)}`,
  'name-shared': (f: Facts) =>
    detail(f, 'others') === ''
      ? `${value(f)} không dùng làm tên của một đơn vị được. Hãy ghi tên khác.`
      : `${value(f)} cũng là tên của ${detail(f, 'others')}. Hãy để tên này cho một đơn vị.`,
  'period-code-invalid': (f: Facts) =>
    `${value(f)} không phải là mã kỳ. Hãy dùng Q1 đến Q4, H1, 9M, Y hoặc M01 đến M12.`,
  'period-day-invalid': (f: Facts) =>
    `Không dùng được ${value(f)}. Hãy ghi như "15/12 năm trước", "14/3 năm nay" hoặc "2 ngày làm việc", không sớm hơn ngày ở cột trước.`,
  'period-unknown': (f: Facts) => `Không có kỳ báo cáo ${value(f)}. Hãy dùng mã như 2021-Q1, 2021-H1, 2021-9M, 2021-Y.`,
  'template-unknown': (f: Facts) => `Không có mẫu ${value(f)}. Các mẫu đang có: ${listOf(f, 'known').join(', ')}.`,
  'year-fixed': (f: Facts) =>
    `Mẫu "${detail(f, 'template')}" chỉ dùng cho năm ${detail(f, 'year')}, không dùng cho năm ${f.value}.`,
  'year-missing': (f: Facts) =>
    `Mẫu "${detail(f, 'template')}" cần biết năm kế hoạch. Hãy cho biết năm, từ ${detail(f, 'from')} đến ${detail(f, 'to')}.`,
  'year-invalid': (f: Facts) =>
    `Năm ${f.value} không dùng được. Hãy chọn năm từ ${detail(f, 'from')} đến ${detail(f, 'to')}.`,
  'year-differs': (f: Facts) =>
    `Năm kế hoạch ghi ${value(f)}, khác với năm ${detail(f, 'year')} của mẫu. Hãy sửa cho khớp.`,
  'item-unknown': (f: Facts) => `Không có mục ${value(f)}.${likely(f)} Hãy sửa tên mục.`,
  'item-missing': (f: Facts) =>
    `Thiếu mục "${detail(f, 'item')}" dùng cho năm ${detail(f, 'year')}. Hãy thêm dòng này.`,
  'item-repeated': (f: Facts) => `Mục này đã có ở dòng ${detail(f, 'other')}. Hãy giữ một dòng.`,
};

export const template = {
  problems,
  /** Where: file, line and column, as far as they are known. */
  place: (file: string, line: number | null, column: string | null) =>
    [`Tệp ${file}`, line ? `dòng ${line}` : '', column ? `cột "${column}"` : ''].filter(Boolean).join(', '),
};
