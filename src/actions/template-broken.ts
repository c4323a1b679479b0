import { CchcError } from '../domain/error';
import type { TemplateProblem } from '../domain/template';

/** `template-broken` with the problems themselves, for those who list them one by one. */
export class TemplateBrokenError extends CchcError {
  constructor(readonly problems: readonly TemplateProblem[]) {
    const first = problems[0];
    super('template-broken', {
      problems: problems.length,
      ...(first ? { file: first.file, code: first.code, line: first.line ?? 0, column: first.column ?? '' } : {}),
    });
  }
}

export function templateBroken(problems: readonly TemplateProblem[]): TemplateBrokenError {
  return new TemplateBrokenError(problems);
}
