/** Dropdowns and conditional formats as the grid's own rules. */
import type { ISheetDataValidationRule, IStyleBase } from '@univerjs/core';
import type { IConditionFormattingRule, IFormulaHighlightCell } from '@univerjs/preset-sheets-conditional-formatting';
import { parseReference } from '../../workbook/a1';
import { markedAreas } from '../../workbook/marks';
import type { Cell, ConditionalFormat, Sheet, Workbook } from '../../workbook/workbook';
import { toRange } from './ranges';

/** Values of the grid's own constants; importing them would load the whole grid into Node. */
const LIST = 'list';
const WARNING = 2;
const ARROW = 1;
const HIGHLIGHT = 'highlightCell' as IFormulaHighlightCell['type'];
const FORMULA = 'formula' as IFormulaHighlightCell['subType'];

/**
 * Dropdown lists only. The other kinds of validation refuse an entry, and refusing is the host's business; so the lists too
 * are set not to refuse anything.
 */
export function validationsOf(sheet: Sheet, workbook: Workbook): ISheetDataValidationRule[] {
  return sheet.validations.flatMap((validation, index): ISheetDataValidationRule[] => {
    if (validation.rule.type !== 'list') return [];
    return [
      {
        uid: `list${index}`,
        type: LIST,
        ranges: [toRange(validation.area)],
        // Written as JSON, because unit names hold commas.
        formula1: JSON.stringify(listItems(validation.rule.source, workbook, sheet)),
        allowBlank: validation.allowBlank,
        renderMode: ARROW,
        errorStyle: WARNING,
        showErrorMessage: false,
      },
    ];
  });
}

/** What a dropdown offers: the texts of a named or referred area, or a literal list. Blanks are left out. */
export function listItems(source: string, workbook: Workbook, sheet: Sheet): string[] {
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  const name = workbook.names.find((candidate) => candidate.name.toLowerCase() === source.slice(1).toLowerCase());
  const reference = parseReference(name?.reference ?? source);
  const from = reference?.sheet ? workbook.sheets.find((candidate) => candidate.name === reference.sheet) : sheet;
  if (reference === null || from === undefined) return [];
  const { row, column, rows, columns } = reference.area;
  return from.rows
    .slice(row, row + rows)
    .flatMap((line) => (line ?? []).slice(column, column + columns).map(itemText))
    .filter((item) => item !== '');
}

function itemText(cell: Cell | null): string {
  return typeof cell?.value === 'string' || typeof cell?.value === 'number' ? String(cell.value) : '';
}

/**
 * Conditional formats; the earlier one wins in both worlds. Marks of findings look cells up in a very hidden sheet, which the grid
 * never gets: their cells are worked out here.
 */
export function conditionalFormatsOf(
  sheet: Sheet,
  workbook: Workbook,
): IConditionFormattingRule<IFormulaHighlightCell>[] {
  return sheet.conditionalFormats.flatMap((format, index) => {
    const marked = markedAreas(sheet, format, workbook);
    const areas = marked ?? [format.area];
    if (areas.length === 0) return [];
    const value = marked === null ? withoutNames(format.formula, workbook) : '=TRUE';
    return [
      {
        cfId: `format${index}`,
        ranges: areas.map(toRange),
        stopIfTrue: format.stopIfTrue ?? false,
        rule: { type: HIGHLIGHT, subType: FORMULA, value, style: lookOf(format) },
      },
    ];
  });
}

function lookOf(format: ConditionalFormat): IStyleBase {
  return {
    ...(format.fill !== undefined && { bg: { rgb: format.fill } }),
    ...(format.font?.color !== undefined && { cl: { rgb: format.font.color } }),
    ...(format.font?.bold && { bl: 1 as const }),
  };
}

/** The grid knows no defined names: each becomes the reference that it stands for. Text in quotes stays as it is. */
export function withoutNames(formula: string, workbook: Workbook): string {
  return formula.replace(/"[^"]*"|'[^']*'!|[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!])/gu, (word) => {
    const name = workbook.names.find((candidate) => candidate.name.toLowerCase() === word.toLowerCase());
    return name === undefined ? word : name.reference.replace(/^=/, '');
  });
}
