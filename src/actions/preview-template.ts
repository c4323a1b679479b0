import { LATER_TABS, TAB_IDS, TABS } from '../workbook/tab-ids';
import type { AssetSource } from './asset-source';
import { listTemplates } from './list-templates';
import type { TemplatePreview } from './results';
import { templateBroken } from './template-broken';
import { loadTemplateFiles } from './template-source';

/** What loading a template would bring. `year` is needed for templates of any year. Throws `template-broken`. */
export async function previewTemplate(assets: AssetSource, id: string, year?: number): Promise<TemplatePreview> {
  const [templates, { plan, tables }] = await Promise.all([listTemplates(assets), loadTemplateFiles(assets, id, year)]);
  const info = templates.find((template) => template.id === id);
  if (!info) throw templateBroken([]);
  return {
    info,
    header: plan.header,
    areas: plan.areas.map((area) => ({
      name: area.name,
      tasks: plan.tasks.filter((task) => task.areaId === area.id).length,
    })),
    tasks: plan.tasks.length,
    tabs: TAB_IDS.filter((id) => id !== 'hidden' && (!LATER_TABS.includes(id) || id in tables)).map(
      (id) => TABS[id].name,
    ),
  };
}
