// For `node --require`: the formula engine with quick fields, as tests and the workbench have it (`quick-engine.cjs`).
const Module = require('node:module');
const quickFields = require('./quick-engine.cjs');

const compile = Module.prototype._compile;
Module.prototype._compile = function (source, path, ...rest) {
  return compile.call(this, quickFields.isEngine(path) ? quickFields(source) : source, path, ...rest);
};
