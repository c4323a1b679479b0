import { Spinner } from '@fluentui/react-components';
import { JobBar } from './job-bar';
import { usePane, usePaneState } from './pane-context';
import { useStyles } from './styles';

/** Stands in a view's place until there is something to show. */
export function Waiting({ text }: { text: string }) {
  const { words } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.centre}>
      <h1 className={styles.hidden}>{words.pane.app.name}</h1>
      <Spinner size="small" label={text} labelPosition="below" />
    </div>
  );
}

/** Until the workbook was read for the first time. A large one says how far reading is, and can be left unread. */
export function FirstReading() {
  const { store, words } = usePane();
  const { refreshing } = usePaneState();
  const styles = useStyles();
  if (!refreshing?.progress) return <Waiting text={words.pane.app.reading} />;
  return (
    <div className={styles.view}>
      <h1 className={styles.hidden}>{words.pane.app.name}</h1>
      <JobBar text={words.pane.app.reading} progress={refreshing.progress} cancelling={false} onCancel={store.cancel} />
    </div>
  );
}
