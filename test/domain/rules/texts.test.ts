import { textCases } from './texts';
import { testRules } from './rule-cases';

testRules(textCases);
