// Runs a program to its end, and ends it with us: whoever stops `npm start` must not leave a server behind on its port.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fail, root } from './prepare.mjs';

const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Milliseconds between looks at whether the shell that npm runs us in is still there. */
const LOOK = 500;
/** Only there does a signal reach a whole group; on Windows closing the console ends all programs in it. */
const grouped = process.platform !== 'win32';

/**
 * Runs a program in the project's folder, its output going straight to the terminal. Signals that stop us are passed on to it and to
 * what it started. Returns its exit code, 128 and the number of the signal where a signal ended it.
 */
export function runChild(command, args) {
  // A group of its own, so that Ctrl+C in a terminal reaches it once, from here. The channel tells it when we are gone without a word.
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: grouped,
  });
  const passOn = (signal) => {
    try {
      process.kill(grouped ? -child.pid : child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  for (const signal of STOPS) process.on(signal, passOn);
  const watch = whenShellEnds(() => passOn('SIGTERM'));
  return new Promise((ended) => {
    child.once('error', (error) => fail(`Không chạy được "${command}": ${error.message}`));
    child.once('exit', (code, signal) => {
      for (const each of STOPS) process.off(each, passOn);
      clearInterval(watch);
      ended(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** npm gives its signals to the shell around us, and that one ends without a word: then we have another parent. */
function whenShellEnds(act) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    act();
  }, LOOK);
  return watch;
}
