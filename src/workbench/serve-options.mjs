// What `npm start` takes: read before anything runs, because the main job takes a while. Node's own modules only.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** Easy to remember, and the address in manifest.xml; a free port is taken instead where another program holds it. */
export const USUAL_PORT = 3000;
const TAKE_A_VALUE = ['--port', '--cert', '--key'];

/**
 * The options of the workbench: the port, whether somebody named it, and certificate and key as they stand in their files (PEM). Throws
 * an `Error` with a Vietnamese sentence for whatever cannot be meant.
 */
export function readServeOptions(words) {
  const given = new Map();
  for (let at = 0; at < words.length; at += 1) {
    const [name, inline] = splitOption(words[at]);
    if (!TAKE_A_VALUE.includes(name)) throw new Error(`Không có tùy chọn "${name}". ${USAGE}`);
    if (given.has(name)) throw new Error(`Tùy chọn ${name} được viết hai lần.`);
    const value = inline ?? words[(at += 1)] ?? '';
    if (value === '' || value.startsWith('--')) throw new Error(`Thiếu giá trị sau tùy chọn ${name}. ${USAGE}`);
    given.set(name, value);
  }
  const named = given.get('--port');
  if (named !== undefined && (!/^\d{1,5}$/.test(named) || Number(named) > 65535)) {
    throw new Error(`--port cần một số từ 0 đến 65535, không phải "${named}".`);
  }
  const [cert, key] = [given.get('--cert'), given.get('--key')];
  if ((cert === undefined) !== (key === undefined)) {
    throw new Error('--cert và --key phải đi cùng nhau: tệp chứng chỉ và tệp khóa.');
  }
  return {
    port: named === undefined ? USUAL_PORT : Number(named),
    named: named !== undefined,
    tls: cert === undefined ? undefined : { cert: readText(cert), key: readText(key) },
  };
}

const USAGE = 'Cách dùng: npm start -- [--once] [--port SỐ] [--cert TỆP --key TỆP]';

function splitOption(word) {
  const at = word.startsWith('--') ? word.indexOf('=') : -1;
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`Không đọc được tệp "${file}". Hãy kiểm tra lại đường dẫn.`);
  }
}

export const portTaken = (port) => `Cổng ${port} đang được chương trình khác dùng. Hãy chọn cổng khác bằng --port.`;

/** Throws where another program holds the port. */
export function needFreePort(port) {
  return new Promise((free, refuse) => {
    const probe = createServer();
    probe.once('error', (error) => refuse(error.code === 'EADDRINUSE' ? new Error(portTaken(port)) : error));
    probe.listen(port, '127.0.0.1', () => probe.close(() => free()));
  });
}
