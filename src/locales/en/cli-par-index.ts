/** Words of the commands `score` and `rank`. */
export const cliParIndex = {
  sets: (code: string, name: string, version: string, total: string, sample: boolean): string =>
    `Criteria set ${code}: ${name}${version === '' ? '' : `, version ${version}`}, ${total} points in all${sample ? ' (sample data)' : ''}.`,
  noUnits: 'No unit has been scored yet.',
  group: (group: string): string => `${group}:`,
  columns: {
    unit: 'Unit',
    self: 'Self-scored',
    appraisal: 'Criteria',
    survey: 'Survey',
    bonus: 'Bonus',
    penalty: 'Penalty',
    total: 'Total',
    max: 'Maximum',
    index: 'Index (%)',
    value: 'Result (%)',
    rank: 'Rank',
    change: 'Change',
    band: 'Band',
    state: 'State',
    missing: 'Without points',
  },
  areas: 'Points by area:',
  area: (code: string, name: string, max: string): string => `  ${code}: ${name} (of ${max})`,
  /** Below how `score` is written. */
  steps: (states: readonly string[]): string =>
    [
      '  Locking the self-score, appraising, explaining, making the result final: in the pane, Tổng hợp → Chấm điểm Chỉ số CCHC.',
      '  Cells that are open on the tab Chấm điểm, by the state of the sheet:',
      ...states.map((state) => `    ${state}`),
      '  In the file of a unit the points of the survey and the appraisal are always locked; they are entered in the workbook.',
    ].join('\n'),
  open: (state: string, columns: readonly string[]): string =>
    `${state}: ${columns.length === 0 ? 'none' : columns.join(', ')}`,
  gap: (unit: string): string => `The gap of "${unit}":`,
  checked: (units: number): string => `the criteria and the sheets of ${units} units`,
  problems: (count: number): string => `${count} places to be looked at:`,
  fileErrors: (file: string, errors: number): string => `"${file}" still has ${errors} errors; run score to see each.`,
  files: (files: number, units: number): string => `${units} units of ${files} files are ranked.`,
  ties: (name: string): string => `Shared ranks: ${name}.`,
};
