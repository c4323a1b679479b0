/** The charts for meetings, and which of them a workbook shows. */

/** What a chart is drawn of: the tasks of the plan, or a table that comes later; `procedures-now`: its rows of the period that is shown. */
export type ChartNeed = 'tasks' | 'procedures' | 'procedures-now' | 'indicators' | 'submissions' | 'par-index';

/**
 * `name`: of the drawing object, by which a refresh finds it; `label`: how people choose it; `alt`: what a screen reader says of the
 * drawing after its title, '' of a table.
 */
type ChartRow = { name: string; label: string; needs: ChartNeed; alt: string };

/** In the order in which a meeting sees them unless somebody chooses. */
export const CHARTS = {
  areas: {
    name: 'CCHC_TienDoLinhVuc',
    label: 'Tiến độ theo lĩnh vực',
    needs: 'tasks',
    alt: 'Biểu đồ thanh xếp chồng: tỷ trọng nhiệm vụ hoàn thành, đang thực hiện, chưa thực hiện và quá hạn của từng lĩnh vực.',
  },
  statuses: {
    name: 'CCHC_TrangThai',
    label: 'Cơ cấu trạng thái',
    needs: 'tasks',
    alt: 'Biểu đồ thanh: số nhiệm vụ và tỷ trọng của từng trạng thái trong toàn kế hoạch.',
  },
  offices: {
    name: 'CCHC_HoanThanhDonVi',
    label: 'Tỷ lệ hoàn thành: phòng, ban, cơ quan',
    needs: 'tasks',
    alt: 'Biểu đồ thanh: tỷ lệ hoàn thành nhiệm vụ của từng phòng, ban, cơ quan chủ trì, xếp từ cao xuống thấp, có đường bình quân chung.',
  },
  communes: {
    name: 'CCHC_HoanThanhXaPhuong',
    label: 'Tỷ lệ hoàn thành: xã, phường',
    needs: 'tasks',
    alt: 'Biểu đồ thanh: tỷ lệ hoàn thành nhiệm vụ của từng xã, phường, xếp từ cao xuống thấp, có đường bình quân chung.',
  },
  overdue: {
    name: 'CCHC_QuaHanDonVi',
    label: 'Nhiệm vụ quá hạn theo cơ quan, kèm danh sách',
    needs: 'tasks',
    alt: 'Biểu đồ thanh: số nhiệm vụ quá hạn của từng cơ quan chủ trì, xếp từ nhiều xuống ít.',
  },
  'on-time': {
    name: 'CCHC_TTHCDungHan',
    label: 'TTHC đúng hạn theo đơn vị',
    needs: 'procedures-now',
    alt: 'Biểu đồ thanh: tỷ lệ giải quyết thủ tục hành chính đúng hạn của từng cơ quan, đơn vị, xếp từ cao xuống thấp, có đường tính chung.',
  },
  files: {
    name: 'CCHC_TTHCTheoKy',
    label: 'Hồ sơ TTHC theo kỳ',
    needs: 'procedures',
    alt: 'Biểu đồ cột: số hồ sơ thủ tục hành chính tiếp nhận, đã giải quyết và quá hạn của từng kỳ báo cáo.',
  },
  online: {
    name: 'CCHC_TTHCTrucTuyen',
    label: 'Hồ sơ trực tuyến theo đơn vị',
    needs: 'procedures-now',
    alt: 'Biểu đồ thanh: tỷ lệ hồ sơ tiếp nhận trực tuyến của từng cơ quan, đơn vị, xếp từ cao xuống thấp, có đường chỉ tiêu hoặc đường tính chung.',
  },
  indicators: {
    name: 'CCHC_ChiTieu',
    label: 'Mức đạt chỉ tiêu',
    needs: 'indicators',
    alt: 'Biểu đồ thanh: mức thực hiện của từng chỉ tiêu so với kế hoạch, có đường mốc 100%.',
  },
  'par-areas': {
    name: 'CCHC_ChiSoLinhVuc',
    label: 'Chỉ số CCHC theo lĩnh vực',
    needs: 'par-index',
    alt: 'Biểu đồ thanh: tỷ lệ điểm tự chấm và điểm thẩm định trên điểm tối đa của từng lĩnh vực.',
  },
  'par-ranking': {
    name: 'CCHC_ChiSoXepHang',
    label: 'Xếp hạng Chỉ số CCHC',
    needs: 'par-index',
    alt: 'Biểu đồ thanh: kết quả Chỉ số cải cách hành chính của từng đơn vị, xếp từ cao xuống thấp, kèm hạng năm trước.',
  },
  submissions: { name: 'CCHC_NopBaoCao', label: 'Tình hình nộp báo cáo (bảng)', needs: 'submissions', alt: '' },
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
function rowOf(name: string): ChartRow | undefined {
  const first = name.replace(/_\d+$/, '');
  return Object.values(CHARTS).find((row) => row.name === first);
}

export function isOurChart(name: string): boolean {
  return rowOf(name) !== undefined;
}

/** What a screen reader says of the chart of this name; '' of one that is not ours. */
export function altTextOf(name: string): string {
  return rowOf(name)?.alt ?? '';
}

/** What we said of charts that have another look now; nobody wrote it, so nobody misses it. */
export const FORMER_ALT_TEXTS: readonly string[] = [
  'Biểu đồ vành khuyên: số nhiệm vụ theo từng trạng thái trên toàn kế hoạch.',
];

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
