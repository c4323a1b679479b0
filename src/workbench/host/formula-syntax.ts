/** Says whether Excel would take a formula at all. Meaning (unknown names, wrong argument counts of functions) is not judged. */
import type { Token } from './formula-tokens';
import { tokens } from './formula-tokens';

/** Excel's limit for the text of a formula. */
export const FORMULA_LIMIT = 8192;
const BINARY = new Set(['+', '-', '*', '/', '^', '&', '=', '<', '>', '<=', '>=', '<>', ':']);

/** null = fine; otherwise what is wrong, for the developer. */
export function formulaProblem(formula: string): string | null {
  const list = tokens(formula).filter((token) => token.kind !== 'space');
  const broken = list.find((token) => token.kind === 'broken');
  if (broken !== undefined) return `unexpected ${broken.text.slice(0, 20)}`;
  const reader = { list, at: 0 };
  const problem = expression(reader);
  if (problem !== null) return problem;
  const left = reader.list[reader.at];
  return left === undefined ? null : `unexpected ${left.text}`;
}

type Reader = { list: Token[]; at: number };

function peek(reader: Reader): Token | undefined {
  return reader.list[reader.at];
}

function expression(reader: Reader): string | null {
  for (;;) {
    const problem = operand(reader);
    if (problem !== null) return problem;
    const next = peek(reader);
    if (next?.kind !== 'operator' || !BINARY.has(next.text)) return null;
    reader.at += 1;
  }
}

function operand(reader: Reader): string | null {
  for (;;) {
    const sign = peek(reader);
    if (sign?.kind !== 'operator' || !['+', '-', '@'].includes(sign.text)) break;
    reader.at += 1;
  }
  const problem = primary(reader);
  if (problem !== null) return problem;
  for (;;) {
    const after = peek(reader);
    if (after?.kind !== 'operator' || (after.text !== '%' && after.text !== '#')) return null;
    reader.at += 1;
  }
}

function primary(reader: Reader): string | null {
  const token = peek(reader);
  if (token === undefined) return 'the formula ends too early';
  reader.at += 1;
  switch (token.kind) {
    case 'text':
    case 'number':
    case 'cell':
    case 'error':
    case 'array':
    case 'structured':
      return null;
    case 'name':
      if (peek(reader)?.kind === 'structured') reader.at += 1;
      return null;
    case 'sheet':
      return sheetReference(reader);
    case 'function':
      return callArguments(reader);
    case 'open':
      return bracket(reader);
    default:
      return `unexpected ${token.text}`;
  }
}

function sheetReference(reader: Reader): string | null {
  const next = peek(reader);
  if (next === undefined || !['cell', 'name', 'error'].includes(next.kind)) return 'a sheet name without a cell';
  reader.at += 1;
  return null;
}

function bracket(reader: Reader): string | null {
  for (;;) {
    const problem = expression(reader);
    if (problem !== null) return problem;
    const next = peek(reader);
    reader.at += 1;
    if (next?.kind === 'close') return null;
    if (next?.kind !== 'comma') return 'a bracket is not closed';
  }
}

function callArguments(reader: Reader): string | null {
  reader.at += 1;
  if (peek(reader)?.kind === 'close') {
    reader.at += 1;
    return null;
  }
  for (;;) {
    const next = peek(reader);
    // An argument may be left out: IF(A1,,1).
    if (next?.kind !== 'comma' && next?.kind !== 'close') {
      const problem = expression(reader);
      if (problem !== null) return problem;
    }
    const separator = peek(reader);
    reader.at += 1;
    if (separator?.kind === 'close') return null;
    if (separator?.kind !== 'comma') return 'a bracket is not closed';
  }
}
