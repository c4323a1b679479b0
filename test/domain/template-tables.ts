/** A template with tables of indicators and initiatives: the sample, with rows that the domain notes call typical. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATE_LIST_FILE } from '../../src/domain/template';
import { ROOT, type Files } from './template-files';

export const INDICATOR_LINES = [
  'STT,Lĩnh vực,Chỉ tiêu,ĐVT,Giá trị gốc,Kế hoạch năm,Kết quả,Đơn vị theo dõi,Ghi chú',
  '1,2,Hồ sơ TTHC giải quyết đúng hạn và trước hạn,%,"96,5",Tối thiểu 98%,,VP HĐND và UBND,Dữ liệu mẫu',
  ',6,Hồ sơ nộp trực tuyến mức độ 3 và 4,%,,từ 30% đến 50%,,Phòng Nội vụ,Dữ liệu mẫu',
  ',7,Hạng Chỉ số CCHC (PAR Index) của tỉnh,,,Top 3,,Phòng Nội vụ,Dữ liệu mẫu',
];
export const INITIATIVE_LINES = [
  'Tên sáng kiến,Đơn vị,Lĩnh vực,Trạng thái,Cấp công nhận,Số quyết định,Ngày,Ghi chú',
  'Họp không giấy,Phòng Nội vụ,6,Được công nhận,Thị xã,12/QĐ-UBND,01/06/2021,Dữ liệu mẫu',
];

/** Units with their fields; one that the catalogue does not have, and one that is spelt as people do. */
export const PROCEDURE_LINES = [
  'Đơn vị,Lĩnh vực,Nhóm đơn vị',
  'Phòng Tư pháp,Hộ tịch,',
  'P. Tư pháp,Chứng thực,',
  'Chi cục Thuế khu vực,Thuế,Cơ quan khác',
];

/** The list of templates, in which one has these tables. */
export function listWithTables(id: string, tables: string): string {
  const list = readFileSync(join(ROOT, TEMPLATE_LIST_FILE), 'utf8').trimEnd().split(/\r?\n/);
  return list
    .map((line, at) => `${line},${at === 0 ? 'Bảng kèm theo' : line.startsWith(`${id},`) ? tables : ''}`)
    .join('\n');
}

export function tableFiles(id: string): Files {
  return {
    [TEMPLATE_LIST_FILE]: listWithTables(id, 'Chỉ tiêu|Sáng kiến'),
    [`assets/templates/${id}/chi-tieu.csv`]: INDICATOR_LINES.join('\n'),
    [`assets/templates/${id}/sang-kien.csv`]: INITIATIVE_LINES.join('\n'),
  };
}
