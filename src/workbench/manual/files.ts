import { join } from 'node:path';
import { manualPage } from './manual';
import { unitPage } from './unit-page';

/** Beside the pane's own page once it is built; the help page links to both. */
export const MANUAL_FOLDER = join(__dirname, '../../../assets/huong-dan');

/** The pages in it, by file. */
export const PAGES: Readonly<Record<string, () => string>> = { 'index.html': manualPage, 'don-vi.html': unitPage };
