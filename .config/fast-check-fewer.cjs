// fast-check with at most PROPERTY_RUNS runs of each property (10 unless the environment says otherwise) from a fixed seed.
const path = require('node:path');
// By its file, because the name leads here.
const fastCheck = require(path.join(__dirname, '../node_modules/fast-check/lib/cjs/fast-check.js'));

const MOST_RUNS = Number(process.env.PROPERTY_RUNS ?? 10);

function assert(property, options = {}) {
  const { numRuns = 100 } = options;
  return fastCheck.assert(property, { seed: 2021, ...options, numRuns: Math.min(numRuns, MOST_RUNS) });
}

const fewer = { ...fastCheck.default, assert };
module.exports = { ...fastCheck, assert, default: fewer, __esModule: true };
