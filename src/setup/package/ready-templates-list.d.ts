/** The workbooks beside the pane: file, year of the plan. */
export function readyTemplates(now?: Date): { file: string; year: number }[];
