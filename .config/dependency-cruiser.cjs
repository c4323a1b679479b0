// The import directions of the folders. One rule per folder: what it may see of ours.
const MAY_IMPORT = {
  domain: [],
  locales: ['domain'],
  workbook: ['domain'],
  charts: ['workbook', 'domain'],
  xlsx: ['workbook', 'domain'],
  docx: ['domain'],
  excel: ['workbook', 'domain', 'actions/port'],
  actions: ['domain', 'workbook', 'excel', 'xlsx', 'docx', 'locales'],
  taskpane: ['actions', 'charts', 'locales', 'domain'],
  commands: ['actions', 'locales'],
  workbench: ['domain', 'workbook', 'charts', 'xlsx', 'excel', 'actions', 'locales'],
};

const directions = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports`,
  severity: 'error',
  comment: `src/${folder} may import only ${[folder, ...allowed].join(', ')}.`,
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: [folder, ...allowed].map((name) => `^src/${name}(/|\\.)`) },
}));

module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-domain',
      severity: 'error',
      comment: 'The domain needs nothing but a CSV parser.',
      from: { path: '^src/domain/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'papaparse' },
    },
    {
      name: 'no-node-in-the-pane',
      severity: 'error',
      from: { path: '^src/(domain|workbook|excel|xlsx|docx|actions|charts|taskpane|commands|locales)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shipped-code-uses-shipped-packages',
      severity: 'error',
      from: { path: '^src/(domain|workbook|excel|xlsx|docx|actions|charts|taskpane|commands|locales)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: ['@types/'] },
    },
    { name: 'no-commercial-univer', severity: 'error', from: {}, to: { path: '@univerjs-pro|@univerjs/presets' } },
    { name: 'not-from-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'] },
  },
};
