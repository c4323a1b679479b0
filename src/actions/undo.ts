import type { RunOptions, WorkbookPort } from './port';
import type { UndoStep } from './results';

/** Takes an action back. Returns the step that brings it again. */
export async function undo(port: WorkbookPort, step: UndoStep, options?: RunOptions): Promise<UndoStep> {
  const before = await port.read(options);
  const changes = await port.apply(step.changes, before, options);
  return { label: step.label, changes };
}
