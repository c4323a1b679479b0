/** How commands are written: what lists rows of data is made of them, so that it cannot fall behind. */
import { SCORE_STATES, SHEET_HEADINGS, type ScoreState } from '../../domain/par-index/score-sheet';
import { OPEN_COLUMNS } from '../../domain/par-index/workflow';
import { vi } from '../../locales';
import { cliParIndex } from '../../locales/vi/cli-par-index';
import { CHART_IDS, CHARTS } from '../../workbook/tabs/charts-choice';

const chartLines = CHART_IDS.map((id) => `${id} (${CHARTS[id].label})`);

/** Which cells of a score sheet are open in each state. */
const stateLines = (Object.keys(SCORE_STATES) as ScoreState[]).map((state) =>
  cliParIndex.open(
    SCORE_STATES[state].name,
    OPEN_COLUMNS[state].map((field) => SHEET_HEADINGS[field].heading),
  ),
);

export const USAGES = {
  ...vi.cli.usage,
  fill: vi.cli.usage.fill(chartLines),
  score: `${vi.cli.usage.score}\n${cliParIndex.steps(stateLines)}`,
} satisfies Record<keyof typeof vi.cli.usage, string>;
