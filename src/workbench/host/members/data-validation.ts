/** DataValidation of a range. */
import { intersects, MAX_COLUMNS, MAX_ROWS } from '../../../workbook/a1';
import type { Validation } from '../../../workbook/workbook';
import { cutOut, isolate, without } from '../areas';
import { booleanArg, choiceArg, optionalText, recordArg, textArg } from '../args';
import { eachCell, requireUnprotected, workArea } from '../cells';
import { formulaProblem } from '../formula-syntax';
import { tokens } from '../formula-tokens';
import type { RangeRef, TypeTable } from '../objects';
import { method, property } from '../objects';
import { invalidArgument, refuse } from '../refusal';
import type { HostState } from '../state';
import { cellAt, noteSheet } from '../state';
import { breaksRule } from '../validation';

type Rule = Validation['rule'];
type Limits = Extract<Rule, { formula1: string | number }>;

const OPERATORS = {
  Between: 'between',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const;
const OTHER_OPERATORS = ['NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan'];
const LIMIT_TYPES = { wholeNumber: 'whole', decimal: 'decimal', date: 'date', textLength: 'textLength' } as const;
const TYPE_NAMES = {
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  textLength: 'TextLength',
  custom: 'Custom',
} as const;

/** Excel's limit for the items of a list that is not taken from cells, and for formulas of rules. */
export const LIST_LIMIT = 255;

/** Formulas of rules: plain references only, as Excel refuses structured ones there. */
export function ruleFormula(value: unknown, name: string, longest = LIST_LIMIT): string {
  const text = textArg(value, name);
  const formula = text.startsWith('=') ? text : `=${text}`;
  if (formula.length - 1 > longest) invalidArgument(`${name}: up to ${longest} characters`);
  const problem = formulaProblem(formula);
  if (problem !== null) invalidArgument(`${name}: ${problem}`);
  if (tokens(formula).some((token) => token.kind === 'structured')) {
    invalidArgument(`${name}: structured references are not possible here`);
  }
  return formula;
}

function readRule(value: unknown): Rule | null {
  const given = recordArg(value, 'rule');
  const keys = Object.keys(given).filter((key) => given[key] !== undefined && given[key] !== null);
  const kind = keys[0];
  if (kind === undefined) return null;
  if (keys.length > 1) return invalidArgument('rule: one criterion only');
  const details = recordArg(given[kind], kind);
  if (kind === 'list') {
    booleanArg(details['inCellDropDown'], 'inCellDropDown');
    return { type: 'list', source: listSource(details['source']) };
  }
  if (kind === 'custom') return { type: 'custom', formula: ruleFormula(details['formula'], 'formula') };
  const type = LIMIT_TYPES[kind as keyof typeof LIMIT_TYPES];
  if (type === undefined) return refuse('UnsupportedFeature', `The stand-in for Excel keeps no validation by ${kind}`);
  if (OTHER_OPERATORS.includes(String(details['operator']))) {
    return refuse('UnsupportedFeature', `The stand-in for Excel keeps no operator ${String(details['operator'])}`);
  }
  const operator =
    OPERATORS[choiceArg(details['operator'], Object.keys(OPERATORS) as (keyof typeof OPERATORS)[], 'operator')];
  const formula1 = limit(details['formula1'], 'formula1');
  if (operator !== 'between') return { type, operator, formula1 };
  return { type, operator, formula1, formula2: limit(details['formula2'], 'formula2') };
}

function listSource(value: unknown): string {
  const source = textArg(value, 'source');
  if (source.startsWith('=')) return ruleFormula(source, 'source');
  if (source.trim() === '' || source.length > LIST_LIMIT) {
    invalidArgument(`source: a list holds up to ${LIST_LIMIT} characters`);
  }
  return source;
}

function limit(value: unknown, name: string): string | number {
  if (typeof value === 'number') return value;
  const text = textArg(value, name);
  if (text.startsWith('=')) return ruleFormula(text, name);
  // Dates may come as ISO text: Office.js turns Date objects into it.
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso !== null) {
    return Math.round(Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])) / 86_400_000) + 25_569;
  }
  const number = Number(text);
  return Number.isFinite(number) && text.trim() !== '' ? number : invalidArgument(name);
}

function officeRule(rule: Rule): unknown {
  if (rule.type === 'list') return { list: { inCellDropDown: true, source: rule.source } };
  if (rule.type === 'custom') return { custom: { formula: rule.formula } };
  const kind = Object.entries(LIMIT_TYPES).find(([, type]) => type === rule.type)?.[0] ?? rule.type;
  const operator = Object.entries(OPERATORS).find(([, name]) => name === rule.operator)?.[0];
  const { formula1, formula2 }: Limits = rule;
  return { [kind]: { formula1, operator, ...(formula2 === undefined ? {} : { formula2 }) } };
}

/** The validation all cells of the range share; undefined = none; null = they differ. */
function shared({ sheet, area }: RangeRef): Validation | undefined | null {
  const entries = sheet.validations.filter((entry) => intersects(entry.area, area));
  const first = entries[0];
  if (first === undefined) return undefined;
  const key = JSON.stringify({ ...first, area: null });
  const same = entries.every((entry) => JSON.stringify({ ...entry, area: null }) === key);
  const left = entries.reduce((rest, entry) => rest.flatMap((part) => without(part, entry.area)), [area]);
  return same && left.length === 0 ? first : null;
}

function change({ sheet, area }: RangeRef, state: HostState, edit: (entry: Validation) => void): void {
  requireUnprotected(sheet, 'dataValidation');
  const { all, inside } = isolate(sheet.validations, area);
  // Excel refuses prompts and alerts where no rule is set yet.
  if (inside.length === 0) invalidArgument('dataValidation: set the rule first');
  const copies = new Map(inside.map((entry) => [entry, { ...entry }]));
  for (const copy of copies.values()) edit(copy);
  sheet.validations = all.map((entry) => copies.get(entry) ?? entry);
  noteSheet(state, sheet);
}

function limited(value: unknown, name: string, length: number): string {
  const text = optionalText(value, name) ?? '';
  return text.length <= length ? text : invalidArgument(`${name}: up to ${length} characters`);
}

export const dataValidation: TypeTable<RangeRef> = {
  members: {
    Type: property('1.8', (self) => {
      const entry = shared(self);
      return entry === undefined ? 'None' : entry === null ? 'Inconsistent' : TYPE_NAMES[entry.rule.type];
    }),
    Rule: property(
      '1.8',
      (self) => {
        const entry = shared(self);
        return entry === undefined ? {} : entry === null ? null : officeRule(entry.rule);
      },
      (self, value, state) => {
        requireUnprotected(self.sheet, 'dataValidation');
        const rule = readRule(value);
        const { area } = self;
        if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) invalidArgument('the whole sheet');
        const old = shared(self) ?? undefined;
        self.sheet.validations = cutOut(self.sheet.validations, area);
        if (rule !== null) {
          self.sheet.validations.push({
            area: { ...area },
            rule,
            allowBlank: old?.allowBlank ?? true,
            ...(old?.prompt === undefined ? {} : { prompt: old.prompt }),
            ...(old?.error === undefined ? {} : { error: old.error }),
          });
        }
        noteSheet(state, self.sheet);
      },
    ),
    IgnoreBlanks: property(
      '1.8',
      (self) => shared(self)?.allowBlank ?? true,
      (self, value, state) => {
        const allowBlank = booleanArg(value, 'ignoreBlanks');
        change(self, state, (entry) => {
          entry.allowBlank = allowBlank;
        });
      },
    ),
    Prompt: property(
      '1.8',
      (self) => {
        const prompt = shared(self)?.prompt;
        return prompt === undefined ? { showPrompt: false, title: '', message: '' } : { showPrompt: true, ...prompt };
      },
      (self, value, state) => {
        const given = recordArg(value, 'prompt');
        const prompt = {
          title: limited(given['title'], 'title', 32),
          message: limited(given['message'], 'message', 255),
        };
        change(self, state, (entry) => {
          if (given['showPrompt'] === false) delete entry.prompt;
          else entry.prompt = prompt;
        });
      },
    ),
    ErrorAlert: property(
      '1.8',
      (self) => {
        const error = shared(self)?.error;
        if (error === undefined) return { showAlert: true, style: 'Stop', title: '', message: '' };
        const style = { stop: 'Stop', warning: 'Warning', information: 'Information' }[error.style];
        return { showAlert: true, ...error, style };
      },
      (self, value, state) => {
        const given = recordArg(value, 'errorAlert');
        const style = choiceArg(given['style'] ?? 'Stop', ['Stop', 'Warning', 'Information'] as const, 'style');
        const error = {
          style: ({ Stop: 'stop', Warning: 'warning', Information: 'information' } as const)[style],
          title: limited(given['title'], 'title', 32),
          message: limited(given['message'], 'message', 225),
        };
        change(self, state, (entry) => {
          if (given['showAlert'] === false) entry.error = { ...error, style: 'information' };
          else entry.error = error;
        });
      },
    ),
    Valid: {
      kind: 'property',
      since: '1.8',
      cells: true,
      get: ({ sheet, area }, state) => {
        let good = 0;
        let bad = 0;
        eachCell(workArea(sheet, area), (row, column) => {
          const spot = { row, column, rows: 1, columns: 1 };
          const entry = sheet.validations.find((candidate) => intersects(candidate.area, spot));
          const value = cellAt(sheet, row, column)?.value ?? null;
          if (entry !== undefined && breaksRule(state, sheet, entry, value)) bad += 1;
          else good += 1;
        });
        return bad === 0 ? true : good === 0 ? false : null;
      },
    },
    Clear: method('1.8', ({ sheet, area }, _, state) => {
      requireUnprotected(sheet, 'dataValidation');
      sheet.validations = cutOut(sheet.validations, area);
      noteSheet(state, sheet);
    }),
  },
};
