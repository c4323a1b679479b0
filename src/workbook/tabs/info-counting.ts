/** The lines of "Thông tin" that say how tasks are counted. Workbooks of earlier versions have none of them. */
import { toSerial } from '../../domain/dates';
import { HEADER_FIELDS } from '../../domain/plan-headings';
import { RATE_CHOICES, RATES } from '../../domain/rates';
import { STYLES } from '../styles';
import { NAMES } from '../tab-ids';
import type { CellValue, Style, Validation } from '../workbook';
import type { LayoutContext } from './context';
import { dueUntilFormula, periodColumn } from './formulas';

export type InfoLine = {
  /** The defined name of the cell that holds the value. */
  name: string;
  label: string;
  value: CellValue;
  style: Style;
  formula?: string;
  choice?: Omit<Validation, 'area'>;
};

/** What the switch can say. */
export const ANSWERS = { yes: 'Có', no: 'Không' } as const;

/** In the order in which they stand. */
export function countingLines({
  plan,
  summary,
  headings,
}: Pick<LayoutContext, 'plan' | 'summary'> & { headings: Pick<LayoutContext['headings'], 'periods'> }): InfoLine[] {
  const { byCalendar, ranking } = plan.header;
  const periods = { headings };
  const id = `INDEX(${periodColumn(periods, 'id')},MATCH(${NAMES.period},${periodColumn(periods, 'name')},0))`;
  return [
    {
      name: NAMES.byCalendar,
      label: HEADER_FIELDS.byCalendar.label,
      value: byCalendar ? ANSWERS.yes : ANSWERS.no,
      style: STYLES.infoChoice,
      choice: choiceOf(
        'Tính theo kỳ lịch',
        Object.values(ANSWERS),
        'Có: nhiệm vụ đến hạn được tính đến hết kỳ lịch (quý II, 6 tháng: hết ngày 30/6). Không: tính đến ngày chốt số liệu.',
      ),
    },
    {
      name: NAMES.dueUntil,
      label: 'Tính đến hạn đến ngày',
      value: toSerial(summary.dueUntil),
      style: STYLES.infoDerivedDate,
      formula: `=IF(ISNUMBER(${NAMES.closing}),${dueUntilFormula(id, NAMES.closing)},"")`,
    },
    {
      name: NAMES.ranking,
      label: HEADER_FIELDS.ranking.label,
      value: RATES[ranking].label,
      style: STYLES.infoChoice,
      choice: choiceOf(
        'Tỷ lệ xếp hạng',
        RATE_CHOICES.map((choice) => RATES[choice].label),
        'Các cơ quan được xếp hạng theo tỷ lệ này; cách tính của từng tỷ lệ in dưới các bảng tổng hợp.',
      ),
    },
  ];
}

function choiceOf(title: string, entries: readonly string[], message: string): Omit<Validation, 'area'> {
  return {
    rule: { type: 'list', source: entries.join(',') },
    allowBlank: true,
    prompt: { title, message },
    error: { style: 'stop', title, message: 'Chọn một mục trong danh sách.' },
  };
}
