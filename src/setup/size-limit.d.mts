/** The pane's own scripts loaded at start; sizes in bytes. */
export function firstLoadScripts(page?: string): { file: string; bytes: number; gzip: number }[];
