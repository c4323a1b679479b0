// Univer's build writes each field of each value of a formula with a helper that calls Object.defineProperty, which costs a third of the
// time of a calculation. All of them are plain fields, so an assignment means the same.

const HELPER = /function _defineProperty\(e, r, t\) \{\s*return[\s\S]*?, e;\s*\}/;

/** Whether a file is the formula engine as it is installed. */
const isEngine = (path) => /[\\/]@univerjs[\\/]engine-formula[\\/]lib[\\/](cjs|es)[\\/]index\.js$/.test(path);

/** The engine's code with the quick helper. Throws where the helper is not there any more: then this file can go. */
function quickFields(source) {
  if (!HELPER.test(source)) throw new Error('@univerjs/engine-formula: no _defineProperty as known');
  return source.replace(HELPER, 'function _defineProperty(e, r, t) {\n  e[r] = t;\n  return e;\n}');
}

// A webpack loader as it is.
module.exports = Object.assign(quickFields, { isEngine });
