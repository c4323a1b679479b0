/** What Excel refuses of charts, the host refuses, with the same code. */
import { closeHosts, codeOf, startHost } from '../../support/host';

afterEach(closeHosts);

type Case = {
  what: string;
  code: string;
  type: `${Excel.ChartType}`;
  cells: string;
  step: (chart: Excel.Chart) => void;
};

const cases: Case[] = [
  {
    what: 'labels at the end of a line, which has none',
    code: 'InvalidArgument',
    type: 'LineMarkers',
    cells: 'A1:B3',
    step: ({ series }) => {
      series.getItemAt(0).dataLabels.position = 'OutsideEnd';
    },
  },
  {
    what: 'labels on top of columns, which have an end',
    code: 'InvalidArgument',
    type: 'ColumnClustered',
    cells: 'A1:B3',
    step: ({ series }) => {
      series.getItemAt(0).dataLabels.position = 'Top';
    },
  },
  {
    what: 'gaps between the points of a line',
    code: 'InvalidOperation',
    type: 'LineMarkers',
    cells: 'A1:B3',
    step: ({ series }) => {
      series.getItemAt(0).gapWidth = 50;
    },
  },
  {
    what: 'secondary axis without a series on it',
    code: 'ItemNotFound',
    type: 'BarClustered',
    cells: 'A1:B3',
    step: ({ axes }) => {
      axes.getItem('Value', 'Secondary').minimum = 0;
    },
  },
  {
    what: 'the only series on the secondary axes',
    code: 'InvalidOperation',
    type: 'BarClustered',
    cells: 'B1:B3',
    step: ({ series }) => {
      series.getItemAt(0).axisGroup = 'Secondary';
    },
  },
  {
    what: 'legend entry of a chart without legend',
    code: 'InvalidOperation',
    type: 'BarClustered',
    cells: 'A1:B3',
    step: ({ legend }) => {
      legend.visible = false;
      legend.legendEntries.getItemAt(0).visible = false;
    },
  },
];

test.each(cases)('$what → $code', async ({ code, type, cells, step }) => {
  const { Excel } = await startHost({ profile: '2021' });
  const outcome = await codeOf(
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.charts.add(type, sheet.getRange(cells), 'Columns');
      await context.sync();
      step(sheet.charts.getItemAt(0));
      await context.sync();
    }),
  );
  expect(outcome).toBe(code);
});
