import { numberCases } from './numbers';
import { testRules } from './rule-cases';

testRules(numberCases);
