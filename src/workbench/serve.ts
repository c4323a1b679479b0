/**
 * Builds what is out of date and serves the workbench: `node --import tsx src/workbench/serve.ts [--port 3000]`. With
 * `--cert FILE --key FILE` (PEM) it serves the add-in to real Excel over HTTPS instead. Runs until it is stopped.
 */
import { buildIfStale } from './build';
import { portTaken, readServeOptions } from './serve-options.mjs';
import { startServerNear } from './server';

async function serve(): Promise<void> {
  const { port, named, tls } = readServeOptions(process.argv.slice(2));
  // Whoever started us is gone, in a way that let it tell nobody.
  process.once('disconnect', () => process.exit(0));
  console.log('→ Đang dựng trang thử…');
  buildIfStale();
  // Real Excel knows the add-in by its address, and a port that somebody named is meant.
  const { server, taken } = await startServerNear({ port, tls, fixed: named || tls !== undefined });
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

serve().catch((error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE';
  console.error(taken && 'port' in error ? portTaken(String(error.port)) : error.message);
  process.exitCode = 1;
});
