/** The register of initiatives (sáng kiến) in administrative reform, which the work of the area "Tổ chức chỉ đạo, điều hành" counts. */
import type { PlanHeading } from './plan-headings';

export const INITIATIVE_HEADINGS = {
  number: { heading: 'STT', aliases: ['TT', 'Số TT'] },
  name: { heading: 'Tên sáng kiến', aliases: ['Sáng kiến', 'Tên sáng kiến, giải pháp'] },
  author: { heading: 'Tác giả', aliases: ['Tác giả, đồng tác giả', 'Người đề xuất'] },
  unit: { heading: 'Đơn vị', aliases: ['Cơ quan, đơn vị', 'Đơn vị áp dụng'] },
  area: { heading: 'Lĩnh vực', aliases: ['Lĩnh vực CCHC'] },
  status: { heading: 'Trạng thái', aliases: ['Tình trạng'] },
  level: { heading: 'Cấp công nhận', aliases: ['Cấp'] },
  decision: { heading: 'Quyết định công nhận', aliases: ['Số quyết định'] },
  date: { heading: 'Ngày', aliases: ['Ngày công nhận', 'Ngày quyết định'] },
  effect: { heading: 'Hiệu quả', aliases: ['Hiệu quả áp dụng'] },
  evidence: { heading: 'Hồ sơ', aliases: ['Tài liệu kiểm chứng', 'Hồ sơ kèm theo'] },
  note: { heading: 'Ghi chú', aliases: [] },
} as const satisfies Record<string, PlanHeading>;
export type InitiativeField = keyof typeof INITIATIVE_HEADINGS;
export const INITIATIVE_FIELDS = Object.keys(INITIATIVE_HEADINGS) as InitiativeField[];

/** Trạng thái, from the first thought to the decision that recognises it. */
export const INITIATIVE_STATUSES = ['Đề xuất', 'Đang áp dụng', 'Được công nhận'] as const;
export type InitiativeStatus = (typeof INITIATIVE_STATUSES)[number];
export const RECOGNISED: InitiativeStatus = 'Được công nhận';

/** A row of the register, as far as it is counted: as it is written in the cells, because formulas count what is written. */
export type InitiativeEntry = { name: string; area: string; status: string };

/** How many initiatives there are, of all and by status. `blank`: without a status; `other`: with one that is none of the three. */
export type InitiativeCounts = {
  total: number;
  byStatus: Record<InitiativeStatus, number>;
  blank: number;
  other: number;
};

/** Counts initiatives; with `area` (the label as area cells write it) those of an area alone. */
export function countInitiatives(entries: readonly InitiativeEntry[], area?: string): InitiativeCounts {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const counted = entries.filter((entry) => entry.name !== '' && (area === undefined || same(entry.area, area)));
  const of = (status: string): number => counted.filter((entry) => same(entry.status, status)).length;
  const byStatus = Object.fromEntries(INITIATIVE_STATUSES.map((status) => [status, of(status)]));
  const known = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
  const [total, blank] = [counted.length, of('')];
  return { total, byStatus: byStatus as InitiativeCounts['byStatus'], blank, other: total - known - blank };
}
