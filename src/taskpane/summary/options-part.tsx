import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { useRef } from 'react';
import { CHART_IDS, type ChartChoice, type ChartId } from '../../actions/charts';
import { lastDueDay } from '../../domain/period';
import { RATE_CHOICES, type RateChoice } from '../../domain/rates';
import { explained, FieldHelp } from '../help/field-help';
import type { FillPreview } from '../pane-actions';
import { usePane, usePaneState } from '../pane-context';
import { PlainButton } from '../plain-button';
import { useStyles } from '../styles';

const useOptionStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  options: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
  // Fluent gives it room on the left, which its neighbours do not have.
  tick: { marginLeft: '-8px' },
  legend: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  chart: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  choice: { flexGrow: 1, minWidth: 0, marginLeft: '-8px' },
  label: { overflowWrap: 'anywhere' },
});

/** What somebody may choose before filling: how tasks are counted, and which charts there are. Takes effect with the next fill. */
export function OptionsPart({ preview }: { preview: FillPreview }) {
  const { store, words, format } = usePane();
  const { job, wishes } = usePaneState();
  const shared = useStyles();
  const styles = useOptionStyles();
  const text = words.pane.summary.options;
  const busy = job !== null;
  // What was just chosen shows at once; the figures follow when they are worked out.
  const counting = wishes.counting ?? preview.counting;
  const charts = wishes.charts ?? preview.charts;
  const { period } = preview.summary;
  return (
    <details className={shared.card}>
      <summary className={styles.summary}>{text.title}</summary>
      <div className={styles.options}>
        <Field hint={text.byCalendarHint(format.date(period.closing), format.date(lastDueDay(period, true)))}>
          {(field) => (
            <FieldHelp topic="byCalendar" about={text.byCalendar}>
              <Checkbox
                {...field}
                className={styles.tick}
                label={text.byCalendar}
                checked={counting.byCalendar}
                disabled={busy}
                onChange={(_, { checked }) => store.wish({ counting: { ...counting, byCalendar: checked === true } })}
              />
            </FieldHelp>
          )}
        </Field>
        <Field label={explained('ranking', text.ranking)}>
          <Select
            value={counting.ranking}
            disabled={busy}
            onChange={(_, { value }) => store.wish({ counting: { ...counting, ranking: value as RateChoice } })}
          >
            {RATE_CHOICES.map((choice) => (
              <option key={choice} value={choice}>
                {text.rates[choice]}
              </option>
            ))}
          </Select>
        </Field>
        <ChartOptions choice={charts} available={preview.charts.available} busy={busy} />
      </div>
    </details>
  );
}

function ChartOptions({
  choice,
  available,
  busy,
}: {
  choice: ChartChoice;
  available: readonly ChartId[];
  busy: boolean;
}) {
  const { store, words } = usePane();
  const shared = useStyles();
  const styles = useOptionStyles();
  const text = words.pane.summary.options;
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const { ids, perPage } = choice;
  // Those that are shown in their order, then the others as they usually come.
  const listed = [...ids, ...CHART_IDS.filter((id) => !ids.includes(id))];
  const choose = (next: ChartId[]) => store.wish({ charts: { ids: next, perPage } });
  const turn = (id: ChartId) => choose(ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]);
  const move = (id: ChartId, by: 1 | -1) => {
    const next = [...ids];
    const at = next.indexOf(id);
    const other = next[at + by];
    if (other === undefined) return;
    next[at + by] = id;
    next[at] = other;
    choose(next);
    // The button moves along with its row; at the end of the list it is gone, and its neighbour has the keyboard.
    const key = (direction: 1 | -1) => `${id} ${direction}`;
    const last = by === 1 ? at + 1 === next.length - 1 : at - 1 === 0;
    requestAnimationFrame(() => buttons.current.get(key(last ? (by === 1 ? -1 : 1) : by))?.focus());
  };
  const refOf = (key: string) => (button: HTMLButtonElement | null) => {
    if (button) buttons.current.set(key, button);
    else buttons.current.delete(key);
  };
  return (
    <>
      <div role="group" aria-label={text.charts}>
        <FieldHelp topic="charts" about={text.charts}>
          <span className={styles.legend}>{text.charts}</span>
        </FieldHelp>
        <ul className={styles.list}>
          {listed.map((id) => {
            const at = ids.indexOf(id);
            const label = text.chartNames[id];
            return (
              <li key={id} className={styles.chart}>
                <Checkbox
                  className={styles.choice}
                  label={{
                    className: styles.label,
                    children: available.includes(id) ? label : `${label} ${text.noFigures}`,
                  }}
                  checked={at >= 0}
                  disabled={busy || (at >= 0 && ids.length === 1)}
                  onChange={() => turn(id)}
                />
                {at > 0 && (
                  <PlainButton
                    ref={refOf(`${id} -1`)}
                    look="quiet"
                    busy={busy}
                    aria-label={text.up(label)}
                    onClick={() => move(id, -1)}
                  >
                    <ArrowUpRegular />
                  </PlainButton>
                )}
                {at >= 0 && at < ids.length - 1 && (
                  <PlainButton
                    ref={refOf(`${id} 1`)}
                    look="quiet"
                    busy={busy}
                    aria-label={text.down(label)}
                    onClick={() => move(id, 1)}
                  >
                    <ArrowDownRegular />
                  </PlainButton>
                )}
              </li>
            );
          })}
        </ul>
      </div>
      <Field label={explained('perPage', text.perPage)}>
        <Select
          value={String(perPage)}
          disabled={busy}
          onChange={(_, { value }) => store.wish({ charts: { ids, perPage: value === '2' ? 2 : 1 } })}
        >
          <option value="1">{text.onePerPage}</option>
          <option value="2">{text.twoPerPage}</option>
        </Select>
      </Field>
      <p className={shared.muted}>{text.later}</p>
    </>
  );
}
