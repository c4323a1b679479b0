import type { IsoDate } from './dates';

/**
 * A reporting period (kỳ báo cáo) with its closing date (chốt số liệu).
 * Ids: `2021-Q1`…`2021-Q4`, `2021-H1` (6 tháng), `2021-9M`, `2021-Y`, `2021-M01`…`2021-M12`.
 */
export type Period = {
  id: string;
  /** "Quý I năm 2021", "6 tháng đầu năm 2021". */
  name: string;
  from: IsoDate;
  closing: IsoDate;
  /** Hạn nộp báo cáo. */
  submitBy: IsoDate;
};
