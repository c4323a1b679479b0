import { dateCases } from './dates';
import { testRules } from './rule-cases';

testRules(dateCases);
