import type { DiagnosticsWords } from '../vi/pane-diagnostics';

const number = new Intl.NumberFormat('en-GB');
const megabytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const many = (count: number, one: string) => `${number.format(count)} ${count === 1 ? one : `${one}s`}`;

/** Same shape as the Vietnamese words. */
export const diagnosticsView: DiagnosticsWords = {
  title: 'Diagnostics',
  text: 'What support needs to know when the add-in does not work as it should. It holds no content of cells, no names of your sheets and no names of files.',
  copy: 'Copy',
  copied: 'Copied. Paste it into a mail or a message to your support.',
  copyFailed: 'The browser does not allow copying. Select the text below and press Ctrl+C (on a Mac: Cmd+C).',
  reread: 'Read again',
  yes: 'yes',
  none: 'none',
  waiting: 'not read yet',
  addIn: { title: 'Add-in', name: 'Name', version: 'Version', language: 'Language', made: 'Made at' },
  excel: {
    title: 'Excel',
    host: 'Program',
    version: 'Version and build',
    platform: 'Platform',
    displayLanguage: 'Display language',
    contentLanguage: 'Content language',
  },
  sets: { title: 'API sets of this Excel' },
  page: {
    title: 'Browser of the pane',
    engine: 'Engine',
    agent: 'User agent',
    size: 'Size of the pane (px)',
    scale: 'Scale',
    timeZone: 'Time zone',
    downloads: 'Downloads from the pane',
  },
  limits: {
    title: 'Limits',
    request: 'Excel takes in one request',
    ourRequest: 'The add-in sends in one request',
    rows: 'Rows of a sheet',
    bytes: (bytes) => `up to ${megabytes.format(bytes / 1024 / 1024)} MB`,
    count: (count) => number.format(count),
    unlimited: 'no limit',
  },
  workbook: {
    title: 'Workbook',
    state: 'State',
    kind: {
      none: 'no plan template',
      damaged: 'a template with necessary parts missing',
      plan: 'holds a plan',
    },
    unread: (code) => `Excel did not let it be read (code ${code})`,
    problems: 'Codes of what is wrong',
    tasks: 'Tasks',
    tabs: 'Tabs of the template',
    locked: 'Protected tabs',
    missing: 'Missing tabs of the template',
    otherSheets: 'Other sheets',
    table: (name) => `Table ${name}`,
    rows: (rows) => many(rows, 'row'),
  },
  errors: {
    title: 'Recent errors',
    nothing: 'No errors since this pane was opened.',
    times: (times) => `${many(times, 'time')} in a row`,
  },
};
