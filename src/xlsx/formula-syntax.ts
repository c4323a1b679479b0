/** Whether Excel could read a formula of a file at all. Names and numbers of arguments are not looked at. */

const SPACES = /[ \n\t]+/y;
const TEXT = /"(?:[^"]|"")*"/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)/y;
/** A quoted sheet, several of them (`'A:B'!`), with the "!" that has to follow. */
const QUOTED_SHEET = /'(?:[^']|'')+'!/y;
const PLAIN_SHEET = /(?:\[\d+\])?[\p{L}_\\][\p{L}\p{N}_.?\\]*(?::[\p{L}_\\][\p{L}\p{N}_.?\\]*)?!/uy;
/** A cell, a row of `1:3`, a name, a function or a table. */
const WORD = /[\p{L}\p{N}_.\\$][\p{L}\p{N}_.?\\$]*/uy;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>]/y;
const ARRAY = /\{(?:"(?:[^"]|"")*"|[^{}"])*\}/y;

/** The formula without "=". Returns what is wrong in English, null where nothing is. */
export function formulaFault(formula: string): string | null {
  if (formula.startsWith('=')) return 'starts with "="';
  return new SyntaxCheck(formula).run();
}

class SyntaxCheck {
  private at = 0;
  /** Open parentheses; true where they belong to a function, which may have empty arguments. */
  private readonly open: boolean[] = [];
  private needsOperand = true;
  /** The token before was "(" or "," of a function: nothing may stand there. */
  private mayBeEmpty = false;

  constructor(private readonly formula: string) {}

  run(): string | null {
    while (this.at < this.formula.length) {
      const start = this.at;
      const fault = this.step();
      if (fault !== null) return `${fault} at ${start + 1}`;
    }
    if (this.open.length > 0) return 'parenthesis not closed';
    return this.needsOperand ? 'ends where a value is missing' : null;
  }

  private step(): string | null {
    if (this.take(SPACES) !== null) return null;
    const character = this.formula.charAt(this.at);
    if (character === '(') return this.openParenthesis(false);
    if (character === ')') return this.closeParenthesis();
    if (character === ',') return this.comma();
    if (character === ':' || character === '%') return this.afterOperand(character);
    const operator = this.take(OPERATOR);
    if (operator !== null) return this.operator(operator);
    return this.operand();
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const text = pattern.exec(this.formula)?.[0] ?? null;
    if (text !== null) this.at += text.length;
    return text;
  }

  private openParenthesis(ofFunction: boolean): string | null {
    // A space between two references is an operator too, so an operand may follow an operand only as "(…)" after a space.
    if (!ofFunction && !this.needsOperand && this.formula.charAt(this.at - 1) !== ' ') return 'operator missing';
    this.at++;
    this.open.push(ofFunction);
    this.needsOperand = true;
    this.mayBeEmpty = ofFunction;
    return null;
  }

  private closeParenthesis(): string | null {
    this.at++;
    const ofFunction = this.open.pop();
    if (ofFunction === undefined) return '")" without "("';
    if (this.needsOperand && !this.mayBeEmpty) return 'value missing before ")"';
    this.needsOperand = false;
    this.mayBeEmpty = false;
    return null;
  }

  private comma(): string | null {
    this.at++;
    const ofFunction = this.open[this.open.length - 1];
    if (ofFunction === undefined) return 'comma outside a function';
    if (this.needsOperand && !this.mayBeEmpty) return 'value missing before ","';
    this.needsOperand = true;
    this.mayBeEmpty = ofFunction;
    return null;
  }

  private afterOperand(character: string): string | null {
    this.at++;
    if (this.needsOperand) return `value missing before "${character}"`;
    this.needsOperand = character === ':';
    return null;
  }

  private operator(operator: string): string | null {
    const sign = operator === '+' || operator === '-';
    if (this.needsOperand && !sign) return `value missing before "${operator}"`;
    this.needsOperand = true;
    this.mayBeEmpty = false;
    return null;
  }

  private operand(): string | null {
    const afterSpace = this.formula.charAt(this.at - 1) === ' ';
    if (!this.needsOperand && !afterSpace) return 'operator missing';
    const fault = this.readOperand();
    this.needsOperand = false;
    this.mayBeEmpty = false;
    if (fault === 'function') return this.openParenthesis(true);
    return fault;
  }

  /** 'function' where the "(" of a call comes next. */
  private readOperand(): string | null {
    if ([TEXT, ARRAY, ERROR].some((pattern) => this.take(pattern) !== null)) return null;
    const sheet = this.take(QUOTED_SHEET) ?? this.take(PLAIN_SHEET);
    if (sheet !== null && this.take(ERROR) !== null) return null;
    const word = this.take(WORD);
    if (word === null)
      return sheet !== null || this.formula.charAt(this.at) !== '[' ? 'not understood' : this.brackets();
    const next = this.formula.charAt(this.at);
    if (next === '[') return this.brackets();
    if (next === '(' && !/^[\d.$]/.test(word)) return 'function';
    return /^[\d.]/.test(word) && !this.isNumber(word) ? 'bad number or reference' : null;
  }

  /** `1E+20` goes on behind the word; `1` may be a row of `1:3`. */
  private isNumber(word: string): boolean {
    NUMBER.lastIndex = this.at - word.length;
    const text = NUMBER.exec(this.formula)?.[0] ?? '';
    if (text.length < word.length) return false;
    this.at += text.length - word.length;
    return true;
  }

  /** Brackets of a structured reference nest; an apostrophe escapes the next character. */
  private brackets(): string | null {
    let depth = 0;
    for (; this.at < this.formula.length; this.at++) {
      const character = this.formula.charAt(this.at);
      if (character === "'") this.at++;
      else if (character === '[') depth++;
      else if (character === ']' && --depth === 0) {
        this.at++;
        return null;
      }
    }
    return 'bracket not closed';
  }
}
