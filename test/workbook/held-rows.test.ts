import { toSerial } from '../../src/domain/dates';
import type { PlanRow } from '../../src/domain/task';
import { heldRows } from '../../src/workbook/held-rows';
import { TABS } from '../../src/workbook/tab-ids';
import type { Sheet } from '../../src/workbook/workbook';
import { UNITS } from '../fixtures/catalogue';
import { sample, sheetOf } from './sample';

const OFFICES = UNITS.filter(({ kind }) => kind !== 'commune').map(({ name }) => name);
/** A plan in which so many units lead an overdue task each, with the head of that unit. */
const planOf = (units: number): PlanRow[] =>
  OFFICES.slice(0, units).map((lead, at) => ({
    row: 10 + at,
    values: { id: `T${at}`, title: 'Việc', lead, head: `Trưởng ${lead}`, due: toSerial('2021-05-31') },
  }));
const tabOf = (units: number, tab: keyof typeof TABS): Sheet =>
  sheetOf(sample('2021-H1', planOf(units)).workbook, TABS[tab].name);

describe.each(['byUnit', 'byHead', 'overdue'] as const)('heights and rules of %s', (tab) => {
  it.each([
    [3, 5],
    [5, 3],
    [4, 4],
    [1, 9],
  ])('of %i rows are known from a layout for %i', (before, now) => {
    const sheet = tabOf(before, tab);
    const held = heldRows(sheet, tabOf(now, tab), { rows: sheet.rows.length });
    expect(held.conditionalFormats).toEqual(sheet.conditionalFormats);
    // Rows that only the sheet has come out as high as their text needs.
    const known = Object.keys(held.rowFormats).map(Number);
    for (const row of known) expect([row, held.rowFormats[row]?.hidden]).toEqual([row, sheet.rowFormats[row]?.hidden]);
    const end = sheet.rows.length;
    for (let row = end - 6; row < end; row++) expect([row, held.rowFormats[row]]).toEqual([row, sheet.rowFormats[row]]);
    for (let row = 0; row < 5; row++) expect([row, held.rowFormats[row]]).toEqual([row, sheet.rowFormats[row]]);
    expect(sheet.rows.length - known.length).toBeLessThanOrEqual(before + 2);
  });
});
