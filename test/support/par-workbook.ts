import type { CriterionCells, SetCells } from '../../src/domain/par-index/criterion';
import type { SheetRow } from '../../src/domain/par-index/score-sheet';
import type { BandField, PeerField, RankingField } from '../../src/workbook/par-index/headings';
import { PAR_HEADINGS } from '../../src/workbook/par-index/read';
import { DEFAULT_FONT } from '../../src/workbook/styles';
import { NAMES, PAR_TABLES, type ParTableId } from '../../src/workbook/tab-ids';
import type { CellValue, DefinedName, Sheet, Workbook } from '../../src/workbook/workbook';
import { blankSheet } from './open-host';

type Cells<Field extends string> = Partial<Record<Field, CellValue>>;
export type ParRows = {
  sets?: readonly SetCells[];
  criteria?: readonly CriterionCells[];
  scores?: readonly SheetRow['values'][];
  ranking?: readonly Cells<RankingField>[];
  bands?: readonly Cells<BandField>[];
  peers?: readonly Cells<PeerField>[];
  ties?: string;
  gapUnit?: string;
};

const HEADER_ROW = 2;

function tableSheet(table: ParTableId, rows: readonly Cells<string>[]): Sheet {
  const fields = Object.keys(PAR_HEADINGS[table]);
  const headings = Object.values(PAR_HEADINGS[table] as Record<string, { heading: string }>).map((one) => one.heading);
  const lines = rows.length > 0 ? rows : [{}];
  const body = lines.map((row) => fields.map((field) => ({ value: row[field] ?? null })));
  const sheet = blankSheet(PAR_TABLES[table], [[], [], headings.map((value) => ({ value })), ...body]);
  return {
    ...sheet,
    tables: [
      {
        name: PAR_TABLES[table],
        area: { row: HEADER_ROW, column: 0, rows: lines.length + 1, columns: headings.length },
        columns: headings.map((name) => ({ name })),
        ...{ style: null, bandedRows: false, filterButtons: false },
      },
    ],
  };
}

/** The tables of the PAR Index as plain sheets, each with what is given. */
export function parWorkbook({ ties, gapUnit, ...tables }: ParRows): Workbook {
  const sheets = (Object.keys(tables) as (keyof typeof tables)[]).map((table) =>
    tableSheet(table, (tables[table] ?? []) as readonly Cells<string>[]),
  );
  const names: DefinedName[] = [];
  const put = (name: string, value: string | undefined): void => {
    if (value === undefined) return;
    const sheet = `Ô ${names.length + 1}`;
    sheets.push(blankSheet(sheet, [[{ value }]]));
    names.push({ name, reference: `='${sheet}'!$A$1` });
  };
  put(NAMES.ties, ties);
  put(NAMES.gapUnit, gapUnit);
  return { sheets, names, properties: { custom: {} }, defaultFont: DEFAULT_FONT, unsupported: [] };
}

/** A set of ten points: a step of four, a yes or no of four, two of the survey. */
export const SMALL_SET: SetCells = {
  code: 'MAU',
  name: 'Bộ tiêu chí mẫu',
  year: 2021,
  version: '1',
  total: 10,
  sample: 'x',
};
export const SMALL_CRITERIA: readonly CriterionCells[] = [
  { set: 'MAU', code: '1', name: 'Chỉ đạo, điều hành', max: 8 },
  {
    ...{ set: 'MAU', code: '1.1', name: 'Hoàn thành kế hoạch', max: 4, rule: 'Theo mức đạt', measure: '%' },
    ...{ level1: 100, points1: 4, level2: 80, points2: 2, evidence: 'Báo cáo năm', effort: 3 },
  },
  { set: 'MAU', code: '1.2', name: 'Kiểm tra', max: 4, rule: 'Có / Không', evidence: 'Kết luận', effort: 1 },
  { set: 'MAU', code: '2', name: 'Mức độ hài lòng', max: 2, rule: 'Nhập điểm', part: 'ĐTXHH' },
];

/** The rows of a unit's sheet in that set; `cells` by code. */
export function smallSheet(unit: string, cells: Readonly<Record<string, SheetRow['values']>>): SheetRow['values'][] {
  return SMALL_CRITERIA.map(({ code, name, max }, index) => ({
    ...{ set: 'MAU', version: '1', unit, number: code ?? null, title: name ?? null, max: max ?? null },
    ...(index === 0 ? { state: 'Đang tự chấm' } : {}),
    ...cells[String(code)],
  }));
}
