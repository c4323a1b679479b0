/** ChartCollection, Chart, title, legend and axes. */
import type { Chart, ChartSeries, Sheet } from '../../../workbook/workbook';
import { booleanArg, choiceArg, integerArg, numberArg, optionalText, rangeArg, textArg } from '../args';
import { requireUnprotected } from '../cells';
import {
  addChart,
  boundText,
  changeChart,
  chartType,
  looseChart,
  officeChartType,
  setSource,
  titleText,
} from '../charts';
import { seriesOf, setSeriesType } from '../drawn-series';
import { boxOf } from '../geometry';
import type { ChartPart, ChartRef, HostObject, Member, SeriesRef, Since, TypeTable } from '../objects';
import { child, method, object, property } from '../objects';
import { invalidArgument, notFound, refuse } from '../refusal';
import type { HostState } from '../state';
import { idOf, looseOf, noteSheet } from '../state';
import { otherRange } from '../range-refs';

type Charts = { sheet: Sheet };

function findChart({ sheet }: Charts, key: unknown, state: HostState): HostObject | null {
  const text = textArg(key, 'name');
  const chart = sheet.charts.find(
    (entry) => entry.name.toLowerCase() === text.toLowerCase() || idOf(state, entry) === text,
  );
  return chart === undefined ? null : object('Chart', { sheet, chart });
}

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

export const chartCollection: TypeTable<Charts> = {
  items: ({ sheet }) => sheet.charts.map((chart) => object('Chart', { sheet, chart })),
  item: (self, key, state) => findChart(self, key, state) ?? notFound(`chart ${String(key)}`),
  members: {
    Count: property('1.1', ({ sheet }) => sheet.charts.length),
    Add: method('1.1', ({ sheet }, [type, source, by], state) => {
      const range = otherRange(source, null, 'sourceData');
      const seriesBy = choiceArg(by ?? 'Auto', SERIES_BY, 'seriesBy');
      return object('Chart', { sheet, chart: addChart(state, sheet, type, range, seriesBy) });
    }),
    GetCount: method('1.4', ({ sheet }) => sheet.charts.length),
    GetItem: method('1.1', (self, [key], state) => findChart(self, key, state) ?? notFound(`chart ${String(key)}`)),
    GetItemOrNullObject: method('1.4', (self, [key], state) => findChart(self, key, state)),
    GetItemAt: method('1.1', ({ sheet }, [index]) => {
      const chart = sheet.charts[integerArg(index, 'index', 0)];
      return chart === undefined ? notFound('chart') : object('Chart', { sheet, chart });
    }),
  },
};

/** A look the model has no place for. */
export function looseMember<S extends ChartRef>(
  since: Since,
  key: (self: S) => string,
  usual: unknown,
  check: (value: unknown) => unknown = (value) => value,
): Member<S> {
  return property(
    since,
    (self, state) => looseChart(state, self, key(self)).get() ?? usual,
    (self, value, state) => looseChart(state, self, key(self)).set(check(value)),
  );
}

function boxMember(key: keyof Chart['box']): Member<ChartRef> {
  return property(
    '1.1',
    ({ chart }) => chart.box[key],
    (self, value, state) => {
      const size = rangeArg(value, key, 0, 100_000);
      changeChart(self, state, (chart) => {
        chart.box = { ...chart.box, [key]: size };
      });
    },
  );
}

export const chart: TypeTable<ChartRef> = {
  id: ({ chart: self }, state) => ({ Id: idOf(state, self) }),
  alive: ({ sheet, chart: self }, state) => state.workbook.sheets.includes(sheet) && sheet.charts.includes(self),
  members: {
    Id: property('1.7', ({ chart: self }, state) => idOf(state, self)),
    Name: property(
      '1.1',
      ({ chart: self }) => self.name,
      (self, value, state) => {
        const name = textArg(value, 'name');
        if (name === '' || name.length > 255) invalidArgument('name');
        if (
          self.sheet.charts.some((other) => other !== self.chart && other.name.toLowerCase() === name.toLowerCase())
        ) {
          refuse('ItemAlreadyExists', `A chart named "${name}" exists`);
        }
        changeChart(self, state, (entry) => {
          entry.name = name;
        });
      },
    ),
    Left: boxMember('left'),
    Top: boxMember('top'),
    Width: boxMember('width'),
    Height: boxMember('height'),
    ChartType: property(
      '1.7',
      ({ chart: self }) => officeChartType(self),
      (self, value, state) => {
        const type = chartType(value);
        // All series take it over; those on other axes stay there.
        changeChart(self, state, (entry, series) => {
          Object.assign(entry, type);
          for (const one of series) setSeriesType(one, type);
        });
      },
    ),
    Style: looseMember('1.8', () => 'style', 2),
    PlotVisibleOnly: looseMember('1.8', () => 'plotVisibleOnly', true),
    DisplayBlanksAs: looseMember('1.8', () => 'displayBlanksAs', 'NotPlotted'),
    PlotBy: looseMember('1.8', () => 'plotBy', 'Columns'),
    ShowAllFieldButtons: looseMember('1.7', () => 'fieldButtons', true),
    ShowDataLabelsOverMaximum: looseMember('1.8', () => 'labelsOverMaximum', true),
    Title: child('1.1', (self) => object('ChartTitle', self)),
    Legend: child('1.1', (self) => object('ChartLegend', self)),
    Axes: child('1.1', (self) => object('ChartAxes', self)),
    Series: child('1.1', (self) => object('ChartSeriesCollection', self)),
    DataLabels: child('1.1', (self) => object('ChartDataLabels', { ...self, series: null })),
    PlotArea: child('1.8', (self) => object('ChartPlotArea', self)),
    Format: child('1.1', (self) => object('ChartFormat', { ...self, part: 'chart' })),
    Worksheet: child('1.2', ({ sheet }) => object('Worksheet', sheet)),
    Delete: method('1.1', (self, _, state) => {
      requireUnprotected(self.sheet, 'chart.delete');
      self.sheet.charts.splice(self.sheet.charts.indexOf(self.chart), 1);
      noteSheet(state, self.sheet);
    }),
    Activate: method('1.9', () => null),
    SetData: method('1.1', (self, [source, by], state) => {
      const range = otherRange(source, null, 'sourceData');
      const seriesBy = choiceArg(by ?? 'Auto', SERIES_BY, 'seriesBy');
      changeChart(self, state, (entry, series) => {
        setSource(entry, range, seriesBy);
        series.splice(0, series.length, ...entry.series);
      });
    }),
    SetPosition: method('1.1', (self, [start, end], state) => {
      const from = otherRange(start, self.sheet, 'startCell').area;
      const to = end === undefined || end === null ? null : otherRange(end, self.sheet, 'endCell').area;
      const first = boxOf(self.sheet, from);
      const last = to === null ? null : boxOf(self.sheet, to);
      changeChart(self, state, (entry) => {
        entry.box = {
          left: first.left,
          top: first.top,
          width: last === null ? entry.box.width : last.left + last.width - first.left,
          height: last === null ? entry.box.height : last.top + last.height - first.top,
        };
      });
    }),
    GetImage: method('1.2', () => refuse('UnsupportedOperation', 'The stand-in for Excel makes no pictures of charts')),
  },
};

const format = (part: ChartPart): Member<ChartRef> =>
  child('1.1', (self) => object('ChartFormat', { sheet: self.sheet, chart: self.chart, part }));

export const chartTitle: TypeTable<ChartRef> = {
  members: {
    Text: property(
      '1.1',
      ({ sheet, chart: self }, state) => titleText(state, sheet, self.title),
      (self, value, state) => {
        const text = textArg(value, 'text');
        if (text.length > 255) invalidArgument('text');
        changeChart(self, state, (entry) => {
          entry.title = { text };
        });
        looseOf(state, self.chart).set('title.visible', true);
      },
    ),
    Visible: property(
      '1.1',
      (self, state) => looseChart(state, self, 'title.visible').get() ?? self.chart.title.text !== '',
      (self, value, state) => {
        const visible = booleanArg(value, 'visible');
        looseChart(state, self, 'title.visible').set(visible);
        if (!visible) {
          changeChart(self, state, (entry) => {
            entry.title = { text: '' };
          });
        }
      },
    ),
    Overlay: looseMember('1.1', () => 'title.overlay', false),
    HorizontalAlignment: looseMember('1.7', () => 'title.horizontal', 'Center'),
    VerticalAlignment: looseMember('1.7', () => 'title.vertical', 'Top'),
    Position: looseMember('1.7', () => 'title.position', 'Automatic'),
    ShowShadow: looseMember('1.7', () => 'title.shadow', false),
    TextOrientation: looseMember('1.7', () => 'title.orientation', 0),
    Left: looseMember('1.7', () => 'title.left', 0),
    Top: looseMember('1.7', () => 'title.top', 0),
    Format: format('title'),
    SetFormula: method('1.7', (self, [formula], state) => {
      const bound = boundText(state, self.sheet, textArg(formula, 'formula'));
      changeChart(self, state, (entry) => {
        entry.title = { text: bound.text, reference: bound.reference };
      });
      looseOf(state, self.chart).set('title.visible', true);
    }),
  },
};

const LEGEND = { Top: 'top', Bottom: 'bottom', Right: 'right' } as const;

export const chartLegend: TypeTable<ChartRef> = {
  members: {
    Visible: property(
      '1.1',
      ({ chart: self }) => self.legend !== 'none',
      (self, value, state) => {
        const visible = booleanArg(value, 'visible');
        changeChart(self, state, (entry) => {
          entry.legend = !visible ? 'none' : entry.legend === 'none' ? 'right' : entry.legend;
        });
        // A legend that comes back has all its entries.
        if (!visible) hiddenEntries(state, self).clear();
      },
    ),
    Position: property(
      '1.1',
      ({ chart: self }) => Object.entries(LEGEND).find(([, entry]) => entry === self.legend)?.[0] ?? 'Right',
      (self, value, state) => {
        const position = choiceArg(value, Object.keys(LEGEND) as (keyof typeof LEGEND)[], 'position');
        changeChart(self, state, (entry) => {
          entry.legend = LEGEND[position];
        });
      },
    ),
    LegendEntries: child('1.7', (self) => object('ChartLegendEntryCollection', self)),
    Overlay: looseMember('1.1', () => 'legend.overlay', false),
    ShowShadow: looseMember('1.7', () => 'legend.shadow', false),
    Format: format('legend'),
  },
};

/** Series whose entries are not shown. */
function hiddenEntries(state: HostState, { chart: self }: ChartRef): Set<ChartSeries> {
  const map = looseOf(state, self);
  const hidden = (map.get('legend.hidden') as Set<ChartSeries> | undefined) ?? new Set<ChartSeries>();
  map.set('legend.hidden', hidden);
  return hidden;
}

/** Entries that are still shown: as in the object model of Excel for desktop, a hidden one is no more counted. */
function shownEntries(self: ChartRef, state: HostState): ChartSeries[] {
  if (self.chart.legend === 'none') refuse('InvalidOperation', 'The chart has no legend');
  return seriesOf(self.chart).filter((series) => !hiddenEntries(state, self).has(series));
}

function entryAt(self: ChartRef, state: HostState, index: unknown): HostObject {
  const series = shownEntries(self, state)[integerArg(index, 'index', 0)];
  return series === undefined ? notFound('legend entry') : object('ChartLegendEntry', { ...self, series });
}

export const chartLegendEntryCollection: TypeTable<ChartRef> = {
  items: (self, state) => shownEntries(self, state).map((series) => object('ChartLegendEntry', { ...self, series })),
  item: (self, key, state) => entryAt(self, state, key),
  members: {
    GetCount: method('1.7', (self, _, state) => shownEntries(self, state).length),
    GetItemAt: method('1.7', (self, [index], state) => entryAt(self, state, index)),
  },
};

export const chartLegendEntry: TypeTable<SeriesRef> = {
  members: {
    Index: property('1.8', (self, state) => shownEntries(self, state).indexOf(self.series)),
    Visible: property(
      '1.7',
      (self, state) => !hiddenEntries(state, self).has(self.series),
      (self, value, state) => {
        const visible = booleanArg(value, 'visible');
        requireUnprotected(self.sheet, 'chart');
        if (visible) hiddenEntries(state, self).delete(self.series);
        else hiddenEntries(state, self).add(self.series);
      },
    ),
  },
};

export const chartPlotArea: TypeTable<ChartRef> = {
  members: {
    ...Object.fromEntries(
      ['Left', 'Top', 'Width', 'Height', 'InsideLeft', 'InsideTop', 'InsideWidth', 'InsideHeight'].map((name) => [
        name,
        looseMember<ChartRef>(
          '1.8',
          () => `plot.${name}`,
          0,
          (value) => numberArg(value, name),
        ),
      ]),
    ),
    Position: looseMember(
      '1.8',
      () => 'plot.position',
      'Automatic',
      (value) => optionalText(value, 'position'),
    ),
    Format: format('plot'),
  },
};
