/** What repairing says: what would be written, and what the log keeps of it. */
export const fixes = {
  willWrite: (value: string) => `Sẽ ghi: "${value}".`,
  willEmpty: 'Sẽ để trống ô này.',
  /** A person decides. */
  proposes: (value: string) => `Đề nghị ghi: "${value}".`,
  proposesEmpty: 'Đề nghị để trống ô này.',
  alsoWrite: (column: string, value: string) => `Cột ${column} sẽ ghi: "${value}".`,
  alsoEmpty: (column: string) => `Cột ${column} sẽ để trống.`,
  /** What a cell showed that looks the same once it is a date or a number. */
  wasText: (shown: string) => `${shown} (chữ)`,
  log: {
    fix: 'Sửa theo kết quả kiểm tra',
    fill: 'Ghi theo mẫu khi tổng hợp',
  },
  /** What the log says of what was guessed in a source file; sheet and cell are those of that file. */
  imported: (file: string) => `Nhập từ tệp ${file}`,
  /** What the log says of facts that came back from units. */
  merged: {
    action: (file: string) => `Nhận báo cáo từ tệp ${file}`,
    /** Stands behind unit and period. */
    added: 'nhiệm vụ đơn vị bổ sung',
  },
  /** What the log says of periods that were closed and reopened. */
  closed: {
    close: 'Chốt số liệu kỳ',
    reopen: 'Mở lại kỳ đã chốt',
    about: (period: string, tasks: number, by: string, reason?: string) =>
      `${period}: ${tasks} nhiệm vụ. Người thực hiện: ${by}.${reason === undefined ? '' : ` Lý do: ${reason}`}`,
  },
  /** What the log says of rates that came from last year's workbook. */
  lastYear: { action: 'Lấy số liệu năm trước', column: 'B cùng kỳ năm trước' },
  /** What the log says of the table of procedures. */
  procedures: {
    action: 'Lập bảng TTHC',
    rows: (count: number) => `Thêm ${count} dòng để nhập số hồ sơ`,
  },
  /** What the log says of the tab of texts of the report. */
  reportTexts: { action: 'Lập trang Mẫu báo cáo', rows: (count: number) => `Thêm ${count} đoạn lời văn của báo cáo` },
  /** What the log says of tables of indicators and initiatives. */
  entryTables: {
    indicators: 'Lập bảng Chỉ tiêu',
    initiatives: 'Lập bảng Sáng kiến',
    rows: (count: number) => (count === 0 ? 'Thêm bảng trống để nhập' : `Thêm bảng với ${count} dòng`),
  },
  /** What the log says of the tabs of the PAR Index. */
  parIndex: {
    action: 'Lập các trang Chỉ số CCHC',
    rows: (count: number) => `Thêm bộ tiêu chí và ${count} phiếu chấm điểm`,
  },
};

export type FixWords = typeof fixes;
