/**
 * The looks of our tabs: black Times New Roman, light grey headings, thin lines, one dark blue accent (NĐ 30/2020/NĐ-CP asks for
 * black text; pages are printed on black-and-white office printers). One object for each look.
 */
import type { BorderLine, Font, Style } from './workbook';

export const FONT = 'Times New Roman';
export const DEFAULT_FONT = { name: FONT, size: 12 };

export const COLORS = {
  text: '#000000',
  accent: '#1F3864',
  muted: '#595959',
  alert: '#9C0006',
  line: '#7F7F7F',
  faintLine: '#BFBFBF',
  /** Headings of plan columns and of summaries. */
  heading: '#EDEDED',
  /** Headings of the columns where progress is reported. */
  progressHeading: '#D6DEEB',
  group: '#F5F5F5',
  /** Yellow enough to be called so on a screen; white on paper. */
  entry: '#FFF9DB',
} as const;

const THIN: BorderLine = { line: 'thin', color: COLORS.line };
const FAINT: BorderLine = { line: 'thin', color: COLORS.faintLine };
const box = (line: BorderLine): Style['border'] => ({ top: line, right: line, bottom: line, left: line });
const font = (size: number, more: Font = {}): Font => ({ name: FONT, size, color: COLORS.text, ...more });

const cell = (more: Style): Style => ({ font: font(11), border: box(THIN), vertical: 'center', wrap: true, ...more });
const bold = font(11, { bold: true });

/** A date as people write it; never the locale's own form. */
export const DATE_FORMAT = 'dd/mm/yyyy';
export const MOMENT_FORMAT = 'dd/mm/yyyy hh:mm';
export const COUNT_FORMAT = '#,##0';
export const RATE_FORMAT = '0.0%';
/** Text: Excel must not read "31/12" or "1.10" typed here as a date or a number. */
export const TEXT_FORMAT = '@';

export const STYLES = {
  issuer: { font: font(12, { bold: true }), horizontal: 'center', vertical: 'center', wrap: true },
  title: { font: font(14, { bold: true }), horizontal: 'center', vertical: 'center', wrap: true },
  caption: { font: font(12, { italic: true }), horizontal: 'center', vertical: 'center', wrap: true },
  sampleNotice: {
    font: font(11, { bold: true, color: COLORS.alert }),
    horizontal: 'left',
    vertical: 'center',
    wrap: true,
  },
  alertLine: { font: font(11, { bold: true, color: COLORS.alert }), horizontal: 'left', vertical: 'top', wrap: true },
  unitLine: { font: font(11, { italic: true }), horizontal: 'right', vertical: 'center' },
  text: { font: font(12), vertical: 'top', wrap: true },
  textCenter: { font: font(12), horizontal: 'center', vertical: 'center', wrap: true },
  note: { font: font(10, { italic: true }), vertical: 'top', wrap: true },
  /** To the right of another note: a gap keeps the two from being read as one line. */
  noteBeside: { font: font(10, { italic: true }), horizontal: 'left', indent: 2, vertical: 'top', wrap: true },
  section: { font: font(12, { bold: true, color: COLORS.accent }), vertical: 'center' },
  hint: { font: font(10.5, { italic: true, color: COLORS.muted }), vertical: 'center', wrap: true },

  header: cell({ font: bold, fill: COLORS.heading, horizontal: 'center' }),
  band: cell({ font: bold, fill: COLORS.heading, horizontal: 'center' }),
  progressBand: cell({ font: bold, fill: COLORS.progressHeading, horizontal: 'center' }),
  summaryHeader: cell({ font: font(10, { bold: true }), fill: COLORS.heading, horizontal: 'center' }),
  tableHeader: cell({ font: font(10, { bold: true }), fill: COLORS.heading, horizontal: 'center' }),
  tableProgressHeader: cell({ font: font(10, { bold: true }), fill: COLORS.progressHeading, horizontal: 'center' }),
  columnNumber: cell({ font: font(9, { italic: true }), horizontal: 'center' }),
  group: cell({ font: bold, fill: COLORS.group, horizontal: 'left' }),
  groupFill: cell({ font: bold, fill: COLORS.group, horizontal: 'center' }),
  groupCount: cell({ font: bold, fill: COLORS.group, horizontal: 'center', numberFormat: COUNT_FORMAT }),
  groupRate: cell({ font: bold, fill: COLORS.group, horizontal: 'center', numberFormat: RATE_FORMAT }),
  totalText: cell({ font: bold, fill: COLORS.heading, horizontal: 'center' }),
  totalCount: cell({ font: bold, fill: COLORS.heading, horizontal: 'center', numberFormat: COUNT_FORMAT }),
  totalRate: cell({ font: bold, fill: COLORS.heading, horizontal: 'center', numberFormat: RATE_FORMAT }),

  cellText: cell({ horizontal: 'left' }),
  /** For content that may look like a formula or a date. */
  cellPlainText: cell({ horizontal: 'left', numberFormat: TEXT_FORMAT }),
  /** Keys of the program that people need not read. */
  cellKey: cell({ font: font(8, { color: COLORS.muted }), horizontal: 'left' }),
  cellCenter: cell({ horizontal: 'center' }),
  cellCount: cell({ horizontal: 'center', numberFormat: COUNT_FORMAT }),
  cellCountBold: cell({ font: bold, horizontal: 'center', numberFormat: COUNT_FORMAT }),
  cellRate: cell({ horizontal: 'center', numberFormat: RATE_FORMAT }),
  cellDate: cell({ horizontal: 'center', numberFormat: DATE_FORMAT }),
  cellProgress: cell({ horizontal: 'center', numberFormat: '0%' }),
  cellLink: cell({ font: font(11, { underline: true, color: COLORS.accent }), horizontal: 'center' }),

  listText: { font: font(11), horizontal: 'left', vertical: 'center', wrap: true },
  listCenter: { font: font(11), horizontal: 'center', vertical: 'center', wrap: true },
  listDate: { font: font(11), horizontal: 'center', vertical: 'center', numberFormat: DATE_FORMAT },
  listProgress: { font: font(11), horizontal: 'center', vertical: 'center', numberFormat: '0%' },

  entryText: cell({ horizontal: 'left', locked: false, numberFormat: TEXT_FORMAT }),
  /** For cells with a dropdown: "General", because a text format shows nothing wrong but hides numbers typed as numbers. */
  entryChoice: cell({ horizontal: 'left', locked: false }),
  entryCenterText: cell({ horizontal: 'center', locked: false, numberFormat: TEXT_FORMAT }),
  entryCenter: cell({ horizontal: 'center', locked: false }),
  entryDate: cell({ horizontal: 'center', locked: false, numberFormat: DATE_FORMAT }),
  entryProgress: cell({ horizontal: 'center', locked: false, numberFormat: '0%' }),
  entryRate: cell({ horizontal: 'center', locked: false, numberFormat: RATE_FORMAT }),
  entryCount: cell({ horizontal: 'center', locked: false, numberFormat: '0' }),
  derived: cell({ horizontal: 'center' }),
  /** What a file says of itself to programs, at the foot of a page. */
  key: { font: font(8, { color: COLORS.muted }), horizontal: 'left', vertical: 'bottom', wrap: true },
  /** The same where nobody should see it. */
  unseen: { font: font(8, { color: '#FFFFFF' }) },
  hiddenId: { font: font(8, { color: COLORS.muted }) },

  logText: cell({ font: font(10), horizontal: 'left', vertical: 'top', numberFormat: TEXT_FORMAT }),
  logCenter: cell({ font: font(10), horizontal: 'center', vertical: 'top', numberFormat: TEXT_FORMAT }),
  logMoment: cell({ font: font(10), horizontal: 'center', vertical: 'top', numberFormat: MOMENT_FORMAT }),

  label: cell({ font: bold, fill: COLORS.heading, horizontal: 'left', indent: 1 }),
  legend: cell({ horizontal: 'left', indent: 1 }),
  infoText: cell({ font: font(12), horizontal: 'left', indent: 1, locked: false, numberFormat: TEXT_FORMAT }),
  infoNumber: cell({ font: font(12), horizontal: 'left', indent: 1, locked: false, numberFormat: '0' }),
  infoDate: cell({ font: font(12), horizontal: 'left', indent: 1, locked: false, numberFormat: DATE_FORMAT }),
  infoChoice: cell({
    font: font(12, { bold: true, color: COLORS.accent }),
    horizontal: 'left',
    indent: 1,
    locked: false,
  }),
  infoDerivedDate: cell({
    font: font(12),
    fill: COLORS.group,
    horizontal: 'left',
    indent: 1,
    numberFormat: DATE_FORMAT,
  }),

  place: { font: font(12, { italic: true }), horizontal: 'center', vertical: 'center' },
  signerTitle: { font: font(12, { bold: true }), horizontal: 'center', vertical: 'top', wrap: true },
  signerHint: { font: font(11, { italic: true }), horizontal: 'center', vertical: 'top' },
  signerName: { font: font(12, { bold: true }), horizontal: 'center', vertical: 'center' },

  source: { font: font(11, { italic: true }), horizontal: 'right', vertical: 'center' },
  noChart: { font: font(13, { italic: true }), horizontal: 'center', vertical: 'center', wrap: true },
  gridTitle: { font: font(12, { bold: true }), horizontal: 'center', vertical: 'center' },
  gridCaption: { font: font(11, { italic: true }), horizontal: 'center', vertical: 'center' },
  gridHead: cell({ font: font(9, { bold: true }), fill: COLORS.heading, horizontal: 'center' }),
  gridName: cell({ font: font(10), horizontal: 'left' }),
  gridCell: cell({ font: font(10), horizontal: 'center' }),
  chartListHead: {
    font: font(10, { bold: true }),
    border: { bottom: THIN },
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  chartListText: { font: font(9.5), horizontal: 'left', vertical: 'center', wrap: true },
  chartListCenter: { font: font(9.5), horizontal: 'center', vertical: 'center' },
  dataHead: {
    font: font(10, { bold: true }),
    fill: COLORS.heading,
    border: box(FAINT),
    wrap: true,
    vertical: 'center',
  },
  /** Beside a cell, over what follows it. */
  hintLine: { font: font(10, { italic: true, color: COLORS.muted }), vertical: 'center' },
  dataText: { font: font(10), border: box(FAINT) },
  dataCount: { font: font(10), border: box(FAINT), numberFormat: '0' },
  dataRate: { font: font(10), border: box(FAINT), numberFormat: RATE_FORMAT },
  dataKey: { font: font(10, { color: COLORS.muted }), border: box(FAINT), numberFormat: '0.000000' },
} as const satisfies Record<string, Style>;

/** Line around list rows that hold something, drawn by a conditional format. */
export const LIST_BORDER: BorderLine = THIN;

/** Statuses in grey steps that keep apart on a black-and-white printer; the words carry the meaning. */
export const STATUS_LOOKS = {
  doneEarly: { fill: '#E2EFDA' },
  doneOnTime: { fill: '#E2EFDA' },
  doneLate: { fill: '#FFF2CC' },
  inProgress: { fill: '#DDEBF7' },
  overdue: { fill: '#F8CBAD', font: { bold: true, color: COLORS.alert } },
  excluded: { font: { color: COLORS.muted } },
} as const;

/** Marks of findings in the cells of the plan. On grey paper the solid frame tells an error from a warning. */
export const MARK_LOOKS = {
  error: { fill: '#FFC7CE', border: { line: 'thin', color: COLORS.alert } },
  warning: { fill: '#FFEB9C', border: { line: 'hair', color: '#7F6000' } },
} as const;

/** Chart colours in steps of luminance, so that no two of them are one grey on paper: done darkest, then overdue, in progress, not started. */
export const CHART_COLORS = {
  // Four greys that a legend's small squares can be told apart by: L* 19, 55, 74 and 87.
  done: '#152B5C',
  inProgress: '#A0B9DE',
  notStarted: '#D5DAE1',
  overdue: '#D95D57',
  /** What is neither done nor under way nor overdue: nothing but its outline. */
  rest: '#FFFFFF',
  /** A line across bars: it crosses dark ones too. */
  line: '#E08214',
  onDark: '#FFFFFF',
  onLight: '#000000',
} as const;
