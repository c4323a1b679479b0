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

/** The cases of all rules of the plan table, in the order of the rules. */
export const PLAN_CASES: readonly RuleCases[] = [
  ...requiredCases,
  ...textCases,
  ...areaAndUnitCases,
  ...deadlineCases,
  ...dateCases,
  ...progressCases,
  ...documentCases,
  ...numberCases,
  ...duplicateCases,
  ...driftCases,
  ...sheetCases,
];
