import type { ErrorCode } from '../../domain/error';

type Details = Record<string, string | number>;
type Sentence = (details: Details) => string;

const format = new Intl.NumberFormat('en-GB');
const number = (value: string | number | undefined) => format.format(Number(value ?? 0));

const UNREADABLE: Record<string, string> = {
  missing: 'there is no such file. Check its name and folder',
  folder: 'this is a folder. Name the .xlsx file',
  'no-access': 'you have no right to read it. Check the access rights',
  empty: 'the file is empty (0 bytes); the download or copy probably broke off. Get it again',
  'not-zip': 'this is not an Excel .xlsx file. Open it in Excel and save it as .xlsx',
  xls: 'this is an old Excel file (.xls). Open it in Excel and save it as .xlsx',
  macros: 'the file has macros (.xlsm). Open it in Excel and save it as .xlsx',
  encrypted: 'the file has a password. Remove it in Excel (File, Info, Protect Workbook) and save again',
  truncated: 'the file is cut short; the download or copy probably broke off. Get it again',
  'too-large': 'the file is too large for a plan. Check that it is the right one',
  'too-many-rows':
    'it has entries in more rows than any plan has. Delete the surplus rows below the table in Excel and save again',
  'too-many-cells':
    'it has more cells, or cells farther from the table, than any plan. Delete the surplus rows and columns in Excel and save again',
  'unsafe-names':
    'the file is not safe: parts of it are named like places outside it (such as "../"), which Excel never does. Do not open it; ask the sender for it again',
  damaged: 'the file is damaged. Let Excel repair it and save again, or get the original',
  changed: 'the file changed while it was read. Run again',
  archive: 'this is an archive. Unpack it and choose the file inside',
  'other-kind':
    'this is a spreadsheet of another kind (ODS, XLSB). Open it in Excel or LibreOffice and save it as .xlsx',
  'no-workbook': 'there is no Excel workbook in it. Choose the right .xlsx file',
};

export const errors = {
  'no-template': () => 'There is no CCHC plan in this workbook yet. Load a template under Start.',
  'template-exists': () =>
    'There is a plan in this workbook already. Use it, or open a new workbook for another template.',
  'sheet-missing': ({ sheet }) =>
    `The sheet "${sheet}" is gone. Press Ctrl+Z if you just deleted it; otherwise open your last saved copy.`,
  'table-missing': ({ table, tab }) =>
    `The table "${table}" is gone, has another name or was turned into a plain range. Press Ctrl+Z if you just did it; otherwise ${
      tab ? `delete the whole tab "${tab}", it will be made anew` : 'open your last saved copy'
    }.`,
  'column-missing': ({ column, sheet }) =>
    `The sheet "${sheet}" lacks the column "${column}". Press Ctrl+Z if you just deleted it; otherwise add it again with exactly this heading.`,
  'name-taken': ({ name }) => `The workbook has a sheet, table or name "${name}" of yours. Rename it and load again.`,
  'period-unknown': ({ period, known }) =>
    `There is no period "${period}".${known ? ` There are: ${known}.` : ''} Choose another, or add it on the tab Danh mục.`,
  'workbook-newer': ({ version }) =>
    `A newer version (${version}) made this workbook. Update the add-in and open it again.`,
  'error-not-ignored': ({ rule }) =>
    `The error "${rule}" cannot be ignored, because figures would be missing or wrong. Mend the cell; if your office accepts such entries, change the severity of this rule on the tab Quy tắc (rules).`,
  'no-par-index': () =>
    'The workbook has no tabs "Bộ tiêu chí" and "Chấm điểm". Add the tabs of the PAR Index in its view, or with fill --cham-diem.',
  'criteria-missing': ({ file }) => `"${file}" has no set of criteria. Choose a workbook with the tab "Bộ tiêu chí".`,
  'par-unit-unknown': ({ unit, known }) =>
    known
      ? `"${unit}" is none of the units that are scored: ${known}. Please give one of these names.`
      : `There is no unit "${unit}": the workbook has no units that are scored.`,
  'par-step-refused': ({ step, units }) =>
    `"${step}" may not be done now for: ${units}. Read the workbook again and choose the units anew.`,
  'period-closed': ({ period, at, by }) =>
    `${period} was closed by ${by} on ${at}. Reopen it first if it has to be closed again.`,
  'period-not-closed': ({ period }) => `${period} is not closed, so there is nothing to reopen.`,
  'last-year-no-plan': ({ wanted }) =>
    `The chosen file is no CCHC plan workbook, or sheets and tables of the template are gone. Choose the workbook of ${wanted} and try again.`,
  'last-year-differs': ({ year, wanted }) =>
    `The chosen file holds the plan of ${year}. Choose the workbook of ${wanted}, then try again.`,
  'closing-unsigned': () => 'Enter the name of who does this, then try again.',
  'reopening-unexplained': () => 'Enter the reason for reopening the period, then try again.',
  'pack-empty': () => 'No page is chosen. Choose at least one page and try again.',
  'cell-edit-mode': () => 'A cell is being edited. Press Enter or Esc and try again.',
  'access-denied': ({ sheet }) =>
    `${sheet ? `The sheet "${sheet}"` : 'A sheet'} is protected. Remove the protection (Review tab) and try again.`,
  'structure-locked': () =>
    'The structure of the workbook is protected, so sheets cannot be added or deleted. On the Review tab, switch off Protect Workbook and try again.',
  'bad-password': ({ sheet }) =>
    `${sheet ? `The sheet "${sheet}"` : 'A sheet'} is protected with a password of its own. Remove the protection (Review tab) and try again.`,
  'payload-too-large': () =>
    'The data is too large for one request to Excel on the web. Try again; if it stays, open the workbook in Excel on a computer.',
  'too-many-rows': ({ sheet, rows, most }) =>
    `The tab "${sheet}" has ${number(rows)} rows with content, more than the ${number(most)} that can be handled. Delete the surplus rows at the end of the table, or split the workbook.`,
  'item-not-found': () =>
    'A sheet or table of the template was not found; it may have been deleted. Read again, or press Ctrl+Z if you just deleted it.',
  'item-exists': () =>
    'The workbook has something of the same name. Use the plan that is there, or rename yours and try again.',
  'blocked-cells': ({ sheet, cells }) =>
    cells
      ? `Cells ${cells} of the tab "${sheet}" are merged in the rows below the table, so the table cannot take them in. Unmerge them, fill each row and try again.`
      : 'There are merged or filled cells where we must write. Unmerge or move them and try again.',
  'inactive-workbook': () => 'Another workbook is in front. Click the workbook with the plan and try again.',
  'unsupported-host': () =>
    'This version of Excel cannot run the add-in. Use Excel 2021 or later, Microsoft 365 or Excel on the web; older ones use the ready-made .xlsx files.',
  'excel-refused': ({ code, notRestored }) =>
    `Excel refused this${code ? ` (code ${code})` : ''}.${notRestored ? '' : ' What you typed is untouched. Try again.'}`,
  cancelled: () => 'Cancelled. The workbook is as it was.',
  'file-unreadable': ({ file, reason }) =>
    `"${file}" cannot be read: ${UNREADABLE[String(reason)] ?? UNREADABLE['damaged']}.`,
  'file-has-unsupported': ({ file, parts }) =>
    `"${file}" holds ${parts}, which would be lost, so nothing was written. Use the add-in inside Excel for this file.`,
  'template-broken': ({ problems }) =>
    `The template has ${problems ?? 'some'} mistakes and was not loaded. Mend them and try again.`,
  'import-nothing': ({ file }) =>
    `No task was found in "${file}". A table is needed with headings such as Nhiệm vụ, Sản phẩm, Cơ quan chủ trì, Thời gian hoàn thành. Please check the file.`,
  'import-sheet-unknown': ({ sheet, known }) =>
    `The file has no sheet "${sheet}". Its sheets are: ${known}. Please give the name of one of them.`,
  'split-nothing': ({ tasks }): string =>
    Number(tasks) === 0
      ? 'The plan has no tasks yet, so there is nothing to split. Enter tasks on the plan tab and try again.'
      : 'No task names a lead unit that is understood, so there is nobody to send a file to. Choose lead units on the plan tab and try again.',
  'split-unit-unknown': ({ unit, known }) =>
    `"${unit}" is none of the units that have tasks: ${known}. Please give the name, the code or the id of one of them.`,
  'split-filled': ({ folder, files }) =>
    `In "${folder}" there are files of the same names that a unit has filled in, or that were not sent from here: ${files}. Nothing was written. Take those files into the workbook and move them away, or choose another folder.`,
  'merge-nothing': ({ skipped }) =>
    `There is no Excel file to take, so nothing was written.${skipped ? ` In the folder there is only: ${skipped}.` : ''} Check the folder; files that come back end in .xlsx.`,
  'bad-arguments': ({ usage }) => `The command is not right.${usage ? ` Usage: ${usage}` : ''}`,
  /** Added to any of the above when taking back did not fully succeed. */
  'not-restored': () =>
    'Some cells may not be back as they were. Press Ctrl+Z, or close the workbook without saving and open it again.',
} satisfies Record<ErrorCode | 'not-restored', Sentence>;
