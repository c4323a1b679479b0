import type { PlanHeader } from '../../domain/plan';
import { NAMES } from '../tab-ids';

/** Name of the cell (or the cells, for lists) that holds a line of "Thông tin". */
export function infoName(field: keyof PlanHeader): string {
  return field === 'byCalendar' || field === 'ranking' ? NAMES[field] : `CCHC_TT_${field}`;
}

/** Hidden names of the blocks that summary tabs rewrite; what stands outside belongs to the user. */
export const BLOCK_NAMES = {
  byArea: 'CCHC_Vung_THLinhVuc',
  byUnit: 'CCHC_Vung_THDonVi',
  byHead: 'CCHC_Vung_THNguoiDungDau',
  byPeriod: 'CCHC_Vung_THKy',
  overdue: 'CCHC_Vung_QuaHan',
  upcoming: 'CCHC_Vung_SapDenHan',
  charts: 'CCHC_Vung_BieuDo',
  appendix: 'CCHC_Vung_PhuLuc',
  check: 'CCHC_Vung_KiemTra',
} as const;
export type SummaryTab = keyof typeof BLOCK_NAMES;

/** The same for tabs that grow with their table. */
export const PROCEDURES_BLOCK = 'CCHC_Vung_TTHC';
export const INDICATORS_BLOCK = 'CCHC_Vung_ChiTieu';
export const LINKS_BLOCK = 'CCHC_Vung_THKTXH';
export const INITIATIVES_BLOCK = 'CCHC_Vung_SangKien';

/** Source of the dropdown for "Không tính": the mark "x". */
export const MARK_LIST = 'CCHC_DS_DanhDau';

/** The same for the tabs of the PAR Index. */
export const PAR_BLOCKS = {
  criteria: 'CCHC_Vung_BoTieuChi',
  scores: 'CCHC_Vung_ChamDiem',
  ranking: 'CCHC_Vung_XepHang',
  gap: 'CCHC_Vung_KhoangCach',
} as const;
export type ParTab = keyof typeof PAR_BLOCKS;
