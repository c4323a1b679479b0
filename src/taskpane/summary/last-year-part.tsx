import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type DragEvent } from 'react';
import { errorSentence } from '../../actions/words';
import type { LastYearReading } from '../../actions/results';
import { FileButton } from '../file-button';
import { FieldHelp } from '../help/field-help';
import type { FillPreview } from '../pane-actions';
import { usePane, usePaneState } from '../pane-context';
import { useStyles } from '../styles';

const useLastYearStyles = makeStyles({
  over: { outline: `2px dashed ${tokens.colorStrokeFocus2}`, outlineOffset: '-4px' },
  failed: { color: tokens.colorStatusDangerForeground1 },
  summary: {
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: { padding: '5px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, paddingRight: tokens.spacingHorizontalS },
  figure: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', paddingLeft: tokens.spacingHorizontalS },
});

const GAPS = ['no-progress', 'none-due', 'no-period'] as const;

/** Takes the rates of the same periods from last year's workbook with the next fill, and shows them before. */
export function LastYearPart({ year, changes }: { year: number; changes: FillPreview['lastYear'] }) {
  const { store, words } = usePane();
  const { job, lastYear } = usePaneState();
  const shared = useStyles();
  const styles = useLastYearStyles();
  const [over, setOver] = useState(false);
  const text = words.pane.summary.lastYear;
  const busy = job !== null || lastYear?.kind === 'reading';
  const drop = {
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setOver(!busy);
    },
    onDragLeave: () => setOver(false),
    onDrop(event: DragEvent) {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer.files[0];
      if (file && !busy) void store.chooseLastYear(file);
    },
  };
  return (
    <section className={mergeClasses(shared.card, over && styles.over)} aria-label={text.title} {...drop}>
      <FieldHelp topic="lastYear" about={text.title}>
        <h2 className={shared.subheading}>{text.title}</h2>
      </FieldHelp>
      <p className={shared.text}>{text.text(year - 1)}</p>
      <div role="status" className={shared.stack}>
        {lastYear && <strong className={shared.text}>{lastYear.file}</strong>}
        {lastYear?.kind === 'reading' && <span>{text.reading}</span>}
        {lastYear?.kind === 'failed' && (
          <span className={mergeClasses(shared.text, styles.failed)}>{errorSentence(lastYear.failure, words)}</span>
        )}
        {lastYear?.kind === 'read' && <Reading reading={lastYear.reading} changes={changes} />}
      </div>
      <span className={shared.row}>
        <FileButton
          size="small"
          appearance="secondary"
          label={lastYear === null ? text.choose : text.other}
          busy={busy}
          onFile={(file) => void store.chooseLastYear(file)}
        />
        {lastYear !== null && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={job !== null}
            onClick={() => void store.chooseLastYear(null)}
          >
            {text.none}
          </Button>
        )}
      </span>
    </section>
  );
}

function Reading({
  reading: { year, periods },
  changes,
}: {
  reading: LastYearReading;
  changes: FillPreview['lastYear'];
}) {
  const { words } = usePane();
  const shared = useStyles();
  const text = words.pane.summary.lastYear;
  const taken = periods.flatMap((period) => (period.rate === null ? [] : [period]));
  const without = (gap: (typeof GAPS)[number]): string =>
    periods.flatMap((period) => (period.rate === null && period.why === gap ? [period.name] : [])).join(', ');
  return (
    <>
      <span className={shared.text}>
        {taken.length === 0
          ? text.nothing(year)
          : text.taken(taken.length, taken.filter(({ closed }) => closed).length)}
      </span>
      {GAPS.map((gap) => without(gap) !== '' && <span key={gap}>{text.gap[gap](without(gap))}</span>)}
      {taken.length > 0 && changes.length === 0 && <span>{text.same}</span>}
      {changes.length > 0 && <Changes changes={changes} />}
    </>
  );
}

/** The cells that will be written, with what stands in them now. */
function Changes({ changes }: { changes: FillPreview['lastYear'] }) {
  const { words, format } = usePane();
  const shared = useStyles();
  const styles = useLastYearStyles();
  const { lastYear: text, changeFrom, changeTo } = words.pane.summary;
  const shown = (value: FillPreview['lastYear'][number]['before']): string =>
    typeof value === 'number' ? format.percent(value) : format.cell(null, value);
  const figure = mergeClasses(styles.cell, styles.figure);
  const name = mergeClasses(styles.cell, styles.name);
  return (
    <>
      <details open={changes.length <= 5}>
        <summary className={styles.summary}>{text.willWrite(changes.length)}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={name}>{text.period}</th>
              <th className={mergeClasses(figure, shared.muted, shared.small)}>{changeFrom}</th>
              <th className={mergeClasses(figure, shared.muted, shared.small)}>{changeTo}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.periodId}>
                <th scope="row" className={name}>
                  {change.name}
                </th>
                <td className={figure}>{shown(change.before)}</td>
                <td className={figure}>{shown(change.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <span className={shared.muted}>{text.later}</span>
    </>
  );
}
