import { cli } from './en/cli';
import { errors } from './en/errors';
import { pane } from './en/pane';
import { template } from './en/template';
import type { Messages } from './vi';

export const en = { language: 'en' as const, cli, errors, pane, template } satisfies Messages;
