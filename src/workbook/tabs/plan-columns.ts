/** The columns of "Kế hoạch": widths, looks, hints. Their order is that of `TASK_FIELDS`. */
import type { TaskField } from '../../domain/task';
import { STYLES } from '../styles';
import type { Style } from '../workbook';

/** `plan`: set when the plan is issued; `progress`: reported each period; `derived`: formula; `hidden`: for programs. */
export type ColumnTier = 'plan' | 'progress' | 'derived' | 'hidden';

export type PlanColumnLayout = {
  tier: ColumnTier;
  /** Points. Those of the printed columns add up to 252 mm at 72 %. */
  width: number;
  /** In workbooks made before, where it was another one and holds wrapped text. */
  earlier?: number;
  style: Style;
  /** Shown when the cell is selected. */
  hint?: { title: string; message: string };
};

export const PLAN_COLUMNS: Readonly<Record<TaskField, PlanColumnLayout>> = {
  id: { tier: 'hidden', width: 48, style: { ...STYLES.hiddenId, locked: false } },
  number: { tier: 'plan', width: 25.5, style: STYLES.entryCenterText },
  area: { tier: 'plan', width: 78, earlier: 75, style: STYLES.entryChoice },
  title: { tier: 'plan', width: 99, earlier: 115.5, style: STYLES.entryText },
  product: { tier: 'plan', width: 46.5, earlier: 64.5, style: STYLES.entryText },
  lead: { tier: 'plan', width: 51, earlier: 60, style: STYLES.entryChoice },
  head: { tier: 'plan', width: 61.5, earlier: 48, style: STYLES.entryText },
  coordinators: { tier: 'plan', width: 60, earlier: 54, style: STYLES.entryText },
  deadline: {
    tier: 'plan',
    width: 52.5,
    earlier: 55.5,
    style: STYLES.entryCenterText,
    hint: {
      title: 'Thời gian hoàn thành',
      message: 'Ghi như trong kế hoạch: Quý II, Tháng 6, Trước 30/6, Thường xuyên… hoặc một ngày cụ thể.',
    },
  },
  due: {
    tier: 'plan',
    width: 55.5,
    style: STYLES.entryDate,
    hint: {
      title: 'Hạn hoàn thành',
      message: 'Ngày cuối cùng phải hoàn thành (ngày/tháng/năm). Để trống nếu là nhiệm vụ thường xuyên.',
    },
  },
  budget: { tier: 'plan', width: 31.5, style: STYLES.entryCenter },
  link: { tier: 'plan', width: 55.5, earlier: 40.5, style: STYLES.entryText },
  note: { tier: 'plan', width: 35.25, style: STYLES.entryText },
  progress: {
    tier: 'progress',
    width: 33,
    style: STYLES.entryProgress,
    hint: { title: 'Tiến độ', message: 'Nhập từ 0% đến 100%. Để trống nếu chưa có báo cáo; trống khác với 0%.' },
  },
  finished: {
    tier: 'progress',
    width: 55.5,
    style: STYLES.entryDate,
    hint: {
      title: 'Ngày hoàn thành',
      message: 'Ngày thực tế hoàn thành (ngày/tháng/năm). Để trống nếu chưa hoàn thành.',
    },
  },
  documentNumber: { tier: 'progress', width: 50.25, earlier: 47.25, style: STYLES.entryText },
  documentDate: { tier: 'progress', width: 55.5, style: STYLES.entryDate },
  reason: { tier: 'progress', width: 54, earlier: 48, style: STYLES.entryText },
  excluded: {
    tier: 'progress',
    width: 33,
    style: STYLES.entryCenter,
    hint: {
      title: 'Không tính',
      message: 'Chọn x nếu nhiệm vụ được đưa ra khỏi kế hoạch; ghi văn bản cho phép ở cột Số văn bản.',
    },
  },
  status: { tier: 'derived', width: 58.5, earlier: 51, style: STYLES.derived },
  overdueKey: { tier: 'hidden', width: 60, style: STYLES.hiddenId },
};
