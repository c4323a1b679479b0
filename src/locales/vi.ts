import { cli } from './vi/cli';
import { errors } from './vi/errors';
import { findings } from './vi/findings';
import { pane } from './vi/pane';
import { template } from './vi/template';

/** Vietnamese is the source of the keys; `en.ts` must have the same shape. */
export const vi = { cli, errors, findings, pane, template };
export type Messages = typeof vi;
