import { addProcedures } from '../../actions/add-procedures';
import { listTemplates } from '../../actions/list-templates';
import { loadTemplate } from '../../actions/load-template';
import { vi } from '../../locales';
import { readArguments, required } from './arguments';
import type { Command } from './command';
import { projectAssets, saveFile } from './files';
import { withHost } from './host-session';
import { emptyWorkbook, isXlsxName, readYear, withoutSheet } from './new-workbook';

const DEFAULT_TEMPLATE = 'huong-tra-2021';

const OPTIONS = { template: 'text', year: 'text', tthc: 'flag', out: 'text' } as const;

/** `new [--template ID] [--year Y] [--tthc] --out FILE`: a workbook from a template. */
export const newCommand: Command = async (words) => {
  const usage = vi.cli.usage.new;
  const { options } = readArguments(words, OPTIONS, { usage, files: 0 });
  const out = isXlsxName(required(options.out, '--out', usage), usage);
  const templateId = options.template ?? DEFAULT_TEMPLATE;
  const year = options.year === undefined ? undefined : readYear(options.year, usage);
  const template = (await listTemplates(projectAssets)).find(({ id }) => id === templateId);
  const made = await withHost(emptyWorkbook(), { calculate: true }, async ({ port, host }) => {
    const before = host.workbook.sheets.map(({ name }) => name);
    const { tasks } = await loadTemplate(port, projectAssets, { templateId, ...(year === undefined ? {} : { year }) });
    await withoutSheet(port, before);
    const procedures = options.tthc ? await addProcedures(port) : null;
    await saveFile(host.workbook, out);
    return { tasks, procedures };
  });
  const lines = [vi.cli.created(out, template?.name ?? templateId), vi.cli.tasks(made.tasks)];
  if (made.procedures) lines.push(vi.cli.procedures(made.procedures.tab, made.procedures.rows));
  if (template?.sample) lines.push(vi.cli.sample);
  return { asJson: false, text: lines.join('\n'), hasErrors: false };
};
