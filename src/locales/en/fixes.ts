import type { FixWords } from '../vi/fixes';

/** What repairing says: what would be written, and what the log keeps of it. */
export const fixes: FixWords = {
  willWrite: (value) => `Will write: "${value}".`,
  willEmpty: 'Will empty this cell.',
  proposes: (value) => `Proposed: "${value}".`,
  proposesEmpty: 'Proposed: empty this cell.',
  alsoWrite: (column, value) => `Column ${column} gets: "${value}".`,
  alsoEmpty: (column) => `Column ${column} is emptied.`,
  wasText: (shown) => `${shown} (text)`,
  log: {
    fix: 'Repaired as the check proposed',
    fill: 'Written in catalogue form while filling',
  },
  imported: (file) => `Imported from ${file}`,
  merged: {
    action: (file) => `Reported in ${file}`,
    added: 'task added by the unit',
  },
  closed: {
    close: 'Period closed',
    reopen: 'Closed period reopened',
    about: (period, tasks, by, reason) =>
      `${period}: ${tasks} tasks. Done by ${by}.${reason === undefined ? '' : ` Reason: ${reason}`}`,
  },
  lastYear: { action: 'Taken from the workbook of last year', column: 'B of the same period last year' },
  procedures: {
    action: 'Table of procedures made',
    rows: (count) => `${count} rows added for numbers of files`,
  },
  reportTexts: {
    action: 'Tab Mẫu báo cáo added',
    rows: (count) => `${count} texts of the report added`,
  },
  entryTables: {
    indicators: 'Table of indicators made',
    initiatives: 'Register of initiatives made',
    rows: (count) => (count === 0 ? 'Blank table added to fill in' : `Table added with ${count} rows`),
  },
  parIndex: {
    action: 'Added the tabs of the PAR Index',
    rows: (count) => `Added the criteria and ${count} score sheets`,
  },
};
