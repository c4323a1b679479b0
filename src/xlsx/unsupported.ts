/** Things a loaded file may hold that `Workbook` cannot carry, by the name people know. Saving over such a file is refused. */

export const UNSUPPORTED = {
  macros: 'macro (VBA)',
  pictures: 'hình ảnh',
  shapes: 'hình vẽ, hộp chữ',
  otherCharts: 'biểu đồ dạng khác',
  pivotTables: 'bảng tổng hợp PivotTable',
  comments: 'ghi chú, bình luận trong ô',
  externalBooks: 'liên kết tới sổ tính khác',
  externalLinks: 'siêu liên kết ra ngoài tệp',
  connections: 'kết nối dữ liệu',
  embedded: 'đối tượng nhúng',
  controls: 'nút bấm, điều khiển biểu mẫu',
  slicers: 'bộ lọc trực quan (Slicer)',
  otherSheets: 'trang biểu đồ hoặc trang macro riêng',
  xmlData: 'dữ liệu XML kèm theo',
  signatures: 'chữ ký số',
  richData: 'kiểu dữ liệu liên kết',
  richText: 'định dạng từng phần chữ trong ô',
  cellLooks: 'định dạng ô đặc biệt (gạch ngang, xoay chữ, nền hoa văn, đường viền nét đứt)',
  arrayFormulas: 'công thức mảng',
  dataTables: 'bảng phân tích giả định (What-If)',
  otherFormats: 'định dạng có điều kiện dạng khác',
  otherValidations: 'quy tắc nhập liệu dạng khác',
  sheetNames: 'tên vùng riêng của một trang tính',
  sheetFilter: 'bộ lọc ngoài bảng',
  tableFilter: 'bộ lọc đang bật trong bảng',
  outlines: 'nhóm dòng, cột thu gọn',
  totalRows: 'dòng tổng của bảng',
  headerlessTables: 'bảng không có dòng tiêu đề',
  passwords: 'mật khẩu bảo vệ',
  printAreas: 'vùng in nhiều phần',
  valuesOnly: 'định dạng và công thức (tệp này chỉ được đọc giá trị)',
} as const;
export type UnsupportedPart = keyof typeof UNSUPPORTED;

const VBA_PROJECT = /(^|\/)vbaProject\.bin$/i;

/** Parts told by their place in the package. */
const BY_PATH: [RegExp, UnsupportedPart][] = [
  [VBA_PROJECT, 'macros'],
  [/^xl\/media\//i, 'pictures'],
  [/^xl\/diagrams\//i, 'shapes'],
  [/^xl\/(charts\/chartEx|chartex)/i, 'otherCharts'],
  [/^xl\/pivot(Tables|Cache)/i, 'pivotTables'],
  [/^xl\/(worksheets\/)?(comments[^/]*\.xml|comments\/|threadedComments\/)/i, 'comments'],
  [/^xl\/externalLinks\//i, 'externalBooks'],
  [/^xl\/(connections\.xml|queryTables\/|model\/)/i, 'connections'],
  [/^xl\/embeddings\//i, 'embedded'],
  [/^xl\/(ctrlProps|activeX)\//i, 'controls'],
  [/^xl\/(slicer|timeline)/i, 'slicers'],
  [/^xl\/(chartsheets|dialogsheets|macrosheets)\//i, 'otherSheets'],
  [/^(customXml\/|xl\/xmlMaps)/i, 'xmlData'],
  [/^_xmlsignatures\//i, 'signatures'],
  [/^xl\/richData\//i, 'richData'],
];

/** True for a package with a VBA project; a name left over from one does not count. */
export function holdsMacros(names: readonly string[]): boolean {
  return names.some((name) => VBA_PROJECT.test(name));
}

export function unsupportedParts(names: string[]): UnsupportedPart[] {
  return BY_PATH.filter(([pattern]) => names.some((name) => pattern.test(name))).map(([, part]) => part);
}
