// The tests of the domain under Mocha instead of Jest, for a mutation run: Mocha keeps the modules loaded between mutants, and Jest
// loads them anew each time, which takes ten times as long. The tests themselves do not know the difference.
const Module = require('node:module');
const path = require('node:path');
require('tsx/cjs');
const { bind: jestEach } = require('jest-each');
const { expect } = require('expect');
const { ModuleMocker } = require('jest-mock');

const { rememberAnew } = require('./remember-one-test.cjs');

const mocker = new ModuleMocker(globalThis);

/** Other files in place of some that tests and sources ask for. */
const INSTEAD = [
  { name: /^fast-check$/, file: path.join(__dirname, 'fast-check-fewer.cjs') },
  { name: /^\.\.?\/remember$/, file: path.join(__dirname, 'remember-one-test.cjs') },
];
const resolve = Module._resolveFilename;
Module._resolveFilename = function (name, parent, ...rest) {
  const other = INSTEAD.find((each) => each.name.test(name) && parent?.filename !== each.file);
  return resolve.call(this, other?.file ?? name, parent, ...rest);
};

// Mocha sets its functions for each file of tests; they get the names and the tables of Jest when that happens.
for (const name of ['it', 'describe']) {
  let current;
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get: () => current,
    set(value) {
      current = value;
      if (value) value.each = jestEach(value);
    },
  });
}
for (const [name, mochaName] of [
  ['test', 'it'],
  ['beforeAll', 'before'],
  ['afterAll', 'after'],
]) {
  Object.defineProperty(globalThis, name, { get: () => globalThis[mochaName] });
}

globalThis.expect = expect;
globalThis.jest = {
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  restoreAllMocks: () => mocker.restoreAllMocks(),
};

/**
 * Places that run while modules load and again in tests are asked of these tests; Stryker would load everything anew for each of them,
 * although it changes them only after the loading.
 */
function askTestsOnly() {
  const { static: loading = {}, perTest = {} } = globalThis.__stryker__?.mutantCoverage ?? {};
  for (const covered of Object.values(perTest)) for (const mutant of Object.keys(covered)) delete loading[mutant];
}

exports.mochaHooks = { beforeEach: rememberAnew, afterAll: askTestsOnly };
