import { parResults } from './par-index-results';

/** The words of the pane's view of the PAR Index (Chỉ số CCHC). */
export const scoresView = {
  results: parResults,
  title: 'Chỉ số CCHC',
  needsTemplate: 'Cần có kế hoạch trong sổ trước khi chấm điểm Chỉ số CCHC.',
  reading: 'Đang đọc phiếu chấm điểm…',
  stopped: 'Đã dừng đọc phiếu chấm điểm.',
  none: {
    title: 'Chưa có trang chấm điểm',
    text: 'Thêm các trang Bộ tiêu chí, Chấm điểm, Xếp hạng, Khoảng cách vào sổ; mỗi đơn vị có một phiếu theo bộ tiêu chí của cấp mình.',
    sample: 'Thêm với bộ tiêu chí mẫu',
    sampleText:
      'Bộ tiêu chí mẫu là dữ liệu mẫu, không phải bộ tiêu chí đã ban hành. Hãy sửa lại theo quyết định của cơ quan.',
    lastYear: 'Lấy từ sổ năm trước (.xlsx)…',
    lastYearText: 'Bộ tiêu chí mới nhất của sổ ấy được chép sang năm nay; quyết định ban hành để trống.',
  },
  sets: {
    title: 'Bộ tiêu chí',
    item: (name: string, total: string) => `${name}: ${total} điểm.`,
    sample: 'Dữ liệu mẫu, không phải bộ tiêu chí đã ban hành.',
    errors: (count: number) => `Bộ tiêu chí và phiếu còn ${count} lỗi. Hãy sửa trước khi chốt.`,
    seeErrors: 'Xem ở mục Kiểm tra',
  },
  sheets: {
    title: 'Phiếu của các đơn vị',
    text: 'Chọn bước và các đơn vị. Mỗi bước ghi vào trang Nhật ký cùng giờ và người thực hiện; ô của bước khác được khóa.',
    step: 'Bước',
    option: (step: string, units: number) => `${step} (${units})`,
    nobody: 'Không có phiếu nào ở bước này.',
    all: 'Chọn tất cả',
    points: (self: string, appraised: string, final: string) =>
      `Tự chấm ${self} · thẩm định ${appraised} · điểm cuối ${final}`,
    missing: (criteria: number) => `còn ${criteria} tiêu chí chưa có điểm`,
    by: 'Người thực hiện',
    unsigned: 'Hãy ghi họ tên người thực hiện.',
    unchosen: 'Hãy chọn ít nhất một đơn vị.',
    go: (step: string, units: number) => (units === 0 ? step : `${step} (${units} đơn vị)`),
    confirm: (step: string, units: number) => `${step} cho ${units} đơn vị?`,
    confirmMissing: (units: number) => `${units} đơn vị trong số này còn tiêu chí chưa có điểm.`,
    yes: 'Thực hiện',
    no: 'Chưa',
  },
  ranking: {
    title: 'Xếp hạng',
    rank: 'Hạng',
    unit: 'Đơn vị',
    value: 'Kết quả',
    none: 'Chưa có đơn vị nào trong danh sách xếp hạng.',
    change: (places: number) =>
      places === 0 ? 'giữ hạng năm trước' : places > 0 ? `tăng ${places} hạng` : `giảm ${-places} hạng`,
  },
  gap: {
    title: 'Khoảng cách đến ba vị trí dẫn đầu',
    unit: 'Đơn vị',
    nobody: 'Chưa có đơn vị nào có điểm.',
    topPlace: 'Để bằng thứ ba',
    nextBand: 'Để lên mức xếp loại trên',
  },
};
export type ScoresWords = typeof scoresView;
