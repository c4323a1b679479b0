import { progressCases } from './progress';
import { testRules } from './rule-cases';

testRules(progressCases);
