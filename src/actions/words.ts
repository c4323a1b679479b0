import type { CchcError } from '../domain/error';
import type { Messages } from '../locales';
import { TemplateBrokenError } from './template-broken-error';

/** The sentences for a failure: what happened, and what to do next. Mistakes in a template's files are listed, one a line. */
export function errorSentence(error: CchcError, messages: Messages): string {
  const sentences: Record<string, ((details: CchcError['details']) => string) | undefined> = messages.errors;
  const said = sentences[error.code]?.(error.details) ?? error.code;
  const sentence = error.details.notRestored ? `${said} ${messages.errors['not-restored']()}` : said;
  if (!(error instanceof TemplateBrokenError)) return sentence;
  const list = error.sentences[messages.language];
  return error.wrongChoice ? list.join('\n') : [sentence, ...list].join('\n');
}
