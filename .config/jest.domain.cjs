// The tests of the domain alone, as a mutation run asks them thousands of times: properties are tried less often, and always on
// the same values, so that a mutant lives or dies the same way each time.
const { join } = require('node:path');
const { jest } = require('../package.json');

const unit = jest.projects.find(({ displayName }) => displayName === 'unit');

/** Files of tests, as src/setup/mutation.mjs chooses them. */
const chosen = process.env.MUTATION_TESTS?.split(',').map((file) => `<rootDir>/${file}`);

module.exports = {
  ...unit,
  rootDir: join(__dirname, '..'),
  testMatch: chosen ?? ['<rootDir>/test/domain/**/*.test.ts'],
  moduleNameMapper: { ...unit.moduleNameMapper, '^fast-check$': '<rootDir>/.config/fast-check-fewer.cjs' },
};
