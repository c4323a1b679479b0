import { loadTemplate } from '../../src/actions/load-template';
import { ruleRows } from '../../src/actions/rule-rows';
import { loadTemplateFiles } from '../../src/actions/template-source';
import { summarise } from '../../src/domain/summary';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { readPlan } from '../../src/workbook/read-plan';
import type { Cell, Sheet, Style } from '../../src/workbook/workbook';
import { workbookIdOf } from '../../src/workbook/workbook-id';
import {
  assets,
  blankSheet,
  copyOf,
  openHost,
  ALL_PROFILES,
  sheetNamed,
  workbookOf,
  type OpenHost,
} from '../support/open-host';

const TEMPLATE = { templateId: 'huong-tra-2021' };

/** `workbookId`: each workbook gets one of its own. */
async function template(workbookId?: string) {
  const { plan, rows } = await loadTemplateFiles(assets, TEMPLATE.templateId, undefined);
  const period = plan.periods.find(({ id }) => id === plan.periodId);
  if (!period) throw new Error('the template names no period');
  return {
    plan,
    built: buildWorkbook(plan, summarise(plan.tasks, { ...plan, period }), rows, null, ruleRows(), workbookId),
  };
}

/** What Excel tells apart: a look that says only what is standard is no look; a formula's value is Excel's business. */
function comparable(cell: Cell | null | undefined): unknown {
  if (!cell) return null;
  const style = plainStyle(cell.style);
  const content = cell.formula === undefined ? (cell.value === '' ? null : cell.value) : { formula: cell.formula };
  if (content === null && style === null && !cell.link) return null;
  return { content, style, link: cell.link ?? null };
}

function plainStyle(style: Style | undefined): unknown {
  if (!style) return null;
  const { color, ...font } = style.font ?? {};
  const plain = { ...style, font: color === undefined || color === '#000000' ? font : { ...font, color } };
  const said = Object.entries(plain).filter(([part, value]) => {
    if (part === 'font') return Object.keys(plain.font).length > 0;
    return value !== undefined && !(part === 'locked' && value === true);
  });
  return said.length === 0 ? null : Object.fromEntries(said);
}

function cellsOf(sheet: Sheet): unknown[][] {
  const rows = sheet.rows.map((row) => {
    const cells = (row ?? []).map(comparable);
    while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
    return cells;
  });
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

describe.each(ALL_PROFILES)('on Excel $name', (profile) => {
  let open: OpenHost;
  afterEach(() => open.close());

  test('loading writes the layout exactly: cells, looks, tables, rules, charts, page, locks, names', async () => {
    open = await openHost({ profile });
    await loadTemplate(open.port, assets, TEMPLATE);
    const { workbook } = open.host;
    const { header } = (await template()).plan;
    const { built } = await template(workbookIdOf(workbook, header));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...built.sheets.map(({ name }) => name)]);
    for (const wanted of built.sheets) {
      const got = sheetNamed(workbook, wanted.name);
      expect(cellsOf(got)).toEqual(cellsOf(wanted));
      const parts = (sheet: Sheet) => ({
        visibility: sheet.visibility,
        tabColor: sheet.tabColor,
        showGridlines: sheet.showGridlines,
        columns: sheet.columns,
        rowFormats: sheet.rowFormats,
        freeze: sheet.freeze,
        tables: sheet.tables,
        validations: sheet.validations,
        conditionalFormats: sheet.conditionalFormats,
        page: sheet.page,
        protection: sheet.protection,
        merges: [...sheet.merges].sort((a, b) => a.row - b.row || a.column - b.column),
      });
      expect(parts(got)).toEqual(parts(wanted));
      // Office.js has no alternative text for charts and no live names of series.
      const charts = ({ charts: list }: Sheet) =>
        list.map(({ altText: _, title, series, ...chart }) => ({
          ...chart,
          title: title.reference,
          series: series.map(({ nameReference: __, ...one }) => one),
        }));
      expect(charts(got)).toEqual(charts(wanted));
    }
    expect(workbook.names).toEqual(built.names);
  });

  test('what was loaded reads back as the plan of the template', async () => {
    open = await openHost({ profile });
    const { plan } = await template();
    await loadTemplate(open.port, assets, TEMPLATE);
    const { workbook, foreignSheets, protectedSheets } = await open.port.read();
    const read = readPlan(workbook);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(foreignSheets).toEqual(['Sheet1']);
    expect(protectedSheets).toContain(read.places.sheets.plan);
    expect(read.plan.header).toEqual(plan.header);
    expect(read.plan.periods).toEqual(plan.periods);
    expect(read.plan.periodId).toBe(plan.periodId);
    expect(read.plan.areas.map(({ id, name, order }) => ({ id, name, order }))).toEqual(
      plan.areas.map(({ id, name, order }) => ({ id, name, order })),
    );
    expect(read.plan.units.map(({ id, name }) => ({ id, name }))).toEqual(
      plan.units.map(({ id, name }) => ({ id, name })),
    );
    const facts = (tasks: typeof plan.tasks) =>
      tasks.map(({ row: _, deadline, ...task }) => ({ ...task, deadline: deadline.kind }));
    expect(facts(read.plan.tasks)).toEqual(facts(plan.tasks));
  });

  test('loading takes at most three round trips, requests under 4 MB', async () => {
    open = await openHost({ profile });
    await loadTemplate(open.port, assets, TEMPLATE);
    expect(open.takeSyncs()).toBeLessThanOrEqual(3);
    expect(Math.max(...open.host.log.map(({ bytes }) => bytes))).toBeLessThan(4_000_000);
    await open.port.read();
    expect(open.takeSyncs()).toBeLessThanOrEqual(2);
  });

  test("the user's own sheets stay exactly as they are", async () => {
    const mine = blankSheet('Sổ của tôi', [
      [
        { value: 'a', style: { font: { bold: true } } },
        { value: 2, formula: '=1+1' },
      ],
      [null, { value: 'x' }],
    ]);
    open = await openHost({ profile, workbook: workbookOf(mine) });
    const before = copyOf(sheetNamed(open.host.workbook, mine.name));
    await loadTemplate(open.port, assets, TEMPLATE);
    expect(sheetNamed(open.host.workbook, mine.name)).toEqual(before);
  });
});
