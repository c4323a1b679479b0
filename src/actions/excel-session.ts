import { openExcel } from '../excel/excel-workbook';
import type { AssetSource } from './asset-source';
import { check } from './check';
import { fill, previewFill } from './fill';
import { goToCell } from './go-to-cell';
import { inspect } from './inspect';
import { openTab } from './open-tab';
import type { RunOptions, WorkbookEvent, WorkbookPort } from './port';
import type { UndoStep } from './results';
import { undo } from './undo';

/** Template files lie beside the page that asks. A file is fetched once for as long as the page is open. */
export function fetchedAssets(): AssetSource {
  const texts = new Map<string, Promise<string>>();
  const load = async (path: string): Promise<string> => {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
  return {
    read(path) {
      let text = texts.get(path);
      if (!text) {
        text = load(path);
        texts.set(path, text);
        // A failure is not kept: the next try may find the network again.
        text.catch(() => texts.delete(path));
      }
      return text;
    },
  };
}

/** Reading templates needs a CSV parser; a workbook that has its plan never does. */
const templates = () => import(/* webpackChunkName: "templates" */ './templates');

export type Session = ReturnType<typeof createSession>;

/** All actions bound to the workbook that is open in Excel and to the templates beside the page. */
export function createSession(port: WorkbookPort = openExcel(), assets: AssetSource = fetchedAssets()) {
  return {
    listTemplates: async () => (await templates()).listTemplates(assets),
    previewTemplate: async (templateId: string, year?: number) =>
      (await templates()).previewTemplate(assets, templateId, year),
    inspect: (options?: RunOptions) => inspect(port, options),
    loadTemplate: async (request: { templateId: string; year?: number }, options?: RunOptions) =>
      (await templates()).loadTemplate(port, assets, request, options),
    check: (options?: RunOptions) => check(port, options),
    previewFill: (periodId: string | undefined, options?: RunOptions) => previewFill(port, periodId, options),
    fill: (request: { periodId?: string }, options?: RunOptions) => fill(port, request, options),
    goToCell: (tab: string, cell: string) => goToCell(port, tab, cell),
    openTab: (tab: 'plan' | 'charts') => openTab(port, tab),
    undo: async (step: UndoStep, options?: RunOptions) => {
      await undo(port, step, options);
    },
    watch: (onChange: (event: WorkbookEvent) => void) => port.watch(onChange),
  };
}
