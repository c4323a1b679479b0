import { budgetUnit, isOtherTable, readHeading, readSubHeading } from '../../../src/domain/import/headings';
import { PLAN_HEADINGS } from '../../../src/domain/plan-headings';
import { TASK_FIELDS } from '../../../src/domain/task';

describe('readHeading', () => {
  const check = (heading: string, ...roles: string[]) =>
    expect([heading, readHeading(heading)?.roles ?? []]).toEqual([heading, roles]);

  test('every variant of the usual appendix', () => {
    for (const one of ['STT', 'TT', 'Số TT']) check(one, 'number');
    for (const one of ['Nhiệm vụ', 'Nội dung', 'Nội dung công việc', 'Nhiệm vụ cụ thể', 'Nội dung, nhiệm vụ'])
      check(one, 'title');
    for (const one of ['Sản phẩm', 'Sản phẩm đầu ra', 'Kết quả, sản phẩm', 'Sản phẩm/kết quả đầu ra'])
      check(one, 'product');
    for (const one of ['Cơ quan chủ trì', 'Đơn vị chủ trì', 'Đơn vị thực hiện', 'Chủ trì']) check(one, 'lead');
    for (const one of ['Cơ quan phối hợp', 'Đơn vị phối hợp', 'Phối hợp']) check(one, 'coordinators');
    for (const one of ['Thời gian hoàn thành', 'Thời gian', 'Thời gian thực hiện', 'Thời hạn']) check(one, 'deadline');
    check('Thời gian bắt đầu/kết thúc', 'deadline');
    for (const one of ['Kinh phí', 'Dự kiến kinh phí', 'Kinh phí (triệu đồng)', 'Nguồn kinh phí'])
      check(one, 'budget', 'kept');
    check('Ghi chú', 'note');
  });

  test('what only the cells can tell', () => {
    check('Tiến độ', 'deadline', 'progress', 'kept');
    check('Kết quả', 'product', 'kept');
    check('Hạn hoàn thành', 'due', 'deadline');
    // With its brackets the heading says more than without.
    check('Tiến độ (%)', 'progress', 'deadline', 'kept');
    check('Ngày hoàn thành', 'finished', 'deadline');
  });

  test('the columns of a report', () => {
    check('Kết quả thực hiện', 'kept');
    check('Tình trạng', 'status');
    check('Số, ngày văn bản', 'documentNumber');
    check('Nguyên nhân', 'reason');
    check('Kiến nghị, đề xuất', 'kept');
  });

  test('capitals, line breaks, brackets, tones and accents apart make no difference', () => {
    check('CƠ QUAN\nCHỦ TRÌ', 'lead');
    check('Nhiệm vụ (2)', 'title');
    check('  Thời  gian hoàn thành: ', 'deadline');
    check('Sản phẩm'.normalize('NFD'), 'product');
  });

  test('a word tells where the whole is not known', () => {
    check('Phòng, ban chủ trì tham mưu', 'lead');
    check('Các cơ quan phối hợp chính', 'coordinators');
    check('Nhiệm vụ phải hoàn thành trong năm', 'title');
    expect(readHeading('Cơ quan chủ trì, cơ quan phối hợp')).toMatchObject({ roles: ['lead'], sure: false });
    expect(readHeading('Đơn vị được giao')).toMatchObject({ roles: ['lead'], sure: false });
  });

  test('no heading at all', () => {
    for (const one of ['', 'Kế hoạch', 'Phòng Nội vụ', 'Quý II', 'Chỉ tiêu', 'x'.repeat(32_767)]) check(one);
  });

  test('a text of more than 120 letters is none, whatever it says', () => {
    const long = (heading: string, length: number) => `${heading} (${'x'.repeat(length - heading.length - 3)})`;
    check(long('Nhiệm vụ', 120), 'title');
    check(long('Nhiệm vụ', 121));
    check(long('Ai chủ trì', 120), 'lead');
    check(long('Ai chủ trì', 121));
    expect([isOtherTable(long('Chỉ tiêu', 120)), isOtherTable(long('Chỉ tiêu', 121))]).toEqual([true, false]);
  });

  test('every heading of ours is known, but for the one that only formulas use', () => {
    for (const field of TASK_FIELDS) {
      const roles = readHeading(PLAN_HEADINGS[field].heading)?.roles ?? [];
      expect([field, roles.includes(field)]).toEqual([field, field !== 'overdueKey']);
    }
  });

  test('a heading over two rows', () => {
    expect(readSubHeading('Cơ quan', 'Chủ trì')?.roles).toEqual(['lead']);
    expect(readSubHeading('Thời gian', 'Bắt đầu')?.roles).toEqual(['kept']);
    expect(readSubHeading('Thời gian', 'Hoàn thành')?.roles).toEqual(['deadline']);
    // Below a heading stands a cell of the table.
    expect(readSubHeading('Sản phẩm', 'Kế hoạch')).toBeNull();
  });

  test('outputs, documents and obstacles in few words', () => {
    check('Đầu ra', 'product');
    check('Văn bản', 'documentNumber');
    check('Vướng mắc', 'reason');
    check('Hoàn thành trước ngày', 'deadline');
  });

  test('tables of targets and scores', () => {
    for (const one of ['Chỉ tiêu', 'ĐVT', 'Đơn vị theo dõi', 'Điểm tối đa'])
      expect([one, isOtherTable(one)]).toEqual([one, true]);
    for (const one of ['Nhiệm vụ', 'Gắn với chỉ tiêu KTXH', '']) expect([one, isOtherTable(one)]).toEqual([one, false]);
  });

  test('units of money', () => {
    const factor = (heading: string) => budgetUnit(heading)?.factor ?? null;
    expect(factor('Kinh phí (nghìn đồng)')).toBe(0.001);
    for (const unit of ['1.000 đ', '1000đ', 'ngàn đồng']) expect(factor(`Kinh phí (${unit})`)).toBe(0.001);
    for (const unit of ['triệu đồng', 'tr.đ', 'trđ', 'Tr. đồng', 'triệu đ'])
      expect([unit, factor(`Kinh phí (${unit})`)]).toEqual([unit, 1]);
    for (const unit of ['đồng', 'đ', 'VNĐ', 'vnd'])
      expect([unit, factor(`Kinh phí (${unit})`)]).toEqual([unit, 0.000_001]);
    // "ĐVT" is no đồng, nor is "điểm".
    for (const unit of ['ĐVT', 'điểm']) expect([unit, factor(`Kinh phí (${unit})`)]).toEqual([unit, null]);
    expect(factor('Kinh phí (tỷ đồng)')).toBe(1000);
    expect(factor('Đơn vị tính: đồng')).toBe(0.000_001);
    expect(factor('Kinh phí')).toBeNull();
  });
});
