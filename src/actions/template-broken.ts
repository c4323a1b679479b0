import type { TemplateProblem } from '../domain/template';
import { vi } from '../locales';
import { en } from '../locales/en';
import { rules as enRules } from '../locales/en/rules';
import { rules as viRules } from '../locales/vi/rules';
import { templateSentence, WRONG_CHOICES } from './finding-words';
import { TemplateBrokenError } from './template-broken-error';

/** The error for a template whose files are wrong. It carries its sentences, so that who shows them needs no words of rules. */
export function templateBroken(problems: readonly TemplateProblem[]): TemplateBrokenError {
  const sentences = {
    vi: problems.map((problem) => templateSentence(problem, vi, viRules)),
    en: problems.map((problem) => templateSentence(problem, en, enRules)),
  };
  return new TemplateBrokenError(
    problems,
    sentences,
    problems.length > 0 && problems.every(({ code }) => WRONG_CHOICES.has(code)),
  );
}
