/** A lockfile of npm, as far as it is looked at. */
export type Lockfile = {
  packages: Record<
    string,
    { version?: string; license?: string; dev?: boolean; devOptional?: boolean; link?: boolean }
  >;
};
/** What must not be in a lockfile: one sentence each. */
export function licenceProblems(lock: Lockfile): string[];
