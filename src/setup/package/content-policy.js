// What the pane may load, and where Office.js comes from. Read by the build (the page carries the policy) and by the package (the
// server sends it too). No packages, because webpack.config.js reads it as it is.

/** Microsoft's address; its documentation wants add-ins to load Office.js from there. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** Windows that Excel on the web shows the pane in (office-js-docs-pr#4911, office-js#3342), and our own workbench. */
const FRAMES = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://excel.cloud.microsoft',
  'https://*.cloud.microsoft',
  'https://onedrive.live.com',
];

/** The Content-Security-Policy of the page, Office.js coming from `officeJs` (an https address). */
function pagePolicy(officeJs = OFFICE_JS) {
  const office = new URL(officeJs).origin;
  return [
    "default-src 'none'",
    `script-src 'self' ${office}`,
    // Files from elsewhere are read in a worker whose script lies beside the pane's own.
    "worker-src 'self'",
    // Fluent UI and Office.js write styles at run time.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${office}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The policy as the server sends it: browsers take frame-ancestors from a header only. */
const serverPolicy = (officeJs = OFFICE_JS) => `${pagePolicy(officeJs)}; frame-ancestors ${FRAMES.join(' ')}`;

/**
 * The built page with Office.js from another address: its script, its policy and the name of the server in its message. Throws where the
 * page does not name Microsoft's address, because then it is not a page of ours.
 */
function pageWithOfficeJs(html, officeJs) {
  if (!html.includes(OFFICE_JS)) throw new Error('the page does not load Office.js');
  const [from, to] = [new URL(OFFICE_JS), new URL(officeJs)];
  return html.replaceAll(OFFICE_JS, officeJs).replaceAll(from.origin, to.origin).replaceAll(from.host, to.host);
}

module.exports = { OFFICE_JS, pagePolicy, serverPolicy, pageWithOfficeJs };
