import { createHost } from '../../../src/workbench/host/host';
import { HOST_PROFILES } from '../../../src/workbench/host/host-api';
import { emptySheet, emptyWorkbook } from '../../../src/workbench/host/state';
import { followLink } from '../../../src/workbench/page/follow-link';

function host() {
  const workbook = { ...emptyWorkbook(), sheets: [emptySheet('Kiểm tra'), emptySheet('Kế hoạch')] };
  return createHost({ profile: HOST_PROFILES['2024'], workbook });
}

test('a link selects the cell that it names, on another sheet too', () => {
  const excel = host();
  expect(followLink(excel, "'Kế hoạch'!C12")).toBe(true);
  expect(excel.selection).toEqual({ sheet: 'Kế hoạch', area: { row: 11, column: 2, rows: 1, columns: 1 } });
});

test('a link to a sheet that is gone, or to nothing, leaves the selection alone', () => {
  const excel = host();
  const before = excel.selection;
  expect(followLink(excel, "'Đã xóa'!A1")).toBe(false);
  expect(followLink(excel, 'https://example.org')).toBe(false);
  expect(excel.selection).toEqual(before);
});
