/** The audit as text for the terminal. */
import { compareVersions } from '../host/versions';
import { FLOOR, type AuditedUse } from './audit';
import { requirementText, type Requirement } from './requirement';

/** What people would call a part of Office.js, by its classes. The first that fits counts. */
const FEATURES: readonly [feature: string, classes: RegExp][] = [
  ['Biểu đồ', /^Chart/],
  ['Sự kiện', /(EventArgs|EventHandlers|EventHandlerResult)$|^WorksheetCollection\.on[A-Z]|^Workbook\.on[A-Z]/],
  ['Định dạng có điều kiện', /^(ConditionalFormat|ConditionalRange|CustomConditional)/],
  ['Quy tắc nhập liệu', /DataValidation/],
  ['Bảng', /^Table/],
  ['Tên', /^NamedItem/],
  ['Trang in', /^(PageLayout|PageBreak|PageOrientation|PaperType|HeaderFooter)|^Worksheet\.(pageLayout|\w+PageBreaks)/],
  ['Bảo vệ', /Protection/],
  ['Trang tính', /^(Worksheet|SheetVisibility)/],
  ['Ô và định dạng ô', /^(Range|CellProperties|RowProperties|Settable|Border|Clear|Horizontal|Vertical)/],
  ['Sổ và Excel', /^(Workbook|Application|RequestContext|Excel|RunOptions)/],
  ['Office và kết nối', /./],
];

const FALLBACKS = {
  'other branch': 'có cách khác',
  'early exit': 'dừng sớm',
  'left out': 'bỏ qua',
} as const;

/** The table by feature, then whatever is above the floor. `everything`: also each member with its places. */
export function auditText(uses: readonly AuditedUse[], everything = false): string {
  const rows = FEATURES.map(
    ([feature], index) =>
      [
        feature,
        uses.filter(({ member }) => FEATURES.findIndex(([, classes]) => classes.test(member)) === index),
      ] as const,
  ).filter(([, members]) => members.length > 0);
  const table = rows.flatMap(([feature, members]) => [
    featureLine(feature, members),
    ...(everything ? memberLines(members) : []),
  ]);
  const guarded = uses.filter(({ verdict }) => verdict === 'guarded');
  const wrong = uses.filter(({ verdict }) => verdict === 'unguarded' || verdict === 'unclear');
  return [
    `Office.js mà mã nguồn dùng; sàn: ${FLOOR.map(requirementText).join(', ')} (Excel LTSC 2021)`,
    '',
    line(['Tính năng', 'Thành viên', 'Tập API cao nhất', 'Cần tập đó']),
    ...table,
    '',
    ...(guarded.length > 0 ? ['Trên sàn, có hỏi trước:', ...guarded.map(guardedText), ''] : []),
    ...(wrong.length > 0 ? ['TRÊN SÀN MÀ KHÔNG HỎI TRƯỚC:', ...wrong.map(wrongText), ''] : []),
    `${new Set(uses.map(({ member }) => member)).size} thành viên ở ${uses.length} chỗ; ${guarded.length} chỗ trên sàn có hỏi trước; ${wrong.length} chỗ phải sửa.`,
  ].join('\n');
}

/** True where nothing has to be mended. */
export function isClean(uses: readonly AuditedUse[]): boolean {
  return uses.every(({ verdict }) => verdict === 'floor' || verdict === 'guarded');
}

const WIDTHS = [24, 12, 18];

function line(cells: readonly string[]): string {
  return cells
    .map((cell, index) => cell.padEnd(WIDTHS[index] ?? 0))
    .join('  ')
    .trimEnd();
}

function featureLine(feature: string, uses: readonly AuditedUse[]): string {
  const highest = uses.reduce<Requirement | null>((most, { needs }) => higher(most, needs), null);
  const top = uses.filter(({ needs }) => needs !== null && highest !== null && textOf(needs) === textOf(highest));
  const names = [...new Set(top.map(({ member }) => member))];
  const shown = names.slice(0, 3).join(', ') + (names.length > 3 ? ` và ${names.length - 3} thành viên khác` : '');
  return line([feature, String(new Set(uses.map(({ member }) => member)).size), textOf(highest), shown]);
}

function memberLines(uses: readonly AuditedUse[]): string[] {
  const byMember = new Map<string, AuditedUse[]>();
  for (const use of uses) byMember.set(use.member, [...(byMember.get(use.member) ?? []), use]);
  return [...byMember]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([member, places]) => {
      const needs = places.reduce<Requirement | null>((most, use) => higher(most, use.needs), null);
      return `    ${textOf(needs).padEnd(16)}  ${member}  ${[...new Set(places.map(({ place }) => place))].join(' ')}`;
    });
}

function higher(a: Requirement | null, b: Requirement | null): Requirement | null {
  if (a === null || b === null) return a ?? b;
  return compareVersions(b.version, a.version) > 0 ? b : a;
}

/** Members without a set are there wherever office.js runs. */
function textOf(needs: Requirement | null): string {
  return needs === null ? 'mọi bản' : requirementText(needs);
}

function guardedText({ member, needs, place, guard }: AuditedUse): string {
  const asked = guard ? `hỏi ${requirementText(guard.capability)}, nếu không có: ${FALLBACKS[guard.fallback]}` : '';
  return `  ${textOf(needs)}  ${member}  ${place}  (${asked})`;
}

function wrongText({ member, needs, place, unclear }: AuditedUse): string {
  return `  ${unclear ? '?' : textOf(needs)}  ${member}  ${place}${unclear ? `  (không đọc được: ${unclear})` : ''}`;
}
