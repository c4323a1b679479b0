import type { WorkbookPort } from './port';

/** Shows the cell of a finding. `tab` is the sheet's name, `cell` A1 text; a finding about a whole tab has no cell. */
export async function goToCell(port: WorkbookPort, tab: string, cell: string): Promise<void> {
  await port.goTo(tab, cell === '' ? 'A1' : cell);
}
