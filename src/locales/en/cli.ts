import { MOST_SPARE_ROWS, USUAL_SPARE_ROWS } from '../../domain/sharing/spare-rows';

/** Words of the command line. */
export const cli = {
  usage: {
    all: [
      'Usage: npm run -s cchc -- <command> …',
      '',
      '  new [--template ID] [--year YEAR] [--tthc] [--chi-tieu] [--sang-kien] [--cham-diem] [--mau-bao-cao] --out FILE.xlsx',
      '                                                            a plan workbook from a template',
      '  import FILE.xlsx [--year YEAR] [--sheet NAME] --out FILE.xlsx [--json]',
      '                                                            a workbook from an existing plan appendix',
      '  check FILE.xlsx [--json]                                  checks the entries of a workbook',
      '  fix FILE.xlsx --out FILE.xlsx [--json]                    repairs whatever is certain and lists each cell',
      '  fill FILE.xlsx [--period PERIOD] [--tthc] [--chi-tieu] [--sang-kien] [--cham-diem] [--mau-bao-cao] [--last-year FILE.xlsx] [--charts A,B] [--per-page 1|2]',
      '       --out FILE.xlsx [--json]                             summaries and charts for a period',
      '  split FILE.xlsx --out FOLDER [--period PERIOD] [--units A,B] [--spare ROWS] [--json]',
      '                                                            one file for each unit, to be sent out',
      '  merge FILE.xlsx RETURNED… --out FILE.xlsx [--prefer newest] [--csv ROWS] [--parquet ROWS] [--json]',
      '                                                            files and folders that units sent back, into the workbook',
      '  print FILE.xlsx --out PACK.pdf [--pages A,B] [--json]     the meeting pack as PDF: cover, contents, chosen pages',
      '  score FILE.xlsx [--unit UNIT] [--json]                    points, PAR Index and rank of each unit; the gap to third place',
      '  rank FILE.xlsx… [--json]                                  the units of several workbooks ranked within their groups',
      '  report FILE.xlsx [--period PERIOD] --out REPORT.docx [--json]  the report of a period as a Word file',
      '',
      'Periods are written 2021-Q1, 2021-H1, 2021-9M, 2021-Y.',
      'Exit codes: 0 done, no errors; 1 done, but entries have errors or files were refused; 2 not done, nothing written.',
    ].join('\n'),
    new:
      'npm run -s cchc -- new [--template ID] [--year YEAR] [--tthc] [--chi-tieu] [--sang-kien] [--cham-diem] [--mau-bao-cao] --out FILE.xlsx\n' +
      '  --tthc: with the tab TTHC, for results of administrative procedures by form 06\n' +
      '  --chi-tieu: with the tab Chỉ tiêu, for indicators against their targets\n' +
      '  --sang-kien: with the tab Sáng kiến, the register of initiatives\n' +
      '  --cham-diem: with the tabs of the PAR Index and the sample set of criteria, to be replaced by the one decided on\n' +
      '  --mau-bao-cao: with the tab Mẫu báo cáo, where the texts of the Word report are edited',
    import: 'npm run -s cchc -- import FILE.xlsx [--year YEAR] [--sheet NAME] --out FILE.xlsx [--json]',
    check: 'npm run -s cchc -- check FILE.xlsx [--json]',
    fix: 'npm run -s cchc -- fix FILE.xlsx --out FILE.xlsx [--json]',
    fill: (charts: readonly string[]) =>
      'npm run -s cchc -- fill FILE.xlsx [--period PERIOD] [--tthc] [--chi-tieu] [--sang-kien] [--cham-diem] [--mau-bao-cao] [--last-year FILE.xlsx] [--charts A,B] [--per-page 1|2] --out FILE.xlsx [--json]\n' +
      '  --charts: the charts of the tab Biểu đồ, in the order of their pages; the workbook remembers them. Their names:\n' +
      charts.map((chart) => `            ${chart}\n`).join('') +
      '  --per-page: charts on a printed page, 1 or 2\n' +
      '  --tthc: adds the tab TTHC, or rows for this period where it is there\n  --last-year: the workbook of last year, whose rates of the same periods go into the tab TH kỳ\n' +
      '  --chi-tieu: with the tab Chỉ tiêu, for indicators against their targets\n' +
      '  --sang-kien: with the tab Sáng kiến, the register of initiatives\n' +
      '  --cham-diem: with the tabs of the PAR Index and the sample set of criteria, to be replaced by the one decided on\n' +
      '  --mau-bao-cao: with the tab Mẫu báo cáo, where the texts of the Word report are edited',
    split:
      'npm run -s cchc -- split FILE.xlsx --out FOLDER [--period PERIOD] [--units A,B] [--spare ROWS] [--json]\n' +
      `  --units: codes or names of units, separated by commas or semicolons\n  --spare: blank rows for tasks of the unit (default ${USUAL_SPARE_ROWS})`,
    merge:
      'npm run -s cchc -- merge FILE.xlsx RETURNED… --out FILE.xlsx [--prefer newest] [--csv ROWS] [--parquet ROWS] [--json]\n' +
      '  RETURNED: .xlsx files, or folders with such files (folders inside and archives are not read)\n' +
      '  --prefer newest: where reports contradict, the newest file counts (of the later period, then saved last); otherwise the workbook\n' +
      '  --csv, --parquet: every task of the accepted files as well, one row for each',
    print:
      'npm run -s cchc -- print FILE.xlsx --out PACK.pdf [--pages A,B] [--json]\n' +
      '  --pages: names of sheets to print, or short names (linh-vuc,don-vi,qua-han,bieu-do,ke-hoach…), in that order;\n' +
      '           without it, the summary sheets and charts that have figures',
    score:
      'npm run -s cchc -- score FILE.xlsx [--unit UNIT] [--json]\n' +
      '  --unit: shows this unit alone: points, findings, the gap to third place; by default all units, and the gap of the\n' +
      '          one that is chosen on the tab "Khoảng cách"',
    rank:
      'npm run -s cchc -- rank FILE.xlsx… [--json]\n' + '  shared ranks, bands and groups are those of the first file',
    report:
      'npm run -s cchc -- report FILE.xlsx [--period PERIOD] --out REPORT.docx [--json]\n' +
      '  --period: the reporting period; by default that of the workbook. Texts come from the tab "Mẫu báo cáo" where there is one',
  },
  badArguments: {
    'no-command': () => 'No command.',
    'unknown-command': (name: string) => `There is no command "${name}".`,
    'unknown-option': (name: string) => `There is no option ${name}.`,
    'repeated-option': (name: string) => `Option ${name} is given twice.`,
    'flag-with-value': (name: string) => `Option ${name} takes no value.`,
    'missing-value': (name: string) => `Option ${name} needs a value.`,
    'missing-option': (name: string) => `Option ${name} is missing.`,
    'missing-file': () => 'No file is named.',
    'extra-word': (name: string) => `"${name}" is one word too many.`,
    'file-exists': (name: string) =>
      `File "${name}" is there already. Choose another name; if the old file is no longer needed, delete it first.`,
    'other-book': (name: string) =>
      `"${name}" is another file and no result of this workbook; what it holds would be lost. Choose another name for --out.`,
    'bad-year': (name: string) => `"${name}" is not a year; write four digits, such as 2021.`,
    'bad-spare': (name: string) => `"${name}" is no number of rows; write one from 0 to ${MOST_SPARE_ROWS}.`,
    'not-folder': (name: string) => `"${name}" is a file, not a folder. Give another folder for --out.`,
    'bad-prefer': (name: string) => `There is no choice "${name}"; --prefer takes newest only.`,
    'used-twice': (name: string) => `"${name}" is another file of this command already. Choose another name.`,
    'out-returned': (name: string) =>
      `"${name}" is a file that a unit sent back; its report would be lost. Choose another name for --out.`,
    'not-xlsx': (name: string) => `The file to write must end in .xlsx, not "${name}".`,
    'not-pdf': (name: string) => `The file to write must end in .pdf, not "${name}".`,
    'not-docx': (name: string) => `The file to write must end in .docx, not "${name}".`,
    'unknown-chart': (name: string, known: string) => `There is no chart "${name}". The charts: ${known}.`,
    'no-charts': (_: string, known: string) =>
      `No chart is chosen. Name at least one of these after --charts: ${known}.`,
    'bad-per-page': (name: string) => `"${name}" is no number of charts on a page; --per-page takes 1 or 2.`,
    'unknown-page': (name: string, known: string) =>
      `The workbook has no sheet "${name}", or it is hidden. Sheets that can be printed: ${known}.`,
    'no-pages': (_: string, known: string) =>
      `There is no page to print. Summary sheets that are deleted come back with the command fill, hidden ones can be unhidden in Excel; or name sheets after --pages: ${known}.`,
  },
  noTemplate:
    'There is no CCHC plan in this file. Make a workbook of this file with the command import, or a new one with the command new.',
  unplaced: (count: number) => `The total holds ${count} tasks whose area is not known.`,
  usageLine: (usage: string) => `Usage: ${usage}`,
  cannotWrite: (file: string) =>
    `"${file}" cannot be written. Check the folder, your rights, and whether the file is open.`,
  folderMade: (folder: string) => `The folder was not there and has been made: ${folder}`,
  unexpected: (code: string) =>
    `The program met an error it did not expect (${code}); no file was written. Please report it.`,
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },
  created: (file: string, template: string) => `Made a plan workbook from the template "${template}": ${file}`,
  procedures: (tab: string, rows: number) =>
    rows === 0
      ? `Sheet "${tab}" has every unit of the period already.`
      : `Sheet "${tab}": ${rows} rows added for numbers of files by form 06.`,
  entryTable: (tab: string, rows: number, isNew: boolean) => {
    if (!isNew) return `Sheet "${tab}" is there already and stays as it is.`;
    return rows === 0 ? `Sheet "${tab}" added with blank rows to fill in.` : `Sheet "${tab}": ${rows} rows added.`;
  },
  parIndex: (tab: string, sheets: number, isNew: boolean) =>
    isNew
      ? `Added the tabs of the PAR Index with the sheets of ${sheets} units. The criteria on the tab "${tab}" are sample data; replace them by those decided on.`
      : 'The tabs of the PAR Index are there already and stay as they are.',
  tasks: (count: number) => (count === 0 ? 'The plan table has no tasks yet.' : `${count} tasks.`),
  sample: 'The tasks in the template are sample data.',
  noFindings: (checked: string) => `Checked ${checked}: nothing to look at.`,
  checked: (tasks: number, tabs: readonly string[]) =>
    `${tasks} tasks${tabs.length > 0 ? ` and the tabs ${tabs.join(', ')}` : ''}`,
  findings: (checked: string, errors: number, warnings: number, infos: number) =>
    `Checked ${checked}: ${errors} errors, ${warnings} warnings, ${infos} notes.`,
  ignored: (count: number) => `${count} findings are ignored for a stated reason and not counted above.`,
  fixed: (count: number) => `${count} cells were repaired:`,
  nothingToFix: 'No cell can be repaired without asking; the entries are as they were.',
  imported: (tasks: number, sheets: string, year: number) =>
    `Read ${tasks} tasks of the plan of ${year} from ${sheets}.`,
  noArea: 'Area not clear',
  importedArea: (area: string, tasks: number) => `  ${area}: ${tasks} tasks`,
  importProgress: (step: string, percent: number) =>
    `${step === 'check' ? 'Checking' : 'Reading the file'}: ${percent}%`,
  lacksRows: (tab: string, period: string) =>
    `Sheet "${tab}" does not have all rows for ${period}: add --tthc to get them, then enter the files.`,
  mismatched: (tab: string, rows: number, period: string) =>
    `Sheet "${tab}": ${rows} rows of ${period} do not add up. Please check them.`,
  filled: (file: string) => `Written: ${file}`,
  unchanged: (file: string) => `Nothing was changed; the file stays as it is: ${file}`,
  copied: (file: string) => `Nothing was changed; copied to: ${file}`,
  lastYear: {
    taken: (year: number, periods: number, closed: number) =>
      `Rates B of the same periods of last year, taken from the workbook of ${year} into the tab TH kỳ: ${periods} periods, of which ${closed} are closed; others count as that workbook stands now.`,
    none: (year: number) => `The workbook of ${year} gave no rate of any period.`,
    rate: (period: string, rate: string, closed: boolean, same: boolean) =>
      `  ${period}: ${rate}${closed ? ' (closed)' : ''}${same ? ', stands there already' : ''}`,
    gap: {
      'no-period': (year: number, periods: string) => `  The workbook of ${year} has no such period: ${periods}.`,
      'none-due': (_: number, periods: string) => `  No task was due: ${periods}.`,
      'no-progress': (year: number, periods: string) =>
        `  The workbook of ${year} has no results yet and no closed period: ${periods}.`,
    },
  },
  split: (files: number, folder: string, period: string, submitBy: string) =>
    `${files} files written to "${folder}". Period: ${period}; due on ${submitBy}.`,
  splitFile: (file: string, tasks: number, coordinated: number) =>
    `${file}: ${tasks} tasks${coordinated > 0 ? `, a part in ${coordinated}` : ''}`,
  splitGone: (name: string) => `Note: ${name} is no more on the closing date, and its successor is not known.`,
  splitUnassigned: (count: number) => `${count} tasks without a clear lead are in no file:`,
  splitRow: (row: number, title: string) => `row ${row}: ${title}`,
  splitWithout: (count: number) =>
    `${count} units lead no task, only take part, and got no file (name them after --units to give them one):`,
  splitWithoutUnit: (name: string, coordinated: number) => `${name}: a part in ${coordinated}`,
  splitProgress: (done: number, total: number) => `Splitting: ${done}/${total} files`,
  merge: {
    head: (period: string, submitBy: string) => `Period: ${period}; due by ${submitBy}.`,
    counts: (accepted: number, refused: number, written: string) =>
      `${accepted} files accepted, ${refused} refused. Result: ${written}.`,
    log: 'The tab "Nhật ký" of the new workbook lists each change.',
    file: (file: string, unit: string, outcome: string) => `${file} (${unit}): ${outcome}`,
    period: (id: string) => `period ${id}`,
    written: (cells: number, added: number, emptied = 0) =>
      [
        cells === 0 ? 'no cell written' : `${cells} cells written${emptied > 0 ? ` (${emptied} of them emptied)` : ''}`,
        ...(added > 0 ? [`${added} tasks added`] : []),
      ].join(', '),
    refused: (count: number) => `${count} files refused:`,
    skipped: (count: number, names: string) =>
      `${count} things in folders are no spreadsheets and were skipped: ${names}.`,
    skippedFile: {
      archive: (name: string) => `${name} (an archive; unpack it)`,
      folder: (name: string) => `${name} (a folder inside; name it if it is meant)`,
      other: (name: string) => name,
    },
    moreFiles: (count: number) => `and ${count} more`,
    questions: (count: number) => `${count} things to look at:`,
    scoreQuestions: (count: number) => `${count} cells of score sheets to be looked at:`,
    scorePlace: (unit: string, code: string, title: string, column: string) =>
      `${unit}, ${code} "${title}", column ${column}`,
    place: (row: number | null, column: string | null, title: string) =>
      [...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [`column ${column}`]), `"${title}"`].join(
        ', ',
      ),
    question: (what: string, place: string, values: string, kept: string) =>
      `${what}, ${place}. By ${values}. Done: ${kept}.`,
    here: (value: string) => `here: ${value}`,
    there: (file: string, value: string) => `${file}: ${value}`,
    more: (count: number) => `… and ${count} more lines; --json has them all.`,
    taken: (file: string) => `As in ${file}`,
    added: (count: number) => `${count} tasks added by units:`,
    addedTask: (title: string, file: string) => `"${title}" (${file})`,
    missing: (count: number, sheets: number) =>
      `${count} units have not sent a file${sheets === 0 ? '' : `, ${sheets} of them with a score sheet alone`}:`,
    sheetAlone: (unit: string) => `${unit} (score sheet)`,
    progress: (done: number, total: number) => `Reading: ${done}/${total} files`,
    nextQuestions: (count: number) =>
      `Next: ${count} places stay as in the workbook. To choose one by one, take these files with the add-in in Excel.`,
    nextNewest:
      'To follow the newest file where reports contradict (of the later period, then saved last), run again with --prefer newest.',
    nextRefused:
      'Next: deal with the refused files as said above and run again; files that were accepted do not count twice.',
    nextCheck: (out: string, period: string) =>
      `Then look over what came in, above all entries that are not clear: check "${out}"; and renew the summaries and charts of the period: fill "${out}" --period ${period} --out FILE.xlsx.`,
  },
  print: {
    done: (pages: number, file: string) => `Meeting pack written (${pages} pages): ${file}`,
    part: (title: string, page: number) => `Page ${page}: ${title}`,
    blank: (sheet: string) => `Sheet "${sheet}" has nothing to print and is not in the pack.`,
    empty: (sheet: string, id: string) => `Sheet "${sheet}" (${id}) is not printed: nothing stands on it yet.`,
    blankPages: (sheet: string, pages: number) =>
      `${pages} pages of sheet "${sheet}" are not printed: they have no figures yet.`,
    errors: (count: number) =>
      `${count} ${count === 1 ? 'error is' : 'errors are'} open, so figures on paper may be wrong; run check to see them.`,
    getAll: 'To print them all the same, name every sheet to print after --pages.',
    left: (parts: string) =>
      `Note: the file has ${parts}; the pack is without them. Where they are needed, open the file and print it from Excel.`,
    problems: {
      missing: (variable: string) =>
        `The command print needs LibreOffice to make a PDF, but none was found on this machine; nothing was written. Install LibreOffice (https://www.libreoffice.org), or put the path of soffice into the environment variable ${variable}. The file can also be opened in Excel and printed to PDF.`,
      failed: (_: string) =>
        'LibreOffice made no PDF; nothing was written. Try to open the file in LibreOffice, update LibreOffice and run again, or print to PDF from Excel.',
      timeout: (_: string) =>
        'LibreOffice took too long and was stopped; nothing was written. Run again, choose fewer sheets with --pages, or print to PDF from Excel.',
    },
  },
  upToDate: 'Summaries and charts were up to date; nothing was changed.',
  tabsWritten: (tabs: string) => `Sheets written: ${tabs}.`,
  cellsWritten: (count: number) => `${count} cells of the plan were written from the catalogue or from the deadline:`,
  figuresWritten: (count: number) => `${count} numbers that were text became numbers:`,
  cellWritten: (place: string, before: string, after: string) => `  ${place}: ${before} → ${after}`,
  cellTidied: (place: string, shown: string) => `  ${place}: "${shown}" (spare spaces or invisible characters removed)`,
  shown: {
    blank: '(blank)',
    text: (shown: string) => `text "${shown}"`,
    number: (shown: string) => `number ${shown}`,
    date: (shown: string) => `date ${shown}`,
  },
  period: (name: string, from: string, closing: string) => `${name} (${from} – ${closing})`,
  columns: {
    area: 'Area',
    total: 'Total',
    done: 'Done',
    inProgress: 'In progress',
    notStarted: 'Not started',
    overdue: 'Overdue',
    recurring: 'Recurring',
    excluded: 'Not counted',
    rateYear: '% year',
    ratePeriod: '% due',
    all: 'All',
  },
  mainJob: {
    title: 'Template, check, summaries and charts',
    template: (name: string, tasks: number) => `Template "${name}": ${tasks} tasks (sample data).`,
    file: 'File',
    period: 'Period',
    closing: 'Closing date',
    charts: 'Charts',
    errors: 'Errors',
    warnings: 'Warnings',
    blank: (file: string, year: number) => `Blank template for ${year}: ${file}`,
  },
};
