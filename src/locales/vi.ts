import type { Language } from './language';
import { cli } from './vi/cli';
import { errors } from './vi/errors';
import { pane } from './vi/pane';
import { template } from './vi/template';

/** Vietnamese is the source of the keys; `en.ts` must have the same shape. */
export const vi = { language: 'vi' as Language, cli, errors, pane, template };
export type Messages = typeof vi;
