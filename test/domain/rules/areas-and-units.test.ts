import { areaAndUnitCases } from './areas-and-units';
import { testRules } from './rule-cases';

testRules(areaAndUnitCases);
