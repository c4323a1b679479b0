/** `npm run rules` writes assets/quy-tac-kiem-tra.md: every rule in words, for offices and for those who extend the rules. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Severity } from '../domain/finding';
import { IMPORT_RULES } from '../domain/import/import-rules';
import type { AnyRuleCode } from '../domain/rule-codes';
import { RULE_LIST, type ListedRule } from '../domain/rule-list';
import type { Threshold } from '../domain/rule-settings';
import { rules } from '../locales/vi/rules';

export const RULES_PAGE = join(__dirname, '../../assets/quy-tac-kiem-tra.md');

type PageRule = Pick<ListedRule, 'severity' | 'source' | 'threshold'> & {
  code: AnyRuleCode;
  columns?: readonly string[];
};

const TABLES: Record<ListedRule['table'], string> = {
  plan: 'Bảng kế hoạch',
  indicators: 'Bảng chỉ tiêu',
  procedures: 'Bảng thủ tục hành chính (biểu 06/VPCP/KSTT)',
  initiatives: 'Bảng sáng kiến',
  criteria: 'Bộ tiêu chí Chỉ số CCHC',
  score: 'Bảng chấm điểm Chỉ số CCHC',
};
const SEVERITIES: Record<Severity, string> = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' };
const UNITS: Record<Threshold['unit'], string> = {
  day: 'ngày',
  percent: '%',
  character: 'ký tự',
  year: 'năm',
  point: 'điểm',
};
/** A rule about more columns than this is about all that people fill in. */
const MOST_COLUMNS = 8;

const INTRODUCTION = `# Quy tắc kiểm tra

Trang này do chương trình lập từ các quy tắc trong mã nguồn (\`npm run rules\`), không sửa tay.

- **Lỗi**: dòng chưa tổng hợp được, phải sửa.
- **Cảnh báo**: cần xem lại; chương trình có thể đề nghị cách sửa.
- **Lưu ý**: chương trình vẫn hiểu và tự chuẩn hóa khi tổng hợp, hoặc chỉ cần biết.

Mức độ và ngưỡng của từng quy tắc, kể cả tắt quy tắc, chọn được ở trang **Quy tắc** của sổ làm việc. Nguồn "thực tế nhập liệu" là
những gì thường gặp trong các tệp của cơ quan; các ví dụ là dữ liệu mẫu.
`;

/** The whole page as Markdown, as Prettier would leave it. */
export function rulesPage(): string {
  const sections = (['plan', 'indicators', 'procedures', 'initiatives', 'criteria', 'score'] as const).flatMap(
    (table) =>
      section(
        TABLES[table],
        RULE_LIST.filter((rule) => rule.table === table),
      ),
  );
  return [INTRODUCTION, ...sections, ...section('Nhập kế hoạch từ tệp có sẵn', IMPORT_RULES)].join('\n');
}

function section(heading: string, listed: readonly PageRule[]): string[] {
  return [`## ${heading}\n`, overview(listed), ...listed.map(ruleText)];
}

function overview(listed: readonly PageRule[]): string {
  const rows = listed.map(({ code, severity }) => [`\`${code}\``, rules[code].title, SEVERITIES[severity]]);
  const all = [['Mã', 'Nội dung', 'Mức độ'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) => `| ${row.map((text, column) => text.padEnd(widths[column]!)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line), ''].join('\n');
}

function ruleText({ code, severity, columns, source, threshold }: PageRule): string {
  const { title, help, example } = rules[code];
  const facts = [
    `**Mã:** \`${code}\``,
    `**Mức độ:** ${SEVERITIES[severity]}`,
    ...(columns === undefined ? [] : [`**Xem:** ${columnsText(columns)}`]),
    ...(threshold === undefined ? [] : [`**Ngưỡng:** ${thresholdText(threshold)}`]),
    `**Nguồn:** ${source === 'practice' ? 'thực tế nhập liệu' : source}`,
  ];
  return [`### ${title}\n`, `${facts.join(' · ')}\n`, `${escaped(help)}\n`, `Ví dụ: \`${example}\`\n`].join('\n');
}

function columnsText(columns: readonly string[]): string {
  if (columns.length === 0) return 'cả dòng';
  if (columns.length > MOST_COLUMNS) return 'mọi cột nhập liệu';
  return `cột ${columns.map(escaped).join(', ')}`;
}

function thresholdText({ value, unit, min, max }: Threshold): string {
  const text = (number: number) => String(number).replace('.', ',');
  return `${text(value)} ${UNITS[unit]} (chọn được từ ${text(min)} đến ${text(max)})`;
}

/** Characters that Markdown would take for its own. */
const escaped = (text: string) => text.replace(/[\\`*_<>[\]#|~]/g, '\\$&');

if (require.main === module) writeFileSync(RULES_PAGE, rulesPage());
