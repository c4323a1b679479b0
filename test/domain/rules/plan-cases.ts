import { areaAndUnitCases } from './areas-and-units';
import { dateCases } from './dates';
import { deadlineCases } from './deadlines';
import { documentCases } from './documents';
import { driftCases } from './drift';
import { duplicateCases } from './duplicates';
import { numberCases } from './numbers';
import { progressCases } from './progress';
import { requiredCases } from './required';
import { sheetCases } from './sheet';
import { textCases } from './texts';
import type { RuleCases } from './rule-cases';

/** The cases of all rules of the plan table, by topic, in the order of the rules. */
export const PLAN_TOPICS: Record<string, RuleCases[]> = {
  'cells that must be filled in': requiredCases,
  'how texts are typed': textCases,
  'areas and units': areaAndUnitCases,
  'deadlines and due dates': deadlineCases,
  'cells that hold days': dateCases,
  'progress and status': progressCases,
  'documents that prove it': documentCases,
  'numbers and money': numberCases,
  'rows that repeat': duplicateCases,
  'the plan that was issued': driftCases,
  'how the sheet holds the cells': sheetCases,
};
export const PLAN_CASES: readonly RuleCases[] = Object.values(PLAN_TOPICS).flat();
