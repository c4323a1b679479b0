import { addEntryTable } from '../../src/actions/add-entry-table';
import { addProcedures } from '../../src/actions/add-procedures';
import { fill, previewFill } from '../../src/actions/fill';
import { Parts } from '../../src/workbook/find-parts';
import { CLOCK, openSample } from './loaded-plan';

/* Which tables are there, as the pane shows it beside its buttons. */
const options = { clock: CLOCK };

test('a table is there once it was added, with its rows of a period still to come or not', async () => {
  const { port, host, close } = await openSample();
  const tablesOf = async (periodId: string) => (await previewFill(port, { periodId }, options)).tables;
  expect(await tablesOf('2021-Q1')).toEqual({ procedures: null, indicators: null, initiatives: null });
  await addProcedures(port, options, '2021-Q1');
  await addEntryTable(port, 'indicators', [], options);
  const [procedures, more] = [
    { tab: 'TTHC', more: false },
    { tab: 'TTHC', more: true },
  ];
  const others = { indicators: { tab: 'Chỉ tiêu', more: false }, initiatives: null };
  expect(await tablesOf('2021-Q1')).toEqual({ procedures, ...others });
  expect(await tablesOf('2021-9M')).toEqual({ procedures: more, ...others });
  expect((await fill(port, { periodId: '2021-Q1' }, options)).tables).toEqual({ procedures, ...others });

  // A table that a person has rebuilt is there, but gets no rows of ours.
  const { sheet, table } = new Parts(host.workbook).table('TTHC')!;
  const { row, column } = table.area;
  table.columns[1]!.name = 'Nơi làm';
  sheet.rows[row]![column + 1]!.value = 'Nơi làm';
  expect((await tablesOf('2021-9M')).procedures).toEqual(procedures);
  close();
});
