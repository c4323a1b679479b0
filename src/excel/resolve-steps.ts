import { areaName, contains, intersects } from '../workbook/a1';
import type { Area } from '../workbook/workbook';
import type { Step, TypedValue } from './steps';

type ValuesStep = Extract<Step, { do: 'values' }>;
/** What Excel answered: conditional formats by sheet, and number formats of the cells of a step. */
type Answers = {
  rules: ReadonlyMap<string, Excel.ConditionalFormatCollection>;
  formats: ReadonlyMap<ValuesStep, { area: Area; range: Excel.Range }>;
};

/**
 * Settles what only Excel can tell: a step for each conditional format takes the place of the steps that ask for those with a certain
 * text in their formula, and texts lose their apostrophe where the cell is in the text format. No round trip where there is nothing
 * to ask.
 */
export async function resolveSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<Step[]> {
  const rules = askForRules(context, steps);
  const guarded = steps.filter((step) => step.do === 'values' && step.guarded !== undefined) as ValuesStep[];
  if (rules.size === 0 && guarded.length === 0) return [...steps];
  const formats = new Map<ValuesStep, { area: Area; range: Excel.Range }>();
  if (guarded.length === 0) await context.sync();
  else await askForFormats(context, steps, guarded, formats);
  return settled(steps, { rules, formats });
}

function askForRules(context: Excel.RequestContext, steps: readonly Step[]): Answers['rules'] {
  const asked = new Map<string, Excel.ConditionalFormatCollection>();
  for (const step of steps) {
    if (step.do !== 'find-conditional-formats' || asked.has(step.sheet)) continue;
    const sheet = context.workbook.worksheets.getItem(step.sheet);
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load({ id: true, customOrNullObject: { rule: { formula: true } } });
    asked.set(step.sheet, conditionalFormats);
  }
  return asked;
}

/** Formats of so many cells stay well under the 5 MB of Excel on the web. */
const MOST_CELLS = 200_000;

async function askForFormats(
  context: Excel.RequestContext,
  steps: readonly Step[],
  guarded: readonly ValuesStep[],
  formats: Map<ValuesStep, { area: Area; range: Excel.Range }>,
): Promise<void> {
  const added = new Set(steps.flatMap((step) => (step.do === 'add-sheet' ? [step.sheet] : [])));
  let cells = 0;
  let next = 0;
  for (; next < guarded.length && cells < MOST_CELLS; next++) {
    const step = guarded[next]!;
    // A sheet that is still to come holds nothing yet.
    if (added.has(step.sheet)) continue;
    const area = guardedArea(step);
    const range = context.workbook.worksheets.getItem(step.sheet).getRange(areaName(area));
    range.load({ numberFormat: true });
    formats.set(step, { area, range });
    cells += area.rows * area.columns;
  }
  await context.sync();
  if (next < guarded.length) await askForFormats(context, steps, guarded.slice(next), formats);
}

function guardedArea({ area, guarded = [] }: ValuesStep): Area {
  const rows = guarded.map(({ row }) => row);
  const columns = guarded.map(({ column }) => column);
  const [top, left] = [least(rows), least(columns)];
  return {
    row: area.row + top,
    column: area.column + left,
    rows: -least(rows.map((row) => -row)) - top + 1,
    columns: -least(columns.map((column) => -column)) - left + 1,
  };
}

/** Lists may be longer than a call takes arguments. */
const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);

function settled(steps: readonly Step[], { rules, formats }: Answers): Step[] {
  const formatting: Formatting[] = [];
  return steps.flatMap((step): Step[] => {
    if (step.do === 'clear') formatting.push({ sheet: step.sheet, area: step.area, format: 'General' });
    if (step.do === 'look' && step.look.part === 'numberFormat') {
      formatting.push({ sheet: step.sheet, area: step.area, format: step.look.value });
    }
    if (step.do === 'find-conditional-formats') {
      const { items } = rules.get(step.sheet) ?? { items: [] };
      return items
        .filter(
          ({ customOrNullObject: custom }) => !custom.isNullObject && custom.rule.formula.includes(step.mentioning),
        )
        .map(({ id }): Step => ({ do: 'delete-conditional-format', sheet: step.sheet, id }));
    }
    return [step.do === 'values' ? unguarded(step, formatting, formats.get(step)) : step];
  });
}

/** A step before that gives cells another format than Excel told of. */
type Formatting = { sheet: string; area: Area; format: string };

function unguarded(
  { guarded, ...step }: ValuesStep,
  formatting: readonly Formatting[],
  told: { area: Area; range: Excel.Range } | undefined,
): Step {
  if (guarded === undefined) return step;
  const here = formatting.filter(({ sheet, area }) => sheet === step.sheet && intersects(area, step.area)).reverse();
  const values = [...step.values];
  for (const { row, column } of guarded) {
    const cell = { row: step.area.row + row, column: step.area.column + column, rows: 1, columns: 1 };
    const format =
      here.find(({ area }) => contains(area, cell))?.format ??
      told?.range.numberFormat[cell.row - told.area.row]?.[cell.column - told.area.column];
    if (format === '@') values[row] = withoutApostrophe(values[row] ?? [], column);
  }
  return { ...step, values };
}

function withoutApostrophe(line: readonly TypedValue[], column: number): TypedValue[] {
  return line.map((value, at) => (at === column && typeof value === 'string' ? value.slice(1) : value));
}
