import type { PlanHeader } from './plan';
import type { TaskField } from './task';

/**
 * A column of the plan table as people know it. `heading` holds only letters, spaces and digits, so that structured
 * references need no escaping. `aliases` are headings of real appendices.
 */
export type PlanHeading = { heading: string; aliases: readonly string[] };

/** One heading for each field of `TASK_FIELDS`. An alias belongs to one field only. */
export const PLAN_HEADINGS: Record<TaskField, PlanHeading> = {
  id: { heading: 'Mã nhiệm vụ', aliases: ['Mã', 'Mã số'] },
  number: { heading: 'STT', aliases: ['TT', 'Số TT', 'Số thứ tự'] },
  area: { heading: 'Lĩnh vực', aliases: ['Lĩnh vực CCHC', 'Lĩnh vực cải cách'] },
  title: {
    heading: 'Nhiệm vụ',
    aliases: [
      'Nội dung',
      'Nội dung công việc',
      'Nhiệm vụ cụ thể',
      'Nội dung, nhiệm vụ',
      'Nội dung nhiệm vụ',
      'Tên nhiệm vụ',
    ],
  },
  product: {
    heading: 'Sản phẩm',
    aliases: ['Kết quả', 'Sản phẩm đầu ra', 'Kết quả, sản phẩm', 'Sản phẩm/kết quả đầu ra', 'Sản phẩm, kết quả'],
  },
  lead: {
    heading: 'Cơ quan chủ trì',
    aliases: ['Đơn vị chủ trì', 'Đơn vị thực hiện', 'Cơ quan thực hiện', 'Chủ trì'],
  },
  head: {
    heading: 'Người đứng đầu chịu trách nhiệm',
    aliases: ['Người đứng đầu', 'Người chịu trách nhiệm', 'Trách nhiệm người đứng đầu'],
  },
  coordinators: { heading: 'Cơ quan phối hợp', aliases: ['Đơn vị phối hợp', 'Phối hợp'] },
  deadline: {
    heading: 'Thời gian hoàn thành',
    aliases: ['Thời gian', 'Thời gian thực hiện', 'Tiến độ thực hiện', 'Thời hạn', 'Thời hạn hoàn thành'],
  },
  due: { heading: 'Hạn hoàn thành', aliases: ['Ngày đến hạn'] },
  budget: {
    heading: 'Kinh phí triệu đồng',
    aliases: ['Kinh phí', 'Dự kiến kinh phí', 'Kinh phí (triệu đồng)', 'Kinh phí dự kiến'],
  },
  link: {
    heading: 'Gắn với chỉ tiêu KTXH',
    aliases: ['Gắn với chỉ tiêu KT-XH', 'Gắn với chỉ tiêu kinh tế - xã hội', 'Chỉ tiêu KTXH'],
  },
  note: { heading: 'Ghi chú', aliases: [] },
  progress: { heading: 'Tiến độ', aliases: ['Tiến độ (%)', '% hoàn thành', 'Tỷ lệ hoàn thành'] },
  finished: { heading: 'Ngày hoàn thành', aliases: ['Ngày HT', 'Ngày hoàn thành thực tế'] },
  documentNumber: {
    heading: 'Số văn bản',
    aliases: ['Số, ký hiệu văn bản', 'Số hiệu văn bản', 'Tài liệu kiểm chứng'],
  },
  documentDate: { heading: 'Ngày văn bản', aliases: ['Ngày ban hành', 'Ngày ban hành văn bản'] },
  reason: { heading: 'Nguyên nhân', aliases: ['Nguyên nhân chậm', 'Lý do', 'Lý do chậm'] },
  excluded: { heading: 'Không tính', aliases: ['Loại khỏi kế hoạch', 'Đưa ra khỏi kế hoạch'] },
  status: { heading: 'Trạng thái', aliases: ['Tình trạng'] },
  overdueKey: { heading: 'Khóa quá hạn', aliases: [] },
};

/** How a line of the "Thông tin" tab (and of a template's thong-tin.csv) is read. */
export type HeaderFieldKind = 'text' | 'number' | 'date' | 'mark' | 'list';
export type HeaderField = { label: string; kind: HeaderFieldKind; aliases: readonly string[] };

/**
 * The lines of "Thông tin": label in the first column, value in the second. `list` fields take one line for each item,
 * "Mục tiêu 1", "Mục tiêu 2"… on the tab.
 */
export const HEADER_FIELDS: Record<keyof PlanHeader, HeaderField> = {
  place: { label: 'Địa danh', kind: 'text', aliases: ['Địa phương'] },
  issuer: { label: 'Cơ quan ban hành', kind: 'text', aliases: ['Tên cơ quan ban hành'] },
  consolidator: { label: 'Cơ quan tổng hợp', kind: 'text', aliases: ['Đơn vị tổng hợp'] },
  title: { label: 'Tên kế hoạch', kind: 'text', aliases: ['Tiêu đề'] },
  year: { label: 'Năm kế hoạch', kind: 'number', aliases: ['Năm'] },
  decisionNumber: { label: 'Số quyết định', kind: 'text', aliases: ['Quyết định số'] },
  decisionDate: { label: 'Ngày quyết định', kind: 'date', aliases: ['Ngày ban hành quyết định'] },
  signerTitle: { label: 'Chức vụ người ký', kind: 'text', aliases: ['Chức vụ ký'] },
  signerName: { label: 'Họ tên người ký', kind: 'text', aliases: ['Người ký'] },
  goals: { label: 'Mục tiêu', kind: 'list', aliases: [] },
  requirements: { label: 'Yêu cầu', kind: 'list', aliases: [] },
  sample: { label: 'Dữ liệu mẫu', kind: 'mark', aliases: [] },
  formCode: { label: 'Mã biểu mẫu', kind: 'text', aliases: ['Ký hiệu biểu mẫu'] },
  revision: { label: 'Lần ban hành', kind: 'text', aliases: ['Lần soát xét'] },
  byCalendar: { label: 'Tính theo kỳ lịch', kind: 'mark', aliases: [] },
  ranking: { label: 'Tỷ lệ dùng để xếp hạng', kind: 'text', aliases: ['Tỷ lệ xếp hạng'] },
};
