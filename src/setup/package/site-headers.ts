import { extname } from 'node:path';
import { serverPolicy } from './content-policy';

/** A header's name and value, as a server sends it. */
export type Header = readonly [name: string, value: string];

/**
 * Headers of every answer. Left out on purpose: X-Frame-Options would keep Excel on the web from showing the pane, and
 * Cross-Origin-Opener-Policy or -Embedder-Policy would cut it off from Excel and from Microsoft's Office.js.
 */
export const securityHeaders = (officeJs: string): readonly Header[] => [
  ['Content-Security-Policy', serverPolicy(officeJs)],
  // A year of https only, for this host alone: what other hosts of the office do is theirs to say.
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
];

/** What the settings say of the second header: browsers apply it to everything of that host name, whatever its port. */
export const HTTPS_ONLY =
  'Nếu cùng tên máy chủ này còn trang chỉ chạy http thì xóa Strict-Transport-Security: trình duyệt sẽ không mở các trang ấy nữa.';

/** A file whose name changes with its content; it lies beside the page. */
export const HASHED_FILE = /\.[0-9a-f]{16,20}\.js(\.LICENSE\.txt)?$/;

/** Hashed files are kept for a year; whoever has an old page must not get new files and the other way round. */
export const CACHE_FOREVER = 'public, max-age=31536000, immutable';
/** Asked for again each time, answered "not modified": a new version arrives at once. Icons may not be "no-store". */
export const CACHE_ASK = 'no-cache';

export const cacheOf = (path: string): string => (HASHED_FILE.test(path) ? CACHE_FOREVER : CACHE_ASK);

/** File ending → type; the endings of all files of the site. */
export const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.csv': 'text/csv',
  '.xml': 'text/xml',
  '.txt': 'text/plain',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Types that are worth packing on the way and need to say that they are UTF-8. */
export const isText = (type: string): boolean => type.startsWith('text/');

/** The type of a file, with its encoding where it is text. Throws where the servers would not know it. */
export function contentType(path: string): string {
  const type = MIME_TYPES[extname(path)];
  if (type === undefined) throw new Error(`no type for ${path}`);
  return isText(type) ? `${type}; charset=utf-8` : type;
}
