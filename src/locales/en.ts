import { cli } from './en/cli';
import { errors } from './en/errors';
import { findings } from './en/findings';
import { pane } from './en/pane';
import { template } from './en/template';
import type { Messages } from './vi';

export const en = { cli, errors, findings, pane, template } satisfies Messages;
