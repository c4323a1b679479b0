import type { Area } from '../domain/area';
import { readDate, readText } from '../domain/cell-values';
import { yearOf, type IsoDate } from '../domain/dates';
import type { Period } from '../domain/period';
import type { CellValue } from '../domain/task';
import type { Unit, UnitKind } from '../domain/unit';
import type { FoundTable } from './find-parts';
import { readTable } from './read-table';
import { AREA_HEADINGS, PERIOD_HEADINGS, UNIT_HEADINGS } from './tabs/catalogue-columns';

export const areaTable = (found: FoundTable) => readTable(found, AREA_HEADINGS, ['order', 'name']);
export const unitTable = (found: FoundTable) => readTable(found, UNIT_HEADINGS, ['name', 'shortName']);
export const periodTable = (found: FoundTable) => readTable(found, PERIOD_HEADINGS, ['name', 'from', 'closing']);

/** Rows without a name are blank rows. An entry without an id of its own gets its name for one. */
export function readAreas({ rows }: ReturnType<typeof areaTable>, year: number): Area[] {
  const unique = uniqueIds();
  return rows.flatMap((cell, index): Area[] => {
    const name = readText(cell('name'));
    if (name === '') return [];
    const order = Number(readText(cell('order')));
    return [
      {
        id: unique(readText(cell('id')) || name),
        order: Number.isInteger(order) && order > 0 ? order : index + 1,
        name,
        shortName: readText(cell('shortName')),
        aliases: listOf(cell('aliases')),
        validFrom: dayOf(cell('validFrom'), year),
        validTo: dayOf(cell('validTo'), year),
      },
    ];
  });
}

export function readUnits({ rows }: ReturnType<typeof unitTable>, year: number): Unit[] {
  const unique = uniqueIds();
  return rows.flatMap((cell): Unit[] => {
    const name = readText(cell('name'));
    if (name === '') return [];
    return [
      {
        id: unique(readText(cell('id')) || name),
        code: readText(cell('code')) || null,
        name,
        shortName: readText(cell('shortName')) || name,
        kind: kindOf(readText(cell('kind')), name),
        aliases: listOf(cell('aliases')),
        validFrom: dayOf(cell('validFrom'), year),
        validTo: dayOf(cell('validTo'), year),
        predecessors: listOf(cell('predecessors')),
      },
    ];
  });
}

/** A period without its two days cannot be counted with and is passed over. */
export function readPeriods({ rows }: ReturnType<typeof periodTable>): Period[] {
  const unique = uniqueIds();
  return rows.flatMap((cell): Period[] => {
    const name = readText(cell('name'));
    const closing = dayOf(cell('closing'), NaN);
    const from = dayOf(cell('from'), NaN);
    if (name === '' || closing === null || from === null) return [];
    const id = unique(readText(cell('id')) || name);
    return [{ id, name, from, closing, submitBy: dayOf(cell('submitBy'), yearOf(closing)) ?? closing }];
  });
}

/** The year most periods close in: stands in where "Năm kế hoạch" cannot be read. */
export function usualYear(periods: readonly Period[]): number {
  const counts = new Map<number, number>();
  for (const { closing } of periods) counts.set(yearOf(closing), (counts.get(yearOf(closing)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? FALLBACK_YEAR;
}

/** The year of the plan this product was first made for; nothing is counted with it while no period is known. */
const FALLBACK_YEAR = 2021;

function listOf(value: CellValue): string[] {
  return readText(value)
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function dayOf(value: CellValue, year: number): IsoDate | null {
  const reading = readDate(value, year);
  return reading.kind === 'value' ? reading.value : null;
}

/** By the words of the cell; a unit just typed in without a kind is judged by its name. */
function kindOf(kind: string, name: string): UnitKind {
  const words = (kind === '' ? name.replace(/^UBND\s+/i, '') : kind).toLowerCase();
  if (/^(xã|phường|thị trấn)/.test(words)) return 'commune';
  return /^(phòng|văn phòng|thanh tra)/.test(words) ? 'office' : 'agency';
}

/** Copying a row copies its id; the copy is a unit of its own. */
function uniqueIds(): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    let free = id;
    for (let count = 2; taken.has(free); count++) free = `${id}~${count}`;
    taken.add(free);
    return free;
  };
}
