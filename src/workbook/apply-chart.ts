import type { Change } from './change';
import type { Chart } from './workbook';

/** The chart with those parts of it that are written. */
export function updatedChart(old: Chart, { chart, parts, foundAs }: Extract<Change, { kind: 'set-chart' }>): Chart {
  if (parts === undefined) return { ...chart, box: old.box };
  const { valueAxis, box } = chart;
  return {
    ...(parts.includes('size') ? withSizes(old, chart) : old),
    ...(foundAs === undefined ? {} : { name: chart.name, altText: chart.altText }),
    ...(parts.includes('data') ? withData(old, chart) : {}),
    ...(parts.includes('axis') && valueAxis !== undefined ? { valueAxis } : {}),
    ...(parts.includes('place') ? { box } : {}),
  };
}

function withSizes({ titleSize: _, ...old }: Chart, { fontSize, titleSize, gapWidth }: Chart): Chart {
  return {
    ...old,
    fontSize,
    ...(titleSize === undefined ? {} : { titleSize }),
    ...(gapWidth === undefined ? {} : { gapWidth }),
  };
}

function withData(old: Chart, { title, legend, series }: Chart): Pick<Chart, 'title' | 'legend' | 'series'> {
  return {
    title,
    legend,
    series: series.map((one, index) => {
      const was = old.series[index];
      if (was === undefined) return one;
      const { labels: _, pointColors: __, ...data } = one;
      const { color, pointColors, labels } = was;
      return {
        ...data,
        color,
        ...(pointColors === undefined ? {} : { pointColors }),
        ...(labels === undefined ? {} : { labels }),
      };
    }),
  };
}
