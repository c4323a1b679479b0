/** Pages of the pane as text, rendered without a browser. */
import { Writable } from 'node:stream';
import type { ReactNode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';

/** What a page says, without its tags. */
export function plain(html: string): string {
  return html
    .replaceAll(/<(style|script).*?<\/\1>/gs, '')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
}

/** Waits for views that are loaded when they are needed. */
export function render(app: ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    let html = '';
    const sink = new Writable({
      write(chunk, _encoding, done) {
        html += String(chunk);
        done();
      },
      final(done) {
        // React 18 fills up its chunks with NUL where a letter of several bytes no longer fits.
        resolve(html.replaceAll('\0', ''));
        done();
      },
    });
    const { pipe } = renderToPipeableStream(app, { onAllReady: () => pipe(sink), onError: reject });
  });
}
