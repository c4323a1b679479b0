import type { IsoDate } from '../domain/dates';
import type { RunOptions } from './port';

/** What tells the time; tests and nightly runs bring their own. */
export type Clock = () => Date;

export type CheckOptions = RunOptions & { clock?: Clock };

export function now({ clock }: CheckOptions = {}): Date {
  return clock ? clock() : new Date();
}

/** The day it is where the program runs, as the calendar on the wall says. */
export function today(options?: CheckOptions): IsoDate {
  const moment = now(options);
  const day = new Date(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()));
  return day.toISOString().slice(0, 10);
}
