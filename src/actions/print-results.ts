/** What the printing actions give back to the pane. */
import type { PrintFlaw } from '../workbook/print-check';
import type { UndoStep } from './results';

export type { PrintFlaw };

/** `tab`: the sheet's actual name. */
export type TabFlaws = { tab: string; flaws: PrintFlaw[] };
/**
 * `pages`: how many tabs were looked at; `faulty`: those with flaws, in tab order. `choices`: what a meeting pack may hold. `errors`: how many
 * of the plan and the other tables are open, so that figures on paper may be wrong.
 */
export type PrintCheck = { pages: number; faulty: TabFlaws[]; choices: PackChoice[]; errors: number };
/** `undo` null: no page had to be set up anew. */
export type MendResult = { print: PrintCheck; undo: UndoStep | null };
/** A sheet that may go into a meeting pack. `usual`: it is in one unless somebody chooses; `empty`: nothing stands on it yet. */
export type PackChoice = { tab: string; usual: boolean; empty: boolean };
