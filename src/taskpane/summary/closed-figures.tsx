import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Figures } from '../../domain/summary';
import type { FillPreview } from '../pane-actions';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';

const useTableStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: { padding: '5px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, paddingRight: tokens.spacingHorizontalS },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', paddingLeft: tokens.spacingHorizontalS },
});

type Column = { name: string; figures: Figures };

/** The figures now beside those of this period when it was closed, and of the closed period before it. */
export function ClosedFigures({ preview, nameOf }: { preview: FillPreview; nameOf: (periodId: string) => string }) {
  const { words, format } = usePane();
  const shared = useStyles();
  const styles = useTableStyles();
  const { closePart: text, ...summary } = words.pane.summary;
  const { previous, closing } = preview;
  const columns: Column[] = [
    ...(previous ? [{ name: text.previous(nameOf(previous.periodId)), figures: previous.figures }] : []),
    ...(closing?.sound ? [{ name: text.then, figures: closing.figures }] : []),
    { name: text.now, figures: preview.summary.total },
  ];
  if (columns.length === 1) return null;
  const rows: [string, (figures: Figures) => string][] = [
    [summary.total, ({ total }) => format.number(total)],
    [summary.done, ({ doneEarly, doneOnTime, doneLate }) => format.number(doneEarly + doneOnTime + doneLate)],
    [summary.overdue, ({ overdue }) => format.number(overdue)],
    [summary.rateYear, ({ rateYear }) => format.percent(rateYear)],
    [summary.ratePeriod, ({ ratePeriod }) => format.percent(ratePeriod)],
    [summary.rateOnTime, ({ rateOnTime }) => format.percent(rateOnTime)],
  ];
  return (
    <section className={shared.card} aria-label={text.compareTitle}>
      <h2 className={shared.subheading}>{text.compareTitle}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <td className={styles.cell} />
            {columns.map(({ name }) => (
              <th key={name} scope="col" className={mergeClasses(styles.cell, styles.figure, shared.small)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, figure]) => (
            <tr key={name}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {name}
              </th>
              {columns.map((column) => (
                <td key={column.name} className={mergeClasses(styles.cell, styles.figure)}>
                  {figure(column.figures)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {closing?.sound && closing.dueUntil !== preview.summary.dueUntil && (
        <p className={shared.muted}>
          {text.countedUntil(format.date(closing.dueUntil), format.date(preview.summary.dueUntil))}
        </p>
      )}
    </section>
  );
}
