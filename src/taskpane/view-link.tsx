import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePaneState } from './pane-context';
import { hashOf, openView, type Route } from './route';

/** To a page that is no step of the work. It begins far above the link; its heading takes the keyboard where nothing else has it. */
export function ViewLink({ to, quiet, children }: { to: Route; quiet?: boolean; children: ReactNode }) {
  const { route } = usePaneState();
  return (
    <Link
      href={hashOf(to)}
      inline={!quiet}
      appearance={quiet ? 'subtle' : 'default'}
      style={{ fontSize: 'inherit' }}
      aria-current={route === to ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        if (route !== to) event.currentTarget.blur();
        openView(to);
      }}
    >
      {children}
    </Link>
  );
}
