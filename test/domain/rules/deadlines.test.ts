import { deadlineCases } from './deadlines';
import { testRules } from './rule-cases';

testRules(deadlineCases);
