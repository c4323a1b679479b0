import { sheetCases } from './sheet';
import { testRules } from './rule-cases';

testRules(sheetCases);
