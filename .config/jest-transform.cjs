// How the tests read TypeScript: esbuild, as the build does, because compiling with TypeScript itself took longer than many tests.
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { relative } = require('node:path');
const esbuild = require('esbuild');
const quickFields = require('./quick-engine.cjs');

const OPTIONS = {
  format: 'cjs',
  target: 'es2022',
  jsx: 'automatic',
  // Tests run as CommonJS, where import() is a require() that answers later.
  supported: { 'dynamic-import': false },
  sourcemap: 'inline',
  sourcesContent: false,
};

const LOADERS = [
  [/\.tsx$/, 'tsx'],
  [/\.ts$/, 'ts'],
  [/\.jsx?$|\.mjs$/, 'js'],
];

const own = [__filename, require.resolve('./quick-engine.cjs')].map((file) => readFileSync(file));

module.exports = {
  process(source, path) {
    if (quickFields.isEngine(path)) return { code: quickFields(source) };
    const loader = LOADERS.find(([ending]) => ending.test(path))[1];
    return { code: esbuild.transformSync(source, { ...OPTIONS, loader, sourcefile: path }).code };
  },
  /** The same for all projects, so that each file is compiled once. */
  getCacheKey(source, path, { config, instrument }) {
    const key = [esbuild.version, relative(config.rootDir, path), String(instrument), source, ...own];
    return key
      .reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256'))
      .digest('hex')
      .slice(0, 32);
  },
};
