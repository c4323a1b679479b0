import type { Plan } from '../domain/plan';
import type { PlanRow } from '../domain/task';
import { readTemplate, templateFiles } from '../domain/template';
import type { AssetSource } from './asset-source';
import { templateBroken } from './template-broken';

/** Reads a template from its files. A file that cannot be fetched is one of the problems. Throws `template-broken`. */
export async function loadTemplateFiles(
  assets: AssetSource,
  id: string,
  year: number | undefined,
): Promise<{ plan: Plan; rows: PlanRow[] }> {
  const texts = await Promise.all(
    templateFiles(id).map(async (path) => [path, await readOrNothing(assets, path)] as const),
  );
  const template = readTemplate(Object.fromEntries(texts), year === undefined ? {} : { year });
  if (!template.ok) throw templateBroken(template.problems);
  return template;
}

async function readOrNothing(assets: AssetSource, path: string): Promise<string | undefined> {
  try {
    return await assets.read(path);
  } catch {
    // `readTemplate` says which file is missing, beside everything else that is wrong.
    return undefined;
  }
}
