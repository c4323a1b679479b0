/** `getCellProperties` and `getRowProperties`: looks of many cells or rows in one answer. Only what the host keeps can be asked for. */
import { recordArg } from '../args';
import { mapCells, workArea } from '../cells';
import type { Member, RangeRef } from '../objects';
import { method } from '../objects';
import { refuse } from '../refusal';
import { cellAt } from '../state';

function requireOnly(options: Record<string, unknown>, known: readonly string[], what: string): void {
  const other = Object.keys(options).find((key) => options[key] !== false && !known.includes(key));
  if (other !== undefined) refuse('UnsupportedFeature', `The stand-in for Excel does not answer ${what} for ${other}`);
}

export const rangeProperties: Record<string, Member<RangeRef>> = {
  GetCellProperties: method('1.9', ({ sheet, area }, [options], state) => {
    const { format, ...rest } = recordArg(options, 'cellPropertiesLoadOptions');
    requireOnly(rest, [], 'getCellProperties');
    const { font, ...otherFormats } = recordArg(format ?? {}, 'format');
    requireOnly(otherFormats, [], 'getCellProperties.format');
    const asked = recordArg(font ?? {}, 'font');
    requireOnly(asked, ['name', 'size', 'bold'], 'getCellProperties.format.font');
    const { defaultFont } = state.workbook;
    return mapCells(workArea(sheet, area), (row, column) => {
      const style = cellAt(sheet, row, column)?.style?.font;
      return {
        format: {
          font: {
            ...(asked['name'] === true ? { name: style?.name ?? defaultFont.name } : {}),
            ...(asked['size'] === true ? { size: style?.size ?? defaultFont.size } : {}),
            ...(asked['bold'] === true ? { bold: style?.bold === true } : {}),
          },
        },
      };
    });
  }),
  GetRowProperties: method('1.9', ({ sheet, area }, [options]) => {
    const asked = recordArg(options, 'rowPropertiesLoadOptions');
    requireOnly(asked, ['rowHidden'], 'getRowProperties');
    const { row: first, rows } = workArea(sheet, area);
    return Array.from({ length: rows }, (_, index) =>
      asked['rowHidden'] === true ? { rowHidden: sheet.rowFormats[first + index]?.hidden === true } : {},
    );
  }),
};
