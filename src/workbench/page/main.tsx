import { createRoot } from 'react-dom/client';
import type { ExcelHost } from '../host/host-api';
import { createBench } from './bench';
import { Workbench } from './workbench';
import './workbench.css';

/** What tests in a browser drive the page with. */
type Handle = {
  readonly host: ExcelHost;
  ready: Promise<void>;
  setCell: (sheet: string, a1: string, text: string) => Promise<void>;
  cellText: (sheet: string, a1: string) => string;
};

const bench = createBench();
const handle: Handle = {
  get host() {
    const { host } = bench.get();
    if (host === null) throw new Error('not ready');
    return host;
  },
  ready: bench.ready,
  setCell: bench.setCell,
  cellText: bench.cellText,
};
Object.assign(window, { cchcWorkbench: handle });

const container = document.getElementById('workbench');
if (container !== null) createRoot(container).render(<Workbench bench={bench} />);
