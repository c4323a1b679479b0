/** How tasks are counted, as "Thông tin" says it: the switch of the calendar and the rate that ranks. */
import type { PlanHeader } from '../domain/plan';
import { RATES } from '../domain/rates';
import type { Change } from './change';
import { cellValue, type Parts } from './find-parts';
import { NAMES } from './tab-ids';
import { ANSWERS } from './tabs/info-counting';

export type Counting = Pick<PlanHeader, 'byCalendar' | 'ranking'>;

/** The cells that say otherwise. Lines that a workbook has not got yet come with a refresh, which writes what the plan's header says. */
export function countingChanges(parts: Parts, { byCalendar, ranking }: Counting): Change[] {
  const wanted = [
    [NAMES.byCalendar, byCalendar ? ANSWERS.yes : ANSWERS.no],
    [NAMES.ranking, RATES[ranking].label],
  ] as const;
  return wanted.flatMap(([name, value]): Change[] => {
    const found = parts.named(name);
    if (found === null) return [];
    const { sheet, area } = found;
    if (cellValue(sheet, area.row, area.column) === value) return [];
    return [
      {
        kind: 'set-cells',
        sheet: sheet.name,
        row: area.row,
        column: area.column,
        cells: [[{ value }]],
        userCells: true,
      },
    ];
  });
}
