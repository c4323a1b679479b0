/**
 * Builds what is out of date and serves the workbench: `node --import tsx src/workbench/serve.ts [--port 3000]`.
 * Runs until it is stopped.
 */
import { buildIfStale } from './build';
import { startServer } from './server';

/** Easy to remember; a free port is taken instead where another program holds it. */
const USUAL_PORT = 3000;

async function serve(): Promise<void> {
  const wanted = process.argv[process.argv.indexOf('--port') + 1];
  const port = process.argv.includes('--port') ? Number(wanted) : USUAL_PORT;
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port cần một số từ 0 đến 65535, không phải “${wanted ?? ''}”.`);
  }
  console.log('→ Đang dựng trang…');
  buildIfStale();
  const server = await startServer({ port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || process.argv.includes('--port')) throw error;
    return startServer();
  });
  console.log(`→ Mở ${server.url} trong trình duyệt. Nhấn Ctrl+C để dừng.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

serve().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
