/** Axes of a chart with their titles and gridlines. */
import type { Chart } from '../../../workbook/workbook';
import { booleanArg, choiceArg, numberArg, textArg } from '../args';
import { boundText, changeChart, looseChart, setSource } from '../charts';
import type { AxisRef, ChartRef, HostObject, Member, Since, TypeTable } from '../objects';
import { child, method, object, property } from '../objects';
import { seriesOf, seriesState } from '../drawn-series';
import { notFound, refuse } from '../refusal';
import type { HostState } from '../state';
import { otherRange } from '../range-refs';

import { looseMember } from './chart';

const axis = (self: ChartRef, which: AxisRef['axis']): HostObject => {
  if (self.chart.kind === 'doughnut') return refuse('InvalidOperation', 'A doughnut has no axes');
  return object('ChartAxis', { ...self, axis: which });
};

export const chartAxes: TypeTable<ChartRef> = {
  members: {
    CategoryAxis: child('1.1', (self) => axis(self, 'category')),
    ValueAxis: child('1.1', (self) => axis(self, 'value')),
    GetItem: method('1.7', (self, [type, group]) => {
      const kind = choiceArg(type, ['Category', 'Value'] as const, 'type');
      if (choiceArg(group ?? 'Primary', ['Primary', 'Secondary'] as const, 'group') === 'Primary') {
        return axis(self, kind === 'Category' ? 'category' : 'value');
      }
      // Series that move to the secondary axes get a value axis of their own and share the first category axis.
      const moved = seriesOf(self.chart).some((series) => seriesState(series).secondary);
      return moved && kind === 'Value' ? axis(self, 'second') : notFound('secondary axis');
    }),
  },
};

type ValueAxis = NonNullable<Chart['valueAxis']>;

/** A property of the value axis that the model carries; of the category axis it is kept beside it. */
function axisMember<K extends keyof ValueAxis>(
  since: Since,
  key: K,
  usual: unknown,
  read: (value: unknown) => ValueAxis[K] | undefined,
): Member<AxisRef> {
  return property(
    since,
    (self, state) =>
      self.axis === 'value'
        ? (self.chart.valueAxis?.[key] ?? usual)
        : (looseChart(state, self, `axis:${self.axis}.${key}`).get() ?? usual),
    (self, value, state) => {
      const given = read(value);
      if (self.axis !== 'value') looseChart(state, self, `axis:${self.axis}.${key}`).set(given);
      else setAxis(self, state, { [key]: given });
    },
  );
}

function setAxis(self: ChartRef, state: HostState, change: Partial<ValueAxis>): void {
  changeChart(self, state, (entry) => {
    const next = { ...entry.valueAxis, ...change };
    for (const key of Object.keys(next) as (keyof ValueAxis)[]) if (next[key] === undefined) delete next[key];
    entry.valueAxis = next;
  });
}

/** "" means automatic. */
const limit =
  (name: string) =>
  (value: unknown): number | undefined =>
    value === '' || value === null ? undefined : numberArg(value, name);

const looseAxis = (since: Since, name: string, usual: unknown): Member<AxisRef> =>
  looseMember<AxisRef>(since, (self) => `axis:${self.axis}.${name}`, usual);

export const chartAxis: TypeTable<AxisRef> = {
  members: {
    Type: property('1.7', ({ axis: which }) => (which === 'category' ? 'Category' : 'Value')),
    AxisGroup: property('1.7', ({ axis: which }) => (which === 'second' ? 'Secondary' : 'Primary')),
    Minimum: axisMember('1.1', 'min', '', limit('minimum')),
    Maximum: axisMember('1.1', 'max', '', limit('maximum')),
    NumberFormat: axisMember('1.8', 'numberFormat', 'General', (value) => textArg(value, 'numberFormat')),
    Visible: axisMember('1.7', 'visible', true, (value) => booleanArg(value, 'visible')),
    ReversePlotOrder: property(
      '1.7',
      (self, state) =>
        self.axis === 'category'
          ? self.chart.reverseCategories === true
          : (looseChart(state, self, `axis:${self.axis}.reverse`).get() ?? false),
      (self, value, state) => {
        const reverse = booleanArg(value, 'reversePlotOrder');
        if (self.axis !== 'category') looseChart(state, self, `axis:${self.axis}.reverse`).set(reverse);
        else {
          changeChart(self, state, (entry) => {
            if (reverse) entry.reverseCategories = true;
            else delete entry.reverseCategories;
          });
        }
      },
    ),
    MajorUnit: looseAxis('1.1', 'majorUnit', ''),
    MinorUnit: looseAxis('1.1', 'minorUnit', ''),
    LinkNumberFormat: looseAxis('1.9', 'linkNumberFormat', true),
    MajorTickMark: looseAxis('1.7', 'majorTickMark', 'None'),
    MinorTickMark: looseAxis('1.7', 'minorTickMark', 'None'),
    TickLabelPosition: looseAxis('1.7', 'tickLabelPosition', 'NextToAxis'),
    TickLabelSpacing: looseAxis('1.7', 'tickLabelSpacing', 1),
    TickMarkSpacing: looseAxis('1.7', 'tickMarkSpacing', 1),
    Crosses: looseAxis('1.7', 'crosses', 'Automatic'),
    CategoryType: looseAxis('1.7', 'categoryType', 'Automatic'),
    DisplayUnit: looseAxis('1.7', 'displayUnit', 'None'),
    TextOrientation: looseAxis('1.8', 'textOrientation', 0),
    Offset: looseAxis('1.8', 'offset', 100),
    Position: looseAxis('1.8', 'position', 'Automatic'),
    MultiLevel: looseAxis('1.8', 'multiLevel', false),
    Title: child('1.1', (self) => object('ChartAxisTitle', self)),
    MajorGridlines: child('1.1', (self) => object('ChartGridlines', { ...self, major: true })),
    MinorGridlines: child('1.1', (self) => object('ChartGridlines', { ...self, major: false })),
    Format: child('1.1', ({ sheet, chart: self, axis: which }) =>
      object('ChartFormat', { sheet, chart: self, part: `axis:${which}` }),
    ),
    SetCategoryNames: method('1.7', (self, [source], state) => {
      const range = otherRange(source, null, 'sourceData');
      changeChart(self, state, (entry, all) => {
        const copy: Chart = { ...entry, series: [] };
        setSource(copy, range, 'Columns');
        const values = copy.series[0]?.values;
        for (const series of all) if (values !== undefined) series.categories = values;
      });
    }),
  },
};

export const chartAxisTitle: TypeTable<AxisRef> = {
  members: {
    Text: property(
      '1.1',
      (self, state) =>
        self.axis === 'value'
          ? (self.chart.valueAxis?.title ?? '')
          : (looseChart(state, self, `axisTitle:${self.axis}`).get() ?? ''),
      (self, value, state) => {
        const text = textArg(value, 'text');
        if (self.axis === 'value') setAxis(self, state, { title: text });
        else looseChart(state, self, `axisTitle:${self.axis}`).set(text);
      },
    ),
    Visible: property(
      '1.1',
      (self, state) =>
        self.axis === 'value'
          ? self.chart.valueAxis?.title !== undefined
          : (looseChart(state, self, `axisTitle:${self.axis}.visible`).get() ?? false),
      (self, value, state) => {
        const visible = booleanArg(value, 'visible');
        if (self.axis !== 'value') looseChart(state, self, `axisTitle:${self.axis}.visible`).set(visible);
        else if (!visible) setAxis(self, state, { title: undefined });
        else if (self.chart.valueAxis?.title === undefined) setAxis(self, state, { title: 'Axis Title' });
      },
    ),
    TextOrientation: looseMember<AxisRef>('1.12', (self) => `axisTitle:${self.axis}.orientation`, 0),
    Format: child('1.1', ({ sheet, chart: self, axis: which }) =>
      object('ChartFormat', { sheet, chart: self, part: `axisTitle:${which}` }),
    ),
    SetFormula: method('1.8', (self, [formula], state) => {
      const bound = boundText(state, self.sheet, textArg(formula, 'formula'));
      if (self.axis === 'value') setAxis(self, state, { title: bound.text });
      else looseChart(state, self, `axisTitle:${self.axis}`).set(bound.text);
    }),
  },
};

export const chartGridlines: TypeTable<AxisRef & { major: boolean }> = {
  members: {
    Visible: property(
      '1.1',
      (self, state) =>
        self.axis === 'value' && self.major
          ? (self.chart.valueAxis?.gridlines ?? true)
          : (looseChart(state, self, `gridlines:${self.axis}.${String(self.major)}`).get() ?? false),
      (self, value, state) => {
        const visible = booleanArg(value, 'visible');
        if (self.axis === 'value' && self.major) setAxis(self, state, { gridlines: visible });
        else looseChart(state, self, `gridlines:${self.axis}.${String(self.major)}`).set(visible);
      },
    ),
    Format: child('1.1', ({ sheet, chart: self, axis: which }) =>
      object('ChartFormat', { sheet, chart: self, part: `gridlines:${which}` }),
    ),
  },
};
