/** Words of the commands `score` and `rank`. */
export const cliParIndex = {
  sets: (code: string, name: string, version: string, total: string, sample: boolean): string =>
    `Bộ tiêu chí ${code}: ${name}${version === '' ? '' : `, phiên bản ${version}`}, tổng ${total} điểm${sample ? ' (dữ liệu mẫu)' : ''}.`,
  noUnits: 'Chưa có đơn vị nào được chấm điểm.',
  group: (group: string): string => `${group}:`,
  columns: {
    unit: 'Đơn vị',
    self: 'Tự chấm',
    appraisal: 'Tiêu chí',
    survey: 'ĐTXHH',
    bonus: 'Thưởng',
    penalty: 'Phạt',
    total: 'Tổng cộng',
    max: 'Tối đa',
    index: 'Chỉ số (%)',
    value: 'Kết quả (%)',
    rank: 'Hạng',
    change: 'Tăng, giảm',
    band: 'Xếp loại',
    state: 'Trạng thái',
    missing: 'Chưa có điểm',
  },
  areas: 'Điểm theo lĩnh vực:',
  area: (code: string, name: string, max: string): string => `  ${code}: ${name} (tối đa ${max})`,
  /** Below how `score` is written. */
  steps: (states: readonly string[]): string =>
    [
      '  Chốt điểm tự chấm, thẩm định, giải trình, chốt kết quả: làm ở khung của phần bổ trợ, Tổng hợp → Chấm điểm Chỉ số CCHC.',
      '  Ô nhập được ở trang Chấm điểm, theo trạng thái của phiếu:',
      ...states.map((state) => `    ${state}`),
      '  Trong tệp tách cho đơn vị, điểm điều tra xã hội học và các ô thẩm định luôn khóa; các ô ấy nhập ở sổ tổng hợp.',
    ].join('\n'),
  open: (state: string, columns: readonly string[]): string =>
    `${state}: ${columns.length === 0 ? 'không ô nào' : columns.join(', ')}`,
  gap: (unit: string): string => `Khoảng cách của "${unit}":`,
  checked: (units: number): string => `bộ tiêu chí và phiếu của ${units} đơn vị`,
  problems: (count: number): string => `${count} chỗ cần xử lý:`,
  fileErrors: (file: string, errors: number): string => `"${file}" còn ${errors} lỗi; chạy score để xem từng lỗi.`,
  files: (files: number, units: number): string => `Xếp hạng ${units} đơn vị từ ${files} tệp.`,
  ties: (name: string): string => `Đồng hạng: ${name}.`,
};
