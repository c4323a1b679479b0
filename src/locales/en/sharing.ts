import type { SharingWords } from '../vi/sharing';

const format = new Intl.NumberFormat('en-GB');
const count = (value: string | number | undefined) => format.format(Number(value ?? 0));
const rowsText = (rows: string | number | undefined) => {
  if (typeof rows === 'number') return `${format.format(rows)} ${rows === 1 ? 'row' : 'rows'}`;
  return `${/^\d+$/.test(rows ?? '') ? 'row' : 'rows'} ${rows ?? ''}`;
};
const cellsText = (cells: string | number | undefined) => `${count(cells)} ${Number(cells) === 1 ? 'cell' : 'cells'}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Same shape as the Vietnamese words. */
export const sharing: SharingWords = {
  refusals: {
    'not-returned': ({ file }) =>
      `"${file}" is not taken: it was not sent from this workbook and is no plan workbook. Choose the file that the unit sent back.`,
    'other-workbook': ({ file, place }) =>
      `"${file}" is not taken: it belongs to the workbook of ${place ? `"${place}"` : 'another office'}, which does not report to this one. Check the file, or add the unit on the tab Danh mục.`,
    'other-sending': ({ file, place }) =>
      `"${file}" is not taken: it was sent from another workbook of ${place ? `"${place}"` : 'the same office'}, not from this one. Open the workbook that it was sent from and take it there.`,
    'parent-workbook': ({ file }) =>
      `"${file}" is not taken: this workbook was sent from it; it is no file that a unit sent back. To report, open that workbook and take this one there.`,
    'office-unknown': ({ file, place }) =>
      `"${file}" is not taken: it is a plan workbook of its own, of ${place ? `"${place}"` : 'an office that is not named'}, and it is not clear which unit that is here. Write the name of the unit into "Địa danh" on the tab Thông tin of the file, or add that name on the tab Danh mục of this workbook.`,
    'other-year': ({ file, year, expected }) =>
      `"${file}" is not taken: it belongs to the plan of ${year}, this workbook is for ${expected}. Choose a file of ${expected}.`,
    'unit-unknown': ({ file, unit }) =>
      `"${file}" is not taken: the unit "${unit}" is no longer on the tab Danh mục. Add the unit again, then take the file.`,
    'file-newer': ({ file, version }) =>
      `"${file}" is not taken: a newer version (${version}) made it. Update the add-in Báo cáo CCHC and try again.`,
    'plan-lost': ({ file }) =>
      `"${file}" is not taken: the sheet or the columns of tasks are gone. Ask the unit for a complete copy.`,
    'same-workbook': ({ file }) =>
      `"${file}" is not taken: it is this workbook itself or a copy of it. Choose the file that the unit sent back.`,
    'rows-too-many': ({ file, rows, most }) =>
      `"${file}" is not taken: it has ${count(rows)} rows, more than the ${count(most)} that can be handled. Delete the spare rows at the end of the table and try again.`,
  },
  notes: {
    'columns-missing': ({ columns }) => `Columns missing: ${columns}. They stay as they are in this workbook.`,
    'columns-repeated': ({ columns, taken }) =>
      `Column ${columns} is there more than once; only column ${taken} of the sheet is read.`,
    'sent-lost': () => 'The copy of what was sent is gone from the file; changes are told from this workbook.',
    'ids-lost': ({ rows }) => `Task ids are lost or wrong in ${rowsText(rows)}; tasks were recognised by their text.`,
    'rows-unclear': ({ rows }) =>
      `It is not clear which tasks are meant in ${rowsText(rows)}; nothing is taken from there. Look at the file.`,
    'row-gone': ({ task, title }) =>
      `The task ${title ? `"${title}"` : `with id ${task}`} is no longer in this plan; what is reported on it is left out.`,
    'row-repeated': ({ task, rows }) =>
      `The task with id ${task} stands there more than once (${rowsText(rows)}); only the first row counts.`,
    'cells-unclear': ({ cells }) =>
      `${cells}: formulas without their results; nothing was taken from them. Open the file in Excel, save it and take it again.`,
    'plan-repeated': ({ sheet, others }) =>
      `There is more than one plan in the file; only "${sheet}" is read. ${others} says something else; please look there.`,
    'marks-unclear': ({ rows }) =>
      `"Không tính" says "không", "0" or the like in ${rowsText(rows)}, which may mean either; nothing is taken from those cells. Type "x" for a task that does not count, clear the cell for one that does, and take the file again.`,
    'scores-closed': ({ cells }) =>
      `${cellsText(cells)} of the score sheet were left out, because the unit's sheet is past that step here. To take them, reopen the step in the view of the PAR Index.`,
    'scores-survey': ({ cells }) =>
      `The unit has typed into ${cellsText(cells)} of survey criteria. The consolidating office enters these points, so they were not taken.`,
    'scores-appraisal': ({ cells }) =>
      `The unit has typed into ${cellsText(cells)} of the appraisal that are locked in its file. Appraisals are entered in this workbook alone, so they were not taken. Please ask the unit.`,
    'scores-unknown': ({ cells }) =>
      `${cellsText(cells)} of the score sheet belong to rows that add up others, or that the unit's sheet here does not have, and were left out. Look at the file and the set of criteria.`,
    'error-values': ({ rows }) =>
      `Cells with errors (such as #REF!) in ${rowsText(rows)}: nothing is taken from them. Mend them in the file and take it again.`,
    'hidden-rows': ({ rows }) => `${capital(rowsText(rows))} hidden or filtered out; read all the same.`,
  },
  questions: {
    'two-files': {
      title: 'The figures of the files do not agree',
      text: 'Several files give one cell different values.',
      keep: 'Keep what stands here',
      take: 'Take from the file',
    },
    'both-changed': {
      title: 'Changed here and by the unit',
      text: 'The cell was changed here after the file was sent, and by the unit as well.',
      keep: 'Keep what stands here',
      take: 'Take from the file',
    },
    'changed-back': {
      title: 'The file is still as it was sent, while this workbook has newer figures',
      text: 'An earlier file changed this cell; the new one says again what was sent.',
      keep: 'Keep what stands here',
      take: 'Take from the new file',
    },
    'unclear-value': {
      title: 'Unclear value in the file',
      text: 'The value in the file cannot be understood or cannot be (such as "31/2/2021", 800%), while this workbook has one.',
      keep: 'Keep what stands here',
      take: 'Take from the file',
    },
    'plan-text': {
      title: 'Plan text edited by the unit',
      text: 'What the plan says changes only where it is chosen here.',
      keep: 'Keep the plan',
      take: 'Take from the file',
    },
    'row-deleted': {
      title: 'Task deleted by the unit',
      text: 'The task was in the file that was sent, but not in the one that came back.',
      keep: 'Keep the task',
      take: 'Mark it Không tính (not counted)',
    },
    'row-added': {
      title: 'Task added by the unit',
      text: 'The task is not in this plan.',
      keep: 'Do not add',
      take: 'Add to the plan',
    },
  },
  outcomes: { taken: 'Has changes', 'nothing-new': 'Nothing new', repeated: 'Taken before, nothing new' },
  sameAs: (file) => `The same as "${file}"`,
  late: 'Sent late',
  duplicates: (files) => `This unit also sent: ${files.map((file) => `"${file}"`).join('; ')}.`,
};
