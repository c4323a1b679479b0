import { Button } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { errorSentence } from '../actions/words';
import type { CchcError } from '../domain/error';
import { usePane } from './pane-context';
import { useStyles } from './styles';
import { ViewLink } from './view-link';

/** A view that could not be read: the reason, the next step, and a button to try again. */
export function Trouble(props: { failure: CchcError; stopped?: string; heading?: 'h1' | 'h2' }) {
  const { failure, stopped, heading: Heading = 'h1' } = props;
  const { store, words } = usePane();
  const styles = useStyles();
  const cancelled = failure.code === 'cancelled' && stopped !== undefined;
  const text = cancelled ? stopped : errorSentence(failure, words);
  return (
    <div className={styles.centre} role={cancelled ? 'status' : 'alert'}>
      <WarningRegular className={styles.bigIcon} aria-hidden="true" />
      <Heading className={styles.reason}>{text}</Heading>
      <Button onClick={() => void store.refresh()}>{words.pane.app.retry}</Button>
      {failure.code !== 'cancelled' && <ViewLink to="diagnostics">{words.pane.notice.diagnose}</ViewLink>}
    </div>
  );
}
