/** What a person does to whole sheets. */
import type { Sheet } from '../../workbook/workbook';
import type { EditorTools } from './edit';
import type { Editing, ExcelHost } from './host-api';
import { protectionChanged } from './members/worksheets';
import { HostRefusal, OfficeRefusal } from './refusal';
import { deleteSheet, renameSheet, requireSheet } from './sheets';

export type SheetEditor = Pick<ExcelHost, 'renameSheet' | 'deleteSheet' | 'lockSheet'>;

/** What is allowed on a sheet that a person locks without choosing: selecting and typing into unlocked cells. */
const NOTHING_ALLOWED: NonNullable<Sheet['protection']> = {
  ...{ allowSort: false, allowFilter: false, allowInsertRows: false, allowDeleteRows: false },
  ...{ allowFormatCells: false, allowFormatRows: false, allowFormatColumns: false },
};

/** `moved`: called after a sheet went, because what was noted of it no longer holds. */
export function createSheetEditor({ state, enqueue, settle }: EditorTools, moved: () => void): SheetEditor {
  const change = (name: string, by: Editing = 'person', work: (sheet: Sheet) => void): Promise<void> =>
    enqueue(async () => {
      state.source = by === 'person' ? 'user' : 'coauthor';
      try {
        work(requireSheet(state, name));
      } catch (error) {
        throw vietnamese(error, name);
      }
      await settle();
    });
  return {
    renameSheet: (name, next, by) => change(name, by, (sheet) => renameSheet(state, sheet, next)),
    deleteSheet: (name, by) =>
      change(name, by, (sheet) => {
        deleteSheet(state, sheet);
        moved();
      }),
    lockSheet: (name, locked, by) =>
      change(name, by, (sheet) => {
        sheet.protection = locked ? { ...NOTHING_ALLOWED } : null;
        protectionChanged(state, sheet);
      }),
  };
}

function vietnamese(error: unknown, name: string): unknown {
  if (!(error instanceof OfficeRefusal)) return error;
  if (error.code === 'AccessDenied') {
    return new HostRefusal('structure', 'Cấu trúc sổ đang được bảo vệ nên không thêm, xóa, đổi tên được trang tính.');
  }
  return new HostRefusal(
    'outside',
    `Không làm được với trang tính “${name}”: tên không hợp lệ, hoặc đây là trang cuối cùng.`,
  );
}
