import { tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ChartSvg } from '../../charts/chart-svg';
import type { ChartTheme } from '../../charts/theme';
import type { Summary } from '../../domain/summary';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { areaChart, statusChart } from './chart-data';

const THEME: Partial<ChartTheme> = {
  text: tokens.colorNeutralForeground1,
  mutedText: tokens.colorNeutralForeground2,
  axis: tokens.colorNeutralStroke1,
  grid: tokens.colorNeutralStroke2,
  surface: tokens.colorNeutralBackground1,
};

/** Narrowest pane (320 px) less the paddings around a card. */
const WIDTH = 264;

/** The figures as two small pictures; the workbook's own charts are larger and printable. */
export function SummaryCharts({ summary }: { summary: Summary }) {
  const { words } = usePane();
  const styles = useStyles();
  const text = words.pane.summary;
  const status = useMemo(() => statusChart(summary, text.chart), [summary, text]);
  const areas = useMemo(() => areaChart(summary, text.chart), [summary, text]);
  return (
    <section className={styles.section} aria-label={text.charts}>
      <div className={styles.card}>
        <ChartSvg data={status} width={WIDTH} height={200} theme={THEME} noDataText={text.noData} />
      </div>
      <div className={styles.card}>
        <ChartSvg data={areas} width={WIDTH} height={380} theme={THEME} noDataText={text.noData} />
      </div>
    </section>
  );
}
