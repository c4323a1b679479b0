import { readTemplateList, TEMPLATE_LIST_FILE } from '../domain/template';
import type { AssetSource } from './asset-source';
import type { TemplateInfo } from './results';
import { templateBroken } from './template-broken';

/** The templates that can be loaded, in the order of the list file. Throws `template-broken` where that file is wrong. */
export async function listTemplates(assets: AssetSource): Promise<TemplateInfo[]> {
  const list = readTemplateList(await assets.read(TEMPLATE_LIST_FILE));
  if (!list.ok) throw templateBroken(list.problems);
  return list.templates.map(({ id, name, description, year, sample }) => ({ id, name, description, year, sample }));
}
