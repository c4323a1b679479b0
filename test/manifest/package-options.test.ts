import { PACKAGE_HELP, readPackageOptions } from '../../src/setup/package/options';

const MICROSOFT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const read = (line: string) =>
  readPackageOptions(
    line.split(' ').filter((word) => word !== ''),
    { version: '1.2.3', officeJs: MICROSOFT },
  );

describe('what the package is made for', () => {
  const check = (line: string, baseUrl: string, officeJs = MICROSOFT, out?: string) =>
    test(line, () => {
      const { force: _, ...options } = read(line);
      expect(options).toEqual({ baseUrl, officeJs, out: out ?? expect.stringMatching(/^out\/bao-cao-cchc-1\.2\.3-/) });
    });

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

describe('the zip file', () => {
  const check = (line: string, out: string, force = false) =>
    test(line, () => expect(read(line)).toMatchObject({ out, force }));

  // Named after the address, so that the package of another office is not written over.
  check('--base-url https://may-chu.tinh.gov.vn', 'out/bao-cao-cchc-1.2.3-may-chu.tinh.gov.vn.zip');
  // A colon may not stand in a file name on Windows.
  check('--base-url https://may-chu:8443/phong/cchc', 'out/bao-cao-cchc-1.2.3-may-chu-8443-phong-cchc.zip');
  check('--base-url https://may-chu --force', 'out/bao-cao-cchc-1.2.3-may-chu.zip', true);
  check('--force --base-url https://may-chu --out a.zip', 'a.zip', true);
});

test('--help names every option', () => {
  for (const name of ['--base-url', '--office-js', '--out', '--force', '--trial', '--help'])
    expect(PACKAGE_HELP).toMatch(new RegExp(`^  ${name} `, 'm'));
});

describe('an address of this machine is no address for others', () => {
  const check = (address: string) =>
    test(address, () => {
      expect(() => read(`--base-url ${address}`)).toThrow('--base-url là địa chỉ của chính máy này');
      expect(read(`--base-url ${address} --trial`).baseUrl).toBe(address);
    });

  check('https://localhost');
  check('https://localhost:3000/cchc');
  check('https://cchc.localhost');
  check('https://127.0.0.1:8443');
  // "Every address of this machine", as servers print it when they start.
  check('https://0.0.0.0');
  test('of Office.js, too', () =>
    expect(() => read('--base-url https://a --office-js https://localhost/office.js')).toThrow(
      '--office-js là địa chỉ',
    ));
  test('but not a server whose name only begins so', () =>
    expect(read('--base-url https://localhost.tinh.gov.vn').baseUrl).toBe('https://localhost.tinh.gov.vn'));
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
