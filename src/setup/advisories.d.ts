import type { Lockfile } from './licences';

export type Advisory = {
  name: string;
  /** CVE or GitHub advisory. */
  id: string;
  /** The first good version of each line of versions, in order. */
  fixed: readonly string[];
  /** Where the versions were read, on github.com. */
  source: string;
  /** Why a tool may stay as it is. */
  accepted?: string;
};
export const ADVISORIES: readonly Advisory[];
/** Whether a version ("1.2.3") lies below the first good one of its line. */
export function isAffected(version: string, fixed: readonly string[]): boolean;
/** Packages of a lockfile with a known fault that was not accepted: one sentence each. */
export function advisoryProblems(lock: Lockfile, advisories?: readonly Advisory[]): string[];
/** What a report of `npm audit --json` tells and was not accepted; undefined where it is no report. */
export function reportedProblems(report: unknown): string[] | undefined;
