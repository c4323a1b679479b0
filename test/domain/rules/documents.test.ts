import { documentCases } from './documents';
import { testRules } from './rule-cases';

testRules(documentCases);
