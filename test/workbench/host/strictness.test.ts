/** What Excel refuses, the host refuses, with the same code. */
import type { HostProfile } from '../../../src/workbench/host/host-api';
import { closeHosts, codeOf, startHost } from '../../support/host';
import { cases, protectedSheet, tableAt, type Step } from './strictness-cases';

afterEach(closeHosts);

/** Runs `before` in one batch, which must work, then `step` in its own. */
async function outcome(step: Step, before: Step | undefined, profile: HostProfile['name']): Promise<string> {
  const { Excel } = await startHost({ profile });
  return codeOf(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      if (before !== undefined) {
        before(context, sheet);
        await context.sync();
      }
      step(context, sheet);
      await context.sync();
    }),
  );
}

test.each(cases.map(([what, code, step, before]) => ({ what, code, run: { step, before } })))(
  '$what → $code',
  async ({ code, run }) => {
    expect(await outcome(run.step, run.before, '2021')).toBe(code);
  },
);

test('unlocked cells of a protected sheet can be written', async () => {
  const { Excel, host } = await startHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    protectedSheet(context, sheet);
    sheet.getRange('B1').values = [['x']];
    await context.sync();
  });
  expect(host.workbook.sheets[0]?.rows[0]?.[1]?.value).toBe('x');
});

test('a batch that fails half-way keeps what came before, and a refused action changes nothing', async () => {
  const { Excel, host } = await startHost();
  const code = await codeOf(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1').values = [['trước']];
      sheet.getRange('A2:B2').values = [['một'], ['hai']];
      sheet.getRange('A3').values = [['sau']];
      await context.sync();
    }),
  );
  expect(code).toBe('InvalidArgument');
  expect(host.workbook.sheets[0]?.rows.map((row) => row[0]?.value)).toEqual(['trước']);
});

test('text that Excel would read as a number or a date is read so, unless the cell holds text', async () => {
  const { Excel, host } = await startHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B1:B7').numberFormat = Array.from({ length: 7 }, () => ['@']);
    for (const column of ['A', 'B']) {
      sheet.getRange(`${column}1:${column}7`).values = [
        ['007'],
        ['12/25/2026'],
        ['50%'],
        ['TRUE'],
        ["'15"],
        ['#N/A'],
        ['12/QĐ-UBND'],
      ];
    }
    await context.sync();
  });
  const column = (index: number) => host.workbook.sheets[0]?.rows.map((row) => row[index]?.value);
  expect(column(0)).toEqual([7, 46_381, 0.5, true, '15', { error: '#N/A' }, '12/QĐ-UBND']);
  expect(column(1)).toEqual(['007', '12/25/2026', '50%', 'TRUE', "'15", '#N/A', '12/QĐ-UBND']);
});

test('structured references are kept in the form of files', async () => {
  const { Excel, host } = await startHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    tableAt('A1:C3', ['Hạn hoàn thành', 'b', 'c'])(context, sheet);
    sheet.tables.getItemAt(0).name = 'KeHoach';
    sheet.getRange('C2:C3').formulas = [['=[@[Hạn hoàn thành]]+[@b]'], ['=[@[Hạn hoàn thành]]+[@b]']];
    await context.sync();
  });
  const formula = '=KeHoach[[#This Row],[Hạn hoàn thành]]+KeHoach[[#This Row],[b]]';
  expect(host.workbook.sheets[0]?.rows[1]?.[2]?.formula).toBe(formula);
  // A column of one formula is a calculated column.
  expect(host.workbook.sheets[0]?.tables[0]?.columns[2]).toEqual({ name: 'c', formula });
});
