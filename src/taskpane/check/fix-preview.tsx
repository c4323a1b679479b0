import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CheckResult, FixPreview as ProposedFixes } from '../../actions/results';
import { errorSentence } from '../../actions/words';
import { ActionBar } from '../action-bar';
import { JobBar } from '../job-bar';
import { usePane, usePaneState } from '../pane-context';
import type { FixProposal } from '../pane-state';
import { PlainButton } from '../plain-button';
import { useStyles } from '../styles';
import { useCheckTexts } from './check-words';
import { ValueChange } from './finding-change';
import { changesByColumn, isCertain } from './fix-proposal';

const usePreviewStyles = makeStyles({
  list: {
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  change: {
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  task: { margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  unsure: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** Stands in the list's place: what repairing would write, column by column, before anything is written. */
export function FixPreview({ fixes, check }: { fixes: FixProposal; check: CheckResult }) {
  const { store, words } = usePane();
  const { failures, refreshing, job } = usePaneState();
  const { text } = useCheckTexts();
  const shared = useStyles();
  const styles = usePreviewStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { changes, request, stale } = fixes;
  const failure = failures.fixes;
  const stopped = failure?.code === 'cancelled';
  useEffect(() => {
    if (stopped) store.closeFixes();
  }, [stopped, store]);
  const columns = useMemo(() => changesByColumn(changes ?? [], text.preview.wholeRow), [changes, text]);
  const cells = changes?.length ?? 0;
  const ready = cells > 0 && !stale && job === null && !failure;
  return (
    <div
      className={shared.view}
      onKeyDown={({ key }) => {
        if (key === 'Escape') store.closeFixes();
      }}
    >
      <h1 ref={heading} tabIndex={-1} className={shared.heading}>
        {text.preview.title}
      </h1>
      {failure && !stopped && (
        <p className={shared.text} role="alert">
          {errorSentence(failure, words)}
        </p>
      )}
      {!failure && changes === null && (
        <JobBar
          text={text.preview.seeking}
          progress={refreshing?.progress ?? null}
          cancelling={false}
          onCancel={store.closeFixes}
        />
      )}
      {changes !== null && (
        <>
          <p className={shared.text} role="status">
            {stale ? text.preview.changed : cells === 0 ? text.preview.nothing : text.preview.text(cells)}
          </p>
          {cells > 0 && !isCertain(request, check.findings) && <p className={styles.unsure}>{text.preview.unsure}</p>}
          {columns.map((column) => (
            <ColumnChanges key={column.name} {...column} />
          ))}
        </>
      )}
      <ActionBar>
        {cells > 0 && (
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={!ready}
            onClick={() => void store.applyFixes(request)}
          >
            {text.preview.apply(cells)}
          </Button>
        )}
        <Button onClick={store.closeFixes}>{text.preview.back}</Button>
      </ActionBar>
    </div>
  );
}

type ProposedChanges = ProposedFixes['changes'];

/** Shown at first, and more at each press: thousands at once would freeze the pane. */
const SHOWN = 50;
const MORE = 200;

function ColumnChanges({ name, changes }: { name: string; changes: ProposedChanges }) {
  const { words } = usePane();
  const { text } = useCheckTexts();
  const shared = useStyles();
  const styles = usePreviewStyles();
  const [shown, setShown] = useState(SHOWN);
  const left = changes.length - shown;
  return (
    <section className={shared.section}>
      <h2 className={shared.subheading}>{text.preview.column(name, changes.length)}</h2>
      <ul className={mergeClasses(shared.list, styles.list)}>
        {changes.slice(0, shown).map((change) => (
          <li key={`${change.tab}!${change.cell}`} className={styles.change}>
            <span className={mergeClasses(shared.muted, shared.small)}>
              {words.pane.check.place(change.tab, change.cell)}
            </span>
            {change.task !== '' && (
              <p className={mergeClasses(shared.muted, shared.small, styles.task)}>{text.ofTask(change.task)}</p>
            )}
            <ValueChange field={change.field} before={change.before} after={change.after} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <span>
          <PlainButton onClick={() => setShown(shown + MORE)}>{text.preview.more(Math.min(left, MORE))}</PlainButton>
        </span>
      )}
    </section>
  );
}
