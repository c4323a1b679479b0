import { Button } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { useCheckTexts } from './check-words';

/** Stands where other findings are asked a reason: an error is to be mended, or its rule is. */
export function NoIgnore({ onClose }: { onClose: () => void }) {
  const { store } = usePane();
  const { text } = useCheckTexts();
  const shared = useStyles();
  return (
    <div
      className={shared.stack}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <p className={shared.text} role="status">
        {text.notIgnored}
      </p>
      <span className={shared.row}>
        <Button autoFocus size="small" onClick={() => void store.openTab('rules')}>
          {text.tools.rules}
        </Button>
        <Button size="small" onClick={onClose}>
          {text.close}
        </Button>
      </span>
    </div>
  );
}
