/** Tables that a workbook has only when somebody asks for them. */
export { addEntryTable } from './add-entry-table';
export { addProcedures } from './add-procedures';
export { addReportTexts } from './report-texts';
