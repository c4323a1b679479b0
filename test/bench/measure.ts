/** CPU time in ms of the best of `runs` runs: the least disturbed one. */
export async function bestCpu(runs: number, work: () => unknown): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** `bestCpu` of several works in turn, so that whatever disturbs the machine disturbs all of them. */
export async function bestCpuOfEach<Name extends string>(
  runs: number,
  works: Record<Name, () => unknown>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const best = Object.fromEntries(names.map((name) => [name, Infinity])) as Record<Name, number>;
  for (let run = 0; run < runs; run++) {
    for (const name of names) best[name] = Math.min(best[name], await bestCpu(1, works[name]));
  }
  return best;
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`;
export const kB = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;
export const ratio = (value: number, peer: number): string => `${(value / peer).toFixed(2)}×`;

/** Prints a heading and aligned rows; the last column is what the figure is measured against. */
export function printTable(heading: string, rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  console.log(`\n${heading}`);
  for (const row of rows)
    console.log(`  ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
