/** The charts for meetings, and which of them a workbook shows. */

/** What a chart is drawn of: the tasks of the plan, or a table that comes later; `procedures-now`: its rows of the period that is shown. */
export type ChartNeed = 'tasks' | 'procedures' | 'procedures-now' | 'indicators' | 'submissions';

/** `name`: of the drawing object, by which a refresh finds it; `label`: how people choose it. */
type ChartRow = { name: string; label: string; needs: ChartNeed };

/** In the order in which a meeting sees them unless somebody chooses. */
export const CHARTS = {
  areas: { name: 'CCHC_TienDoLinhVuc', label: 'Tiến độ theo lĩnh vực', needs: 'tasks' },
  statuses: { name: 'CCHC_TrangThai', label: 'Cơ cấu trạng thái', needs: 'tasks' },
  offices: { name: 'CCHC_HoanThanhDonVi', label: 'Tỷ lệ hoàn thành: phòng, ban, cơ quan', needs: 'tasks' },
  communes: { name: 'CCHC_HoanThanhXaPhuong', label: 'Tỷ lệ hoàn thành: xã, phường', needs: 'tasks' },
  overdue: { name: 'CCHC_QuaHanDonVi', label: 'Nhiệm vụ quá hạn theo cơ quan, kèm danh sách', needs: 'tasks' },
  'on-time': { name: 'CCHC_TTHCDungHan', label: 'TTHC đúng hạn theo đơn vị', needs: 'procedures-now' },
  files: { name: 'CCHC_TTHCTheoKy', label: 'Hồ sơ TTHC theo kỳ', needs: 'procedures' },
  online: { name: 'CCHC_TTHCTrucTuyen', label: 'Hồ sơ trực tuyến theo đơn vị', needs: 'procedures-now' },
  indicators: { name: 'CCHC_ChiTieu', label: 'Mức đạt chỉ tiêu', needs: 'indicators' },
  submissions: { name: 'CCHC_NopBaoCao', label: 'Tình hình nộp báo cáo (bảng)', needs: 'submissions' },
} as const satisfies Record<string, ChartRow>;
export type ChartId = keyof typeof CHARTS;
export const CHART_IDS = Object.keys(CHARTS) as ChartId[];

/** Charts in the order of their pages, and how many stand on one. As a choice without `ids`: the usual charts. */
export type ChartChoice = { ids: ChartId[]; perPage: 1 | 2 };

/** What is shown while nobody has chosen: whatever has something to show, and always the charts of the plan. */
export function usualCharts(hasFigures: (need: ChartNeed) => boolean): ChartId[] {
  return CHART_IDS.filter((id) => hasFigures(CHARTS[id].needs));
}

/** Long rankings go on in a second chart, named after the first. */
export function isOurChart(name: string): boolean {
  const first = name.replace(/_\d+$/, '');
  return CHART_IDS.some((id) => CHARTS[id].name === first);
}

type ChartList = { ok: true; ids: ChartId[] } | { ok: false; unknown: string };

/** The charts that a list between commas names by their ids, each once; in any case. */
export function readChartIds(list: string): ChartList {
  const names = list
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const ids = new Set<ChartId>();
  for (const name of names) {
    const id = CHART_IDS.find((one) => one === name.toLowerCase());
    if (id === undefined) return { ok: false, unknown: name };
    ids.add(id);
  }
  return { ok: true, ids: [...ids] };
}

/** A choice as the hidden tab keeps it. */
export function choiceText({ ids, perPage }: ChartChoice): string {
  return `${perPage}|${ids.join(',')}`;
}

/** The choice that was kept; null where there is none. Charts that this version does not know are passed over. */
export function readChoice(text: unknown): ChartChoice | null {
  const found = typeof text === 'string' ? /^([12])\|(.*)$/.exec(text) : null;
  if (found === null) return null;
  const named = (found[2] ?? '').split(',');
  const ids = CHART_IDS.filter((id) => named.includes(id)).sort((a, b) => named.indexOf(a) - named.indexOf(b));
  return { ids, perPage: found[1] === '2' ? 2 : 1 };
}
