import { MAX_ROWS } from '../workbook/a1';
import { REQUEST_LIMIT } from './requests';

/** What the Excel around the pane says of itself. Nothing of it comes from a workbook. */
export type HostFacts = {
  host: string;
  /** With the build: "16.0.17328.20000". */
  version: string;
  /** "PC", "Mac", "OfficeOnline"… */
  platform: string;
  displayLanguage: string;
  contentLanguage: string;
  /** Requirement sets with the highest version that is there; null: none. */
  sets: { name: string; version: string | null }[];
  limits: {
    /** Bytes that this Excel takes in one request; null where it has no such limit. */
    request: number | null;
    /** Bytes up to which we fill one. */
    ourRequest: number;
    /** Rows of a sheet. */
    rows: number;
  };
};

/**
 * The sets that the add-in asks for or may come to need, with the minor version up to which there is something to find. ExcelApi goes
 * further than any Excel of today: a newer one is told as what it is.
 */
const SETS: readonly [name: string, highest: number][] = [
  ['ExcelApi', 40],
  ['ExcelApiOnline', 9],
  ['ExcelApiDesktop', 9],
  ['AddinCommands', 3],
  ['DialogApi', 2],
  ['SharedRuntime', 2],
  ['RibbonApi', 2],
  ['OpenBrowserWindowApi', 1],
];

/** Excel on the web refuses more (learn.microsoft.com, "Resource limits and performance optimization for Office Add-ins"). */
const WEB_REQUEST = 5 * 1024 * 1024;

/** Asks Office, not Excel: it answers at once, even while a cell is being edited. */
export function readHostFacts(): HostFacts {
  const { diagnostics, displayLanguage, contentLanguage, requirements } = Office.context;
  const highest = (name: string, from: number): string | null => {
    for (let minor = from; minor >= 1; minor -= 1) {
      if (requirements.isSetSupported(name, `1.${minor}`)) return `1.${minor}`;
    }
    return null;
  };
  const platform = String(diagnostics.platform);
  return {
    host: String(diagnostics.host),
    version: diagnostics.version,
    platform,
    displayLanguage,
    contentLanguage,
    sets: SETS.map(([name, from]) => ({ name, version: highest(name, from) })),
    limits: {
      request: platform === 'OfficeOnline' ? WEB_REQUEST : null,
      ourRequest: REQUEST_LIMIT,
      rows: MAX_ROWS,
    },
  };
}
