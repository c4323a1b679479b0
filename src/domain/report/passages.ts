/** The texts of a report: which part of it each belongs to, and what it says where nobody has written another. */
import { areaMatcher, areaLabel, type Area } from '../area';
import { nameKey } from '../text';
import { PROCEDURE_AREA } from './facts';

/** Parts of a report that texts are written for. `section`: 1 to 5 as I to V. `heading`: over the part, '' for none. */
type PlaceRow = { label: string; section: 1 | 2 | 3 | 4 | 5 | null; heading: string };

/** In printed order. What has no text is left out, with its heading. */
export const PLACES = {
  opening: { label: 'Mở đầu', section: null, heading: '' },
  orders: { label: 'I. Ban hành văn bản', section: 1, heading: 'Ban hành kế hoạch, văn bản chỉ đạo' },
  progress: { label: 'I. Mức độ hoàn thành', section: 1, heading: 'Mức độ hoàn thành kế hoạch' },
  inspection: { label: 'I. Kiểm tra', section: 1, heading: 'Kiểm tra công tác CCHC' },
  publicity: { label: 'I. Tuyên truyền', section: 1, heading: 'Tuyên truyền CCHC' },
  initiatives: { label: 'I. Sáng kiến', section: 1, heading: 'Sáng kiến trong công tác CCHC' },
  submissions: { label: 'I. Chế độ báo cáo', section: 1, heading: 'Thực hiện chế độ báo cáo' },
  area: { label: 'II. Mỗi lĩnh vực', section: 2, heading: '' },
  results: { label: 'III. Kết quả', section: 3, heading: 'Kết quả đạt được' },
  shortcomings: { label: 'III. Tồn tại, hạn chế', section: 3, heading: 'Tồn tại, hạn chế' },
  causes: { label: 'III. Nguyên nhân', section: 3, heading: 'Nguyên nhân' },
  ahead: { label: 'IV. Nhiệm vụ kỳ tới', section: 4, heading: '' },
  proposals: { label: 'V. Kiến nghị, đề xuất', section: 5, heading: '' },
  closing: { label: 'Kết thúc', section: null, heading: '' },
  recipients: { label: 'Nơi nhận', section: null, heading: '' },
  annexes: { label: 'Phụ lục', section: null, heading: '' },
} as const satisfies Record<string, PlaceRow>;
export type PlaceId = keyof typeof PLACES;
export const PLACE_IDS = Object.keys(PLACES) as PlaceId[];

export const SECTIONS = {
  1: 'Công tác chỉ đạo, điều hành cải cách hành chính',
  2: 'Kết quả thực hiện theo từng lĩnh vực',
  3: 'Đánh giá chung',
  4: 'Phương hướng, nhiệm vụ kỳ tới',
  5: 'Kiến nghị, đề xuất',
} as const;

/** A part of the report, or what is said of one area besides. */
export type Place = PlaceId | { areaId: Area['id'] };

/**
 * A text as it is written. `when`: "có …" or "không có …" with the name of a field; '' always. `row`: 1-based, of the sheet that it
 * stands in; null: one of ours.
 */
export type Passage = { place: Place; text: string; when: string; row: number | null };

/** How the sheet names a place. */
export function placeLabel(place: Place, areas: readonly Area[]): string {
  if (typeof place === 'string') return PLACES[place].label;
  const area = areas.find(({ id }) => id === place.areaId);
  return area === undefined ? '' : areaLabel(area);
}

/** The place that a cell names: a part by its label, or an area by its number or name; null for neither. */
export function readPlace(text: string, areas: readonly Area[]): Place | null {
  const key = nameKey(text);
  const part = PLACE_IDS.find((id) => nameKey(PLACES[id].label) === key);
  if (part !== undefined) return part;
  const match = areaMatcher(areas)(text);
  return match.kind === 'one' ? { areaId: match.area.id } : null;
}

type Usual = readonly [place: Place, text: string, when?: string];

/**
 * Texts of the usual structure (I. chỉ đạo, điều hành; II. kết quả theo lĩnh vực; III. đánh giá; IV. nhiệm vụ kỳ tới; V. kiến nghị). They say
 * what the workbook knows; what it does not know is left open for the office.
 */
const USUAL: readonly Usual[] = [
  [
    'opening',
    'Thực hiện {kế hoạch}, {cơ quan} báo cáo kết quả công tác cải cách hành chính (CCHC) {kỳ} (số liệu từ ngày {từ ngày} đến ngày {ngày chốt}) như sau:',
  ],
  [
    'orders',
    'Kế hoạch gồm {số nhiệm vụ} nhiệm vụ thuộc {số lĩnh vực} lĩnh vực, do {số cơ quan chủ trì} cơ quan, đơn vị chủ trì thực hiện.',
  ],
  ['orders', 'Văn bản chỉ đạo, điều hành CCHC ban hành trong kỳ: …'],
  ['progress', 'Đến ngày {ngày chốt}, trong {số nhiệm vụ} nhiệm vụ của kế hoạch, {tình hình}.', 'có số nhiệm vụ'],
  ['progress', 'Kế hoạch chưa có nhiệm vụ.', 'không có số nhiệm vụ'],
  [
    'progress',
    'Trong {đến hạn} nhiệm vụ đến hạn, đã hoàn thành {đến hạn đã hoàn thành} nhiệm vụ, đạt {tỷ lệ đến hạn}; hoàn thành đúng hạn {đến hạn hoàn thành đúng hạn}/{đến hạn} nhiệm vụ, đạt {tỷ lệ đúng hạn}.',
    'có đến hạn',
  ],
  [
    'progress',
    'So với kế hoạch năm, đã hoàn thành {hoàn thành}/{nhiệm vụ có hạn} nhiệm vụ có hạn của năm, đạt {tỷ lệ năm}.',
    'có nhiệm vụ có hạn',
  ],
  ['progress', 'Cùng kỳ năm trước, tỷ lệ hoàn thành nhiệm vụ đến hạn là {tỷ lệ cùng kỳ}.', 'có tỷ lệ cùng kỳ'],
  ['progress', '{bảng lĩnh vực}', 'có số nhiệm vụ'],
  ['progress', '{biểu đồ lĩnh vực}', 'có số nhiệm vụ'],
  ['progress', '{bảng đơn vị}'],
  ['progress', 'Có {tình hình chỉ tiêu}.', 'có số chỉ tiêu'],
  ['progress', '{bảng chỉ tiêu}'],
  ['inspection', 'Số cơ quan, đơn vị được kiểm tra CCHC trong kỳ: …; số vấn đề phát hiện: …; đã xử lý: …'],
  ['publicity', 'Hình thức, kết quả tuyên truyền CCHC trong kỳ: …'],
  ['initiatives', 'Trong công tác CCHC, đến nay có {tình hình sáng kiến}.', 'có số sáng kiến'],
  ['initiatives', 'Sáng kiến, cách làm mới trong kỳ: …', 'không có số sáng kiến'],
  ['submissions', 'Có {tình hình nộp}.', 'có phải nộp'],
  ['area', 'Kế hoạch có {số nhiệm vụ} nhiệm vụ; {tình hình}.', 'có số nhiệm vụ'],
  [
    'area',
    'Tỷ lệ hoàn thành nhiệm vụ đến hạn: {tỷ lệ đến hạn} ({đến hạn đã hoàn thành}/{đến hạn} nhiệm vụ).',
    'có đến hạn',
  ],
  ['area', 'Kế hoạch không giao nhiệm vụ thuộc lĩnh vực này.', 'không có số nhiệm vụ'],
  ['area', 'Nhiệm vụ hoàn thành trong kỳ:', 'có nhiệm vụ hoàn thành'],
  ['area', '{nhiệm vụ hoàn thành}'],
  [
    { areaId: PROCEDURE_AREA },
    'Trong kỳ đã tiếp nhận {TTHC tiếp nhận} hồ sơ TTHC (kể cả từ kỳ trước chuyển sang), {TTHC tình hình}.',
    'có TTHC tiếp nhận',
  ],
  [
    { areaId: PROCEDURE_AREA },
    'Tỷ lệ giải quyết đúng hạn, tính {TTHC cách tính}: {TTHC tỷ lệ đúng hạn}.',
    'có TTHC tỷ lệ đúng hạn',
  ],
  [
    { areaId: PROCEDURE_AREA },
    'Tỷ lệ hồ sơ tiếp nhận trực tuyến: {TTHC tỷ lệ trực tuyến} số hồ sơ tiếp nhận trong kỳ (trực tuyến {TTHC trực tuyến}, trực tiếp và bưu chính {TTHC trực tiếp}).',
    'có TTHC tỷ lệ trực tuyến',
  ],
  [
    { areaId: PROCEDURE_AREA },
    'Kết quả giải quyết hồ sơ TTHC trong kỳ: tiếp nhận …; đã giải quyết …, đúng hạn …',
    'không có TTHC tiếp nhận',
  ],
  [{ areaId: PROCEDURE_AREA }, '{bảng TTHC}'],
  [{ areaId: PROCEDURE_AREA }, '{biểu đồ TTHC đúng hạn}'],
  [
    'results',
    'Đã hoàn thành {hoàn thành}/{nhiệm vụ có hạn} nhiệm vụ có hạn của năm, đạt {tỷ lệ năm}.',
    'có nhiệm vụ có hạn',
  ],
  [
    'results',
    'Tỷ lệ hoàn thành nhiệm vụ đến hạn đạt {tỷ lệ đến hạn} ({đến hạn đã hoàn thành}/{đến hạn} nhiệm vụ).',
    'có đến hạn',
  ],
  ['results', 'Chỉ số CCHC: {Chỉ số CCHC tình hình}.', 'có phiếu chấm điểm'],
  ['results', 'Kết quả Chỉ số CCHC cao nhất: {Chỉ số CCHC cao nhất}.', 'có Chỉ số CCHC cao nhất'],
  ['results', 'Kết quả Chỉ số CCHC thấp nhất: {Chỉ số CCHC thấp nhất}.', 'có Chỉ số CCHC thấp nhất'],
  ['results', '{bảng Chỉ số CCHC}'],
  ['results', '{biểu đồ Chỉ số CCHC}'],
  ['results', 'Kết quả nổi bật: …'],
  ['shortcomings', 'Còn {quá hạn} nhiệm vụ quá hạn chưa hoàn thành.', 'có quá hạn'],
  ['shortcomings', '{bảng quá hạn}'],
  ['shortcomings', 'Không có nhiệm vụ quá hạn chưa hoàn thành.', 'không có quá hạn'],
  ['shortcomings', 'Tồn tại, hạn chế khác: …'],
  ['causes', 'Nguyên nhân chậm theo báo cáo của các cơ quan, đơn vị:', 'có nguyên nhân'],
  ['causes', '{nguyên nhân}'],
  ['causes', 'Nguyên nhân khách quan: …'],
  ['causes', 'Nguyên nhân chủ quan: …'],
  ['ahead', 'Tập trung hoàn thành {quá hạn} nhiệm vụ quá hạn.', 'có quá hạn'],
  ['ahead', 'Thực hiện các nhiệm vụ đến hạn trong {kỳ tới} (đến ngày {kỳ tới đến ngày}):', 'có nhiệm vụ kỳ tới'],
  ['ahead', '{bảng kỳ tới}', 'có kỳ tới'],
  ['ahead', 'Nhiệm vụ trọng tâm khác: …'],
  ['proposals', '…'],
  ['closing', 'Trên đây là báo cáo kết quả công tác CCHC {kỳ} của {cơ quan}./.'],
  ['recipients', '- …;'],
  ['recipients', '- Lưu: VT, {cơ quan tổng hợp}.'],
  ['annexes', '{bảng thống kê}'],
  ['annexes', '{bảng tiến độ}', 'có số nhiệm vụ'],
];

export const USUAL_PASSAGES: readonly Passage[] = USUAL.map(([place, text, when = '']) => ({
  ...{ place, text, when },
  row: null,
}));
