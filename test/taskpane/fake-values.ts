import type { ImportChoices, ImportPreview, SheetReading } from '../../src/actions/import-results';
import type { ClosingState, PlacedFinding, TemplateInfo } from '../../src/actions/results';
import type { PrintCheck } from '../../src/actions/print-results';
import type { PlanHeader } from '../../src/domain/plan';
import type { Period } from '../../src/domain/period';
import { figuresOf, type AreaFigures, type Summary } from '../../src/domain/summary';

export const AREAS = [
  'Cải cách thể chế',
  'Cải cách TTHC và kiểm soát TTHC',
  'Cải cách tổ chức bộ máy các cơ quan hành chính nhà nước',
  'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
  'Cải cách tài chính công',
  'Hiện đại hóa nền hành chính',
  'Tổ chức chỉ đạo, điều hành',
];

export const HEADER: PlanHeader = {
  place: 'thị xã Hương Trà',
  issuer: 'ỦY BAN NHÂN DÂN\nTHỊ XÃ HƯƠNG TRÀ',
  consolidator: 'Phòng Nội vụ',
  title: 'Kế hoạch cải cách hành chính năm 2021',
  year: 2021,
  decisionNumber: '1822/QĐ-UBND',
  decisionDate: '2020-12-22',
  signerTitle: '',
  signerName: '',
  goals: [],
  requirements: [],
  sample: true,
  formCode: '',
  revision: '',
  byCalendar: false,
  ranking: 'B',
};

export const PERIODS: Period[] = [
  { id: '2021-Q1', name: 'Quý I năm 2021', from: '2021-01-01', closing: '2021-03-14', submitBy: '2021-03-18' },
  { id: '2021-H1', name: '6 tháng đầu năm 2021', from: '2021-01-01', closing: '2021-06-14', submitBy: '2021-06-18' },
];

export const TEMPLATES: TemplateInfo[] = [
  {
    id: 'huong-tra-2021',
    name: 'Kế hoạch CCHC thị xã Hương Trà năm 2021',
    description: 'Mục tiêu, yêu cầu và bảy lĩnh vực theo Quyết định số 1822/QĐ-UBND, kèm nhiệm vụ mẫu.',
    year: 2021,
    sample: true,
  },
  {
    id: 'blank',
    name: 'Kế hoạch trống',
    description: 'Bảy lĩnh vực và các danh mục, chưa có nhiệm vụ; dùng cho năm bất kỳ.',
    year: null,
    sample: false,
  },
];
export const TABS = [
  'Hướng dẫn',
  'Thông tin',
  'Kế hoạch',
  'TH lĩnh vực',
  'TH đơn vị',
  'TH người đứng đầu',
  'TH kỳ',
  'Quá hạn',
  'Sắp đến hạn',
  'Biểu đồ',
  'Kiểm tra',
  'Danh mục',
];

/** Figures that add up: `scale` tasks of each of five states in every area. */
export function fakeSummary(period: Period, scale = 1): Summary {
  const areas = AREAS.map((name, index): AreaFigures => {
    const figures = { ...figuresOf([], period.closing), areaId: String(index + 1), name };
    figures.doneOnTime = 2 * scale;
    figures.inProgress = (index % 3) * scale;
    figures.notStarted = scale;
    figures.overdue = index % 2;
    figures.total = figures.doneOnTime + figures.inProgress + figures.notStarted + figures.overdue;
    figures.due = figures.doneOnTime + figures.overdue;
    figures.dueDone = figures.doneOnTime;
    figures.dueDoneInTime = figures.doneOnTime;
    return figures;
  });
  const total = { ...figuresOf([], period.closing) };
  for (const area of areas) {
    for (const key of [
      'doneOnTime',
      'inProgress',
      'notStarted',
      'overdue',
      'total',
      'due',
      'dueDone',
      'dueDoneInTime',
    ] as const) {
      total[key] += area[key];
    }
  }
  total.rateYear = total.doneOnTime / total.total;
  total.ratePeriod = total.dueDone / total.due;
  total.rateOnTime = total.dueDoneInTime / total.due;
  return { period, dueUntil: period.closing, areas, units: [], heads: [], total, overdue: [], upcoming: [] };
}

export const UNITS = ['Phòng Nội vụ', 'Phòng Tư pháp', 'UBND phường Tứ Hạ'];

/** Findings of as many rows from row 12 on, of three rules: an error, four warnings that are safe to fix less one that is not, a note. */
export function fakeFindings(count: number): PlacedFinding[] {
  return Array.from({ length: count }, (_, index): PlacedFinding => {
    const severity = index % 5 === 0 ? 'error' : index % 5 < 4 ? 'warning' : 'info';
    const row = 12 + index;
    const labels = {
      area: `${(index % 7) + 1}. ${AREAS[index % 7]}`,
      unit: UNITS[index % 3]!,
      task: `Nhiệm vụ thứ ${index + 1} của kế hoạch`,
    };
    const base = { severity, row, tab: 'Kế hoạch', details: {}, ...labels } as const;
    if (severity === 'error') {
      const key = `title-missing|${row}|title|`;
      return { ...base, code: 'title-missing', field: 'title', value: null, cell: `D${row}`, key };
    }
    if (severity === 'warning') {
      const fix = { value: 44286, safe: index % 5 !== 3 };
      const key = `due-differs|${row}|due|44280`;
      return { ...base, code: 'due-differs', field: 'due', value: 44280, cell: `J${row}`, fix, key };
    }
    const value = 'Phòng Nội vụ; Phòng Tư pháp';
    return { ...base, code: 'lead-several', field: 'lead', value, cell: `F${row}`, key: `lead-several|${row}|lead|` };
  });
}

/** How a source with two sheets is understood: one with a column that is not sure, one without a table. */
export function fakeImportPreview(file: string, choices: ImportChoices = {}): ImportPreview {
  const column = (index: number, heading: string, field: SheetReading['columns'][number]['field'], sure = true) => ({
    column: index,
    letter: String.fromCharCode(65 + index),
    heading,
    field: choices.columns?.['Phụ lục']?.[index] === undefined ? field : choices.columns['Phụ lục'][index]!,
    sure: sure || choices.columns?.['Phụ lục']?.[index] !== undefined,
    samples: [`${heading} thứ nhất`, `${heading} thứ hai`],
  });
  const areas = AREAS.map((name, index) => ({ id: String(index + 1), name, tasks: index < 2 ? 5 : 0 }));
  const finding: PlacedFinding = {
    code: 'deadline-not-understood',
    severity: 'warning',
    row: 9,
    field: 'deadline',
    value: 'khi có hướng dẫn',
    details: {},
    tab: 'Phụ lục',
    cell: 'F9',
    key: 'deadline-not-understood|9',
    area: '',
    unit: '',
    task: '',
  };
  return {
    file,
    year: choices.year ?? 2021,
    yearFound: choices.year === undefined,
    header: {
      title: 'Kế hoạch cải cách hành chính năm 2021',
      decisionNumber: '1822/QĐ-UBND',
      decisionDate: '2020-12-22',
    },
    sheets: [
      {
        sheet: 'Phụ lục',
        chosen: choices.sheets?.includes('Phụ lục') ?? true,
        headerRow: 7,
        columns: [
          column(0, 'TT', 'number'),
          column(1, 'Nội dung', 'title'),
          column(2, 'Đơn vị', 'lead', false),
          column(3, 'Mã hồ sơ', null),
        ],
        areas: [
          { row: 8, text: 'I. CẢI CÁCH THỂ CHẾ', areaId: '1', sure: true, tasks: 5 },
          { row: 14, text: 'II. THỦ TỤC', areaId: choices.areas?.['Phụ lục']?.[14] ?? '2', sure: false, tasks: 5 },
        ],
        tasks: 10,
        skipped: [{ row: 20, text: 'Tổng cộng', why: 'total' }],
      },
      {
        ...{ sheet: 'Bìa', chosen: choices.sheets?.includes('Bìa') ?? false, headerRow: null },
        ...{ columns: [], areas: [], tasks: 0, skipped: [] },
      },
    ],
    areas,
    tasks: 10,
    findings: [finding],
  };
}

/** A period that was closed, and two changes since. */
export function fakeClosing(periodId: string, by: string): ClosingState & { periodId: string } {
  const period = PERIODS.find(({ id }) => id === periodId) ?? PERIODS[0]!;
  const { total } = fakeSummary(period);
  return {
    ...{
      periodId,
      by,
      closing: period.closing,
      dueUntil: period.closing,
      closedAt: '2021-06-16T08:30:00',
      sound: true,
    },
    figures: { ...total, total: total.total - 1 },
    late: [
      { taskId: 'NV-05', title: 'Nhiệm vụ sửa sau', row: 12, kind: 'changed', field: 'due', then: null, now: 44286 },
      { taskId: 'NV-99', title: 'Nhiệm vụ bị xóa', row: null, kind: 'removed' },
    ],
  };
}

/** Two tabs that somebody set up in another way. */
export const fakePrint = (): PrintCheck => ({
  pages: 12,
  faulty: [
    { tab: 'TH đơn vị', flaws: [{ kind: 'wide', pages: 2 }, { kind: 'head-once' }] },
    { tab: 'Biểu đồ', flaws: [{ kind: 'paper', paper: 'Letter' }] },
  ],
  errors: 3,
  choices: [
    { tab: 'TH lĩnh vực', usual: true, empty: false },
    { tab: 'Biểu đồ', usual: true, empty: false },
    { tab: 'Quá hạn', usual: false, empty: true },
    { tab: 'Kiểm tra', usual: false, empty: false },
  ],
});
