import { escapeXml } from '../../xlsx/xml-text';

/** Markup of a printed page; made by the functions below, so that no text is taken for markup. */
export type Html = { html: string };

/** Text between tags; `Html` among the values stays as it is. */
export function html(texts: TemplateStringsArray, ...values: (string | number | Html | readonly Html[])[]): Html {
  const markup = (value: (typeof values)[number]): string => {
    if (typeof value === 'string' || typeof value === 'number')
      return escapeXml(String(value)).replaceAll('"', '&quot;');
    return 'html' in value ? value.html : value.map((each) => each.html).join('\n');
  };
  return { html: texts.map((text, at) => text + (at < values.length ? markup(values[at]!) : '')).join('') };
}

/** What stands on a button, a tab or a sheet. */
export const name = (label: string): Html => html`<b>${label}</b>`;

export const listed = (kind: 'ol' | 'ul', items: readonly Html[]): Html => {
  const lines = items.map((item) => html`<li>${item}</li>`);
  return kind === 'ol'
    ? html`<ol>
        ${lines}
      </ol>`
    : html`<ul>
        ${lines}
      </ul>`;
};

/** A page in Vietnamese for A4 (portrait) and for the screen. `style`: what this page has of its own. */
export function document(title: string, style: string, body: Html): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>
@page { size: A4; margin: 15mm; }
* { box-sizing: border-box; }
body { font: 11pt/1.45 'Segoe UI', 'Noto Sans', sans-serif; color: #1b1b1b; background: #fff; margin: 0 auto; padding: 5mm; max-width: 190mm; }
h1 { font-size: 18pt; line-height: 1.25; margin: 0 0 3mm; }
h2 { font-size: 13pt; margin: 7mm 0 2mm; break-after: avoid; }
p, ul, ol { margin: 0 0 2mm; }
ul, ol { padding-left: 6mm; }
li { margin-bottom: 1mm; }
a { color: #0f548c; }
${style}
@media print { body { padding: 0; max-width: none; } }
</style>
</head>
<body>
<main>
${body.html}
</main>
</body>
</html>
`;
}
