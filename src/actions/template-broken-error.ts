import { CchcError } from '../domain/error';
import type { TemplateProblem } from '../domain/template';
import type { Language } from '../locales';

/** `template-broken` with the problems themselves and their sentences, for those who list them one by one. */
export class TemplateBrokenError extends CchcError {
  constructor(
    readonly problems: readonly TemplateProblem[],
    readonly sentences: Readonly<Record<Language, string[]>>,
    /** The files are right and what was asked of them is not. */
    readonly wrongChoice: boolean,
  ) {
    const first = problems[0];
    super('template-broken', {
      problems: problems.length,
      ...(first ? { file: first.file, code: first.code, line: first.line ?? 0, column: first.column ?? '' } : {}),
    });
  }
}
