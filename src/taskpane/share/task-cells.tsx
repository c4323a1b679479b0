import { mergeClasses } from '@fluentui/react-components';
import type { MergePreview } from '../../actions/share-results';
import type { TaskFacts } from '../../domain/sharing/returned';
import { TYPED_FIELDS } from '../../domain/task';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { useShareStyles } from './share-styles';

/** Number and id say nothing to people here. */
const SHOWN = TYPED_FIELDS.filter((field) => !['id', 'number', 'title'].includes(field));

/** The cells of a row that somebody added, each with its column. */
export function TaskCells({ values, headings }: { values: TaskFacts; headings: MergePreview['headings'] }) {
  const { format } = usePane();
  const shared = useStyles();
  const styles = useShareStyles();
  const cells = SHOWN.map((field) => ({ field, shown: format.cell(field, values[field]) })).filter(
    ({ shown }) => shown !== '',
  );
  const title = format.cell('title', values.title);
  return (
    <>
      {title !== '' && <span className={styles.value}>{title}</span>}
      {cells.map(({ field, shown }) => (
        <span key={field} className={mergeClasses(shared.small, styles.value)}>
          <span className={shared.muted}>{headings[field]}:</span> {shown}
        </span>
      ))}
    </>
  );
}
