export const OFFICE_JS: string;
/** The Content-Security-Policy of the page; `officeJs`: the https address of Office.js. */
export function pagePolicy(officeJs?: string): string;
/** The policy as the server sends it, with the windows that may show the pane. */
export function serverPolicy(officeJs?: string): string;
/** The built page with Office.js from another address. Throws where the page does not name Microsoft's. */
export function pageWithOfficeJs(html: string, officeJs: string): string;
