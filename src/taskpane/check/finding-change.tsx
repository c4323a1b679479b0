import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellValue, TaskField } from '../../domain/task';
import { cleanText } from '../../domain/text';
import type { CheckWords } from '../../locales';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { useCheckTexts } from './check-words';

const useChangeStyles = makeStyles({
  // Spaces that are too many are seen too.
  line: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  // Marks of direction in a text end with it.
  before: { color: tokens.colorNeutralForeground2, unicodeBidi: 'isolate' },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none', unicodeBidi: 'isolate' },
});

type Values = { field: TaskField | null; before: CellValue; after: CellValue };

export function ValueChange(props: Values) {
  return <ChangedValue {...props} text={useCheckTexts().text} />;
}

/** What a cell holds and what it would hold, on one line; screen readers hear words instead of the arrow. */
export function ChangedValue(
  props: Values & { text: Pick<CheckWords, 'from' | 'to' | 'blank' | 'looksSame' | 'wasText'> },
) {
  const { format } = usePane();
  const { text } = props;
  const shared = useStyles();
  const styles = useChangeStyles();
  // A number in the column of deadlines is a day there too.
  const field = props.field === 'deadline' ? 'due' : props.field;
  const before = format.cell(field, props.before);
  const after = format.cell(field, props.after);
  return (
    <p className={styles.line}>
      <span className={shared.hidden}>{text.from} </span>
      <del className={styles.before}>{before || text.blank}</del>
      <span aria-hidden="true"> → </span>
      <span className={shared.hidden}>, {text.to} </span>
      <ins className={styles.after}>{after || text.blank}</ins>
      {before !== '' && looksSame(props.before, props.after, [before, after]) && (
        <span className={styles.before}>
          {' '}
          {typeof props.before === typeof props.after ? text.looksSame : text.wasText}
        </span>
      )}
    </p>
  );
}

/** Long texts are compared whole, although they are not shown whole. */
function looksSame(before: CellValue, after: CellValue, shown: readonly [string, string]): boolean {
  const [a, b] = typeof before === 'string' && typeof after === 'string' ? [before, after] : shown;
  return cleanText(a) === cleanText(b);
}

/** A cell of the same row that changes along. */
export function AlsoChange({ field, value }: { field: TaskField; value: CellValue }) {
  const { format } = usePane();
  const { text } = useCheckTexts();
  const styles = useChangeStyles();
  return (
    <p className={mergeClasses(styles.line, styles.before)}>
      {text.alsoIn(format.field(field))} {format.cell(field, value) || text.blank}
    </p>
  );
}
