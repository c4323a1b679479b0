import { parseArgs } from 'node:util';
import { CchcError } from '../../domain/error';

/** Options of a command: `text` takes a value, `flag` does not. */
export type OptionKinds = Record<string, 'text' | 'flag'>;

export type Arguments<Options extends OptionKinds> = {
  files: string[];
  options: { [Name in keyof Options]: Options[Name] extends 'text' ? string | undefined : boolean };
};

/**
 * Reads the words after a command. Throws `bad-arguments` (details: usage, reason, name) for an unknown option, a missing or empty
 * value, an option given twice, or another number of files than `files`; `more`: or fewer.
 */
export function readArguments<const Options extends OptionKinds>(
  words: readonly string[],
  kinds: Options,
  expected: { usage: string; files: number; more?: true },
): Arguments<Options> {
  const refuse = (reason: string, name: string): never => {
    throw new CchcError('bad-arguments', { usage: expected.usage, reason, name });
  };
  const { positionals, tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'text' ? 'string' : 'boolean' } as const]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(kinds, token.name) ? kinds[token.name] : undefined;
    if (kind === undefined) return refuse('unknown-option', token.rawName);
    if (values.has(token.name)) return refuse('repeated-option', token.rawName);
    if (kind === 'flag' && token.value !== undefined) return refuse('flag-with-value', token.rawName);
    if (kind === 'text' && (token.value ?? '') === '') return refuse('missing-value', token.rawName);
    // "--out --json" takes the next option for a file name.
    if (kind === 'text' && !token.inlineValue && token.value?.startsWith('--'))
      return refuse('missing-value', token.rawName);
    values.set(token.name, token.value ?? true);
  }
  if (positionals.length < expected.files) return refuse('missing-file', '');
  if (positionals.length > expected.files && !expected.more)
    return refuse('extra-word', positionals[expected.files] ?? '');
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, kind === 'text' ? values.get(name) : values.has(name)]),
  );
  return { files: positionals, options: options as Arguments<Options>['options'] };
}

/** An option that the command cannot do without. */
export function required(value: string | undefined, name: string, usage: string): string {
  if (value === undefined) throw new CchcError('bad-arguments', { usage, reason: 'missing-option', name });
  return value;
}
