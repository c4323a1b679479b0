import { loadReading } from '../../actions/import-plan';
import { readImport, type ImportReading } from '../../actions/import-reading';
import type { Progress } from '../../actions/port';
import { vi } from '../../locales';
import { readArguments, required } from './arguments';
import { checkText } from './check';
import { countOpen, type Command } from './command';
import { projectAssets, saveFile, sourceFile } from './files';
import { findingJson } from './finding-text';
import { withHost } from './host-session';
import { emptyWorkbook, isXlsxName, readYear, withoutSheet } from './new-workbook';

/** `import SOURCE.xlsx [--year Y] [--sheet NAME] --out FILE [--json]`: a workbook from a plan appendix in any usual layout. */
export const importCommand: Command = async (words) => {
  const usage = vi.cli.usage.import;
  const kinds = { year: 'text', sheet: 'text', out: 'text', json: 'flag' } as const;
  const { files, options } = readArguments(words, kinds, { usage, files: 1 });
  const out = isXlsxName(required(options.out, '--out', usage), usage);
  const choices = {
    ...(options.year === undefined ? {} : { year: readYear(options.year, usage) }),
    ...(options.sheet === undefined ? {} : { sheets: [options.sheet] }),
  };
  const file = sourceFile(files[0] ?? '');
  const reading = await readImport(projectAssets, file, choices, { onProgress: showProgress });
  await withHost(emptyWorkbook(), { calculate: true }, async ({ port, host }) => {
    const before = host.workbook.sheets.map(({ name }) => name);
    await loadReading(port, file, reading);
    await withoutSheet(port, before);
    await saveFile(host.workbook, out);
  });
  const { findings } = reading;
  return {
    asJson: options.json,
    json: { tasks: tasksJson(reading), findings: findings.map(findingJson) },
    text: importText(reading, out),
    hasErrors: countOpen(findings).error > 0,
  };
};

/** The tasks as the description of the command line has them; `row` is that of the source, on the sheet `sheet`. */
function tasksJson({ tasks, source, plan }: ImportReading) {
  const units = new Map(plan.units.map(({ id, name }) => [id, name]));
  return tasks.map(({ row: position, areaId, product, leadIds, coordinators, deadline }) => {
    const { read, task } = source.tasks[position - 1]!;
    const [leadId, ...others] = leadIds;
    return {
      sheet: read.opened.sheet.name,
      row: task.row + 1,
      areaId: areaId ?? '',
      title: task.title,
      product,
      lead: leadId === undefined || others.length > 0 ? null : (units.get(leadId) ?? null),
      coordinators,
      deadline: { text: deadline.text, kind: deadline.kind, due: deadline.due },
    };
  });
}

function importText({ findings, tasks, taken, plan, year }: ImportReading, out: string): string {
  const words = vi.cli;
  const areas = plan.areas.map(({ id, name }) => [name, tasks.filter(({ areaId }) => areaId === id).length] as const);
  const unplaced = areas.reduce((left, [, count]) => left - count, tasks.length);
  return [
    words.imported(tasks.length, taken.map(({ opened }) => opened.sheet.name).join(', '), year.year),
    ...areas.filter(([, count]) => count > 0).map(([name, count]) => words.importedArea(name, count)),
    ...(unplaced > 0 ? [words.importedArea(words.noArea, unplaced)] : []),
    checkText(findings, words.checked(tasks.length, [])),
    words.filled(out),
  ].join('\n');
}

/** On a terminal only: a log file has no use for it. */
function showProgress({ label, done, total }: Progress): void {
  if (!process.stderr.isTTY) return;
  const share = total === 0 ? 0 : Math.floor((done / total) * 100);
  process.stderr.write(`\r${vi.cli.importProgress(label ?? '', share)}\u001B[K`);
}
