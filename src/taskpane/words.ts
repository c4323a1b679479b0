import { errorSentence } from '../actions/words';
import { CchcError, type ErrorCode } from '../domain/error';
import type { Messages } from '../locales';
import type { Failure } from './pane-state';

/** What went wrong and what to do next, in the words of the language. */
export function errorWords(words: Messages, { code, details }: Failure): string {
  return errorSentence(new CchcError(code as ErrorCode, details), words);
}
