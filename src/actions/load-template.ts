import type { AssetSource } from './asset-source';
import { placePlan } from './place-plan';
import type { RunOptions, WorkbookPort } from './port';
import type { LoadResult } from './results';
import { loadTemplateFiles } from './template-source';

/**
 * Adds the tabs of a template to the open workbook; the user's own sheets stay as they are. Throws `CchcError`: template-exists,
 * name-taken (details.name), template-broken.
 */
export async function loadTemplate(
  port: WorkbookPort,
  assets: AssetSource,
  { templateId, year }: { templateId: string; year?: number },
  options?: RunOptions,
): Promise<LoadResult> {
  const template = await loadTemplateFiles(assets, templateId, year);
  return placePlan(port, await port.read(options), { ...template, label: 'load-template' }, options);
}
