import { canDownload, zipName } from '../../../src/taskpane/share/downloads';

describe('downloads from the pane', () => {
  const check = (platform: unknown, expected: boolean) =>
    test(`${String(platform)}: ${expected}`, () => expect(canDownload({ context: { platform } })).toBe(expected));
  check('PC', true);
  check('OfficeOnline', true);
  check('Mac', false);
  check('iOS', false);
  // Tests and the workbench have no platform.
  check(undefined, true);
  test('are possible where there is no Office', () => expect(canDownload(undefined)).toBe(true));
});

test('the .zip is named after period and place, without signs that Windows forbids', () => {
  const check = (place: string, expected: string) => expect(zipName('2021-H1', place)).toBe(expected);
  check('thị xã Hương Trà', '2021-H1 - thị xã Hương Trà - tệp gửi đơn vị.zip');
  check('Huế: "thành phố"/tỉnh', '2021-H1 - Huế thành phố tỉnh - tệp gửi đơn vị.zip');
  check('', '2021-H1 - tệp gửi đơn vị.zip');
});
