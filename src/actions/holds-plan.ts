import type { Snapshot } from './port';

/** True where anything of ours is in the workbook, damaged or not. */
export function holdsPlan({ workbook, foreignSheets }: Snapshot): boolean {
  return foreignSheets.length < workbook.sheets.length;
}
