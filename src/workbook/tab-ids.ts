/** Our tabs. People may rename, move and copy them; code finds them by the hidden name `CCHC_Tab_…` that points at A1. */
export const TABS = {
  guide: { name: 'Hướng dẫn', anchor: 'CCHC_Tab_HuongDan' },
  info: { name: 'Thông tin', anchor: 'CCHC_Tab_ThongTin' },
  plan: { name: 'Kế hoạch', anchor: 'CCHC_Tab_KeHoach' },
  byArea: { name: 'TH lĩnh vực', anchor: 'CCHC_Tab_THLinhVuc' },
  byUnit: { name: 'TH đơn vị', anchor: 'CCHC_Tab_THDonVi' },
  byHead: { name: 'TH người đứng đầu', anchor: 'CCHC_Tab_THNguoiDungDau' },
  byPeriod: { name: 'TH kỳ', anchor: 'CCHC_Tab_THKy' },
  overdue: { name: 'Quá hạn', anchor: 'CCHC_Tab_QuaHan' },
  upcoming: { name: 'Sắp đến hạn', anchor: 'CCHC_Tab_SapDenHan' },
  charts: { name: 'Biểu đồ', anchor: 'CCHC_Tab_BieuDo' },
  indicators: { name: 'Chỉ tiêu', anchor: 'CCHC_Tab_ChiTieu' },
  links: { name: 'TH KT-XH', anchor: 'CCHC_Tab_THKTXH' },
  procedures: { name: 'TTHC', anchor: 'CCHC_Tab_TTHC' },
  initiatives: { name: 'Sáng kiến', anchor: 'CCHC_Tab_SangKien' },
  submissions: { name: 'Nộp báo cáo', anchor: 'CCHC_Tab_NopBaoCao' },
  reportTexts: { name: 'Mẫu báo cáo', anchor: 'CCHC_Tab_MauBaoCao' },
  scores: { name: 'Chấm điểm', anchor: 'CCHC_Tab_ChamDiem' },
  ranking: { name: 'Xếp hạng', anchor: 'CCHC_Tab_XepHang' },
  gap: { name: 'Khoảng cách', anchor: 'CCHC_Tab_KhoangCach' },
  criteria: { name: 'Bộ tiêu chí', anchor: 'CCHC_Tab_BoTieuChi' },
  appendix: { name: 'Phụ lục', anchor: 'CCHC_Tab_PhuLuc' },
  check: { name: 'Kiểm tra', anchor: 'CCHC_Tab_KiemTra' },
  rules: { name: 'Quy tắc', anchor: 'CCHC_Tab_QuyTac' },
  log: { name: 'Nhật ký', anchor: 'CCHC_Tab_NhatKy' },
  catalogue: { name: 'Danh mục', anchor: 'CCHC_Tab_DanhMuc' },
  hidden: { name: '_CCHC', anchor: 'CCHC_Tab_An' },
} as const;
export type TabId = keyof typeof TABS;
export const TAB_IDS = Object.keys(TABS) as TabId[];
/** Not in a new workbook: they come when there is something to write into them. */
export const LATER_TABS: readonly TabId[] = [
  ...(['indicators', 'links', 'procedures', 'initiatives', 'submissions', 'reportTexts'] as const),
  ...(['scores', 'ranking', 'gap', 'criteria'] as const),
];

/** Excel tables of ours. */
export const TABLES = {
  plan: 'KeHoach',
  areas: 'DM_LinhVuc',
  units: 'DM_DonVi',
  periods: 'DM_KyBaoCao',
  statuses: 'DM_TrangThai',
  findings: 'KiemTra',
  rules: 'DM_QuyTac',
  ignored: 'BoQua',
  log: 'NhatKy',
  submissions: 'NopBaoCao',
  reportTexts: 'MauBaoCao',
} as const;

/** Tables that rules also look at, on whatever sheet a person keeps them; the sheet stays the person's own. */
export const OTHER_TABLES = {
  indicators: 'ChiTieu',
  procedures: 'TTHC',
  initiatives: 'SangKien',
  score: 'ChamDiem',
} as const;

/** Tables of the PAR Index (Chỉ số CCHC), which come together. */
export const PAR_TABLES = {
  sets: 'BoTieuChi',
  criteria: 'TieuChi',
  scores: 'PhieuChamDiem',
  ranking: 'XepHang',
  bands: 'MucXepLoai',
  peers: 'DonViSoSanh',
  options: 'KhoangCach',
} as const;
export type ParTableId = keyof typeof PAR_TABLES;

/** A tab that only files for units have: the tasks in which the unit has a part. */
export const COORDINATED_TAB = { name: 'Phối hợp', anchor: 'CCHC_Tab_PhoiHop' } as const;

/** Very hidden sheets that are there only while they are needed; found by the name that points at their cells. */
export const ISSUED_SHEET = { name: '_CCHC_KeHoach', anchor: 'CCHC_KeHoachBanHanh' } as const;
/** In files that were sent to units: the tasks as they were sent. */
export const SENT_SHEET = { name: '_CCHC_BanGui', anchor: 'CCHC_BanGui' } as const;
/** The same for the score sheet of the unit. */
export const SENT_SCORES_SHEET = { name: '_CCHC_PhieuGui', anchor: 'CCHC_PhieuGui' } as const;
/** What files came back, and what each said. */
export const RECEIVED_SHEET = { name: '_CCHC_DaNhan', anchor: 'CCHC_DaNhan' } as const;
/** Periods that were closed, with their facts as they stood. */
export const CLOSED_SHEET = { name: '_CCHC_KyChot', anchor: 'CCHC_KyChot' } as const;
export const MARKS_SHEET = { name: '_CCHC_DanhDau', anchor: 'CCHC_DanhDau' } as const;

/** Defined names that formulas and dropdowns use. */
export const NAMES = {
  place: 'CCHC_DiaDanh',
  year: 'CCHC_Nam',
  period: 'CCHC_KyBaoCao',
  from: 'CCHC_TuNgay',
  closing: 'CCHC_NgayChot',
  /** "Có": what is due is counted by the calendar. */
  byCalendar: 'CCHC_KyLich',
  /** The last day whose tasks count as due; the closing date, or the end of the period by the calendar. */
  dueUntil: 'CCHC_NgayDenHan',
  /** The rate that offices are ranked by; its first letter counts. */
  ranking: 'CCHC_TyLe',
  areaList: 'CCHC_DS_LinhVuc',
  unitList: 'CCHC_DS_DonVi',
  periodList: 'CCHC_DS_Ky',
  /** The period that "Nộp báo cáo" counts; comes with that tab. */
  submissionPeriod: 'CCHC_KyNopBaoCao',
  /** The on-time formula that "TTHC" rates by; comes with that tab. */
  procedureFormula: 'CCHC_CongThucTTHC',
  /** How ranks are shared, and whose gap to the top is shown; these come with the tabs of the PAR Index. */
  ties: 'CCHC_CachXepHang',
  gapUnit: 'CCHC_DonViXet',
} as const;
