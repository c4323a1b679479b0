import { DismissRegular } from '@fluentui/react-icons';
import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ExcelHost } from '../host/host-api';
import type { Bench } from './bench';
import { onRegionKey } from './regions';
import { words } from './words';

/** Widths that Excel gives a task pane, in pixels. */
const NARROWEST = 320;
const WIDEST = 450;
const USUAL = 350;
const KEY_STEP = 10;

/** The real pane in a frame like Excel's, with an edge to drag. Another host or workbook loads it anew, as Excel would. */
export function PaneFrame({ bench, host }: { bench: Bench; host: ExcelHost }): ReactNode {
  const { pane, opened } = useSyncExternalStore(bench.subscribe, bench.get);
  const [width, setWidth] = useState(USUAL);
  const [dragging, setDragging] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const place = useRef(pane);

  useEffect(() => {
    if (place.current === pane) return;
    place.current = pane;
    const target = frame.current?.contentWindow;
    if (target && pane.hash !== '') target.location.hash = pane.hash;
  }, [pane]);

  const resize = (wanted: number): void => setWidth(Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted))));
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (dragging) resize(window.innerWidth - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'ArrowLeft') resize(width + KEY_STEP);
    if (event.key === 'ArrowRight') resize(width - KEY_STEP);
  };
  return (
    <aside className="pane-side" aria-label={words.pane}>
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={words.resize}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        aria-valuenow={width}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => setDragging(false)}
      />
      <div className="pane-frame" style={{ width }} data-region="pane">
        <header>
          <h2>Báo cáo CCHC</h2>
          <button type="button" aria-label={words.closePane} title={words.closePane} onClick={bench.closePane}>
            <DismissRegular aria-hidden="true" fontSize={18} />
          </button>
        </header>
        <iframe
          key={`${paneKey(host)}/${opened}`}
          ref={frame}
          title={words.pane}
          src={`taskpane.html${pane.hash}`}
          style={{ pointerEvents: dragging ? 'none' : undefined }}
          onLoad={(event) => event.currentTarget.contentWindow?.addEventListener('keydown', onRegionKey, true)}
        />
      </div>
    </aside>
  );
}

const keys = new WeakMap<ExcelHost, number>();
let nextKey = 1;

/** The frame lives as long as its host: each host gets a number of its own. */
function paneKey(host: ExcelHost): number {
  const key = keys.get(host) ?? nextKey++;
  keys.set(host, key);
  return key;
}
