import { readTasks } from '../../src/domain/read-task';
import { figuresOf, summarise, type AreaFigures, type UnitFigures } from '../../src/domain/summary';
import { AREAS, PERIODS_2021, UNITS } from '../fixtures/catalogue';
import { EVERY_STATUS_EXPECTED, EVERY_STATUS_YEAR, everyStatusRows } from '../fixtures/every-status';

const tasks = readTasks(everyStatusRows(), { areas: AREAS, units: UNITS, year: EVERY_STATUS_YEAR });
const codes = Object.keys(EVERY_STATUS_EXPECTED) as (keyof typeof EVERY_STATUS_EXPECTED)[];

/** Figures by name, without ids, so that they can be laid beside the hand-worked ones. */
function byName(rows: (AreaFigures | UnitFigures)[]) {
  return rows.map((row) => {
    const { name, ...figures } = row;
    return [name, Object.fromEntries(Object.entries(figures).filter(([key]) => key !== 'areaId' && key !== 'unitId'))];
  });
}

describe.each(codes)('the plan that holds every status, %s', (code) => {
  const period = PERIODS_2021.find(({ id }) => id === `2021-${code}`);
  if (!period) throw new Error(`no period ${code}`);
  const summary = summarise(tasks, { areas: AREAS, units: UNITS, period });
  const expected = EVERY_STATUS_EXPECTED[code];

  it('gives the total worked out by hand', () => {
    expect(summary.total).toEqual(expected.total);
    expect(figuresOf(tasks, period.closing)).toEqual(expected.total);
  });

  it('gives the figures of each area, in printed order', () => {
    expect(byName(summary.areas)).toEqual(Object.entries(expected.areas));
  });

  it('gives the figures of each unit that leads a task, in catalogue order', () => {
    expect(byName(summary.units)).toEqual(Object.entries(expected.units));
  });

  it('lists the overdue tasks, oldest first', () => {
    expect(summary.overdue.map(({ task, days }) => [task.id, days])).toEqual(expected.overdue);
  });
});

it('really holds every status', () => {
  const seen = codes.map((code) => EVERY_STATUS_EXPECTED[code].total);
  const names = [
    'doneEarly',
    'doneOnTime',
    'doneLate',
    'inProgress',
    'notStarted',
    'overdue',
    'recurring',
    'excluded',
  ] as const;
  for (const name of names) expect(seen.some((figures) => figures[name] > 0)).toBe(true);
});
