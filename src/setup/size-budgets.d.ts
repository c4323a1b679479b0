type Script = { file: string; gzip: number };
/** Compares scripts (sizes in bytes) with what they may be: a table of all, and a sentence for each that is too large. */
export function sizeReport(scripts: { first: readonly Script[]; later: readonly Script[] }): {
  lines: string[];
  problems: string[];
};
