import { Spinner } from '@fluentui/react-components';
import { usePane } from './pane-context';
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
