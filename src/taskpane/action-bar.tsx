import { makeStyles, tokens } from '@fluentui/react-components';
import { createContext, useContext, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

const useBarStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > button': { width: '100%' },
  },
});

/** Where views put their main button: always in sight at the foot of the pane, however long the view is. */
export const ActionBarPlace = createContext<HTMLElement | null>(null);

/** With `onSubmit` it is a form of its own: Enter in its field does what its button of type "submit" does. */
export function ActionBar({ children, onSubmit }: { children: ReactNode; onSubmit?: () => void }) {
  const styles = useBarStyles();
  const place = useContext(ActionBarPlace);
  const bar = onSubmit ? (
    <form
      className={styles.bar}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  ) : (
    <div className={styles.bar}>{children}</div>
  );
  return place ? createPortal(bar, place) : bar;
}
