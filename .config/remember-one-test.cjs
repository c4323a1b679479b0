// src/domain/remember.ts as a mutation run needs it: answers are kept for one test only, for what a changed place answered must not
// meet the next one.
const path = require('node:path');

let test = 0;

function remember(read, most) {
  // Asked late: while a file of tests is loaded, this one may come before TypeScript is understood.
  const real = require(path.join(__dirname, '../src/domain/remember.ts'));
  let current;
  let since = -1;
  return (text) => {
    if (since !== test) {
      current = real.remember(read, most);
      since = test;
    }
    return current(text);
  };
}

module.exports = {
  remember,
  /** Forgets everything, before each test. */
  rememberAnew() {
    test += 1;
  },
};
