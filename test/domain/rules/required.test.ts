import { requiredCases } from './required';
import { testRules } from './rule-cases';

testRules(requiredCases);
