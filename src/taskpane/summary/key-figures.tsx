import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Summary } from '../../domain/summary';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';

const useFigureStyles = makeStyles({
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: tokens.spacingHorizontalS, margin: 0 },
  tile: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'flex-end',
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  late: { color: tokens.colorStatusDangerForeground1 },
  rates: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0 },
  rate: { display: 'grid', gridTemplateColumns: '1fr auto', columnGap: tokens.spacingHorizontalM, rowGap: '3px' },
  rateValue: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  track: {
    gridColumn: '1 / -1',
    height: '6px',
    margin: 0,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  basis: { gridColumn: '1 / -1', margin: 0 },
});

/** Counts and the rates A, B and C with the numbers they are made of. */
export function KeyFigures({ summary: { total: figures, period, dueUntil } }: { summary: Summary }) {
  const { words, format } = usePane();
  const shared = useStyles();
  const styles = useFigureStyles();
  const text = words.pane.summary;
  const done = figures.doneEarly + figures.doneOnTime + figures.doneLate;
  const counted = figures.total - figures.excluded - figures.recurring;
  const rates = [
    { label: text.rateYear, rate: figures.rateYear, part: done, whole: counted },
    { label: text.ratePeriod, rate: figures.ratePeriod, part: figures.dueDone, whole: figures.due },
    { label: text.rateOnTime, rate: figures.rateOnTime, part: figures.dueDoneInTime, whole: figures.due },
  ];
  return (
    <section className={shared.section} aria-label={text.figures}>
      <dl className={styles.tiles}>
        <Tile label={text.total} value={figures.total} />
        <Tile label={text.done} value={done} />
        <Tile label={text.overdue} value={figures.overdue} late={figures.overdue > 0} />
      </dl>
      <dl className={mergeClasses(styles.rates, shared.card)}>
        {rates.map(({ label, rate, part, whole }) => (
          <div key={label} className={styles.rate}>
            <dt>{label}</dt>
            <dd className={styles.rateValue}>{format.percent(rate)}</dd>
            <dd className={styles.track} aria-hidden="true">
              <div className={styles.bar} style={{ width: `${100 * (rate ?? 0)}%` }} />
            </dd>
            <dd className={mergeClasses(styles.basis, shared.muted, shared.small)}>
              {rate === null ? text.noneDue : text.ofCount(part, whole)}
            </dd>
          </div>
        ))}
      </dl>
      {dueUntil > period.closing && (
        <p className={mergeClasses(shared.muted, shared.small)}>
          {text.dueUntil(
            format.date(dueUntil),
            format.date(period.closing),
            figures.due - figures.dueDone - figures.overdue,
          )}
        </p>
      )}
    </section>
  );
}

function Tile({ label, value, late = false }: { label: string; value: number; late?: boolean }) {
  const { format } = usePane();
  const shared = useStyles();
  const styles = useFigureStyles();
  return (
    <div className={styles.tile}>
      <dt className={mergeClasses(shared.muted, shared.small)}>{label}</dt>
      <dd className={mergeClasses(styles.number, late && styles.late)}>{format.number(value)}</dd>
    </div>
  );
}
