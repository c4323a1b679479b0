// What `npm run package` takes: read before anything is installed.

const TAKE_A_VALUE = ['--base-url', '--office-js', '--out'];
const SWITCHES = ['--trial', '--force'];
const USAGE =
  'Cách dùng: npm run package -- --base-url https://máy-chủ/thư-mục [--office-js https://máy-chủ/…/office.js] [--out TỆP.zip] [--force]';
/** What `--help` says. */
const PACKAGE_HELP = `${USAGE}

Dựng phần bổ trợ và ghi một tệp .zip gồm trang web, manifest, cấu hình nginx và IIS, hướng dẫn cài đặt.

  --base-url ĐỊA-CHỈ   địa chỉ https sẽ đặt trang web, ví dụ https://may-chu.tinh.gov.vn/cchc (bắt buộc)
  --office-js ĐỊA-CHỈ  tệp office.js ở máy chủ nội bộ; không ghi thì lấy từ máy chủ của Microsoft
  --out TỆP.zip        tệp sẽ ghi; không ghi thì là out/bao-cao-cchc-<phiên bản>-<máy chủ>.zip
  --force              ghi đè tệp đã có
  --trial              cho phép địa chỉ của chính máy này (localhost) để thử; không dùng để cài cho người khác
  --help               in phần này`;
/** Names and addresses that mean "this machine" on every machine (RFC 6761, RFC 1122). */
const THIS_MACHINE = /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0)$/;
/** Addresses stand in XML, HTML and server settings: these characters mean nothing there. */
const PLAIN_ADDRESS = /^https:\/\/[a-z0-9.-]+(:\d+)?(\/[A-Za-z0-9._~-]+)*\/?$/;

/**
 * The options of the package (`version`, "1.2.3"; `officeJs`: its address where none is given): the address that the site will have,
 * without a slash at its end; the address of Office.js; the zip file; whether another one that is there may be written over. Throws an
 * `Error` with a Vietnamese sentence for whatever cannot be meant.
 */
function readPackageOptions(words, { version, officeJs }) {
  const { given, switches } = readWords(words);
  const baseUrl = given.get('--base-url');
  if (baseUrl === undefined) throw new Error(`Thiếu --base-url: địa chỉ https sẽ đặt trang web. ${USAGE}`);
  const site = address('--base-url', baseUrl).replace(/\/$/, '');
  const office = officeJsAddress(given.get('--office-js') ?? officeJs);
  if (!switches.has('--trial')) {
    refuseThisMachine('--base-url', site);
    refuseThisMachine('--office-js', office);
  }
  const out = given.get('--out') ?? `out/bao-cao-cchc-${version}-${fileNameOf(site)}.zip`;
  if (!/\.zip$/i.test(out)) throw new Error(`--out cần một tên tệp .zip, không phải "${out}".`);
  return { baseUrl: site, officeJs: office, out, force: switches.has('--force') };
}

function readWords(words) {
  const given = new Map();
  const switches = new Set();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const cut = word.startsWith('--') ? word.indexOf('=') : -1;
    const name = cut < 0 ? word : word.slice(0, cut);
    if (SWITCHES.includes(word)) {
      switches.add(word);
      continue;
    }
    if (!TAKE_A_VALUE.includes(name)) throw new Error(`Không có tùy chọn "${name}". ${USAGE}`);
    if (given.has(name)) throw new Error(`Tùy chọn ${name} được viết hai lần.`);
    const value = cut < 0 ? (words[(at += 1)] ?? '') : word.slice(cut + 1);
    if (value === '' || value.startsWith('--')) throw new Error(`Thiếu giá trị sau tùy chọn ${name}. ${USAGE}`);
    given.set(name, value);
  }
  return { given, switches };
}

/** The address as a file name: two offices' packages do not get the same name. */
const fileNameOf = (site) => site.slice('https://'.length).replace(/[^A-Za-z0-9.-]+/g, '-');

function refuseThisMachine(name, text) {
  const { hostname } = new URL(text);
  if (!THIS_MACHINE.test(hostname)) return;
  throw new Error(
    `${name} là địa chỉ của chính máy này (${hostname}), máy khác không mở được. Hãy ghi địa chỉ của máy chủ; nếu chỉ để thử trên máy này thì thêm --trial.`,
  );
}

function address(name, text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`${name} cần một địa chỉ web đầy đủ như https://may-chu/cchc, không phải "${text}".`);
  }
  if (url.protocol !== 'https:') {
    throw new Error(`${name} cần địa chỉ https, không phải "${text}": Excel chỉ mở phần bổ trợ qua HTTPS.`);
  }
  if (!PLAIN_ADDRESS.test(url.href)) {
    throw new Error(
      `${name} chỉ gồm tên máy chủ và thư mục viết bằng chữ không dấu, chữ số và . _ ~ - /, không phải "${text}".`,
    );
  }
  return url.href;
}

/** Its loader looks for its own file name to find what lies beside it. */
function officeJsAddress(text) {
  const href = address('--office-js', text);
  if (href.endsWith('/office.js')) return href;
  throw new Error(`--office-js phải là địa chỉ của tệp office.js (tận cùng bằng "/office.js"), không phải "${text}".`);
}

module.exports = { PACKAGE_HELP, readPackageOptions };
