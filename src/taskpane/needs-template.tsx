import { Button } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { usePane } from './pane-context';
import { openView } from './route';
import { useStyles } from './styles';
import { ViewHeading } from './view-heading';

/** Empty state of views that need a plan: where to go to get one. */
export function NeedsTemplate({ title, text }: { title: string; text: string }) {
  const { words } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <ViewHeading>{title}</ViewHeading>
      <div className={styles.centre}>
        <DocumentTableRegular className={styles.bigIcon} aria-hidden="true" />
        <p className={styles.text}>{text}</p>
        <Button appearance="primary" onClick={() => openView('start')}>
          {words.pane.check.toStart}
        </Button>
      </div>
    </div>
  );
}
