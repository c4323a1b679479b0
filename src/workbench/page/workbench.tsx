import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  DismissRegular,
  DocumentAddRegular,
  FolderOpenRegular,
  SaveRegular,
  TableRegular,
} from '@fluentui/react-icons';
import { type ChangeEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ExcelHost } from '../host/host-api';
import type { Bench, ProfileName } from './bench';
import { createGrid } from './grid';
import { type Ribbon, readRibbon } from './manifest-ribbon';
import { PaneFrame } from './pane-frame';
import { promptAt } from './prompt';
import { onRegionKey } from './regions';
import { TableView } from './table-view';
import { words } from './words';

/** The whole page: workbench buttons, the add-in's ribbon tab, the sheet and the pane. */
export function Workbench({ bench }: { bench: Bench }): ReactNode {
  const state = useSyncExternalStore(bench.subscribe, bench.get);
  useEffect(() => {
    // Before the grid, which keeps keys to itself.
    window.addEventListener('keydown', onRegionKey, true);
    return () => window.removeEventListener('keydown', onRegionKey, true);
  }, []);
  return (
    <div className="bench">
      <WorkbenchBar bench={bench} />
      <RibbonTab bench={bench} />
      <main className="sheet-side" aria-label={words.grid} data-region="sheet">
        {state.host === null ? (
          <p className="waiting" role="status">
            {words.loading}
          </p>
        ) : (
          <SheetSide bench={bench} host={state.host} />
        )}
        <Message bench={bench} />
      </main>
      {state.paneOpen && state.host !== null && <PaneFrame bench={bench} host={state.host} />}
    </div>
  );
}

function WorkbenchBar({ bench }: { bench: Bench }): ReactNode {
  const { profile, tableView, host, unsaved } = useSyncExternalStore(bench.subscribe, bench.get);
  useEffect(() => {
    // The browser itself asks whether to leave; its words cannot be chosen.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    if (unsaved) window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  const chooser = useRef<HTMLInputElement>(null);
  const mayReplace = (): boolean => {
    const used = host?.workbook.sheets.some((sheet) => sheet.rows.some((row) => row?.some((cell) => cell !== null)));
    return !used || window.confirm(words.replaceWorkbook);
  };
  const opened = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (file !== undefined && mayReplace()) void bench.openFile(file);
  };
  return (
    <header className="bar" data-region="workbench">
      <h1>{words.title}</h1>
      <button type="button" onClick={() => mayReplace() && void bench.newWorkbook()}>
        <DocumentAddRegular aria-hidden="true" fontSize={18} />
        {words.newWorkbook}
      </button>
      <button type="button" onClick={() => chooser.current?.click()}>
        <FolderOpenRegular aria-hidden="true" fontSize={18} />
        {words.openFile}
      </button>
      <input ref={chooser} type="file" accept=".xlsx" hidden aria-label={words.openFile} onChange={opened} />
      <button type="button" onClick={() => void bench.saveFile().then(download)}>
        <SaveRegular aria-hidden="true" fontSize={18} />
        {words.saveFile}
      </button>
      {(host?.opened.length ?? 0) > 0 && (
        <button type="button" onClick={() => download(bench.besideFile())}>
          <SaveRegular aria-hidden="true" fontSize={18} />
          {words.saveBeside}
        </button>
      )}
      <button type="button" onClick={bench.undo}>
        <ArrowUndoRegular aria-hidden="true" fontSize={18} />
        {words.undo}
      </button>
      <button type="button" onClick={bench.redo}>
        <ArrowRedoRegular aria-hidden="true" fontSize={18} />
        {words.redo}
      </button>
      <span className="spring" />
      <button type="button" aria-pressed={tableView} onClick={() => bench.showTable(!tableView)}>
        <TableRegular aria-hidden="true" fontSize={18} />
        {tableView ? words.gridView : words.tableView}
      </button>
      <label>
        {words.profile}
        <select value={profile} onChange={(event) => void bench.useProfile(event.target.value as ProfileName)}>
          {Object.entries(words.profiles).map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

/** Hands a file to the browser to be saved. */
function download(file: { name: string; blob: Blob } | null): void {
  if (file === null) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file.blob);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

function RibbonTab({ bench }: { bench: Bench }): ReactNode {
  const { pane, paneOpen } = useSyncExternalStore(bench.subscribe, bench.get);
  const [ribbon, setRibbon] = useState<Ribbon | null>(null);
  useEffect(() => {
    fetch('manifest.xml')
      .then((response) => response.text())
      .then((xml) => setRibbon(readRibbon(xml)))
      .catch(bench.report);
  }, [bench]);
  return (
    <nav className="ribbon" aria-label={words.ribbon} data-region="ribbon">
      <span className="ribbon-tab">{ribbon?.label}</span>
      {ribbon?.groups.map((group) => (
        <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
          {group.buttons.map((button) => (
            <button
              key={button.id}
              type="button"
              title={button.tip}
              aria-pressed={paneOpen && pane.hash === button.hash}
              onClick={() => bench.openPane(button.hash)}
            >
              {button.icon !== null && <img src={button.icon} alt="" />}
              {button.label}
            </button>
          ))}
        </div>
      ))}
    </nav>
  );
}

function SheetSide({ bench, host }: { bench: Bench; host: ExcelHost }): ReactNode {
  const { tableView } = useSyncExternalStore(bench.subscribe, bench.get);
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (container.current === null) return undefined;
    // The grid keeps its own React tree, which must not be taken down while this one is being drawn.
    const place = container.current.appendChild(document.createElement('div'));
    place.style.height = '100%';
    const grid = createGrid(place, host, {
      onRefusal: bench.report,
      onSelect: bench.touch,
      onEdit: () => bench.say(''),
    });
    bench.onFollow(grid.followSelection);
    return () => {
      setTimeout(() => {
        grid.dispose();
        place.remove();
      }, 0);
    };
  }, [bench, host]);
  useEffect(() => {
    // Covered rather than hidden: the grid cannot be drawn in no room. React 18 does not know the attribute.
    container.current?.toggleAttribute('inert', tableView);
  }, [tableView]);
  const { cell, prompt } = promptAt(host);
  return (
    <>
      <div ref={container} className="sheet-grid" />
      {tableView && (
        <TableView
          workbook={host.workbook}
          shown={host.selection.sheet}
          onChoose={(sheet) => {
            host.select(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
            bench.touch();
          }}
        />
      )}
      <p className="prompt" role="status">
        <strong>{prompt === undefined ? cell : `${cell} – ${prompt.title}`}</strong>
        {prompt?.message}
      </p>
    </>
  );
}

function Message({ bench }: { bench: Bench }): ReactNode {
  const { message } = useSyncExternalStore(bench.subscribe, bench.get);
  return (
    <div role="status">
      {message !== '' && (
        <div className="message">
          <span>{message}</span>
          <button type="button" aria-label={words.closeMessage} onClick={() => bench.say('')}>
            <DismissRegular aria-hidden="true" fontSize={18} />
          </button>
        </div>
      )}
    </div>
  );
}
