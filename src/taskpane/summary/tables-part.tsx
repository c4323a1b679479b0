import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AddedTableKind } from '../pane-actions';
import { usePane, usePaneState } from '../pane-context';
import { useStyles } from '../styles';

const useTablesStyles = makeStyles({
  buttons: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
});

const KINDS: readonly AddedTableKind[] = ['procedures', 'indicators', 'initiatives'];

/** Tables that a workbook has only when somebody asks for them. */
export function TablesPart() {
  const { store, words } = usePane();
  const { job } = usePaneState();
  const shared = useStyles();
  const styles = useTablesStyles();
  const text = words.pane.summary.tables;
  return (
    <section className={shared.card} aria-label={text.title}>
      <h2 className={shared.subheading}>{text.title}</h2>
      <p className={shared.text}>{text.text}</p>
      <div className={styles.buttons}>
        {KINDS.map((kind) => (
          <Button key={kind} size="small" disabledFocusable={job !== null} onClick={() => void store.addTable(kind)}>
            {text[kind]}
          </Button>
        ))}
      </div>
    </section>
  );
}
