import { existsSync } from 'node:fs';
import { listTemplates } from '../../actions/list-templates';
import { loadTemplate } from '../../actions/load-template';
import { loadTableRows } from '../../actions/template-source';
import { CchcError } from '../../domain/error';
import { vi } from '../../locales';
import { readArguments, required } from './arguments';
import { addAskedTables, TABLE_FLAGS } from './asked-tables';
import type { Command } from './command';
import { projectAssets, saveFile } from './files';
import { withHost } from './host-session';
import { emptyWorkbook, isXlsxName, readYear, withoutSheet } from './new-workbook';

const DEFAULT_TEMPLATE = 'huong-tra-2021';

const OPTIONS = { template: 'text', year: 'text', ...TABLE_FLAGS, out: 'text' } as const;

/** `new [--template ID] [--year Y] [--tthc] [--chi-tieu] [--sang-kien] --out FILE`: a workbook from a template. */
export const newCommand: Command = async (words) => {
  const usage = vi.cli.usage.new;
  const { options } = readArguments(words, OPTIONS, { usage, files: 0 });
  const out = isXlsxName(required(options.out, '--out', usage), usage);
  // A mistyped name must not cost a year of figures; nothing of the old file goes into the new one.
  if (existsSync(out)) throw new CchcError('bad-arguments', { usage, reason: 'file-exists', name: out });
  const templateId = options.template ?? DEFAULT_TEMPLATE;
  const year = options.year === undefined ? undefined : readYear(options.year, usage);
  const template = (await listTemplates(projectAssets)).find(({ id }) => id === templateId);
  const made = await withHost(emptyWorkbook(), { calculate: true }, async ({ port, host }) => {
    const before = host.workbook.sheets.map(({ name }) => name);
    const { tasks } = await loadTemplate(port, projectAssets, { templateId, ...(year === undefined ? {} : { year }) });
    await withoutSheet(port, before);
    const { lines: tables } = await addAskedTables(port, options, (id) =>
      loadTableRows(projectAssets, templateId, year, id),
    );
    await saveFile(host.workbook, out);
    return { tasks, tables };
  });
  const lines = [vi.cli.created(out, template?.name ?? templateId), vi.cli.tasks(made.tasks), ...made.tables];
  if (template?.sample) lines.push(vi.cli.sample);
  return { asJson: false, text: lines.join('\n'), hasErrors: false };
};
