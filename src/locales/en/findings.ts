import type { RuleCode } from '../../domain/check-plan';
import { day, detail, listOf, looksLike, numberText, quote, type Facts } from '../facts';

type Sentence = (facts: Facts) => string;

const value = (facts: Facts) => `"${quote(facts.value)}"`;
const among = (facts: Facts, key = 'candidates') =>
  listOf(facts, key)
    .map((name) => `"${name}"`)
    .join(' or ');
const likely = (facts: Facts) => (listOf(facts, 'candidates').length > 0 ? ` Is it ${among(facts)}?` : '');
const spelling = (facts: Facts) =>
  looksLike(facts, 'name')
    ? `The cell has spaces or invisible characters that "${detail(facts, 'name')}" has not. Filling will write the catalogue's spelling.`
    : `${value(facts)} is understood as "${detail(facts, 'name')}". Filling will write the catalogue's spelling.`;
const percent = (facts: Facts) => `${numberText(facts.details['percent'], '.')}%`;

export const findings = {
  'cell-error': (f) => `The cell shows the error ${quote(f.value)}; what was there is lost. Please type it again.`,
  'title-missing': () => 'The task is missing. Type its name, or clear the row.',
  'product-missing': () => 'The product is missing. Say which document or result there must be.',
  'area-missing': () => "The area is missing. Choose an area from the cell's list.",
  'lead-missing': () => "The lead unit is missing. Choose a unit from the cell's list.",
  'head-missing': () => 'The responsible head is missing. Give the position, e.g. "Trưởng phòng Nội vụ".',
  'deadline-missing': (f) =>
    detail(f, 'due') === ''
      ? 'The deadline is missing. Write e.g. "Quý II", "Trước 15/9" or "Thường xuyên".'
      : `The deadline is missing, there is only the due date ${day(f, 'due')}. Write it as in the plan.`,
  'area-unknown': (f) =>
    listOf(f, 'candidates').length > 1
      ? `${value(f)} may be ${among(f)}. Choose one area from the cell's list.`
      : `There is no area ${value(f)}.${likely(f)} Choose from the cell's list.`,
  'area-unsure': (f) => `${value(f)} is probably ${among(f)}. If so, choose it from the cell's list.`,
  'area-spelling': spelling,
  'unit-unknown': (f) =>
    `There is no unit ${value(f)} in the catalogue.${likely(f)} Choose from the list, or add it on the tab Danh mục.`,
  'unit-ambiguous': (f) => `${value(f)} may be ${among(f)}. Choose the right unit.`,
  'unit-unsure': (f) => `${value(f)} is probably ${among(f)}. If so, choose it from the cell's list.`,
  'unit-several': (f) =>
    `${listOf(f, 'units').length} lead units: ${listOf(f, 'units').join('; ')}. Keep one and move the others to the coordinating units.`,
  'unit-spelling': spelling,
  'unit-outside-validity': (f) => {
    const when = detail(f, 'due') === '' ? 'in the plan year' : `on the due date ${day(f, 'due')}`;
    const until = detail(f, 'validTo') === '' ? `from ${day(f, 'validFrom')}` : `until ${day(f, 'validTo')}`;
    const next = listOf(f, 'successors').length > 0 ? ` It may be ${listOf(f, 'successors').join('; ')}.` : '';
    return `"${detail(f, 'name')}" is not a unit ${when} (it exists ${until}).${next} Choose another unit or mend the deadline.`;
  },
  'coordinators-unknown': (f) =>
    `Unknown coordinating unit: ${listOf(f, 'unknown')
      .map((name) => `"${quote(name)}"`)
      .join('; ')}.${likely(f)} Use the names of the tab Danh mục, separated by semicolons.`,
  'deadline-not-understood': (f) =>
    `The deadline ${value(f)} is not understood. Write e.g. "Quý II", "Tháng 6", "Trước 15/9", "31/12/2021" or "Thường xuyên".`,
  'deadline-impossible': (f) => `${value(f)} is no day of any calendar. Please mend it.`,
  'deadline-open': (f) => `${value(f)} has no date, so the task never becomes due. Put a date into "Hạn hoàn thành".`,
  'deadline-several-dates': (f) => {
    const dates = listOf(f, 'dates').map((date) => day({ ...f, details: { date } }, 'date'));
    return `${value(f)} holds several dates (${dates.join('; ')}); the last one counts. Better split the row.`;
  },
  'deadline-outside-year': (f) =>
    `The deadline is in ${detail(f, 'written')}, outside the plan of ${detail(f, 'year')}. Check the year.`,
  'due-missing': (f) => `The due date is missing; the deadline says ${day(f, 'due')}. Filling will write it.`,
  'due-differs': (f) =>
    `The due date ${day(f, 'due')} differs from the written deadline "${quote(detail(f, 'deadline'))}" (${day(f, 'deadlineDue')}). The figures use ${day(f, 'due')}; make them agree.`,
  'due-on-recurring': (f) =>
    `The task is "${quote(detail(f, 'deadline'))}" but has the due date ${day(f, 'due')}, so it counts as due. Clear the date or mend the deadline.`,
  'date-invalid': (f) =>
    (detail(f, 'reason') === 'impossible-date'
      ? `${value(f)} is no day of any calendar. Please mend it.`
      : `${value(f)} is not a date. Write it as 15/06/2021.`) +
    (f.field === 'due' ? ' Until it is mended the task counts as having no due date.' : ''),
  'date-as-text': (f) => `${value(f)} is text. Filling will write the date ${day(f, 'date')}.`,
  'finished-outside-years': (f) =>
    `The finish date ${day(f, 'finished')} is outside the plan year ${detail(f, 'year')}. Check the year.`,
  'finished-after-closing': (f) =>
    `The finish date ${day(f, 'finished')} is after the closing date ${day(f, 'closing')}, so it does not count as finished in this period.`,
  'progress-invalid': (f) => `The progress ${value(f)} is not a number. Write a percentage, e.g. 60%.`,
  'progress-out-of-range': (f) => `The progress ${percent(f)} is outside 0% to 100%. Please mend it.`,
  'progress-without-percent': (f) => `The progress ${value(f)} lacks the percent sign. Is it ${percent(f)}?`,
  'number-as-text': (f) => `${value(f)} is text. Filling will write it as a number.`,
  'finish-date-missing': () =>
    'The progress is 100% but there is no finish date, so it does not count as finished. Write the finish date.',
  'progress-below-finished': (f) =>
    `There is a finish date ${day(f, 'finished')} but the progress is ${percent(f)}. Mend one of the two.`,
  'document-missing': (f) =>
    `Finished on ${day(f, 'finished')} without a document number as evidence. Write the document number.`,
  'reason-missing': (f) => `Overdue since ${day(f, 'due')} without a reason. Better write it for the report.`,
  'excluded-without-document': () =>
    'Marked as not counted, without the document that allows it. Write the document number.',
  'excluded-unclear': (f) =>
    `The column "Không tính" says ${value(f)}. Any mark takes the task out of the figures; clear the cell if it still counts.`,
  'budget-invalid': (f) =>
    `The budget ${value(f)} is not a number. Write million đồng; the source of money belongs in the note.`,
  'budget-negative': (f) => `The budget ${value(f)} cannot be negative. Please mend it.`,
  'budget-ambiguous': (f) =>
    `The budget ${value(f)} may be ${listOf(f, 'choices').join(' or ')}. Type it again as a number.`,
  'id-repeated': (f) =>
    `The task code ${value(f)} is also in row ${detail(f, 'other')}. Clear the code in the copied row; it will get a new one.`,
  'task-repeated': (f) =>
    `Same task, lead and deadline as row ${detail(f, 'other')}, so it counts twice. Delete one row.`,
  'number-repeated': (f) => `The number ${value(f)} is also in row ${detail(f, 'other')}.`,
} satisfies Record<RuleCode, Sentence>;
