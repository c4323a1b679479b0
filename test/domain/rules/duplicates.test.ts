import { duplicateCases } from './duplicates';
import { testRules } from './rule-cases';

testRules(duplicateCases);
