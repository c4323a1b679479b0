/** The tab "Mẫu báo cáo": the texts of the report, where an office keeps its own. */
import { readText } from '../domain/cell-values';
import { CchcError } from '../domain/error';
import type { Plan } from '../domain/plan';
import type { PassageProblem } from '../domain/report/compose';
import { readPlace, USUAL_PASSAGES, type Passage } from '../domain/report/passages';
import { addTab, namesForNew, rememberPage } from './add-tab';
import type { Change } from './change';
import type { Parts } from './find-parts';
import { readTable, tableOnTab } from './read-table';
import { TABLES } from './tab-ids';
import { layoutReportTexts, REPORT_HEADINGS } from './tabs/report-texts';

/** `tab`: the sheet's actual name. */
export type ReportTexts = { tab: string; passages: Passage[]; problems: PassageProblem[] };

/** The texts that stand in the workbook; null where nobody has asked for the tab. Rows that name no part of the report are told. */
export function readReportTexts(parts: Parts, areas: Plan['areas']): ReportTexts | null {
  const found = tableOnTab(parts, 'reportTexts', TABLES.reportTexts, REPORT_HEADINGS);
  if (found === null) return null;
  const passages: Passage[] = [];
  const problems: PassageProblem[] = [];
  readTable(found, REPORT_HEADINGS).rows.forEach((cell, index) => {
    const row = found.table.area.row + 2 + index;
    const value = cell('text');
    // Line breaks of a cell part its paragraphs.
    const text = typeof value === 'string' ? value.normalize('NFC') : readText(value);
    const label = readText(cell('place'));
    if (text.trim() === '') return;
    const place = readPlace(label, areas);
    if (place === null) problems.push({ row, kind: 'unknown-place', text: label, near: [] });
    else passages.push({ place, text, when: readText(cell('when')), row });
  });
  return { tab: found.sheet.name, passages, problems };
}

/** The changes that bring the tab with the usual texts; empty where it is there. Throws `CchcError` name-taken. */
export function reportTextsChanges(parts: Parts, { areas, header }: Pick<Plan, 'areas' | 'header'>): Change[] {
  if (tableOnTab(parts, 'reportTexts', TABLES.reportTexts, REPORT_HEADINGS) !== null) return [];
  if (parts.table(TABLES.reportTexts) !== null) throw new CchcError('name-taken', { name: TABLES.reportTexts });
  const name = namesForNew(parts, 'reportTexts').reportTexts;
  const known = new Set(areas.map(({ id }) => id));
  const passages = USUAL_PASSAGES.filter(({ place }) => typeof place === 'string' || known.has(place.areaId));
  const { sheet } = layoutReportTexts({ name, areas, header, passages });
  return [...addTab(parts, 'reportTexts', sheet), ...rememberPage(parts, 'reportTexts', sheet.page)];
}
