import type { ScoresWords } from '../vi/pane-par-index';
import { parResults } from './par-index-results';

const many = (count: number, one: string, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** The words of the pane's view of the PAR Index (Chỉ số CCHC). */
export const scoresView: ScoresWords = {
  results: parResults,
  title: 'PAR Index',
  needsTemplate: 'The workbook needs a plan before units can be scored.',
  reading: 'Reading score sheets…',
  stopped: 'Stopped reading score sheets.',
  none: {
    title: 'No score sheets yet',
    text: 'Add the tabs for criteria, scores, ranking and gap to the workbook; each unit gets a sheet by the set of its level.',
    sample: 'Add with the sample criteria',
    sampleText:
      'The sample criteria are sample data, not a set that anybody has decided on. Change them to those of your office.',
    lastYear: "Take those of last year's workbook (.xlsx)…",
    lastYearText: 'The latest set of that workbook is copied to this year; the decision on it is left blank.',
  },
  sets: {
    title: 'Criteria',
    item: (name, total) => `${name}: ${total} points.`,
    sample: 'Sample data; nobody has decided on it.',
    errors: (count) => `Criteria and sheets have ${many(count, 'error')}. Mend them before sheets are locked.`,
    seeErrors: 'See them in the check view',
  },
  sheets: {
    title: 'Sheets of the units',
    text: 'Choose a step and the units. Each step is logged with the time and who took it; cells of other steps are locked.',
    step: 'Step',
    option: (step, units) => `${step} (${units})`,
    nobody: 'No sheet is at this step.',
    all: 'All of them',
    points: (self, appraised, final) => `Self ${self} · appraised ${appraised} · final ${final}`,
    missing: (criteria) => `${many(criteria, 'criterion', 'criteria')} without points`,
    by: 'Done by',
    unsigned: 'Enter the name of who does this.',
    unchosen: 'Choose at least one unit.',
    go: (step, units) => (units === 0 ? step : `${step} (${many(units, 'unit')})`),
    confirm: (step, units) => `${step} for ${many(units, 'unit')}?`,
    confirmMissing: (units) =>
      `${many(units, 'unit')} of these still ${units === 1 ? 'has' : 'have'} criteria without points.`,
    yes: 'Do it',
    no: 'Not yet',
  },
  ranking: {
    title: 'Ranking',
    rank: 'Rank',
    unit: 'Unit',
    value: 'Result',
    none: 'No unit is listed yet.',
    change: (places) =>
      places === 0 ? 'as last year' : places > 0 ? `up ${many(places, 'place')}` : `down ${many(-places, 'place')}`,
  },
  gap: {
    title: 'The gap to the first three',
    unit: 'Unit',
    nobody: 'No unit has points yet.',
    topPlace: 'To reach third place',
    nextBand: 'To reach the next band',
  },
};
