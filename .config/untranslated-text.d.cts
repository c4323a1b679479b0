import type { Rule } from 'eslint';

export const untranslatedText: Rule.RuleModule;
