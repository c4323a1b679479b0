/**
 * Builds what is out of date and serves the workbench: `node --import tsx src/workbench/serve.ts [--port 3000]`. With
 * `--cert FILE --key FILE` (PEM) it serves the add-in to real Excel over HTTPS instead. Runs until it is stopped.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build';
import { startServerNear } from './server';

/** Easy to remember, and the address in manifest.xml; a free port is taken instead where another program holds it. */
const USUAL_PORT = 3000;

async function serve(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, cert: { type: 'string' }, key: { type: 'string' } },
  });
  const port = values.port === undefined ? USUAL_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port cần một số từ 0 đến 65535, không phải "${values.port ?? ''}".`);
  }
  if ((values.cert === undefined) !== (values.key === undefined)) {
    throw new Error('--cert và --key phải đi cùng nhau: tệp chứng chỉ và tệp khóa.');
  }
  const tls =
    values.cert !== undefined && values.key !== undefined
      ? { cert: readText(values.cert), key: readText(values.key) }
      : undefined;
  // Whoever started us is gone, in a way that let it tell nobody.
  process.once('disconnect', () => process.exit(0));
  console.log('→ Đang dựng trang thử…');
  buildIfStale();
  // Real Excel knows the add-in by its address, and a port that somebody named is meant.
  const { server, taken } = await startServerNear({ port, tls, fixed: values.port !== undefined || tls !== undefined });
  if (taken) console.log(`→ Cổng ${port} đang được chương trình khác dùng nên chọn cổng khác.`);
  console.log(
    tls
      ? `→ Phần bổ trợ chạy tại ${server.url}. Nạp ${server.url}manifest.xml vào Excel. Nhấn Ctrl+C để dừng.`
      : `→ Mở trang thử tại ${server.url} trong trình duyệt. Nhấn Ctrl+C để dừng.`,
  );
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void server.close().then(() => process.exit(0));
    });
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`Không đọc được tệp "${file}". Hãy kiểm tra lại đường dẫn.`);
  }
}

serve().catch((error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  const port = 'port' in error ? ` ${String(error.port)}` : ' này';
  console.error(
    taken ? `Cổng${port} đang được chương trình khác dùng. Hãy chọn cổng khác bằng --port.` : error.message,
  );
  process.exitCode = 1;
});
