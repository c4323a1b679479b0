import { PLAN_HEADINGS } from '../../../domain/plan-headings';
import { TASK_FIELDS } from '../../../domain/task';
import { detail, listOf, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, likely, value } from './phrases';

const fieldName = ({ field }: Facts) => (field === null ? '' : `"${PLAN_HEADINGS[field].heading}"`);
const column = (f: Facts) => (f.value === '' ? 'The column without a heading' : `The column ${value(f)}`);
const names = (f: Facts, key: string) =>
  listOf(f, key)
    .map((name) => `"${quote(name)}"`)
    .join(', ');
/** "Row 7" or "Rows 7, 8, 9". */
const rows = (f: Facts) => `row${listOf(f, 'rows').length > 1 ? 's' : ''} ${listOf(f, 'rows').join(', ')}`;
const counted = (f: Facts, key: string, one: string, many: string) =>
  `${detail(f, key)} ${detail(f, key) === '1' ? one : many}`;

/** The columns of the task above that a row goes on with. */
const joined = (f: Facts) =>
  `the column ${listOf(f, 'fields')
    .flatMap((name) => TASK_FIELDS.filter((field) => field === name))
    .map((field) => PLAN_HEADINGS[field].heading)
    .join(', ')}`;

const SKIPPED: Record<string, string> = {
  total: 'a total',
  note: 'a note',
  signature: 'the signature block',
  'sub-heading': 'a sub-heading',
  header: 'the headings again',
  numbering: 'the column numbers',
};
const YEAR_FROM: Record<string, string> = {
  sheet: 'the name of the sheet',
  file: 'the name of the file',
  dates: 'the deadlines',
  calendar: 'the present year',
};

export const importWords = {
  'import-no-header': {
    title: 'No row of headings',
    message: (f) =>
      `No sheet holds a plan table (${names(f, 'sheets')}). The table needs a row of headings such as Nhiệm vụ, Cơ quan chủ trì, Thời gian hoàn thành. Please add one or choose another file.`,
    help: 'Columns are recognised by their headings and not guessed from their cells. The headings may stand in any row, in one row or two. Please add headings in their usual wording and import again.',
    example: '(không có tiêu đề) → STT, Nhiệm vụ, Sản phẩm, Cơ quan chủ trì, Thời gian hoàn thành',
  },
  'import-column-missing': {
    title: 'A required column is missing',
    message: (f) =>
      `There is no column ${fieldName(f)}. If the file has it under another name, please change that heading; if not, add the column.`,
    help: 'Every task needs a title, a product, a leading office and a deadline. Where the file has the column under another name, change its heading in the file, or choose what it holds in the preview in Excel.',
    example: 'Cột "Đầu việc" → chọn là Nhiệm vụ',
  },
  'import-column-unsure': {
    title: 'What a column holds is not certain',
    message: (f) => {
      if (detail(f, 'reason') === 'repeated') {
        const left = f.field === null ? 'is left out' : 'is written to the notes';
        return `${column(f)} means the same as another one, so it ${left}. If this is the right one, please change the heading of the other.`;
      }
      const why = detail(f, 'reason') === 'content' ? 'by its cells' : 'but its heading or its cells leave it open';
      return `${column(f)} is taken for ${fieldName(f)} ${why}. Please check some of its cells.`;
    },
    help: 'Some headings have several meanings: "Tiến độ" may be a deadline or a percentage. Look at some cells of the column; where it is wrong, make the heading in the file clear, or choose again in the preview in Excel.',
    example: 'Cột "Tiến độ" gồm "Quý II", "Trước 15/9" → Thời gian hoàn thành',
  },
  'import-column-unknown': {
    title: 'What a column holds is not known',
    message: (f) =>
      f.field === null
        ? `${column(f)} stands too far to the right of the table and is left out. To keep it, please move it nearer to the table.`
        : `${column(f)} has no place in the plan table; its text is written to the notes. Please check that it belongs there.`,
    help: 'The text of an office’s own columns is kept in the notes, under the name of the column. Where it is one of the plan’s columns, change its heading in the file or choose again in the preview in Excel; where nobody needs it, choose to leave it out.',
    example: 'Cột "Chuyên viên theo dõi" có "Lan" → Ghi chú "Chuyên viên theo dõi: Lan"',
  },
  'import-column-kept': {
    title: 'A column goes to the notes',
    message: (f) => `The plan table has no column ${value(f)}; its text is written to the notes of each task.`,
    help: 'Results, start dates and proposals have no column in the plan table. Their text is kept in the notes, under the name of the column.',
    example: 'Kết quả thực hiện "Đã ban hành" → Ghi chú "Kết quả thực hiện: Đã ban hành"',
  },
  'import-columns-hidden': {
    title: 'Hidden columns',
    message: (f) => `Hidden columns were read as well: ${names(f, 'headings')}. Please check what they hold.`,
    help: 'Hidden columns are read like all others. Who looks at the file does not see them, so they may be out of date.',
    example: 'Cột ẩn "Cơ quan phối hợp" → đã lấy, cần xem lại',
  },
  'import-budget-unit': {
    title: 'Budgets brought to million đồng',
    message: (f) =>
      `The column ${value(f)} counts in ${detail(f, 'unit')}; ${counted(f, 'tasks', 'amount was', 'amounts were')} brought to million đồng. Please check some of them.`,
    help: 'The plan table counts in million đồng. Amounts follow the unit in the heading or above the table; those that are not clear stay as they are.',
    example: '15.000 nghìn đồng → 15 triệu đồng',
  },
  'import-budget-small': {
    title: 'A budget too small for its unit',
    message: (f) =>
      `${value(f)} in a column of ${detail(f, 'unit')} is less than 1.000 đồng; it stays as it is and counts as million đồng. Please check it.`,
    help: 'Such amounts are mostly typed in million đồng under a heading that says đồng. Write the unit into the cell, or correct the amount after importing.',
    example: 'Cột "Kinh phí (đồng)" có ô 15 → 15 triệu đồng?',
  },
  'import-area-missing': {
    title: 'The area is not known',
    message: (f) =>
      detail(f, 'reason') === 'no-heading'
        ? 'From this row on, tasks stand under no heading of an area. Please add a heading with the name of the area above, or write the area of each task after importing.'
        : `The heading ${value(f)} is no area of the catalogue.${likely(f)} Please write the name of the area into the heading, or the area of each task after importing.`,
    help: 'A task without an area is in no summary by area. Areas are recognised by their name in a heading row, in an area column or in the name of the sheet.',
    example: 'III. NHIỆM VỤ TRỌNG TÂM → chọn 3. Cải cách tổ chức bộ máy',
  },
  'import-area-unsure': {
    title: 'The area is not certain',
    message: (f) => {
      const area = among(f);
      switch (detail(f, 'reason')) {
        case 'above':
          return `The area cell is blank; ${area} is taken from row ${detail(f, 'other')} above. Please check.`;
        case 'sheet':
          return `The tasks of this sheet are put into ${area} by the name of the sheet, ${value(f)}. Please check.`;
        case 'level':
          return area === ''
            ? 'This row looks like the heading of an area that the catalogue does not have; it is taken for a sub-heading. Please check.'
            : `This row names ${area} but stands below another area; it is taken for a sub-heading. Please check.`;
        default:
          return `${value(f)} is taken for ${area}, which may be wrong. Please check.`;
      }
    },
    help: 'The name of the area counts; numbers differ from office to office. Where there is only a number, or the name is merely similar, look again and choose the right area.',
    example: 'Mục II (không ghi tên) → 2. Cải cách TTHC và kiểm soát TTHC?',
  },
  'import-lead-from-sheet': {
    title: 'The lead is taken from the sheet',
    message: (f) =>
      `The sheet has no column of leading offices; its tasks are given "${detail(f, 'name')}" by ${value(f)}. Please check.`,
    help: 'Files with one sheet for each office often do not repeat its name in each row. If the sheet only keeps track of tasks of others, add a column Cơ quan chủ trì.',
    example: 'Trang "Phòng Tư pháp" → chủ trì: Phòng Tư pháp',
  },
  'import-merged-filled': {
    title: 'A merged cell is filled into each task',
    message: (f) =>
      `A merged cell down to row ${detail(f, 'to')} says ${value(f)}; it is filled into ${counted(f, 'tasks', 'task', 'tasks')}.`,
    help: 'What a merged cell says belongs to every row that it covers. A blank cell that is not merged stays blank.',
    example: 'Ô gộp 3 dòng "Phòng Nội vụ" → cả ba nhiệm vụ có chủ trì là Phòng Nội vụ',
  },
  'import-ditto': {
    title: '"The same as above"',
    message: (f) => `${value(f)} is taken for "${quote(detail(f, 'meaning'))}", as in row ${detail(f, 'other')}.`,
    help: 'The sign "nt" or a ditto mark is replaced by the cell of the task above, because after sorting or filtering nobody knows which row was above.',
    example: '-nt- ở cột Cơ quan chủ trì → Phòng Nội vụ',
  },
  'import-row-joined': {
    title: 'A row is joined with the task above',
    message: (f) =>
      `This row has no task of its own and is joined with ${joined(f)} of the task in row ${detail(f, 'other')}. Please check.`,
    help: 'Where a long cell was broken over two rows, the rest is joined with the cell above. If it is another task, write its name into the row.',
    example: 'Dòng dưới chỉ có "Báo cáo kết quả" ở cột Sản phẩm → nối vào sản phẩm ở dòng trên',
  },
  'import-row-skipped': {
    title: 'A row is no task',
    message: (f) => {
      const text = f.value === '' ? '' : ` (${value(f)})`;
      const is = SKIPPED[detail(f, 'why')] ?? 'no task';
      const be = listOf(f, 'rows').length > 1 ? 'are' : 'is';
      return `${rows(f).replace(/^./, (letter) => letter.toUpperCase())}${text} ${be} ${is}; no task is taken from there.`;
    },
    help: 'Sub-headings, totals, notes and signatures are no tasks. They are listed so that no row disappears unseen.',
    example: 'Tổng cộng: 35 nhiệm vụ → không lấy',
  },
  'import-heading-cells': {
    title: 'A heading with cells beside it',
    message: (f) =>
      `Beside the heading ${value(f)} stands ${names(f, 'values')}; it belongs to no task and is left out.`,
    help: 'Some offices name a common lead beside the heading of an area. It is not filled into the tasks by itself; write it into each row if it belongs there.',
    example: 'I. CẢI CÁCH THỂ CHẾ, Phòng Tư pháp → ghi Phòng Tư pháp ở từng nhiệm vụ',
  },
  'import-hidden-rows': {
    title: 'Tasks in hidden rows',
    message: (f) =>
      `${counted(f, 'tasks', 'task', 'tasks')} in ${rows(f)} are hidden or filtered out and are taken all the same. Please check that they belong to the plan.`,
    help: 'Hidden rows are part of the plan, but may be left over from a draft. Unhide them in the source to look, and delete what is too much after importing.',
    example: 'Dòng 15 bị lọc mất → vẫn được lấy, cần xem lại',
  },
  'import-renumbered': {
    title: 'Tasks are counted anew',
    message: (f) =>
      `${detail(f, 'reason') === 'missing' ? 'Some tasks have no number' : 'Numbers repeat in the source'}, so ${counted(f, 'tasks', 'task is', 'tasks are')} numbered anew, from 1 on.`,
    help: 'Many appendices start from 1 again in each area, or leave some rows without a number. In one table repeated or missing numbers mislead, so tasks are counted through.',
    example: 'I: 1, 2, 3; II: 1, 2 → 1, 2, 3, 4, 5',
  },
  'import-table-skipped': {
    title: 'Another table below is left out',
    message: (f) =>
      `Another table begins in this row (${value(f)}); ${counted(f, 'rows', 'row is', 'rows are')} left out. If there are tasks, put that table on a sheet of its own.`,
    help: 'Of a sheet only the first plan table is read. A table of targets or with other columns below it is passed over.',
    example: 'STT, Chỉ tiêu, Đơn vị tính, Kế hoạch năm → không lấy',
  },
  'import-sheet-skipped': {
    title: 'A sheet without a plan table',
    message: (f) => {
      const reasons: Record<string, string> = {
        'other-table': 'holds targets or scores',
        'no-tasks': 'has headings but no tasks',
      };
      return `The sheet ${value(f)} ${reasons[detail(f, 'reason')] ?? 'has no plan table'} and is left out.`;
    },
    help: 'Covers, lists and tables of targets hold no tasks. Only sheets with a plan table are taken.',
    example: 'Trang "Hệ thống chỉ tiêu" → không lấy',
  },
  'import-sheet-left-out': {
    title: 'A sheet like a plan is left out',
    message: (f) => {
      const reasons: Record<string, string> = {
        copy: `repeats the tasks of "${quote(detail(f, 'other'))}"`,
        unlike: 'has headings like a plan, but most of its rows are no tasks,',
      };
      return `The sheet ${value(f)} ${reasons[detail(f, 'reason')] ?? 'is hidden'} and is left out. If you need it, please import again and name the sheet.`;
    },
    help: 'Files often hold a copy or a hidden sheet of an older draft. Taking both would count tasks twice. Import again and name the right sheet: tick it in Excel, or use --sheet on the command line.',
    example: 'Trang "Sheet1 (2)" → bản sao của "Sheet1"',
  },
  'import-year-guessed': {
    title: 'The year of the plan is not certain',
    message: (f) =>
      `No line above the table names the year; ${detail(f, 'year')} is taken by ${YEAR_FROM[detail(f, 'reason')] ?? 'the present year'}. If that is wrong, please import again and give the year.`,
    help: 'Deadlines such as "Quý II", areas and offices all depend on the year of the plan. With a wrong year every due date is wrong. The year is given in the field Plan year in Excel, or by --year on the command line.',
    example: 'Tên tệp "KH CCHC 2021.xlsx" → năm 2021',
  },
  'import-place-guessed': {
    title: 'Whose plan it is is not certain',
    message: (f) =>
      `No line above the table says clearly whose plan it is, so the new workbook says "${detail(f, 'place')}", the place of the catalogue. If that is wrong, please correct Địa danh and Cơ quan ban hành on the sheet Thông tin.`,
    help: 'The place and the issuing body are printed on every sheet of the workbook. They are read from the lines above the table, such as "UBND thị xã Hương Trà"; where there are none, or several places, write them on the sheet Thông tin.',
    example: '(không ghi) → ỦY BAN NHÂN DÂN HUYỆN PHÚ VANG',
  },
  'import-legacy-text': {
    title: 'Text in an old font',
    message: (f) =>
      `${counted(f, 'cells', 'cell', 'cells')} ${listOf(f, 'rows').length > 0 ? `in ${rows(f)} ` : ''}in an old font (TCVN3 or VNI) converted to Unicode, such as ${value(f)} to "${quote(detail(f, 'reading'))}". Please read some of them.`,
    help: 'Documents must be in Unicode by Decree 30/2020/NĐ-CP. The text is converted to be understood and loaded; the source file stays as it is.',
    example: 'Phßng Néi vô → Phòng Nội vụ',
  },
} satisfies Record<string, RuleWords>;
