import { mergeClasses } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { PlainButton } from '../plain-button';
import { useStyles } from '../styles';
import { useShareStyles } from './share-styles';
import { useShareTexts } from './share-words';

/** Where a task stands in the plan, and the way there. */
export function TaskPlace({ row, title, column }: { row: number; title: string; column?: string }) {
  const { store } = usePane();
  const { text } = useShareTexts();
  const shared = useStyles();
  const styles = useShareStyles();
  return (
    <span className={styles.line}>
      <span className={mergeClasses(shared.muted, shared.small)}>
        {text.place(row)}
        {column !== undefined && ` · ${column}`}
      </span>
      <PlainButton aria-label={text.goToTask(title)} onClick={() => void store.share.goToTask(row)}>
        {text.goTo}
      </PlainButton>
    </span>
  );
}
