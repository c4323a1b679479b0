import { readText } from '../domain/cell-values';
import type { IndicatorEntry } from '../domain/indicators';
import { linkText } from '../domain/links';
import { readOtherTables } from './other-tables';
import type { Workbook } from './workbook';

/** The rows of the table `ChiTieu` that name an indicator, on whatever sheet it stands; none where there is no such table. */
export function readIndicators(workbook: Workbook): IndicatorEntry[] {
  const rows = readOtherTables(workbook).indicators?.rows ?? [];
  return rows.flatMap(({ row, values }): IndicatorEntry[] => {
    const text = (field: 'name' | 'area' | 'unit' | 'measure' | 'target'): string => readText(values[field]);
    if (text('name') === '') return [];
    const { measure, baseline, target, result, direction } = values;
    return [
      {
        row,
        name: text('name'),
        area: text('area'),
        unit: text('unit'),
        measure: text('measure'),
        target: text('target'),
        link: linkText(values.link),
        cells: {
          measure: measure ?? null,
          baseline: baseline ?? null,
          target: target ?? null,
          result: result ?? null,
          direction: direction ?? null,
        },
      },
    ];
  });
}
