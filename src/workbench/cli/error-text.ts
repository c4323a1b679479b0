import { CchcError } from '../../domain/error';
import { vi } from '../../locales';
import { errorSentence } from '../../actions/words';
import { LibreOfficeError, PROGRAM_VARIABLE } from '../libreoffice';
import { UnwritableFile } from './files';

export function usageError(command: string | undefined): CchcError {
  const reason = command === undefined ? 'no-command' : 'unknown-command';
  return new CchcError('bad-arguments', { usage: '', reason, name: command ?? '' });
}

/** Any failure as Vietnamese sentences for people: never a stack, never Excel's own words. */
export function errorText(error: unknown): string {
  if (error instanceof UnwritableFile) return vi.cli.cannotWrite(error.file);
  if (error instanceof LibreOfficeError) return vi.cli.print.problems[error.problem](PROGRAM_VARIABLE);
  if (!(error instanceof CchcError)) return vi.cli.unexpected(error instanceof Error ? error.name : 'Error');
  if (error.code === 'bad-arguments') return badArgumentsText(error.details);
  if (error.code === 'no-template') return vi.cli.noTemplate;
  return errorSentence(error, vi);
}

function badArgumentsText({ usage, reason, name, known }: CchcError['details']): string {
  const words: Record<string, (name: string, known: string) => string> = vi.cli.badArguments;
  const sentence = words[String(reason)]?.(String(name ?? ''), String(known ?? '')) ?? '';
  return `${sentence}\n${usage ? vi.cli.usageLine(String(usage)) : vi.cli.usage.all}`.trim();
}
