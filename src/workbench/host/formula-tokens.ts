/** Cuts an Excel formula (English, A1) into tokens. Joined again they give the same text. */

export type Token = {
  kind:
    | 'text' // "…"
    | 'number'
    | 'sheet' // 'Kế hoạch'! or Sheet1! (with the exclamation mark)
    | 'cell' // $A$1, A:A and 1:3 come as one token each
    | 'function' // SUM( without the bracket
    | 'name' // defined name, table name, TRUE, FALSE
    | 'structured' // [ … ] balanced
    | 'error' // #N/A
    | 'operator'
    | 'open'
    | 'close'
    | 'comma'
    | 'array' // { … }
    | 'space'
    | 'broken';
  text: string;
};

const CELL = /^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(])/u;
const COLUMNS = /^\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!])/u;
const ROWS = /^\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.])/u;
const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/;
const WORD = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/u;
const ERROR = /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!)/i;
const OPERATOR = /^(?:<=|>=|<>|[-+*/^&=<>%:@#])/;

/** `formula` without or with the leading "=". */
export function tokens(formula: string): Token[] {
  const list: Token[] = [];
  let rest = formula.startsWith('=') ? formula.slice(1) : formula;
  while (rest.length > 0) {
    const token = nextToken(rest);
    list.push(token);
    rest = rest.slice(token.text.length);
  }
  return list;
}

export function joinTokens(list: Token[]): string {
  return `=${list.map((token) => token.text).join('')}`;
}

function nextToken(rest: string): Token {
  const first = rest.charAt(0);
  if (/\s/.test(first)) return { kind: 'space', text: /^\s+/.exec(rest)?.[0] ?? first };
  if (first === '"') return quoted(rest, '"', 'text');
  if (first === "'") return sheetQuoted(rest);
  if (first === '[') return balanced(rest);
  if (first === '{') return braces(rest);
  if (first === '(') return { kind: 'open', text: first };
  if (first === ')') return { kind: 'close', text: first };
  if (first === ',') return { kind: 'comma', text: first };
  const error = ERROR.exec(rest)?.[0];
  if (error !== undefined) return { kind: 'error', text: error };
  const reference = COLUMNS.exec(rest)?.[0] ?? ROWS.exec(rest)?.[0] ?? CELL.exec(rest)?.[0];
  if (reference !== undefined && rest.charAt(reference.length) !== '!') return { kind: 'cell', text: reference };
  const number = NUMBER.exec(rest)?.[0];
  if (number !== undefined) return { kind: 'number', text: number };
  const word = WORD.exec(rest)?.[0];
  if (word !== undefined) {
    const next = rest.charAt(word.length);
    if (next === '!') return { kind: 'sheet', text: `${word}!` };
    if (next === '(') return { kind: 'function', text: word };
    return { kind: 'name', text: word };
  }
  const operator = OPERATOR.exec(rest)?.[0];
  if (operator !== undefined) return { kind: 'operator', text: operator };
  return { kind: 'broken', text: first };
}

function quoted(rest: string, quote: string, kind: Token['kind']): Token {
  for (let at = 1; at < rest.length; at += 1) {
    if (rest.charAt(at) !== quote) continue;
    if (rest.charAt(at + 1) === quote) at += 1;
    else return { kind, text: rest.slice(0, at + 1) };
  }
  return { kind: 'broken', text: rest };
}

function sheetQuoted(rest: string): Token {
  const name = quoted(rest, "'", 'sheet');
  if (name.kind === 'broken' || rest.charAt(name.text.length) !== '!') return { kind: 'broken', text: name.text };
  return { kind: 'sheet', text: `${name.text}!` };
}

/** In structured references an apostrophe takes away the meaning of the sign after it. */
function balanced(rest: string): Token {
  let depth = 0;
  for (let at = 0; at < rest.length; at += 1) {
    const sign = rest.charAt(at);
    if (sign === "'") at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return { kind: 'structured', text: rest.slice(0, at + 1) };
    }
  }
  return { kind: 'broken', text: rest };
}

function braces(rest: string): Token {
  let inText = false;
  for (let at = 1; at < rest.length; at += 1) {
    const sign = rest.charAt(at);
    if (sign === '"') inText = !inText;
    else if (sign === '}' && !inText) return { kind: 'array', text: rest.slice(0, at + 1) };
  }
  return { kind: 'broken', text: rest };
}
