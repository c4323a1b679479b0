import { driftCases } from './drift';
import { testRules } from './rule-cases';

testRules(driftCases);
