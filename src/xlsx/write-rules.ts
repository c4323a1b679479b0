/** Data validations, conditional formats and sheet protection. */
import type { ConditionalFormat, Protection, Validation } from '../workbook/workbook';
import { areaName } from '../workbook/a1';
import type { StyleTable } from './write-styles';
import { attributes, escapeXml, escapeXStringAttribute } from './xml-text';

/** The file has no "=" in front of a formula. */
export function bareFormula(formula: string): string {
  return formula.startsWith('=') ? formula.slice(1) : formula;
}

function formulaElement(name: string, formula: string | number): string {
  return `<${name}>${escapeXml(typeof formula === 'number' ? String(formula) : bareFormula(formula))}</${name}>`;
}

/** `error` absent: nothing is refused or asked. `prompt` absent: nothing is shown. */
export function validationsXml(validations: Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

function validationXml({ area, rule, allowBlank, prompt, error }: Validation): string {
  const plain = attributes({
    type: rule.type,
    errorStyle: error && error.style !== 'stop' ? error.style : undefined,
    operator: 'operator' in rule && rule.operator !== 'between' ? rule.operator : undefined,
    allowBlank: allowBlank ? true : undefined,
    showInputMessage: prompt ? true : undefined,
    showErrorMessage: error ? true : undefined,
  });
  const texts = [
    ['errorTitle', error?.title],
    ['error', error?.message],
    ['promptTitle', prompt?.title],
    ['prompt', prompt?.message],
  ]
    .map(([name, text]) => (text ? ` ${name}="${escapeXStringAttribute(text)}"` : ''))
    .join('');
  return `<dataValidation${plain}${texts} sqref="${areaName(area)}">${ruleXml(rule)}</dataValidation>`;
}

function ruleXml(rule: Validation['rule']): string {
  if (rule.type === 'custom') return formulaElement('formula1', rule.formula);
  if (rule.type !== 'list') {
    return (
      formulaElement('formula1', rule.formula1) +
      (rule.formula2 === undefined ? '' : formulaElement('formula2', rule.formula2))
    );
  }
  // A literal list stands in quotes; one over 255 characters makes Excel repair the file, so the layout uses names.
  const literal = !rule.source.startsWith('=');
  return formulaElement('formula1', literal ? `"${rule.source.replace(/"/g, '""')}"` : rule.source);
}

/** Earlier entries get the higher priority (smaller number). */
export function conditionalFormatsXml(formats: ConditionalFormat[], styles: StyleTable): string {
  return formats
    .map(
      (format, index) =>
        `<conditionalFormatting sqref="${areaName(format.area)}"><cfRule${attributes({
          type: 'expression',
          dxfId: styles.difference(format),
          priority: index + 1,
          stopIfTrue: format.stopIfTrue ? true : undefined,
        })}>${formulaElement('formula', format.formula)}</cfRule></conditionalFormatting>`,
    )
    .join('');
}

/** In the file a flag says what is locked: 0 allows it. What is left out has Excel's default, locked. */
export function protectionXml(protection: Protection | null): string {
  if (!protection) return '';
  const allowed = (yes: boolean): boolean | undefined => (yes ? false : undefined);
  return `<sheetProtection${attributes({
    sheet: true,
    objects: true,
    scenarios: true,
    formatCells: allowed(protection.allowFormatCells),
    formatColumns: allowed(protection.allowFormatColumns),
    formatRows: allowed(protection.allowFormatRows),
    insertRows: allowed(protection.allowInsertRows),
    deleteRows: allowed(protection.allowDeleteRows),
    sort: allowed(protection.allowSort),
    autoFilter: allowed(protection.allowFilter),
  })}/>`;
}
