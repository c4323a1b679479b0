import { Button, Field, Input, Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { today } from '../../actions/clock';
import type { ClosingState } from '../../actions/results';
import { errorSentence } from '../../actions/words';
import type { LateChange } from '../../domain/closing';
import { formatDate } from '../../domain/dates';
import { CchcError, type ErrorCode } from '../../domain/error';
import type { Period } from '../../domain/period';
import { FieldHelp } from '../help/field-help';
import { usePane, usePaneState } from '../pane-context';
import { useStyles } from '../styles';

const useClosingStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  change: {
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
});

/** More changes than these are counted, not listed. */
const LISTED = 30;
/** What fits on a line of the log. */
const LONGEST = 250;

/** Closing the shown period, or what became of it since it was closed. */
export function ClosingPart({ period, closing }: { period: Period; closing: ClosingState | null }) {
  const { words } = usePane();
  const shared = useStyles();
  return (
    <section className={shared.card} aria-label={words.pane.summary.closePart.title}>
      <FieldHelp topic="closing" about={words.pane.summary.closePart.title}>
        <h2 className={shared.subheading}>{words.pane.summary.closePart.title}</h2>
      </FieldHelp>
      {/* Another period is another form: what was typed for one must not be sent for the other. */}
      {closing === null ? (
        <OpenPeriod key={period.id} period={period} />
      ) : (
        <ClosedPart key={period.id} period={period} closing={closing} />
      )}
    </section>
  );
}

function OpenPeriod({ period }: { period: Period }) {
  const { store, words, format } = usePane();
  const shared = useStyles();
  const text = words.pane.summary.closePart;
  const early = period.closing > today();
  return (
    <>
      <p className={shared.text}>{text.open}</p>
      {early && <p className={shared.muted}>{text.early(format.date(period.closing))}</p>}
      <NameForm action={text.close} onDone={(by) => void store.closePeriod({ periodId: period.id, by })} />
    </>
  );
}

/** Asks for the name, and for what else is given; both have to be there. */
function NameForm({
  action,
  reason,
  onDone,
}: {
  action: string;
  /** Label of a second question; undefined: none. */
  reason?: string;
  onDone: (by: string, reason: string) => void;
}) {
  const { words } = usePane();
  const { job } = usePaneState();
  const styles = useClosingStyles();
  const [typed, setTyped] = useState({ by: '', reason: '' });
  const [asked, setAsked] = useState(false);
  const missing = (field: 'by' | 'reason', code: ErrorCode) =>
    asked && typed[field].trim() === ''
      ? ({ validationState: 'error', validationMessage: errorSentence(new CchcError(code), words) } as const)
      : {};
  const complete = typed.by.trim() !== '' && (reason === undefined || typed.reason.trim() !== '');
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (job === null && complete) onDone(typed.by, typed.reason);
      }}
    >
      {reason !== undefined && (
        <Field size="small" label={reason} required {...missing('reason', 'reopening-unexplained')}>
          <Input
            size="small"
            value={typed.reason}
            maxLength={LONGEST}
            onChange={(_, data) => setTyped({ ...typed, reason: data.value })}
          />
        </Field>
      )}
      <Field size="small" label={words.pane.summary.closePart.by} required {...missing('by', 'closing-unsigned')}>
        <Input
          size="small"
          value={typed.by}
          maxLength={LONGEST}
          onChange={(_, data) => setTyped({ ...typed, by: data.value })}
        />
      </Field>
      <span>
        <Button size="small" type="submit" disabledFocusable={job !== null}>
          {action}
        </Button>
      </span>
    </form>
  );
}

function ClosedPart({ period, closing }: { period: Period; closing: ClosingState }) {
  const { store, words } = usePane();
  const shared = useStyles();
  const styles = useClosingStyles();
  const text = words.pane.summary.closePart;
  const { closedAt, by, sound, late } = closing;
  return (
    <>
      <p className={shared.text}>{text.closed(momentText(closedAt), by)}</p>
      {!sound && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.unsound}</MessageBarBody>
        </MessageBar>
      )}
      {sound && late.length === 0 && <p className={shared.text}>{text.noLate}</p>}
      {sound && late.length > 0 && <LateChanges late={late} />}
      <details>
        <summary className={styles.summary}>{text.reopenTitle}</summary>
        <NameForm
          action={text.reopen}
          reason={text.reason}
          onDone={(name, reason) => void store.reopenPeriod({ periodId: period.id, by: name, reason })}
        />
      </details>
    </>
  );
}

/** "08:30 16/06/2021". */
function momentText(moment: string): string {
  const [day = '', time = ''] = moment.split('T');
  return `${time.slice(0, 'HH:MM'.length)} ${formatDate(day)}`;
}

function LateChanges({ late }: { late: readonly LateChange[] }) {
  const { words } = usePane();
  const shared = useStyles();
  const styles = useClosingStyles();
  const text = words.pane.summary.closePart;
  return (
    <details open={late.length <= 5}>
      <summary className={styles.summary}>{text.late(late.length)}</summary>
      <p className={shared.muted}>{text.lateText}</p>
      <ul className={shared.list}>
        {late.slice(0, LISTED).map((change) => (
          <li
            key={`${change.taskId} ${change.kind === 'changed' ? change.field : change.kind}`}
            className={styles.change}
          >
            <LateItem change={change} />
          </li>
        ))}
      </ul>
      {late.length > LISTED && <p className={shared.muted}>{text.moreLate(late.length - LISTED)}</p>}
    </details>
  );
}

function LateItem({ change }: { change: LateChange }) {
  const { store, words, format } = usePane();
  const shared = useStyles();
  const text = words.pane.summary.closePart;
  const { row, title } = change;
  const shown = (value: unknown) =>
    format.cell(change.kind === 'changed' ? change.field : null, value) || words.pane.summary.blank;
  return (
    <span className={shared.stack}>
      {row === null ? (
        <span>{title}</span>
      ) : (
        <Link as="button" inline aria-label={text.goTo(title)} onClick={() => void store.share.goToTask(row)}>
          {title}
        </Link>
      )}
      <span className={shared.muted}>
        {change.kind === 'changed'
          ? `${format.field(change.field)}: ${shown(change.then)} → ${shown(change.now)}`
          : text[change.kind]}
      </span>
    </span>
  );
}
