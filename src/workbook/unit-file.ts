/** The workbook that is sent to a unit: a plan workbook of its own with the unit's tasks alone. */
import { readText } from '../domain/cell-values';
import type { Period } from '../domain/period';
import type { Plan } from '../domain/plan';
import {
  childWorkbookId,
  planHash,
  spareRowId,
  STAMP_VERSION,
  stampText,
  type FileStamp,
} from '../domain/sharing/stamp';
import { summarise } from '../domain/summary';
import type { Task } from '../domain/task';
import type { Unit } from '../domain/unit';
import { planTableOf } from './lay-rows';
import { unitScoreTabs, type UnitSheets } from './par-index/unit-sheet';
import { sentSheet } from './sent-tasks';
import { DEFAULT_FONT } from './styles';
import { COORDINATED_TAB, TABS, type TabId } from './tab-ids';
import { layoutCatalogue } from './tabs/catalogue';
import { standardContext } from './tabs/context';
import { layoutHidden, STAMP_KEY, WORKBOOK_ID_KEY } from './tabs/hidden';
import { layoutInfo } from './tabs/info';
import type { LaidRow } from './tabs/plan';
import { pageKey, pageSignature } from './tabs/signatures';
import { layoutCoordinated } from './tabs/unit-coordinated';
import { unitHeader, type UnitContext } from './tabs/unit-context';
import { layoutUnitGuide } from './tabs/unit-guide';
import { layoutUnitPlan } from './tabs/unit-plan';
import { tabAnchor } from './tabs/tab-anchor';
import type { Sheet, Workbook } from './workbook';

/** The document property that holds the stamp, and the most that one may hold. */
export const STAMP_PROPERTY = 'CCHC';
const LONGEST_PROPERTY = 255;

export type UnitFileParts = {
  /** The whole plan, with the header and the catalogues that the file is given. */
  plan: Plan;
  /** Of the workbook that is split. */
  workbookId: string;
  unit: Unit;
  period: Period;
  /** Local date and time. */
  issuedAt: string;
  /** The tasks that the unit reports on, as `layRows` lays them; each has its id. */
  led: readonly LaidRow[];
  /** The tasks in which it only has a part. */
  coordinated: readonly LaidRow[];
  /** Blank rows for tasks of the unit's own. */
  spareRows: number;
  /** The score sheets of the workbook that is split; null where it has none. */
  scores?: UnitSheets | null;
};

/**
 * The unit's workbook: guide, "Thông tin", "Kế hoạch" with locked plan columns, "Phối hợp" where there is anything to coordinate, "Chấm
 * điểm" with "Bộ tiêu chí" where the unit is scored, "Danh mục", and the very hidden tabs. Everything works without the add-in, in programs from Excel 2010 on. What the file is stands in four
 * places, because no program keeps all of them. Linear in its tasks and in the catalogue.
 */
export function buildUnitFile(parts: UnitFileParts): Workbook {
  const { workbookId, unit, issuedAt, led, coordinated, spareRows, scores: all = null } = parts;
  const tasks = led.map(({ values }) => ({ id: readText(values.id), values }));
  const stamp = stampText(stampOf(parts, tasks));
  const context = contextOf(parts, stamp);
  const { plan } = context;
  const spare = Array.from({ length: spareRows }, (_, index): LaidRow => {
    return { values: { id: spareRowId(unit.id, issuedAt, index + 1) }, task: null };
  });
  const info = layoutInfo(context);
  const catalogue = layoutCatalogue(context);
  const planSheet = layoutUnitPlan(context, led, spare).sheet;
  const hidden = layoutHidden(context, {
    ...(planSheet.page === null ? {} : { [pageKey('plan')]: pageSignature(planSheet.page) }),
    [WORKBOOK_ID_KEY]: childWorkbookId(workbookId, unit.id, issuedAt),
    [STAMP_KEY]: stamp,
  });
  const scores = all === null ? null : unitScoreTabs(all, unit, context);
  const tabs: [TabId, Sheet][] = [
    ['guide', layoutUnitGuide(context, scores?.state ?? null).sheet],
    ['info', info.builder.sheet],
    ['plan', planSheet],
    ['catalogue', catalogue.builder.sheet],
    ['hidden', hidden.builder.sheet],
  ];
  const sent = sentSheet(tasks);
  const part = coordinated.length === 0 ? null : layoutCoordinated(context).sheet;
  const sheets = tabs.map(([, sheet]) => sheet);
  const more = [...(part === null ? [] : [part]), ...(scores?.sheets ?? [])];
  return {
    sheets: [...sheets.slice(0, 3), ...more, ...sheets.slice(3), sent.sheet, ...(scores === null ? [] : [scores.sent])],
    names: [
      ...tabs.map(([id, { name }]) => tabAnchor(TABS[id].anchor, name)),
      ...(part === null ? [] : [tabAnchor(COORDINATED_TAB.anchor, part.name)]),
      ...info.names,
      ...catalogue.names,
      ...hidden.names,
      sent.name,
      ...(scores?.names ?? []),
    ],
    properties: {
      title: `${plan.header.title} – ${unit.name}`,
      ...(plan.header.consolidator === '' ? {} : { creator: plan.header.consolidator }),
      custom: stamp.length <= LONGEST_PROPERTY ? { [STAMP_PROPERTY]: stamp } : {},
    },
    defaultFont: DEFAULT_FONT,
    unsupported: [],
  };
}

function stampOf(
  { plan, workbookId, unit, period, issuedAt }: UnitFileParts,
  tasks: Parameters<typeof sentSheet>[0],
): FileStamp {
  const { year } = plan.header;
  const hash = planHash(tasks, year);
  return { workbookId, unitId: unit.id, periodId: period.id, year, issuedAt, planHash: hash, version: STAMP_VERSION };
}

function contextOf({ plan, unit, period, led, coordinated, spareRows }: UnitFileParts, stamp: string): UnitContext {
  const own: Plan = {
    ...plan,
    header: unitHeader(plan.header, unit),
    periodId: period.id,
    tasks: led.flatMap(({ task }): Task[] => (task === null ? [] : [task])),
  };
  const summary = summarise(own.tasks, { ...own, period, byCalendar: own.header.byCalendar });
  return {
    ...standardContext(own, summary, null, planTableOf(own, led)),
    unit,
    period,
    sender: plan.header,
    stamp,
    coordinated,
    spareRows,
  };
}
