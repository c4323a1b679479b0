// Known faults of packages, kept here because the registry's own list cannot be asked without the internet. `npm run audit` asks it.

/**
 * Advisories about packages that are or were in the lockfile. `fixed`: the first good version of each line of versions; versions after
 * the last line are good. `accepted`: why a tool may stay as it is, for the versions below `fixed`.
 */
const ADVISORIES = [
  { name: 'papaparse', id: 'CVE-2020-36649', fixed: ['5.2.0'] },
  { name: 'react-dom', id: 'CVE-2018-6341', fixed: ['16.4.2'] },
  { name: '@babel/runtime', id: 'CVE-2025-27789', fixed: ['7.26.10'] },
  { name: 'webpack', id: 'CVE-2024-43788', fixed: ['5.94.0'] },
  { name: 'webpack', id: 'CVE-2025-68157', fixed: ['5.104.0'] },
  { name: 'webpack', id: 'CVE-2025-68458', fixed: ['5.104.1'] },
  { name: 'esbuild', id: 'GHSA-67mh-4wv8-2f99', fixed: ['0.25.0'] },
  { name: 'terser', id: 'CVE-2022-25858', fixed: ['4.8.1', '5.14.2'] },
  { name: 'serialize-javascript', id: 'CVE-2024-11831', fixed: ['6.0.2'] },
  { name: 'braces', id: 'CVE-2024-4068', fixed: ['3.0.3'] },
  { name: 'micromatch', id: 'CVE-2024-4067', fixed: ['4.0.8'] },
  { name: 'cross-spawn', id: 'CVE-2024-21538', fixed: ['6.0.6', '7.0.5'] },
  { name: 'semver', id: 'CVE-2022-25883', fixed: ['5.7.2', '6.3.1', '7.5.2'] },
  { name: 'json5', id: 'CVE-2022-46175', fixed: ['1.0.2', '2.2.2'] },
  { name: 'jszip', id: 'CVE-2022-48285', fixed: ['2.7.0', '3.8.0'] },
  { name: 'tmp', id: 'GHSA-52f5-9888-hmc6', fixed: ['0.2.4'] },
  { name: 'tmp', id: 'GHSA-ph9p-34f9-6g65', fixed: ['0.2.6'] },
  { name: 'brace-expansion', id: 'GHSA-mh99-v99m-4gvg', fixed: ['1.1.17', '2.1.3', '3.0.5', '5.0.8'] },
  {
    name: 'uuid',
    id: 'GHSA-w5hq-g745-h8pq',
    fixed: ['11.1.1'],
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
