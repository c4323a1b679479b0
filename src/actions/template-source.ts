import type { Plan } from '../domain/plan';
import type { PlanRow } from '../domain/task';
import {
  readTemplate,
  TEMPLATE_LIST_FILE,
  templateFiles,
  templateTableFile,
  templateTableFiles,
  type TemplateTable,
  type TemplateTables,
} from '../domain/template';
import type { AssetSource } from './asset-source';
import { templateBroken } from './template-broken';

/**
 * Reads a template from its files, with the tables that come with it and `more`. A file that cannot be fetched is one of the problems. Throws `template-broken`.
 */
export async function loadTemplateFiles(
  assets: AssetSource,
  id: string,
  year: number | undefined,
  more: readonly TemplateTable[] = [],
): Promise<{ plan: Plan; rows: PlanRow[]; tables: TemplateTables }> {
  const files = await readAll(assets, templateFiles(id));
  const listed = templateTableFiles(id, files[TEMPLATE_LIST_FILE]);
  const tables = await readAll(assets, [...listed, ...more.map((table) => templateTableFile(id, table))]);
  const template = readTemplate(
    { ...files, ...tables },
    {
      ...(year === undefined ? {} : { year }),
      tables: more,
    },
  );
  if (!template.ok) throw templateBroken(template.problems);
  return template;
}

/** The rows that a template has for a table that somebody asks for; none where it has none. Throws `template-broken`. */
export async function loadTableRows(
  assets: AssetSource,
  id: string,
  year: number | undefined,
  table: TemplateTable,
): Promise<NonNullable<TemplateTables[TemplateTable]>> {
  if ((await readOrNothing(assets, templateTableFile(id, table))) === undefined) return [];
  const { tables } = await loadTemplateFiles(assets, id, year, [table]);
  return tables[table] ?? [];
}

async function readAll(assets: AssetSource, paths: readonly string[]): Promise<Record<string, string | undefined>> {
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await readOrNothing(assets, path)])));
}

async function readOrNothing(assets: AssetSource, path: string): Promise<string | undefined> {
  try {
    return await assets.read(path);
  } catch {
    // `readTemplate` says which file is missing, beside everything else that is wrong.
    return undefined;
  }
}
