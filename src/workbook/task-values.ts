/** The cells of a task as the plan table should hold them, so that plain counting formulas see what the program understood. */
import { areaLabel, type Area } from '../domain/area';
import { toSerial } from '../domain/dates';
import { printDeadline } from '../domain/deadline';
import type { CellValue, PlanRow, Task, TaskField } from '../domain/task';
import { UNIT_SEPARATOR, type Unit } from '../domain/unit';

export type TaskNames = { areas: ReadonlyMap<string, Area>; units: ReadonlyMap<string, Unit> };

export function taskNames(plan: { areas: readonly Area[]; units: readonly Unit[] }): TaskNames {
  return {
    areas: new Map(plan.areas.map((area) => [area.id, area])),
    units: new Map(plan.units.map((unit) => [unit.id, unit])),
  };
}

/**
 * Cells whose meaning is certain, in the form that formulas need: area label, unit names of the catalogue, dates and shares as
 * numbers, the due date that the deadline text gives. Fields that say nothing, or nothing certain, are left out.
 */
export function certainValues(task: Task, names: TaskNames): Partial<Record<TaskField, CellValue>> {
  const area = task.areaId === null ? undefined : names.areas.get(task.areaId);
  const leads = task.leadIds.map((id) => names.units.get(id)?.name);
  const known = leads.length > 0 && leads.every((lead) => lead !== undefined);
  return {
    ...(area === undefined ? {} : { area: areaLabel(area) }),
    ...(known ? { lead: leads.join(UNIT_SEPARATOR) } : {}),
    ...(task.due === null ? {} : { due: toSerial(task.due) }),
    ...(task.budget === null ? {} : { budget: task.budget }),
    ...(task.progress === null ? {} : { progress: task.progress }),
    ...(task.finished === null ? {} : { finished: toSerial(task.finished) }),
    ...(task.documentDate === null ? {} : { documentDate: toSerial(task.documentDate) }),
  };
}

/** All cells of a task that comes without the cells it was typed in. */
export function valuesOf(task: Task, names: TaskNames): PlanRow['values'] {
  const text = (value: string): CellValue => (value === '' ? null : value);
  return {
    id: text(task.id),
    number: text(task.number),
    title: text(task.title),
    product: text(task.product),
    head: text(task.head),
    coordinators: text(task.coordinators.join(UNIT_SEPARATOR)),
    deadline: text(task.deadline.text || printDeadline(task.deadline)),
    link: text(task.link),
    note: text(task.note),
    documentNumber: text(task.documentNumber),
    reason: text(task.reason),
    excluded: task.excluded ? 'x' : null,
    ...certainValues(task, names),
  };
}
