import { listTemplates } from '../../actions/list-templates';
import { loadTemplate } from '../../actions/load-template';
import { vi } from '../../locales';
import { readArguments, required } from './arguments';
import type { Command } from './command';
import { projectAssets, saveFile } from './files';
import { withHost } from './host-session';
import { emptyWorkbook, isXlsxName, readYear, withoutSheet } from './new-workbook';

const DEFAULT_TEMPLATE = 'huong-tra-2021';

/** `new [--template ID] [--year Y] --out FILE`: a workbook from a template. */
export const newCommand: Command = async (words) => {
  const usage = vi.cli.usage.new;
  const { options } = readArguments(words, { template: 'text', year: 'text', out: 'text' }, { usage, files: 0 });
  const out = isXlsxName(required(options.out, '--out', usage), usage);
  const templateId = options.template ?? DEFAULT_TEMPLATE;
  const year = options.year === undefined ? undefined : readYear(options.year, usage);
  const template = (await listTemplates(projectAssets)).find(({ id }) => id === templateId);
  const made = await withHost(emptyWorkbook(), { calculate: true }, async ({ port, host }) => {
    const before = host.workbook.sheets.map(({ name }) => name);
    const { tasks } = await loadTemplate(port, projectAssets, { templateId, ...(year === undefined ? {} : { year }) });
    await withoutSheet(port, before);
    await saveFile(host.workbook, out);
    return tasks;
  });
  const lines = [vi.cli.created(out, template?.name ?? templateId), vi.cli.tasks(made)];
  if (template?.sample) lines.push(vi.cli.sample);
  return { asJson: false, text: lines.join('\n'), hasErrors: false };
};
