import { CchcError, type ErrorCode } from '../domain/error';
import type { RefusedFile } from '../domain/sharing/merge-plan';
import type { ReturnedNote } from '../domain/sharing/returned';
import type { Messages, SharingWords } from '../locales';
import { errorSentence } from './words';

/** Why a file is not taken, and what to do: a sentence that names the file. */
export function refusalSentence(refused: RefusedFile, sharing: SharingWords, messages: Messages): string {
  const { file, code } = refused;
  const details = { ...refused.details, file };
  const sentences: Record<string, ((details: RefusedFile['details']) => string) | undefined> = sharing.refusals;
  return sentences[code]?.(details) ?? errorSentence(new CchcError(code as ErrorCode, details), messages);
}

/** What is to be known of a file that was taken all the same. */
export function noteSentence({ code, details }: ReturnedNote, sharing: SharingWords): string {
  const sentences: Record<string, ((details: ReturnedNote['details']) => string) | undefined> = sharing.notes;
  return sentences[code]?.(details) ?? code;
}
