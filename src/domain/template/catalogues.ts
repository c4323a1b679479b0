import type { Area } from '../area';
import { readCsv, type CsvColumn, type TemplateProblem } from '../csv';
import { readPeriodRule, type PeriodRule, type PeriodRuleCells } from '../period';
import { suggestNames } from '../suggest';
import { nameKey } from '../text';
import { unitMatcher, type Unit, type UnitKind } from '../unit';
import { readValidity, reporter, requireCells, requireRows, requireUnique, splitList } from './cells';

const SOURCE: CsvColumn = { heading: 'Nguồn', required: false };
const FROM: CsvColumn = { heading: 'Từ ngày', required: false };
const TO: CsvColumn = { heading: 'Đến ngày', required: false };
const must = (heading: string): CsvColumn => ({ heading, required: true });
const may = (heading: string): CsvColumn => ({ heading, required: false });

const AREA_COLUMNS = {
  id: must('Mã'),
  order: must('Thứ tự'),
  name: must('Tên'),
  shortName: may('Tên ngắn'),
  aliases: may('Tên gọi khác'),
  from: FROM,
  to: TO,
  source: SOURCE,
};

/** Reads linh-vuc.csv. Areas with problems are left out. */
export function readAreas(file: string, text: string | undefined): { areas: Area[]; problems: TemplateProblem[] } {
  const { rows, problems } = readCsv(file, text, AREA_COLUMNS);
  requireRows(file, rows, problems);
  const report = reporter(file, AREA_COLUMNS, problems);
  requireCells(rows, ['id', 'name'], report);
  for (const key of ['id', 'order', 'name'] as const) requireUnique(rows, key, report);
  const areas = rows.flatMap((row): Area[] => {
    const { id, name, shortName, aliases } = row.cells;
    const validity = readValidity(row, report);
    const order = /^[1-9]\d?$/.test(row.cells.order) ? Number(row.cells.order) : null;
    if (order === null) {
      report(row, 'order', row.cells.order === '' ? 'value-missing' : 'order-invalid');
      return [];
    }
    return [{ id, order, name, shortName: shortName || name, aliases: splitList(aliases), ...validity }];
  });
  return { areas: areas.sort((a, b) => a.order - b.order), problems };
}

const UNIT_COLUMNS = {
  id: must('Mã'),
  code: may('Mã hành chính'),
  name: must('Tên'),
  shortName: may('Tên ngắn'),
  kind: must('Loại'),
  aliases: may('Tên gọi khác'),
  from: FROM,
  to: TO,
  predecessors: may('Tiền thân'),
  source: SOURCE,
};

const KIND_WORDS: readonly { kind: UnitKind; name: string; aliases: readonly string[] }[] = [
  { kind: 'office', name: 'Phòng', aliases: ['Phòng chuyên môn', 'Phòng, ban'] },
  { kind: 'agency', name: 'Đơn vị khác', aliases: ['Cơ quan khác'] },
  { kind: 'commune', name: 'Xã phường', aliases: ['Xã, phường', 'Xã', 'Phường', 'Thị trấn'] },
];
const KINDS = new Map(
  KIND_WORDS.flatMap(({ kind, name, aliases }) => [name, ...aliases].map((word) => [nameKey(word), kind] as const)),
);

/** Reads don-vi.csv. Units of an unknown kind are left out. */
export function readUnits(file: string, text: string | undefined): { units: Unit[]; problems: TemplateProblem[] } {
  const { rows, problems } = readCsv(file, text, UNIT_COLUMNS);
  requireRows(file, rows, problems);
  const report = reporter(file, UNIT_COLUMNS, problems);
  requireCells(rows, ['id', 'name', 'kind'], report);
  requireUnique(rows, 'id', report);
  const ids = new Set(rows.map(({ cells }) => cells.id));
  const read = rows.flatMap((row) => {
    const { id, code, name, shortName } = row.cells;
    const validity = readValidity(row, report);
    const predecessors = splitList(row.cells.predecessors);
    for (const each of predecessors)
      if (!ids.has(each)) report(row, 'predecessors', 'predecessor-unknown', { value: each });
    const kind = KINDS.get(nameKey(row.cells.kind));
    if (kind === undefined) {
      if (row.cells.kind !== '') {
        const candidates = suggestNames(row.cells.kind, KIND_WORDS);
        report(row, 'kind', 'kind-unknown', {
          candidates: candidates.length > 0 ? candidates : KIND_WORDS.map((k) => k.name),
        });
      }
      return [];
    }
    const aliases = splitList(row.cells.aliases);
    const unit: Unit = {
      id,
      code: code || null,
      name,
      shortName: shortName || name,
      kind,
      aliases,
      ...validity,
      predecessors,
    };
    return [{ row, unit }];
  });
  const units = read.map(({ unit }) => unit);

  // A name must lead to its own unit on the days on which that unit exists, or every cell that uses it becomes uncertain.
  const match = unitMatcher(units);
  for (const { row, unit } of read) {
    if (unit.validFrom !== null && unit.validTo !== null && unit.validTo < unit.validFrom) continue;
    for (const key of ['name', 'aliases'] as const) {
      for (const name of key === 'name' ? [unit.name] : unit.aliases) {
        const found = match(name, unit.validTo ?? unit.validFrom);
        if (name === '' || (found.kind === 'one' && found.unit === unit)) continue;
        const others = found.kind === 'ambiguous' ? found.candidates : found.kind === 'one' ? [found.unit] : [];
        const names = others.filter((each) => each !== unit).map((each) => `${each.name} (${each.id})`);
        report(row, key, 'name-shared', { value: name, others: names });
      }
    }
  }
  return { units, problems };
}

const PERIOD_COLUMNS = {
  code: must('Mã'),
  name: must('Tên'),
  from: must('Từ ngày'),
  closing: must('Chốt số liệu'),
  submitBy: must('Hạn nộp'),
  source: SOURCE,
};

/** Reads ky-bao-cao.csv: how each kind of period lies in a year. */
export function readPeriodRules(
  file: string,
  text: string | undefined,
): { rules: PeriodRule[]; problems: TemplateProblem[] } {
  const { rows, problems } = readCsv(file, text, PERIOD_COLUMNS);
  requireRows(file, rows, problems);
  const report = reporter(file, PERIOD_COLUMNS, problems);
  requireUnique(rows, 'code', report);
  const rules = rows.flatMap((row) => {
    const cells: PeriodRuleCells = row.cells;
    const reading = readPeriodRule(cells);
    if (reading.ok) return [reading.rule];
    const { column } = reading;
    report(row, column, cells[column] === '' ? 'value-missing' : PERIOD_CODES[column]);
    return [];
  });
  return { rules, problems };
}

const PERIOD_CODES = {
  code: 'period-code-invalid',
  name: 'value-missing',
  from: 'period-day-invalid',
  closing: 'period-day-invalid',
  submitBy: 'period-day-invalid',
} as const satisfies Record<keyof PeriodRuleCells, string>;
