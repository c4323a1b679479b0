/** Series, points, data labels, and the fonts, fills and lines of chart parts. */
import { parseReference, sheetReference } from '../../../workbook/a1';
import { TITLE_EXTRA_POINTS } from '../../../workbook/drawn-series';
import type { Chart, ChartSeries } from '../../../workbook/workbook';
import { booleanArg, choiceArg, colorArg, integerArg, optionalText, rangeArg, textArg } from '../args';
import { boundText, changeChart, changeSeries, chartType, looseChart, newSeries, officeChartType } from '../charts';
import type { ChartRef, HostObject, Member, PartRef, SeriesRef, Since, TypeTable } from '../objects';
import { child, method, object, property } from '../objects';
import { seriesOf, seriesState } from '../drawn-series';
import { notFound, refuse } from '../refusal';
import type { HostState } from '../state';
import { looseMember } from './chart';
import { otherRange } from '../range-refs';

export const chartSeriesCollection: TypeTable<ChartRef> = {
  items: (self) => seriesOf(self.chart).map((series) => object('ChartSeries', { ...self, series })),
  item: (self, key) => seriesAt(self, key),
  members: {
    Count: property('1.1', ({ chart }) => seriesOf(chart).length),
    GetCount: method('1.4', ({ chart }) => seriesOf(chart).length),
    GetItemAt: method('1.1', (self, [index]) => seriesAt(self, index)),
    Add: method('1.7', (self, [name, index], state) => {
      const count = seriesOf(self.chart).length;
      const series = newSeries(self.chart, optionalText(name, 'name') ?? `Series${count + 1}`);
      const at = index === undefined || index === null ? count : integerArg(index, 'index', 0);
      changeChart(self, state, (_, all) => all.splice(at, 0, series));
      return object('ChartSeries', { ...self, series });
    }),
  },
};

function seriesAt(self: ChartRef, index: unknown): HostObject {
  const series = seriesOf(self.chart)[integerArg(index, 'index', 0)];
  return series === undefined ? notFound('series') : object('ChartSeries', { ...self, series });
}

/** Where a series stands; its loose looks are filed under that. */
const place = ({ chart, series }: SeriesRef): number => seriesOf(chart).indexOf(series);

const loose = (since: Since, name: string, usual: unknown): Member<SeriesRef> => {
  const member = looseMember<SeriesRef>(since, (self) => `series:${place(self)}.${name}`, usual);
  if (member.kind !== 'property') return member;
  const { get, set } = member;
  return property(since, get, (self, value, state) => {
    changeSeries(self, state, () => set?.(self, value, state));
  });
};

function setRange(key: 'values' | 'categories') {
  return (self: SeriesRef, [source]: unknown[], state: HostState): void => {
    const { sheet, area } = otherRange(source, null, 'sourceData');
    const reference = sheetReference(sheet.name, area);
    if (key === 'values') {
      changeChart(self, state, () => {
        self.series.values = reference;
      });
    } else {
      changeSeries(self, state, (series) => {
        series.categories = reference;
      });
    }
  };
}

const NO_LABELS: NonNullable<ChartSeries['labels']> = { numberFormat: 'General', color: '#404040' };

export const chartSeries: TypeTable<SeriesRef> = {
  alive: ({ chart, series }) => seriesOf(chart).includes(series),
  members: {
    Name: property(
      '1.1',
      ({ series }) => series.name,
      (self, value, state) => {
        const text = textArg(value, 'name');
        const bound = text.startsWith('=') ? boundText(state, self.sheet, text) : null;
        changeChart(self, state, () => {
          delete self.series.nameReference;
          self.series.name = bound?.text ?? text;
          if (bound !== null) self.series.nameReference = bound.reference;
        });
      },
    ),
    ChartType: property(
      '1.7',
      ({ chart, series }) => officeChartType(seriesState(series).type ?? chart),
      (self, value, state) => changeSeries(self, state, (series) => setType(self.chart, series, chartType(value))),
    ),
    HasDataLabels: property(
      '1.7',
      ({ series }) => series.labels !== undefined,
      (self, value, state) => {
        const on = booleanArg(value, 'hasDataLabels');
        changeSeries(self, state, (series) => {
          if (!on) delete series.labels;
          else series.labels ??= { ...NO_LABELS };
        });
      },
    ),
    GapWidth: property(
      '1.7',
      ({ chart, series }) => (seriesState(series).secondary ? 0 : (chart.gapWidth ?? 150)),
      (self, value, state) => {
        const width = integerArg(value, 'gapWidth', 0, 500);
        if (kindOf(self) !== 'bar' && kindOf(self) !== 'column') refuse('InvalidOperation', 'Only bars have gaps');
        changeSeries(self, state, () => {
          // The secondary bars of the model are a straight line, which has no gaps.
          if (!seriesState(self.series).secondary) self.chart.gapWidth = width;
        });
      },
    ),
    DoughnutHoleSize: property(
      '1.7',
      ({ chart }) => chart.holeSize ?? 75,
      (self, value, state) => {
        const size = integerArg(value, 'doughnutHoleSize', 10, 90);
        if (self.chart.kind !== 'doughnut') refuse('InvalidOperation', 'Only a doughnut has a hole');
        changeSeries(self, state, () => {
          self.chart.holeSize = size;
        });
      },
    ),
    Overlap: loose('1.8', 'overlap', 0),
    AxisGroup: property(
      '1.8',
      ({ series }) => (seriesState(series).secondary ? 'Secondary' : 'Primary'),
      (self, value, state) => {
        const secondary = choiceArg(value, ['Primary', 'Secondary'] as const, 'axisGroup') === 'Secondary';
        changeSeries(self, state, (series) => moveToAxes(self.chart, series, secondary));
      },
    ),
    PlotOrder: property('1.7', (self) => place(self) + 1),
    Filtered: loose('1.7', 'filtered', false),
    Smooth: loose('1.7', 'smooth', false),
    ShowShadow: loose('1.7', 'shadow', false),
    MarkerStyle: property(
      '1.7',
      ({ series }) => seriesState(series).markers,
      (self, value, state) => {
        const style = choiceArg(value, MARKERS, 'markerStyle');
        changeSeries(self, state, (series) => {
          seriesState(series).markers = style;
        });
      },
    ),
    MarkerSize: loose('1.7', 'markerSize', 5),
    MarkerBackgroundColor: loose('1.7', 'markerBackground', ''),
    MarkerForegroundColor: loose('1.7', 'markerForeground', ''),
    FirstSliceAngle: loose('1.8', 'firstSliceAngle', 0),
    Explosion: loose('1.8', 'explosion', 0),
    InvertIfNegative: loose('1.8', 'invertIfNegative', false),
    VaryByCategories: loose('1.8', 'varyByCategories', false),
    ShowLeaderLines: loose('1.9', 'leaderLines', true),
    DataLabels: child('1.8', (self) => object('ChartDataLabels', self)),
    Points: child('1.1', (self) => object('ChartPointsCollection', self)),
    Format: child('1.1', (self) => object('ChartFormat', { ...self, part: 'series' })),
    SetValues: method('1.7', (self, args, state) => setRange('values')(self, args, state)),
    SetXAxisValues: method('1.7', (self, args, state) => setRange('categories')(self, args, state)),
    Delete: method('1.7', (self, _, state) =>
      changeChart(self, state, (_, all) => {
        all.splice(all.indexOf(self.series), 1);
      }),
    ),
    GetDimensionValues: method('1.12', () => refuse('UnsupportedOperation', 'Read the cells of the series instead')),
  },
};

const MARKERS = [
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
] as const;

function kindOf({ chart, series }: SeriesRef): Chart['kind'] {
  return (seriesState(series).type ?? chart).kind;
}

/** On the same axes all bars are of one type; a line may go over columns, and stacked bars on other axes over bars. */
function setType(chart: Chart, series: ChartSeries, type: Pick<Chart, 'kind' | 'grouping'>): void {
  const state = seriesState(series);
  if (state.secondary) {
    if (type.kind !== chart.kind) refuse('UnsupportedFeature', 'The stand-in for Excel draws no such mixed charts');
    for (const one of seriesOf(chart)) if (seriesState(one).secondary) seriesState(one).type = type;
  } else if (type.kind === chart.kind) {
    delete state.type;
    Object.assign(chart, type);
  } else if (chart.kind === 'column' && type.kind === 'line') {
    state.type = type;
  } else refuse('UnsupportedFeature', 'The stand-in for Excel draws no such mixed charts');
}

/** A series takes its type along to the other axes. One at least stays on the first. */
function moveToAxes(chart: Chart, series: ChartSeries, secondary: boolean): void {
  const state = seriesState(series);
  if (chart.kind === 'doughnut') refuse('InvalidOperation', 'A doughnut has no axes');
  if (!secondary) {
    if (state.secondary) delete state.type;
    delete state.secondary;
    return;
  }
  if (seriesOf(chart).every((one) => one === series || seriesState(one).secondary)) {
    refuse('InvalidOperation', 'One series has to stay on the primary axes');
  }
  const others = seriesOf(chart).find((one) => seriesState(one).secondary);
  state.type = (others && seriesState(others).type) ?? state.type ?? { kind: chart.kind, grouping: chart.grouping };
  state.secondary = true;
}

function pointCount({ series }: SeriesRef): number {
  const area = parseReference(series.values)?.area;
  return area === undefined ? 0 : area.rows * area.columns;
}

function pointAt(self: SeriesRef, index: unknown): HostObject {
  if (self.series.values === '') refuse('EmptyChartSeries', 'The series has no values');
  const at = integerArg(index, 'index', 0);
  return at < pointCount(self) ? object('ChartPoint', { ...self, index: at }) : notFound(`point ${at}`);
}

export const chartPointsCollection: TypeTable<SeriesRef> = {
  items: (self) => Array.from({ length: pointCount(self) }, (_, index) => object('ChartPoint', { ...self, index })),
  item: pointAt,
  members: {
    Count: property('1.1', pointCount),
    GetCount: method('1.4', pointCount),
    GetItemAt: method('1.1', (self, [index]) => pointAt(self, index)),
  },
};

export const chartPoint: TypeTable<SeriesRef & { index: number }> = {
  members: {
    Format: child('1.1', (self) => object('ChartFormat', { ...self, part: 'point' })),
    HasDataLabel: property('1.7', ({ series }) => series.labels !== undefined),
  },
};

type LabelsRef = ChartRef & { series: ChartSeries | null };

/** Labels of one series, or of all series of the chart. */
function labelled({ chart, series }: LabelsRef): ChartSeries[] {
  return series === null ? seriesOf(chart) : [series];
}

function onLines({ chart, series }: LabelsRef): boolean {
  return ((series && seriesState(series).type) ?? chart).kind === 'line';
}

function changeLabels(
  self: LabelsRef,
  state: HostState,
  edit: (labels: NonNullable<ChartSeries['labels']>) => void,
): void {
  for (const series of labelled(self)) {
    changeSeries({ ...self, series }, state, () => {
      series.labels = { ...(series.labels ?? NO_LABELS) };
      edit(series.labels);
    });
  }
}

/** Over the points of a line there is a top and no end. */
const POSITIONS = { Center: 'center', InsideEnd: 'insideEnd', OutsideEnd: 'outsideEnd', Top: 'outsideEnd' } as const;

const looseLabels = (name: string, usual: unknown, since: Since = '1.1'): Member<LabelsRef> =>
  looseMember<LabelsRef>(
    since,
    ({ chart, series }) => `labels:${series === null ? 'all' : seriesOf(chart).indexOf(series)}.${name}`,
    usual,
  );

export const chartDataLabels: TypeTable<LabelsRef> = {
  members: {
    NumberFormat: property(
      '1.8',
      (self) => labelled(self)[0]?.labels?.numberFormat ?? 'General',
      (self, value, state) => {
        const code = textArg(value, 'numberFormat');
        changeLabels(self, state, (labels) => {
          labels.numberFormat = code;
        });
      },
    ),
    Position: property(
      '1.1',
      (self) => {
        const position = labelled(self)[0]?.labels?.position;
        if (position === 'outsideEnd' && onLines(self)) return 'Top';
        return Object.entries(POSITIONS).find(([, entry]) => entry === position)?.[0] ?? 'BestFit';
      },
      (self, value, state) => {
        const position = choiceArg(value, Object.keys(POSITIONS) as (keyof typeof POSITIONS)[], 'position');
        const lines = onLines(self);
        // A stacked bar has no outside end, a line no ends at all: Excel refuses them.
        const possible =
          position === 'Center' ||
          ((position === 'Top' ? lines : !lines) && (position !== 'OutsideEnd' || self.chart.grouping === 'clustered'));
        if (!possible || self.chart.kind === 'doughnut') {
          refuse('InvalidArgument', `${position} is not possible in this chart`);
        }
        changeLabels(self, state, (labels) => {
          labels.position = POSITIONS[position];
        });
      },
    ),
    ShowValue: looseLabels('showValue', true),
    ShowSeriesName: looseLabels('showSeriesName', false),
    ShowCategoryName: looseLabels('showCategoryName', false),
    ShowLegendKey: looseLabels('showLegendKey', false),
    ShowPercentage: looseLabels('showPercentage', false),
    ShowBubbleSize: looseLabels('showBubbleSize', false),
    Separator: looseLabels('separator', ', '),
    LinkNumberFormat: looseLabels('linkNumberFormat', true, '1.9'),
    AutoText: looseLabels('autoText', true, '1.8'),
    Format: child('1.1', ({ sheet, chart, series }) =>
      object('ChartFormat', { sheet, chart, part: 'labels', ...(series === null ? {} : { series }) }),
    ),
  },
};

/** Names a part for its loose looks. */
function partKey({ chart, part, series, index }: PartRef): string {
  const at = series === undefined ? '' : `:${seriesOf(chart).indexOf(series)}`;
  return `${part}${at}${index === undefined ? '' : `:${index}`}`;
}

export const chartFormat: TypeTable<PartRef> = {
  members: {
    Font: child('1.1', (self) => object('ChartFont', self)),
    Fill: child('1.1', (self) => object('ChartFill', self)),
    Line: child('1.1', (self) => object('ChartLineFormat', self)),
    Border: child('1.7', (self) => object('ChartLineFormat', self)),
    RoundedCorners: looseMember<PartRef>(
      '1.9',
      () => 'roundedCorners',
      false,
      (value) => booleanArg(value, 'roundedCorners'),
    ),
    ColorScheme: looseMember<PartRef>('1.9', () => 'colorScheme', 'ColorfulPalette1'),
  },
};

const looseFont = (name: string, usual: unknown, check: (value: unknown) => unknown): Member<PartRef> =>
  looseMember<PartRef>('1.1', (self) => `${partKey(self)}.font.${name}`, usual, check);

/** Labels carry their colour and weight in the model, the chart its size. */
function labelFont<K extends 'color' | 'bold'>(
  key: K,
  usual: unknown,
  read: (value: unknown) => NonNullable<ChartSeries['labels']>[K],
): Member<PartRef> {
  return property(
    '1.1',
    (self, state) =>
      self.part === 'labels'
        ? (labelled({ ...self, series: self.series ?? null })[0]?.labels?.[key] ?? usual)
        : (looseChart(state, self, `${partKey(self)}.font.${key}`).get() ?? usual),
    (self, value, state) => {
      const given = read(value);
      if (self.part !== 'labels') {
        looseChart(state, self, `${partKey(self)}.font.${key}`).set(given);
        return;
      }
      changeLabels({ ...self, series: self.series ?? null }, state, (labels) => {
        labels[key] = given;
      });
    },
  );
}

export const chartFont: TypeTable<PartRef> = {
  members: {
    Size: property(
      '1.1',
      (self, state) =>
        self.part === 'chart'
          ? self.chart.fontSize
          : self.part === 'title'
            ? (self.chart.titleSize ?? self.chart.fontSize + TITLE_EXTRA_POINTS)
            : (looseChart(state, self, `${partKey(self)}.font.size`).get() ?? self.chart.fontSize),
      (self, value, state) => {
        const size = rangeArg(value, 'size', 1, 409);
        if (self.part === 'title') {
          changeChart(self, state, (chart) => {
            if (size === chart.fontSize + TITLE_EXTRA_POINTS) delete chart.titleSize;
            else chart.titleSize = size;
          });
          return;
        }
        if (self.part !== 'chart') {
          looseChart(state, self, `${partKey(self)}.font.size`).set(size);
          return;
        }
        changeChart(self, state, (chart) => {
          chart.fontSize = size;
        });
      },
    ),
    Color: labelFont('color', '#000000', (value) => colorArg(value, 'color')),
    Bold: labelFont('bold', false, (value) => booleanArg(value, 'bold')),
    Name: looseFont('name', 'Calibri', (value) => textArg(value, 'name')),
    Italic: looseFont('italic', false, (value) => booleanArg(value, 'italic')),
    Underline: looseFont('underline', 'None', (value) => choiceArg(value, ['None', 'Single'] as const, 'underline')),
  },
};

export const chartFill: TypeTable<PartRef> = {
  members: {
    SetSolidColor: method('1.1', (self, [given], state) => {
      const color = colorArg(given, 'color');
      const { series, index } = self;
      if (series === undefined) {
        looseChart(state, self, `${partKey(self)}.fill`).set(color);
        return;
      }
      changeSeries({ ...self, series }, state, () => {
        if (self.part === 'labels') return;
        if (index === undefined) {
          series.color = color;
          delete seriesState(series).unseen;
          return;
        }
        const colors = [...(series.pointColors ?? [])];
        while (colors.length < index) colors.push(series.color);
        colors[index] = color;
        series.pointColors = colors;
      });
    }),
    Clear: method('1.1', (self, _, state) => {
      const { series, part } = self;
      looseChart(state, self, `${partKey(self)}.fill`).set('');
      if (series === undefined || part !== 'series') return;
      changeSeries({ ...self, series }, state, () => {
        seriesState(series).unseen = true;
      });
    }),
  },
};

const LINE_STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Automatic', 'RoundDot'] as const;

/** The line of a series that is drawn as one. */
function isLine({ part, series, chart }: PartRef): boolean {
  return part === 'series' && series !== undefined && (seriesState(series).type ?? chart).kind === 'line';
}

export const chartLineFormat: TypeTable<PartRef> = {
  members: {
    // The line of a line chart is its series' colour.
    Color: property(
      '1.1',
      (self, state) =>
        isLine(self) && self.series !== undefined
          ? self.series.color
          : (looseChart(state, self, `${partKey(self)}.line.color`).get() ?? '#000000'),
      (self, value, state) => {
        const color = colorArg(value, 'color');
        const { series } = self;
        if (!isLine(self) || series === undefined) {
          looseChart(state, self, `${partKey(self)}.line.color`).set(color);
          return;
        }
        changeSeries({ ...self, series }, state, () => {
          series.color = color;
        });
      },
    ),
    LineStyle: property(
      '1.7',
      (self, state) =>
        isLine(self) && self.series !== undefined
          ? seriesState(self.series).lineStyle
          : (looseChart(state, self, `${partKey(self)}.line.style`).get() ?? 'Automatic'),
      (self, value, state) => {
        const style = choiceArg(value, LINE_STYLES, 'lineStyle');
        const { series } = self;
        looseChart(state, self, `${partKey(self)}.line.style`).set(style);
        if (!isLine(self) || series === undefined) return;
        changeSeries({ ...self, series }, state, () => {
          seriesState(series).lineStyle = style;
        });
      },
    ),
    Weight: looseMember<PartRef>(
      '1.7',
      (self) => `${partKey(self)}.line.weight`,
      0.75,
      (value) => rangeArg(value, 'weight', 0, 1584),
    ),
    Clear: method('1.1', (self, _, state) => {
      looseChart(state, self, `${partKey(self)}.line.style`).set('None');
    }),
  },
};
