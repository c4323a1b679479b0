/** What the headings of plan appendices mean. */
import { PLAN_HEADINGS } from '../plan-headings';
import { TASK_FIELDS, type TaskField } from '../task';
import { cleanText, nameKey } from '../text';

/** What a column is for. `kept`: the plan table has no column for it (start, result, proposals), so its text goes to the notes. */
export type ColumnRole = TaskField | 'kept';

export type HeadingReading = {
  /** What it may mean, likeliest first; more than one where only the cells below can tell. */
  roles: readonly ColumnRole[];
  /** 3: a wording of ours · 2: a known variant · 1: by a word in it. Where two columns want one role the stronger has it. */
  strength: 1 | 2 | 3;
  /** The words leave no doubt. */
  sure: boolean;
};

/** Variants seen in offices, besides those of `PLAN_HEADINGS`. */
const VARIANTS: readonly (readonly [roles: readonly ColumnRole[], headings: readonly string[]])[] = [
  [['number'], ['Thứ tự', 'Mục']],
  [
    ['title'],
    [
      ...[
        'Nội dung thực hiện',
        'Nội dung hoạt động',
        'Nội dung nhiệm vụ cụ thể',
        'Nội dung triển khai',
        'Tên công việc',
      ],
      ...[
        'Công việc',
        'Công việc thực hiện',
        'Hoạt động',
        'Nhiệm vụ, hoạt động',
        'Nhiệm vụ, nội dung',
        'Nhiệm vụ/Nội dung',
      ],
      ...['Nội dung/Nhiệm vụ', 'Nhiệm vụ trọng tâm', 'Các nhiệm vụ', 'Tên nhiệm vụ/Nội dung', 'Nội dung chi tiết'],
      ...['Nhiệm vụ, giải pháp', 'Nội dung công việc, nhiệm vụ', 'Nội dung, nhiệm vụ cụ thể', 'Nhiệm vụ chủ yếu'],
    ],
  ],
  [
    ['product'],
    [
      ...[
        'Kết quả đầu ra',
        'Kết quả dự kiến',
        'Kết quả cần đạt',
        'Kết quả phải đạt',
        'Kết quả/Sản phẩm',
        'Sản phẩm/Kết quả',
      ],
      ...[
        'Sản phẩm hoàn thành',
        'Sản phẩm dự kiến',
        'Dự kiến sản phẩm',
        'Kết quả, sản phẩm đầu ra',
        'Sản phẩm chủ yếu',
      ],
      ...['Đầu ra', 'Đầu ra dự kiến', 'Đầu ra cần đạt'],
    ],
  ],
  [['product', 'kept'], ['Kết quả']],
  [
    ['lead'],
    [
      ...[
        'Cơ quan, đơn vị chủ trì',
        'Đơn vị chủ trì thực hiện',
        'Cơ quan chủ trì thực hiện',
        'Đơn vị, cá nhân chủ trì',
      ],
      ...['Đơn vị chủ trì tham mưu', 'Cơ quan tham mưu', 'Bộ phận chủ trì', 'Cơ quan, đơn vị thực hiện'],
    ],
  ],
  [
    ['coordinators'],
    ['Cơ quan, đơn vị phối hợp', 'Đơn vị phối hợp thực hiện', 'Cơ quan phối hợp thực hiện', 'Bộ phận phối hợp'],
  ],
  [
    ['deadline'],
    [
      ...[
        'Thời gian kết thúc',
        'Thời gian hoàn thành/Thời hạn',
        'Thời gian bắt đầu/kết thúc',
        'Thời gian bắt đầu, kết thúc',
      ],
      ...[
        'Thời điểm hoàn thành',
        'Thời gian, tiến độ',
        'Kết thúc',
        'Ngày kết thúc',
        'Đến ngày',
        'Thời gian đến ngày',
        'Hạn',
      ],
      ...[
        'Mốc thời gian',
        'Mốc hoàn thành',
        'Hoàn thành trước',
        'Hoàn thành trước ngày',
        'Thời gian dự kiến hoàn thành',
        'Hạn thực hiện',
      ],
    ],
  ],
  [
    ['due', 'deadline'],
    ['Hạn hoàn thành', 'Ngày đến hạn'],
  ],
  [
    ['deadline', 'progress', 'kept'],
    ['Tiến độ', 'Tiến độ thực hiện', 'Tiến độ hoàn thành', 'Hoàn thành'],
  ],
  [
    ['progress', 'deadline', 'kept'],
    ['Tiến độ (%)', 'Mức độ hoàn thành', 'Tiến độ đạt được'],
  ],
  [['finished', 'deadline'], ['Ngày hoàn thành']],
  [
    ['budget', 'kept'],
    ['Nguồn kinh phí', 'Nguồn kinh phí thực hiện', 'Kinh phí thực hiện', 'Kinh phí/Nguồn kinh phí', 'Nguồn vốn'],
  ],
  [
    ['head'],
    ['Lãnh đạo phụ trách', 'Lãnh đạo chịu trách nhiệm', 'Người đứng đầu cơ quan', 'Thủ trưởng chịu trách nhiệm'],
  ],
  [['area'], ['Nhóm nhiệm vụ', 'Lĩnh vực/Nhóm nhiệm vụ', 'Nội dung cải cách', 'Nhóm lĩnh vực', 'Tên lĩnh vực']],
  [['note'], ['Chú thích', 'Ghi chú khác']],
  [['status'], ['Tình trạng thực hiện', 'Trạng thái thực hiện', 'Tình trạng hoàn thành', 'Đã/Chưa hoàn thành']],
  [
    ['documentNumber'],
    [
      ...[
        'Số, ngày văn bản',
        'Số, ngày tháng văn bản',
        'Số, ký hiệu, ngày văn bản',
        'Số và ngày văn bản',
        'Số hiệu, ngày văn bản',
      ],
      ...[
        'Số/ngày văn bản',
        'Số, ký hiệu, ngày tháng năm văn bản',
        'Văn bản kiểm chứng',
        'Minh chứng',
        'Văn bản ban hành',
        'Văn bản',
        'Văn bản thực hiện',
        'Văn bản triển khai',
      ],
    ],
  ],
  [['documentDate'], ['Ngày, tháng văn bản', 'Ngày tháng văn bản', 'Ngày ký văn bản']],
  [
    ['reason'],
    [
      'Nguyên nhân chưa hoàn thành',
      'Tồn tại, nguyên nhân',
      'Khó khăn, vướng mắc',
      'Vướng mắc',
      'Khó khăn',
      'Lý do chưa hoàn thành',
      'Tồn tại, hạn chế',
    ],
  ],
  [
    ['kept'],
    [
      ...[
        'Kết quả thực hiện',
        'Kết quả đạt được',
        'Kết quả triển khai',
        'Tình hình thực hiện',
        'Kết quả cụ thể',
        'Kiến nghị',
      ],
      ...[
        'Đề xuất',
        'Kiến nghị, đề xuất',
        'Đề xuất, kiến nghị',
        'Bắt đầu',
        'Ngày bắt đầu',
        'Thời gian bắt đầu',
        'Từ ngày',
      ],
      ...['Thời gian từ ngày', 'Cơ sở pháp lý', 'Căn cứ', 'Căn cứ thực hiện'],
    ],
  ],
];

/** Words that tell where the whole heading is not known. The first that fits counts. */
const WORDS: readonly (readonly [pattern: RegExp, roles: readonly ColumnRole[], sure: boolean])[] = [
  [/chủ trì.*phối hợp|phối hợp.*chủ trì/, ['lead'], false],
  [/phối hợp/, ['coordinators'], true],
  [/chủ trì/, ['lead'], true],
  [/(?:người|lãnh đạo|thủ trưởng).*(?:đứng đầu|trách nhiệm|phụ trách)/, ['head'], true],
  [
    /(?:cơ quan|đơn vị|bộ phận).*(?:thực hiện|phụ trách|tham mưu|được giao)|phân công|^(?:cơ quan|đơn vị)$/,
    ['lead'],
    false,
  ],
  [/(?:thời gian|ngày) bắt đầu(?!.*kết thúc)/, ['kept'], true],
  [/sản phẩm/, ['product'], true],
  [/kết quả.*(?:thực hiện|đạt được|triển khai)/, ['kept'], true],
  [/(?:thời|kỳ) hạn|thời gian|thời điểm|hạn hoàn thành/, ['deadline'], true],
  [/kinh phí|dự toán/, ['budget', 'kept'], true],
  [/(?:số|ký hiệu).*văn bản|kiểm chứng|minh chứng/, ['documentNumber'], true],
  [/nguyên nhân|lý do/, ['reason'], true],
  [/tình trạng|trạng thái/, ['status'], true],
  [/^(?:các |tên )?(?:nhiệm vụ|nội dung|công việc|hoạt động)/, ['title'], false],
];

/** Columns of a table of targets ("Hệ thống chỉ tiêu") or of scores: no tasks stand there. */
const OTHER_TABLES = new Set(
  ['Chỉ tiêu', 'Tên chỉ tiêu', 'Nội dung chỉ tiêu', 'Chỉ tiêu thống kê', 'ĐVT', 'Đơn vị tính', 'Đơn vị theo dõi']
    .concat(['Tiêu chí', 'Tiêu chí, tiêu chí thành phần', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', 'Số liệu'])
    .map((heading) => nameKey(heading)),
);

const IGNORED: ReadonlySet<TaskField> = new Set(['overdueKey']);
/** Headings of ours that need the cells below to be told apart. */
const OPEN: Partial<Record<TaskField, readonly ColumnRole[]>> = { budget: ['budget', 'kept'] };

const KNOWN: ReadonlyMap<string, HeadingReading> = (() => {
  const known = new Map<string, HeadingReading>();
  const put = (heading: string, roles: readonly ColumnRole[], strength: 2 | 3) => {
    const key = nameKey(heading);
    if (!known.has(key)) known.set(key, { roles, strength, sure: true });
  };
  for (const [roles, headings] of VARIANTS) for (const heading of headings) put(heading, roles, 2);
  for (const field of TASK_FIELDS) {
    if (IGNORED.has(field)) continue;
    const { heading, aliases } = PLAN_HEADINGS[field];
    put(heading, OPEN[field] ?? [field], 3);
    // "Chủ trì" says who leads; who carries out ("thực hiện") is the lead only where nobody else is.
    for (const alias of aliases) put(alias, OPEN[field] ?? [field], /chủ trì/i.test(alias) ? 3 : 2);
  }
  return known;
})();

/** A heading is a few words; what is longer is a text. */
const LONGEST = 120;
const IN_BRACKETS = /[([][^)\]]*[)\]]/g;

/** The words of a heading without what stands in brackets: "Kinh phí (triệu đồng)", "Nhiệm vụ (2)". */
const bare = (heading: string) => heading.replace(IN_BRACKETS, ' ');
/** `nameKey` moves tones to the end of words, so patterns look at the plain text. */
const plain = (heading: string) => cleanText(heading).toLowerCase();

export function isOtherTable(heading: string): boolean {
  return heading.length <= LONGEST && OTHER_TABLES.has(nameKey(bare(heading)));
}

/** A heading whose every word is known, with or without what stands in brackets. */
export function readKnownHeading(heading: string): HeadingReading | null {
  if (heading.length > LONGEST) return null;
  return KNOWN.get(nameKey(heading)) ?? KNOWN.get(nameKey(bare(heading))) ?? null;
}

/** What a heading means; null where no word of it is known. */
export function readHeading(heading: string): HeadingReading | null {
  const known = readKnownHeading(heading);
  if (known || heading.length > LONGEST || isOtherTable(heading)) return known;
  const words = plain(bare(heading));
  const found = WORDS.find(([pattern]) => pattern.test(words));
  return found ? { roles: found[1], strength: 1, sure: found[2] } : null;
}

/** Second-row headings that only mean something under their first row ("Thời gian" over "Bắt đầu | Hoàn thành"). */
export function readSubHeading(parent: string, child: string): HeadingReading | null {
  return readKnownHeading(`${parent} ${child}`) ?? readKnownHeading(child);
}

/** `factor`: how many million đồng one of it is. */
export type MoneyUnit = { factor: number; unit: 'tỷ đồng' | 'triệu đồng' | 'nghìn đồng' | 'đồng' };

const MONEY: Readonly<Record<string, MoneyUnit>> = {
  tỷ: { factor: 1000, unit: 'tỷ đồng' },
  triệu: { factor: 1, unit: 'triệu đồng' },
  nghìn: { factor: 0.001, unit: 'nghìn đồng' },
  đồng: { factor: 0.000_001, unit: 'đồng' },
};
const MONEY_NAMES: Readonly<Record<string, string>> = {
  tỉ: 'tỷ',
  tr: 'triệu',
  ngàn: 'nghìn',
  n: 'nghìn',
  '1000': 'nghìn',
};

/** The unit of a budget column ("triệu đồng", "tr.đ", "1.000đ"); null where its heading names none. */
export function budgetUnit(heading: string): MoneyUnit | null {
  const found =
    /(?:(tỷ|tỉ|triệu|(?<!\p{L})tr|nghìn|ngàn|(?<!\p{L})n|1\.?000)[\s.]*)?(?:đồng|đ(?![\p{L}])|vnđ|vnd)/u.exec(
      plain(heading),
    );
  if (!found) return null;
  const name = (found[1] ?? 'đồng').replace('.', '');
  return MONEY[MONEY_NAMES[name] ?? name] ?? null;
}
