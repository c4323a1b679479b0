import { useEffect, useRef, type ReactNode } from 'react';
import { useStyles } from './styles';

/**
 * A view's heading. It takes the focus only when the thing that had it went away with the view before (a button that a job
 * replaced), so that a screen reader goes on from here and the keyboard does not start again at the top.
 */
export function ViewHeading({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const mounted = useRef(false);
  useEffect(() => {
    if (mounted.current) return;
    mounted.current = true;
    const nothingFocused = document.activeElement === null || document.activeElement === document.body;
    if (nothingFocused && document.hasFocus()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h1>
  );
}
