/** What the pane must know of the charts of a workbook. */
export { CHART_IDS, type ChartChoice, type ChartId } from '../workbook/tabs/charts-choice';
