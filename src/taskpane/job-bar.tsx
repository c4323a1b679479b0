import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
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

/** Work that takes time: what is done, how far it is, and a way to stop it. */
export function JobBar(props: { text: string; progress: Progress | null; cancelling: boolean; onCancel: () => void }) {
  const { words } = usePane();
  const styles = useBarStyles();
  const shared = useStyles();
  const { progress } = props;
  const text = props.cancelling ? words.pane.job.cancelling : (progress?.label ?? props.text);
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
