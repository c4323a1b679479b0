type Script = { file: string; bytes: number; gzip: number };
/** The pane's own scripts loaded at start; sizes in bytes. */
export function firstLoadScripts(page?: string): Script[];
/** All other scripts beside the page. */
export function laterScripts(page?: string): Script[];
