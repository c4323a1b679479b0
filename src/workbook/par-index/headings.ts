/** Columns of the tables that only the workbook knows: ranking, bands, localities to compare with, and what would bring more points. */
import type { PlanHeading } from '../../domain/plan-headings';

const heading = (text: string, ...aliases: string[]): PlanHeading => ({ heading: text, aliases });

export const RANKING_HEADINGS = {
  group: heading('Nhóm', 'Nhóm đơn vị'),
  unit: heading('Đơn vị', 'Cơ quan, đơn vị'),
  state: heading('Trạng thái'),
  self: heading('Tự chấm', 'Điểm tự chấm'),
  appraisal: heading('Điểm tiêu chí'),
  survey: heading('Điểm ĐTXHH'),
  bonus: heading('Điểm thưởng'),
  penalty: heading('Điểm phạt'),
  max: heading('Điểm tối đa áp dụng'),
  index: heading('Chỉ số (%)'),
  value: heading('Kết quả (%)'),
  rank: heading('Xếp hạng', 'Hạng'),
  band: heading('Xếp loại'),
  lastYear: heading('Hạng năm trước'),
  change: heading('Tăng, giảm hạng', 'Thay đổi'),
  set: heading('Bộ tiêu chí'),
  first: heading('Đếm hạng'),
} as const satisfies Record<string, PlanHeading>;
export type RankingField = keyof typeof RANKING_HEADINGS;

export const BAND_HEADINGS = {
  group: heading('Nhóm', 'Nhóm đơn vị'),
  name: heading('Xếp loại', 'Mức xếp loại'),
  from: heading('Từ (%)', 'Từ', 'Điểm từ'),
  key: heading('Khóa'),
} as const satisfies Record<string, PlanHeading>;
export type BandField = keyof typeof BAND_HEADINGS;

export const PEER_HEADINGS = {
  ranked: heading('Đơn vị cùng nhóm'),
  rankedIndex: heading('Kết quả xếp hạng (%)'),
  counted: heading('Kết quả so sánh'),
  name: heading('Địa phương, đơn vị khác', 'Địa phương, đơn vị', 'Địa phương', 'Đơn vị'),
  group: heading('Nhóm'),
  index: heading('Kết quả (%)', 'Chỉ số (%)', 'Điểm'),
  place: heading('Dòng xếp hạng'),
  rankedOnce: heading('Mức cùng nhóm'),
  once: heading('Mức khác nhau'),
} as const satisfies Record<string, PlanHeading>;
export type PeerField = keyof typeof PEER_HEADINGS;

export const OPTION_HEADINGS = {
  number: heading('STT'),
  title: heading('Nội dung'),
  max: heading('Điểm tối đa'),
  points: heading('Điểm hiện có'),
  gain: heading('Có thể thêm'),
  effort: heading('Công sức'),
  evidence: heading('Tài liệu kiểm chứng cần có'),
  chosen: heading('Phương án ít công sức nhất'),
  assumed: heading('Giả định'),
  assumedPoints: heading('Điểm giả định'),
  at: heading('Dòng phiếu'),
  criterion: heading('Dòng tiêu chí'),
  kind: heading('Mã cách chấm'),
  level: heading('Mức đạt'),
} as const satisfies Record<string, PlanHeading>;
export type OptionField = keyof typeof OPTION_HEADINGS;
