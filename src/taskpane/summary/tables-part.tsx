import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { AddedTableKind, TableState } from '../../actions/results';
import { FieldHelp } from '../help/field-help';
import type { FillPreview } from '../pane-actions';
import { usePane, usePaneState } from '../pane-context';
import { useStyles } from '../styles';

const useTablesStyles = makeStyles({
  tables: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
});

const KINDS: readonly AddedTableKind[] = ['procedures', 'indicators', 'initiatives'];

/** Tables that a workbook has only when somebody asks for them, or where they are. */
export function TablesPart({ tables }: Pick<FillPreview, 'tables'>) {
  const { words } = usePane();
  const shared = useStyles();
  const styles = useTablesStyles();
  const text = words.pane.summary.tables;
  return (
    <section className={shared.card} aria-label={text.title}>
      <FieldHelp topic="tables" about={text.title}>
        <h2 className={shared.subheading}>{text.title}</h2>
      </FieldHelp>
      <p className={shared.text}>{text.text}</p>
      <div className={styles.tables}>
        {KINDS.map((kind) => {
          const state = tables[kind];
          return state === null ? (
            <AddButton key={kind} kind={kind} label={text[kind]} />
          ) : (
            <Table key={kind} kind={kind} {...state} />
          );
        })}
      </div>
    </section>
  );
}

function Table({ kind, tab, more, mismatched }: TableState & { kind: AddedTableKind }) {
  const { store, words } = usePane();
  const shared = useStyles();
  const text = words.pane.summary.tables;
  return (
    <>
      <span className={shared.text}>
        {text.has(text.there[kind])}{' '}
        <Link as="button" inline onClick={() => void store.goToCell(tab, 'A1')}>
          {text.open(tab)}
        </Link>
      </span>
      {mismatched > 0 && <span className={shared.text}>{text.mismatched(mismatched)}</span>}
      {more && <AddButton kind={kind} label={text.more} />}
    </>
  );
}

function AddButton({ kind, label }: { kind: AddedTableKind; label: string }) {
  const { store } = usePane();
  const { job } = usePaneState();
  return (
    <Button size="small" disabledFocusable={job !== null} onClick={() => void store.addTable(kind)}>
      {label}
    </Button>
  );
}
