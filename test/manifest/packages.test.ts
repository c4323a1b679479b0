import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADVISORIES, advisoryProblems, isAffected, reportedProblems } from '../../src/setup/advisories';
import { licenceNotices } from '../../src/setup/package/notices';
import { licenceProblems, type Lockfile } from '../../src/setup/licences';

const lock = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8')) as Lockfile;
const of = (name: string, entry: Lockfile['packages'][string]): Lockfile => ({
  packages: { '': { license: 'none' }, [`node_modules/other/node_modules/${name}`]: entry },
});

describe('licences', () => {
  test('of all packages in the lockfile are allowed', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
    expect(licenceProblems(lock)).toEqual([]);
  });

  const check = (fault: string, name: string, entry: Lockfile['packages'][string], problem: string | null) =>
    test(fault, () => {
      const found = licenceProblems(of(name, entry));
      expect(found).toEqual(problem === null ? [] : [expect.stringContaining(problem) as unknown]);
    });

  check('MIT is shipped', 'a', { license: 'MIT' }, null);
  check('one of two that may be chosen is enough', 'a', { license: '(MIT OR GPL-3.0-or-later)' }, null);
  check('both of two that hold together are needed', 'a', { license: '(MIT AND GPL-3.0)' }, 'a: licence');
  check('GPL is not shipped', 'a', { license: 'GPL-3.0' }, 'GPL-3.0 is not allowed in what is shipped');
  check('nor used as a tool', 'a', { license: 'GPL-3.0', dev: true }, 'not allowed for tools');
  check('MPL is for tools', 'axe-core', { license: 'MPL-2.0', dev: true }, null);
  check('only', 'axe-core', { license: 'MPL-2.0' }, 'not allowed in what is shipped');
  check('what names no licence is refused', 'a', {}, 'licence none');
  check('Office.js is never shipped', '@microsoft/office-js', { license: 'LICENSE' }, 'not allowed in what is shipped');
  check('nothing that Univer sells', '@univerjs-pro/print', { license: 'Apache-2.0', dev: true }, 'may not be used');
  check('nor its presets, which bring it in', '@univerjs/presets', { license: 'Apache-2.0', dev: true }, 'may not');
});

test('the licences of all that is shipped go along with it', () => {
  const text = licenceNotices(join(__dirname, '../..'), lock);
  expect(text).toMatch(/^react 18\.\d+\.\d+$/m);
  expect(text).toMatch(/^fflate /m);
  expect(text).toContain('Permission is hereby granted, free of charge');
  expect(text).not.toMatch(/^(jest|exceljs|@microsoft\/office-js) /m);
  // Packages with one text stand together.
  const shipped = Object.values(lock.packages).filter(({ dev, devOptional }) => !dev && !devOptional).length;
  expect(text.split('-'.repeat(80)).length).toBeLessThan(shipped - 10);
});

describe('known faults', () => {
  test('are in no package of the lockfile, or were accepted', () => {
    expect(advisoryProblems(lock)).toEqual([]);
  });

  test('speak of packages that can be met, with versions in order', () => {
    for (const { name, id, fixed, source } of ADVISORIES) {
      expect(source).toMatch(/^[\w.-]+\/[\w.-]+\/(issues|pull|blob)\//);
      expect(`${name} ${id}`).toMatch(/^\S+ (CVE-\d{4}-\d+|GHSA(-[a-z0-9]{4}){3})$/);
      const lines = fixed.map((version) => Number(version.split('.')[0]));
      expect(lines).toEqual([...new Set(lines)].sort((a, b) => a - b));
    }
  });

  const check = (version: string, fixed: string[], affected: boolean) =>
    test(`${version}, good from ${fixed.join(', ')}: ${affected}`, () =>
      expect(isAffected(version, fixed)).toBe(affected));
  check('5.1.9', ['5.2.0'], true);
  check('5.2.0', ['5.2.0'], false);
  check('5.10.0', ['5.2.0'], false);
  check('4.9.9', ['5.2.0'], true);
  check('6.0.0', ['5.2.0'], false);
  check('2.1.2', ['1.1.17', '2.1.3', '5.0.8'], true);
  check('1.1.22', ['1.1.17', '2.1.3', '5.0.8'], false);
  // A line that was never mended.
  check('4.9.0', ['1.1.17', '2.1.3', '5.0.8'], true);

  test('are told of; what was accepted for tools is not accepted in what is shipped', () => {
    expect(advisoryProblems(of('papaparse', { version: '5.1.0' }))).toEqual([
      'papaparse 5.1.0: CVE-2020-36649, good from 5.2.0',
    ]);
    expect(advisoryProblems(of('uuid', { version: '8.3.2', dev: true }))).toEqual([]);
    expect(advisoryProblems(of('uuid', { version: '8.3.2' }))).toHaveLength(1);
  });

  test('that the registry reports are told once; what was accepted is not', () => {
    const advisory = (name: string, id: string) => ({
      name,
      title: 'A fault',
      url: `https://github.com/advisories/${id}`,
    });
    const report = {
      vulnerabilities: {
        exceljs: { via: ['uuid'] },
        uuid: { via: [advisory('uuid', 'GHSA-w5hq-g745-h8pq')] },
        webpack: { via: [advisory('webpack', 'GHSA-aaaa-bbbb-cccc'), advisory('webpack', 'GHSA-aaaa-bbbb-cccc')] },
      },
    };
    expect(reportedProblems(report)).toEqual(['webpack: A fault (https://github.com/advisories/GHSA-aaaa-bbbb-cccc)']);
    expect(reportedProblems({ vulnerabilities: {} })).toEqual([]);
    expect(reportedProblems({ message: '405 Method Not Allowed' })).toBeUndefined();
    expect(reportedProblems(undefined)).toBeUndefined();
  });
});
