import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Progress } from '../actions/port';
import { usePane } from './pane-context';
import { useStyles } from './styles';

const useBarStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Most small jobs are done before this many milliseconds. */
const PATIENCE = 300;

type JobBarProps = { text: string; progress: Progress | null; cancelling: boolean; onCancel: () => void };

/**
 * Work that takes time: what is done, how far it is, and a way to stop it. With `patient` it appears only when the work does take
 * time, so that what stands below does not jump.
 */
export function JobBar({ patient = false, ...props }: JobBarProps & { patient?: boolean }) {
  const [shown, setShown] = useState(!patient);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return shown ? <ShownJobBar {...props} /> : null;
}

function ShownJobBar(props: JobBarProps) {
  const { words } = usePane();
  const styles = useBarStyles();
  const shared = useStyles();
  const { progress } = props;
  const phases: Record<string, string | undefined> = words.pane.job.phases;
  const phase = progress?.label === undefined ? undefined : phases[progress.label];
  const text = props.cancelling ? words.pane.job.cancelling : (phase ?? props.text);
  return (
    <section className={styles.bar} aria-label={props.text}>
      <div className={shared.stack}>
        <span role="status">{text}</span>
        <ProgressBar
          aria-label={props.text}
          value={progress && progress.total > 0 ? progress.done / progress.total : undefined}
          thickness="large"
        />
      </div>
      <Button size="small" disabledFocusable={props.cancelling} onClick={props.onCancel}>
        {words.pane.job.cancel}
      </Button>
    </section>
  );
}
