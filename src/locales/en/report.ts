import type { ReportWords } from '../vi/report';

const meant = (near: readonly string[]): string =>
  near.length === 0 ? '' : ` Did you mean ${near.map((name) => `{${name}}`).join(', ')}?`;

export const report: ReportWords = {
  place: (tab, cell) => `${tab}, cell ${cell}`,
  usualTexts: 'the usual texts',
  problems: {
    'unknown-field': ({ place, text, near }) =>
      `${place}: there is no field {${text}}.${meant(near)} The report keeps these words, marked in yellow.`,
    'unclosed-field': ({ place, text }) => `${place}: } is missing after "{${text}".`,
    'block-in-line': ({ place, text }) =>
      `${place}: {${text}} is a table, chart or list and must stand on a line of its own.`,
    'unknown-condition': ({ place, text }) =>
      `${place}: the condition "${text}" is not understood, so this text is always printed. Write "có" or "không có" and the name of a field, for example: có quá hạn.`,
    'unknown-place': ({ place, text }) =>
      text === ''
        ? `${place}: no part is chosen, so this text is not printed.`
        : `${place}: there is no part "${text}", so this text is not printed. Choose a part from the list.`,
  },
  open: (count) =>
    count === 0
      ? 'Nothing is left open in the report.'
      : `${count} ${count === 1 ? 'place is' : 'places are'} left open, written as … and marked in yellow; fill in before signing.`,
  noPictures: (count) =>
    `The report lacks ${count} ${count === 1 ? 'chart' : 'charts'}; all figures stand in its tables.`,
  outdated:
    'The summary tabs show another period or are not up to date; fill this period so that they agree with the report.',
  closing: {
    open: 'This period is not closed yet.',
    closed: (on) => `This period was closed on ${on}.`,
    late: (count) =>
      `${count} ${count === 1 ? 'change was' : 'changes were'} made after closing; the report has the figures of now, which may differ from those kept.`,
  },
  errors: (count, tabs) =>
    `The workbook has ${count} ${count === 1 ? 'error' : 'errors'} (${tabs.map(([tab, own]) => `${tab} ${own}`).join(', ')}); check, repair and make the report again.`,
  part: {
    title: 'Word report',
    intro:
      'Makes the "Báo cáo công tác CCHC" of this period as a .docx file: sentences with figures, tables, charts and appendices in the presentation of Decree 30/2020/NĐ-CP. What is not known is marked in yellow to be filled in.',
    make: 'Make report',
    texts: 'Edit texts',
    textsHint: 'The texts are on the tab "Mẫu báo cáo"; make the report again after editing.',
    noDownload:
      'Excel on this computer takes no files from the pane. Open the workbook in Excel on the web or Excel for Windows to make the report.',
    saved: (file) => `The report is made and downloaded as: ${file}`,
  },
  cli: {
    written: (file) => `Report written: ${file}`,
    noBrowser: (variable) =>
      `For charts, Edge, Chrome or Chromium is needed on this computer, or its path in the environment variable ${variable}.`,
    outdated: (period) =>
      `The summary tabs show another period or are not up to date; they will agree with the report after fill --period ${period}.`,
  },
};
