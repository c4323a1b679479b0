import { addEntryTable } from '../../src/actions/add-entry-table';
import { addProcedures } from '../../src/actions/add-procedures';
import { fill, previewFill } from '../../src/actions/fill';
import { Parts } from '../../src/workbook/find-parts';
import { tableStates } from '../../src/actions/table-states';
import { GOOD, typeRows, wantedIn, withProcedures } from '../workbook/procedures-sample';
import { opened } from '../workbook/sample';
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
    { tab: 'TTHC', more: false, mismatched: 0 },
    { tab: 'TTHC', more: true, mismatched: 0 },
  ];
  const others = { indicators: { tab: 'Chỉ tiêu', more: false, mismatched: 0 }, initiatives: null };
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

test('rows that do not add up are counted, those of the period alone', () => {
  const total = { received: 120, solved: 100, pending: 18 };
  const workbook = typeRows(withProcedures('2021-H1'), {
    0: { ...GOOD, ...total },
    1: { ...GOOD, ...total, solved: 95 },
    2: { ...GOOD, ...total, returned: 7 },
    // Of a blank part nobody knows, and another period is told of in its own fill.
    3: { ...GOOD, ...total, late: null },
    4: { ...GOOD, ...total, solved: 95, period: 'Quý I năm 2021' },
  });
  const mismatchedIn = (periodId: string) => {
    const open = { ...opened(workbook), snapshot: { workbook, protectedSheets: [], foreignSheets: [] } };
    return tableStates(open, wantedIn(periodId).period).procedures?.mismatched;
  };
  expect([mismatchedIn('2021-H1'), mismatchedIn('2021-Q1'), mismatchedIn('2021-9M')]).toEqual([2, 1, 0]);
});
