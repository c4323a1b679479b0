import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useStyles } from '../styles';

const useDisclosureStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** A part that can be folded away. `onOpen` is told each time that somebody opens it. */
export function Disclosure(props: {
  title: string;
  open?: boolean;
  plain?: boolean;
  onOpen?: () => void;
  children: ReactNode;
}) {
  const shared = useStyles();
  const styles = useDisclosureStyles();
  return (
    <details
      className={props.plain ? undefined : shared.card}
      open={props.open}
      onToggle={({ currentTarget }) => currentTarget.open && props.onOpen?.()}
    >
      <summary className={styles.summary}>{props.title}</summary>
      <div className={styles.content}>{props.children}</div>
    </details>
  );
}
