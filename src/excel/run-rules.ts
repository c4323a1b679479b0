import { fromSerial } from '../domain/dates';
import type { BorderLine, ConditionalFormat, Validation } from '../workbook/workbook';

const OPERATORS = {
  between: 'Between',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
} as const;
const ALERTS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** Data validation of a range. The prompt comes after the rule: Excel refuses it the other way round. */
export function setValidation(range: Excel.Range, validation: Validation): void {
  const target = range.dataValidation;
  target.rule = excelRule(validation.rule);
  target.ignoreBlanks = validation.allowBlank;
  if (validation.prompt) target.prompt = { ...validation.prompt, showPrompt: true };
  if (validation.error) {
    const { style, title, message } = validation.error;
    target.errorAlert = { style: ALERTS[style], title, message, showAlert: true };
  }
}

function excelRule(rule: Validation['rule']): Excel.DataValidationRule {
  switch (rule.type) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'date':
      // A bare number is no date for Office.js.
      return {
        date: {
          formula1: dateLimit(rule.formula1),
          formula2: rule.formula2 === undefined ? undefined : dateLimit(rule.formula2),
          operator: OPERATORS[rule.operator],
        },
      };
    default: {
      const basic = { formula1: rule.formula1, formula2: rule.formula2, operator: OPERATORS[rule.operator] };
      if (rule.type === 'whole') return { wholeNumber: basic };
      return rule.type === 'decimal' ? { decimal: basic } : { textLength: basic };
    }
  }
}

/** A date serial as YYYY-MM-DD, which means the same in every locale. */
function dateLimit(value: string | number): string {
  return typeof value === 'number' ? (fromSerial(value) ?? `=${value}`) : value;
}

/** One rule for one contiguous range; its formula is relative to the top-left cell. */
export function setConditionalFormat(range: Excel.Range, format: ConditionalFormat): void {
  const added = range.conditionalFormats.add('Custom');
  const { custom } = added;
  custom.rule.formula = format.formula;
  if (format.font?.color !== undefined) custom.format.font.color = format.font.color;
  if (format.font?.bold !== undefined) custom.format.font.bold = format.font.bold;
  if (format.fill !== undefined) custom.format.fill.color = format.fill;
  if (format.border) setBorders(custom.format.borders, format.border);
  if (format.stopIfTrue) added.stopIfTrue = true;
}

/** Lines of a conditional format have no weight: Excel draws them thin, and a hair line as dots. */
function setBorders(borders: Excel.ConditionalRangeBorderCollection, { line, color }: BorderLine): void {
  for (const place of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    const border = borders.getItem(place);
    border.style = line === 'hair' ? 'Dot' : 'Continuous';
    border.color = color;
  }
}
