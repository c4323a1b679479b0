import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from './pane-context';
import { useStyles } from './styles';

const useTableStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
  cell: { padding: `5px 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, paddingRight: tokens.spacingHorizontalM },
  count: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** How many tasks each area has. */
export function AreaTable({ areas }: { areas: readonly { name: string; tasks: number }[] }) {
  const { words, format } = usePane();
  const shared = useStyles();
  const styles = useTableStyles();
  const text = words.pane.start;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.cell, shared.small)}>
            {text.previewArea}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.cell, styles.count, shared.small)}>
            {text.previewCount}
          </th>
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <tr key={area.name}>
            <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
              {area.name}
            </th>
            <td className={mergeClasses(styles.cell, styles.count)}>{format.number(area.tasks)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
