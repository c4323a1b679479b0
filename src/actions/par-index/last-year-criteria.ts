import { readText } from '../../domain/cell-values';
import { toSerial } from '../../domain/dates';
import { CchcError } from '../../domain/error';
import {
  copyForward,
  SET_LEVELS,
  type CriteriaSet,
  type CriterionCells,
  type SetCells,
} from '../../domain/par-index/criterion';
import type { CriteriaTables } from '../../domain/par-index/criteria-files';
import { nameKey } from '../../domain/text';
import { readParIndex } from '../../workbook/par-index/read';
import type { Workbook } from '../../workbook/workbook';

/**
 * The latest sets of criteria of another workbook, copied forward to `year`: with nothing decided yet, and the mark of sample data as it is.
 * Throws `CchcError` criteria-missing (details.file).
 */
export function criteriaForYear(workbook: Workbook, file: string, year: number): CriteriaTables {
  const par = readParIndex(workbook);
  const all = par?.sets.filter(({ criteria }) => criteria.length > 0) ?? [];
  const latest = Math.max(...all.map((set) => set.year ?? -Infinity));
  const sets = all.filter((set) => (set.year ?? -Infinity) === latest);
  if (par === null || sets.length === 0) throw new CchcError('criteria-missing', { file });
  const rows = par.tables.criteria?.rows.map(({ values }) => values) ?? [];
  const copies = sets.map((set) => ({ set, copy: copyForward(set, year) }));
  return {
    sets: copies.map(({ copy }) => setCells(copy)),
    criteria: copies.flatMap(({ set, copy }) =>
      rows
        .filter((row) => belongsTo(row, set, par.sets.length))
        .map((row): CriterionCells => ({ ...row, set: copy.code })),
    ),
  };
}

function belongsTo(row: CriterionCells, { code }: CriteriaSet, sets: number): boolean {
  const named = nameKey(readText(row.set));
  return named === nameKey(code) || (named === '' && sets === 1);
}

function setCells({ code, name, level, year, validFrom, version, total, step, sample }: CriteriaSet): SetCells {
  return {
    ...{ code, name, year, version, total, step },
    level: level === null ? null : SET_LEVELS[level].name,
    from: validFrom === null ? null : toSerial(validFrom),
    sample: sample ? 'x' : null,
  };
}
