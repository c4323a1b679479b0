import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { usePane } from './pane-context';
import { useStyles } from './styles';

/** Stands in for a view whose script could not be fetched, so that the rest of the pane stays in use. */
export class LazyGuard extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <NotFetched /> : this.props.children;
  }
}

function NotFetched() {
  const { words } = usePane();
  const styles = useStyles();
  const text = words.pane.host;
  return (
    <div className={styles.centre} role="alert">
      <h1 className={styles.reason}>
        {text.failedText} {text.failedNext}
      </h1>
      <Button onClick={() => window.location.reload()}>{words.pane.app.retry}</Button>
    </div>
  );
}
