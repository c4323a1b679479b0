/** Columns of the catalogue tables, in the order they are laid out. */
import type { UnitKind } from '../../domain/unit';

export const AREA_HEADINGS = {
  id: 'Mã lĩnh vực',
  order: 'Thứ tự',
  name: 'Tên lĩnh vực',
  shortName: 'Tên ngắn',
  aliases: 'Tên gọi khác',
  validFrom: 'Từ ngày',
  validTo: 'Đến ngày',
} as const;

export const UNIT_HEADINGS = {
  id: 'Mã đơn vị',
  code: 'Mã hành chính',
  name: 'Tên đơn vị',
  shortName: 'Tên ngắn',
  aliases: 'Tên gọi khác',
  kind: 'Loại',
  validFrom: 'Từ ngày',
  validTo: 'Đến ngày',
  predecessors: 'Tiền thân',
} as const satisfies Record<string, string>;
export type UnitColumn = keyof typeof UNIT_HEADINGS;

export const PERIOD_HEADINGS = {
  id: 'Mã kỳ',
  from: 'Từ ngày',
  name: 'Tên kỳ báo cáo',
  closing: 'Chốt số liệu',
  submitBy: 'Hạn nộp',
} as const satisfies Record<string, string>;
export type PeriodColumn = keyof typeof PERIOD_HEADINGS;

export const STATUS_HEADINGS = { id: 'Mã', order: 'Thứ tự', label: 'Trạng thái' } as const;

export const UNIT_KIND_LABELS: Readonly<Record<UnitKind, string>> = {
  office: 'Phòng',
  agency: 'Đơn vị khác',
  commune: 'Xã, phường',
};

/** Columns of names that the dropdowns offer; they follow the tables at each fill. */
export const LIST_HEADINGS = { areas: 'Danh sách chọn lĩnh vực', units: 'Danh sách chọn cơ quan chủ trì' } as const;
