import { Badge, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { ColumnReading } from '../../actions/import-results';
import type { TaskField } from '../../domain/task';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { fieldsFor } from './import-choices';
import { useImportTexts } from './import-words';

const useColumnStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  heading: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  /** Two lines are enough to recognise a column by. */
  samples: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
  },
});

const NOTHING = '';

/** Each column of the source: heading, a few values, and what it was taken for, to be corrected. */
export function SourceColumns(props: {
  columns: readonly ColumnReading[];
  onChoose: (column: number, field: TaskField | null) => void;
}) {
  const { format } = usePane();
  const { text } = useImportTexts();
  const shared = useStyles();
  const styles = useColumnStyles();
  return (
    <ul className={shared.list}>
      {props.columns.map((column) => {
        const heading = column.heading || text.noHeading;
        const samples = column.samples.filter(Boolean).join('; ');
        return (
          <li key={column.column} className={styles.column}>
            <span className={shared.row}>
              <span className={shared.muted}>{text.column(column.letter)}</span>
              <span className={styles.heading}>{heading}</span>
              {!column.sure && <Unsure />}
            </span>
            {samples !== '' && (
              <span className={mergeClasses(shared.muted, shared.small, styles.samples)}>{text.samples(samples)}</span>
            )}
            <Select
              aria-label={text.holds(column.letter, heading)}
              value={column.field ?? NOTHING}
              onChange={(_, { value }) =>
                props.onChoose(column.column, value === NOTHING ? null : (value as TaskField))
              }
            >
              {fieldsFor(column).map((field) => (
                <option key={field} value={field}>
                  {format.field(field)}
                </option>
              ))}
              <option value={NOTHING}>{text.leaveOut}</option>
            </Select>
          </li>
        );
      })}
    </ul>
  );
}

/** Beside what was understood by its content, or by a word that may mean something else. */
export function Unsure() {
  const { text } = useImportTexts();
  return (
    <Badge appearance="tint" color="warning">
      {text.check}
    </Badge>
  );
}
