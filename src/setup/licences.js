// Which licences the packages of the lockfile may have, and which packages never come in.

/** In what offices get: everything that may be passed on with no more than the licence's own text. */
const SHIPPED = [
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  '0BSD',
  'CC0-1.0',
  'Unlicense',
  'BlueOak-1.0.0',
];
/** More in what only builds and tests. */
const TOOLS = [...SHIPPED, 'MIT/X11', 'MPL-2.0', 'Python-2.0', 'CC-BY-4.0', 'Zlib'];

/** Tools whose entry in the lockfile names no licence that could be looked up. */
const UNNAMED = [
  // Microsoft's terms for use with Office. Never passed on by us: the pane loads it from Microsoft, or an office has its own copy.
  /^@microsoft\/office-js$/,
  // Its LICENSE file is that of Apache 2.0.
  /^@univerjs\/telemetry$/,
  // Binaries of packages that are MIT; npm knows only those of the machine that wrote the lockfile.
  /^@(unrs\/resolver-binding|xarsh\/ooxml-validator)-/,
  // Says nothing anywhere; under exceljs, which only the measurements use.
  /^buffers$/,
];
/** Sold, or bound to what is sold. */
const NEVER = /^@univerjs-pro\/|^@univerjs\/presets$/;

/** An SPDX expression of names, "OR", "AND" and brackets around the whole. */
function allows(expression, allowed) {
  const inner = expression.replace(/^\((.*)\)$/, '$1');
  if (inner.includes(' OR ')) return inner.split(' OR ').some((one) => allows(one, allowed));
  return inner.split(' AND ').every((one) => allowed.includes(one));
}

/** What must not be in a lockfile (its content as read): one sentence each, in English for whoever adds a package. */
function licenceProblems(lock) {
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    const { license = 'none', link } = entry;
    const dev = entry.dev || entry.devOptional;
    if (path === '' || link) return [];
    const name = path.replace(/^.*node_modules\//, '');
    if (NEVER.test(name)) return [`${name} may not be used`];
    if (dev && UNNAMED.some((one) => one.test(name))) return [];
    if (allows(license, dev ? TOOLS : SHIPPED)) return [];
    return [`${name}: licence ${license} is not allowed ${dev ? 'for tools' : 'in what is shipped'}`];
  });
}

module.exports = { licenceProblems };
