// Known faults of packages, kept here because the registry's own list cannot be asked without the internet. `npm run audit` asks it.

const OWN_OBJECTS = 'copy-webpack-plugin and mocha serialize only what they make themselves from our own settings';

/**
 * Advisories about packages that are or were in the lockfile. `fixed`: the first good version of each line of versions; versions after
 * the last line are good. `source`: where the versions were read (on github.com). `accepted`: why a tool may stay as it is, for the
 * versions below `fixed`.
 */
const ADVISORIES = [
  { name: 'papaparse', id: 'CVE-2020-36649', fixed: ['5.2.0'], source: 'github/advisory-database/pull/5719' },
  { name: 'react-dom', id: 'CVE-2018-6341', fixed: ['16.4.2'], source: 'react/react/pull/13302' },
  { name: '@babel/runtime', id: 'CVE-2025-27789', fixed: ['7.26.10'], source: 'jsforce/jsforce/issues/1681' },
  { name: 'webpack', id: 'CVE-2024-43788', fixed: ['5.94.0'], source: 'warpdotdev/workflows/pull/184' },
  { name: 'webpack', id: 'CVE-2025-68157', fixed: ['5.104.0'], source: 'getsentry/sentry-javascript/pull/19239' },
  { name: 'webpack', id: 'CVE-2025-68458', fixed: ['5.104.1'], source: 'getsentry/sentry-javascript/pull/19247' },
  { name: 'esbuild', id: 'GHSA-67mh-4wv8-2f99', fixed: ['0.25.0'], source: 'mahaker/esbuild-gas-plugin/issues/25' },
  {
    name: 'terser',
    id: 'CVE-2022-25858',
    fixed: ['4.8.1', '5.14.2'],
    source: 'terser/terser/blob/master/CHANGELOG.md',
  },
  {
    name: 'serialize-javascript',
    id: 'CVE-2024-11831',
    fixed: ['6.0.2'],
    source: 'github/advisory-database/pull/5306',
  },
  {
    name: 'serialize-javascript',
    id: 'GHSA-5c6j-r48x-rmvq',
    fixed: ['7.0.3'],
    source: 'fails-components/webtransport/issues/513',
    accepted: OWN_OBJECTS,
  },
  {
    name: 'serialize-javascript',
    id: 'GHSA-qj8w-gfj5-8c6v',
    fixed: ['7.0.5'],
    source: 'podman-desktop/podman-desktop/pull/17150',
    accepted: OWN_OBJECTS,
  },
  { name: 'braces', id: 'CVE-2024-4068', fixed: ['3.0.3'], source: 'paulmillr/chokidar/pull/1330' },
  { name: 'micromatch', id: 'CVE-2024-4067', fixed: ['4.0.8'], source: 'swc-project/cli/issues/291' },
  { name: 'cross-spawn', id: 'CVE-2024-21538', fixed: ['6.0.6', '7.0.5'], source: 'swc-project/cli/issues/291' },
  {
    name: 'semver',
    id: 'CVE-2022-25883',
    fixed: ['5.7.2', '6.3.1', '7.5.2'],
    source: 'mdns-js/node-mdns-js/issues/87',
  },
  { name: 'json5', id: 'CVE-2022-46175', fixed: ['1.0.2', '2.2.2'], source: 'github/advisory-database/pull/1540' },
  {
    name: 'jszip',
    id: 'CVE-2022-48285',
    fixed: ['3.8.0'],
    source: 'opensearch-project/OpenSearch-Dashboards/pull/3740',
  },
  { name: 'tmp', id: 'GHSA-52f5-9888-hmc6', fixed: ['0.2.4'], source: 'artilleryio/artillery/pull/3598' },
  { name: 'tmp', id: 'GHSA-ph9p-34f9-6g65', fixed: ['0.2.6'], source: 'obenland/wp-last-login/pull/55' },
  {
    name: 'brace-expansion',
    id: 'GHSA-mh99-v99m-4gvg',
    fixed: ['1.1.17', '2.1.3', '5.0.8'],
    source: 'juliangruber/brace-expansion/issues/149',
  },
  {
    name: 'brace-expansion',
    id: 'CVE-2026-69152',
    fixed: ['1.1.18', '2.1.4', '3.0.6', '5.0.9'],
    source: 'redhat-developer/rhdh/pull/5251',
  },
  {
    name: 'uuid',
    id: 'GHSA-w5hq-g745-h8pq',
    fixed: ['11.1.1'],
    source: 'github/advisory-database/pull/7553',
    accepted: 'only v3, v5 and v6 with a buffer; exceljs calls v4 without one, and only the measurements use exceljs',
  },
];

/** Numbers of a version, without what marks a version before the release. */
const numbersOf = (version) => version.split(/[-+]/)[0].split('.').map(Number);

function isBelow(version, other) {
  const [a, b] = [numbersOf(version), numbersOf(other)];
  const at = a.findIndex((number, index) => number !== b[index]);
  return at >= 0 && a[at] < b[at];
}

/** Whether a version ("1.2.3") lies below the first good one of its line. */
function isAffected(version, fixed) {
  const line = fixed.find((good) => numbersOf(good)[0] >= numbersOf(version)[0]);
  return line !== undefined && isBelow(version, line);
}

/** Packages of a lockfile (its content as read) with a known fault that was not accepted: one sentence each. */
function advisoryProblems(lock, advisories = ADVISORIES) {
  return Object.entries(lock.packages).flatMap(([path, { version, dev, devOptional }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    return advisories
      .filter((one) => one.name === name && version !== undefined && isAffected(version, one.fixed))
      .filter(({ accepted }) => accepted === undefined || !(dev || devOptional))
      .map(({ id, fixed }) => `${name} ${version}: ${id}, good from ${fixed.join(', ')}`);
  });
}

/**
 * Of a report of `npm audit --json`: each advisory that was not accepted above, once, as "package: title (address)". Undefined where it is
 * no report, for instance because the registry could not be asked.
 */
function reportedProblems(report) {
  if (report?.vulnerabilities === undefined) return undefined;
  const accepted = ADVISORIES.filter((one) => one.accepted !== undefined).map(({ id }) => id);
  // Texts in "via" name other packages of the report, whose own entry has the advisory.
  const told = Object.values(report.vulnerabilities).flatMap(({ via }) => via.filter((one) => typeof one === 'object'));
  const left = told.filter(({ url }) => !accepted.some((id) => url.endsWith(`/${id}`)));
  return [...new Set(left.map(({ name, title, url }) => `${name}: ${title} (${url})`))];
}

module.exports = { ADVISORIES, isAffected, advisoryProblems, reportedProblems };
