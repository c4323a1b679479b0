import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SOURCE = join(__dirname, '../../src');
const FILE = join(__dirname, 'serve-options.test.ts');
const SCRIPT = `
  import { readServeOptions } from ${JSON.stringify(pathToFileURL(join(SOURCE, 'workbench', 'serve-options.mjs')).href)};
  console.log(JSON.stringify(readServeOptions(process.argv.slice(1))));
`;

const node = (...words: string[]) => spawnSync(process.execPath, words, { encoding: 'utf8', timeout: 20_000 });
const start = (...words: string[]) => node(join(SOURCE, 'setup', 'start.mjs'), ...words);
const optionsOf = (...words: string[]) =>
  JSON.parse(node('--input-type=module', '-e', SCRIPT, '--', ...words).stdout) as unknown;

test('the usual port, one that is named, and files for HTTPS', () => {
  expect(optionsOf()).toEqual({ port: 3000, named: false });
  expect(optionsOf('--port', '0')).toEqual({ port: 0, named: true });
  expect(optionsOf('--port=4000')).toEqual({ port: 4000, named: true });
  expect(optionsOf('--cert', FILE, '--key', FILE)).toMatchObject({
    tls: { key: expect.stringContaining('files for HTTPS') },
  });
});

describe('npm start refuses in a sentence, and runs nothing', () => {
  const check = (words: string[], sentence: RegExp) =>
    test(words.join(' '), () =>
      expect(start(...words)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(sentence) }),
    );
  check(['--foo'], /Không có tùy chọn "--foo"\. Cách dùng: npm start/);
  check(['--once', '4000'], /Không có tùy chọn "4000"/);
  check(['--port'], /Thiếu giá trị sau tùy chọn --port/);
  check(['--port', '--cert'], /Thiếu giá trị sau tùy chọn --port/);
  check(['--port', '70000'], /từ 0 đến 65535, không phải "70000"/);
  check(['--port', '1e3'], /từ 0 đến 65535/);
  check(['--port', '1', '--port', '2'], /viết hai lần/);
  check(['--cert', FILE], /phải đi cùng nhau/);
  check(['--cert', `${FILE}.pem`, '--key', FILE], /Không đọc được tệp/);
});

test('npm start says at once that another program holds the port that was named', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => other.once('listening', listening));
  const { port } = other.address() as AddressInfo;
  expect(start('--port', String(port))).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining(`Cổng ${port} đang được chương trình khác dùng`),
  });
  await new Promise((closed) => other.close(closed));
});
