import { escapeAttribute } from '../../xlsx/xml-text';
import { contentType, HASHED_FILE, HTTPS_ONLY, MIME_TYPES, securityHeaders } from './site-headers';

/**
 * web.config for IIS, to lie in the site's folder. Caching: IIS can tell files apart by folder and name only, so everything is kept
 * for ever but the folders and files of `paths` (all files of the site) that are not hashed.
 */
export function iisSettings(paths: readonly string[], { officeJs }: { officeJs: string }): string {
  const headers = securityHeaders(officeJs).map(
    ([name, value]) =>
      `        <remove name="${name}" />\n        <add name="${name}" value="${escapeAttribute(value)}" />`,
  );
  const types = Object.keys(MIME_TYPES).map(
    (ending) =>
      `      <remove fileExtension="${ending}" />\n      <mimeMap fileExtension="${ending}" mimeType="${contentType(`x${ending}`)}" />`,
  );
  const asked = [...new Set(paths.filter((path) => !HASHED_FILE.test(path)).map((path) => path.split('/')[0]!))].sort();
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- Báo cáo CCHC cho IIS 10. Đặt tệp này cùng thư mục với taskpane.html. Trang phải chạy trên HTTPS, có TLS 1.2. -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <!-- X-Frame-Options làm Excel trên web không mở được khung. -->
        <remove name="X-Frame-Options" />
        <remove name="X-Powered-By" />
        <!-- ${HTTPS_ONLY} -->
${headers.join('\n')}
      </customHeaders>
    </httpProtocol>
    <!-- Địa chỉ không có tên tệp mở taskpane.html; IIS tự thêm dấu / vào cuối tên thư mục. -->
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="taskpane.html" />
      </files>
    </defaultDocument>
    <staticContent>
${types.join('\n')}
      <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
    </staticContent>
    <urlCompression doStaticCompression="true" />
  </system.webServer>
${asked.map(askedLocation).join('\n')}
</configuration>
`;
}

const askedLocation = (path: string): string => `  <location path="${escapeAttribute(path)}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="DisableCache" cacheControlCustom="" />
      </staticContent>
    </system.webServer>
  </location>`;
