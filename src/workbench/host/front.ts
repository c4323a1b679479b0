/** What Excel for Windows and Mac refuses while another workbook is in front of the one that the add-in belongs to. */
import type { TypeName } from './objects';
import type { OfficeCode } from './refusal';
import { refuse } from './refusal';
import type { HostState } from './state';

/** learn.microsoft.com: "Troubleshooting Excel add-ins", API limitations when the active workbook switches. */
const NEEDS_FRONT: Readonly<Record<string, OfficeCode>> = {
  'Chart.Activate': 'GeneralException',
  'Range.Select': 'GeneralException',
  'Table.ClearFilters': 'GeneralException',
  'Workbook.GetActiveCell': 'InvalidSelection',
  'Workbook.GetSelectedRange': 'InvalidSelection',
  'Workbook.GetSelectedRanges': 'InvalidSelection',
  'Worksheet.Activate': 'GeneralException',
  'Worksheet.Delete': 'InvalidSelection',
  'Worksheet.Gridlines': 'GeneralException',
  'Worksheet.ShowGridlines': 'GeneralException',
  'Worksheet.Headings': 'GeneralException',
  'Worksheet.ShowHeadings': 'GeneralException',
  'WorksheetCollection.Add': 'GeneralException',
  'WorksheetFreezePanes.FreezeAt': 'GeneralException',
  'WorksheetFreezePanes.FreezeColumns': 'GeneralException',
  'WorksheetFreezePanes.FreezeRows': 'GeneralException',
  'WorksheetFreezePanes.GetLocationOrNullObject': 'GeneralException',
  'WorksheetFreezePanes.Unfreeze': 'GeneralException',
};

/** On the web every workbook has a tab of its own, and nothing is refused. */
export function requireFront(state: HostState, type: TypeName, member: string): void {
  if (!state.otherInFront || state.profile.platform === 'OfficeOnline') return;
  const code = NEEDS_FRONT[`${type}.${member}`];
  if (code !== undefined) refuse(code, `${type}.${member}: another workbook is in front`);
}
