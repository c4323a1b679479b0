import { readPackageOptions } from '../../src/setup/package/options';

const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const read = (line: string) =>
  readPackageOptions(
    line.split(' ').filter((word) => word !== ''),
    { version: '1.2.3', officeJs: MICROSOFT },
  );

describe('what the package is made for', () => {
  const check = (line: string, baseUrl: string, officeJs = MICROSOFT, out = 'out/bao-cao-cchc-1.2.3.zip') =>
    test(line, () => expect(read(line)).toEqual({ baseUrl, officeJs, out }));

  check('--base-url https://may-chu', 'https://may-chu');
  check('--base-url https://may-chu/', 'https://may-chu');
  check('--base-url=https://may-chu:8443/phong/cchc/', 'https://may-chu:8443/phong/cchc');
  // A browser writes host names in small letters, and the manifest is compared with what it says.
  check('--base-url HTTPS://MAY-CHU.example/CCHC', 'https://may-chu.example/CCHC');
  check(
    '--base-url https://may-chu/cchc --office-js https://may-chu/office/lib/office.js --out a/b.zip',
    'https://may-chu/cchc',
    'https://may-chu/office/lib/office.js',
    'a/b.zip',
  );
});

describe('what cannot be meant is told in a sentence', () => {
  const refuse = (line: string, part: string) => test(line, () => expect(() => read(line)).toThrow(part));

  refuse('', 'Thiếu --base-url: địa chỉ https sẽ đặt trang web. Cách dùng: npm run package --');
  refuse('--base-url', 'Thiếu giá trị sau tùy chọn --base-url.');
  refuse('--base-url --out x.zip', 'Thiếu giá trị sau tùy chọn --base-url.');
  refuse('--base-url=', 'Thiếu giá trị sau tùy chọn --base-url.');
  refuse('--base-url https://a --base-url https://b', 'Tùy chọn --base-url được viết hai lần.');
  refuse('https://may-chu', 'Không có tùy chọn "https://may-chu".');
  refuse('--url https://may-chu', 'Không có tùy chọn "--url".');
  refuse('--base-url may-chu/cchc', 'cần một địa chỉ web đầy đủ như https://may-chu/cchc, không phải "may-chu/cchc"');
  refuse('--base-url http://may-chu', 'cần địa chỉ https, không phải "http://may-chu"');
  for (const odd of [
    'https://ten:mat-khau@may-chu',
    'https://may-chu/?a=b',
    'https://may-chu/#/start',
    'https://may-chu/báo-cáo',
    'https://may-chu/a"b',
    'https://may-chu/a;b',
    'https://may-chu//cchc',
  ])
    refuse(
      `--base-url ${odd}`,
      `chỉ gồm tên máy chủ và thư mục viết bằng chữ không dấu, chữ số và . _ ~ - /, không phải "${odd}"`,
    );
  refuse('--base-url https://a --office-js http://a/office.js', '--office-js cần địa chỉ https');
  refuse('--base-url https://a --office-js https://a/excel.js', '--office-js phải là địa chỉ của tệp office.js');
  refuse('--base-url https://a --out x.tar', '--out cần một tên tệp .zip, không phải "x.tar"');
});
