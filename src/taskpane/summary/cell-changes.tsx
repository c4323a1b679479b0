import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellChange } from '../../actions/results';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';

const useChangeStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  list: { display: 'flex', flexDirection: 'column' },
  change: {
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  values: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalS, margin: 0 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  before: { textDecorationLine: 'line-through' },
});

/** More than this many are counted, not listed. */
const LISTED = 30;

/** The plan's own cells that filling will write, before and after: nobody's entry changes unseen. */
export function CellChanges({ cells }: { cells: CellChange[] }) {
  const { words, format } = usePane();
  const shared = useStyles();
  const styles = useChangeStyles();
  const text = words.pane.summary;
  const listed = cells.slice(0, LISTED);
  return (
    <details className={shared.card} open={cells.length <= 5}>
      <summary className={styles.summary}>{text.changesTitle(cells.length)}</summary>
      <p className={mergeClasses(shared.muted, shared.small)}>{text.changesText}</p>
      <ul className={mergeClasses(shared.list, styles.list)}>
        {listed.map((change) => {
          const before = format.cell(change.field, change.before);
          return (
            <li key={`${change.tab}!${change.cell}`} className={styles.change}>
              <span className={mergeClasses(shared.muted, shared.small)}>
                {words.pane.check.place(change.tab, change.cell)}
                {change.field && ` · ${format.field(change.field)}`}
              </span>
              <dl className={styles.values}>
                <dt className={shared.muted}>{text.changeFrom}</dt>
                <dd className={mergeClasses(styles.value, before !== '' && styles.before)}>{before || text.blank}</dd>
                <dt className={shared.muted}>{text.changeTo}</dt>
                <dd className={styles.value}>{format.cell(change.field, change.after) || text.blank}</dd>
              </dl>
            </li>
          );
        })}
      </ul>
      {cells.length > LISTED && <p className={shared.muted}>{text.moreChanges(cells.length - LISTED)}</p>}
    </details>
  );
}
