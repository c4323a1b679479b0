import {
  CACHE_ASK,
  CACHE_FOREVER,
  HASHED_FILE,
  HTTPS_ONLY,
  isText,
  MIME_TYPES,
  securityHeaders,
  type Header,
} from './site-headers';

/** Settings of nginx for a site at `baseUrl`: what to put into the server block. */
export function nginxSettings({ baseUrl, officeJs }: { baseUrl: string; officeJs: string }): string {
  const { hostname, pathname } = new URL(`${baseUrl}/`);
  // nginx packs and names the encoding of HTML by itself.
  const texts = Object.values(MIME_TYPES).filter((type) => isText(type) && type !== 'text/html');
  const headers = securityHeaders(officeJs);
  const types = Object.entries(MIME_TYPES).map(([ending, type]) => `        ${type} ${ending.slice(1)};`);
  return `# Báo cáo CCHC cho nginx. Đặt trong khối "server" của ${hostname}, đã có HTTPS:
#
#   listen 443 ssl;
#   server_name ${hostname};
#   ssl_certificate     …;   # chứng chỉ mà máy của người dùng tin cậy
#   ssl_certificate_key …;
#   ssl_protocols TLSv1.2 TLSv1.3;   # phải có TLS 1.2: Office trên Windows chưa dùng được máy chủ chỉ có TLS 1.3
#
# Chép các tệp trong thư mục "site" vào /var/www/bao-cao-cchc${pathname} rồi nạp lại cấu hình (nginx -t, nginx -s reload).
# ${HTTPS_ONLY}

${slashRedirect(pathname)}location ${pathname} {
    root /var/www/bao-cao-cchc;
    index taskpane.html;
    limit_except GET { deny all; }

    types {
${types.join('\n')}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${texts.join(' ')};
    gzip on;
    gzip_min_length 1024;
    gzip_types ${texts.join(' ')} image/svg+xml;

${headerLines(headers, CACHE_ASK, 4)}

    # Tệp có mã băm trong tên. add_header ở đây thay tất cả add_header ở trên, nên viết lại đủ.
    location ~ "${HASHED_FILE.source.replaceAll('\\/', '/')}" {
${headerLines(headers, CACHE_FOREVER, 8)}
    }
}
`;
}

/**
 * The address as people type it, without the slash at its end. `return` and a path of its own, because nginx would name its own port behind a
 * proxy.
 */
const slashRedirect = (pathname: string): string =>
  pathname === '/'
    ? ''
    : `location = ${pathname.slice(0, -1)} {\n    absolute_redirect off;\n    return 301 ${pathname};\n}\n\n`;

/** On errors too, except for how long to keep the answer: a file that is not there yet may come. */
const headerLines = (headers: readonly Header[], cache: string, indent: number): string =>
  [...headers.map(([name, value]) => `${name} "${value}" always`), `Cache-Control "${cache}"`]
    .map((line) => `${' '.repeat(indent)}add_header ${line};`)
    .join('\n');
