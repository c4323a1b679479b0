import { Button } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMemo, useState } from 'react';
import type { CheckResult } from '../../actions/results';
import { ActionBar } from '../action-bar';
import { JobBar } from '../job-bar';
import { NeedsTemplate } from '../needs-template';
import { usePane, usePaneState } from '../pane-context';
import { hashOf } from '../route';
import { useStyles } from '../styles';
import { Trouble } from '../trouble';
import { ViewHeading } from '../view-heading';
import { Waiting } from '../waiting';
import { FindingFilter } from './finding-filter';
import { FindingList } from './finding-list';
import { countFindings, orderFindings, type SeverityFilter } from './finding-order';

/** Everything the rules found. Follows the workbook by itself; a click on a finding goes to its cell. */
export function CheckView() {
  const { store, words } = usePane();
  const { workbook, check, failures, refreshing } = usePaneState();
  const styles = useStyles();
  const text = words.pane.check;
  const failure = failures.inspect ?? failures.check;
  if (failure) return <Trouble failure={failure} stopped={text.stopped} />;
  if (workbook === null) return <Waiting text={words.pane.app.reading} />;
  if (workbook.kind !== 'loaded') return <NeedsTemplate title={text.title} text={text.needsTemplate} />;
  return (
    <div className={styles.view}>
      <ViewHeading>{text.title}</ViewHeading>
      {check === null ? (
        <JobBar
          text={words.pane.job.check}
          progress={refreshing?.progress ?? null}
          cancelling={false}
          onCancel={store.cancel}
        />
      ) : (
        <Findings result={check} />
      )}
    </div>
  );
}

function Findings({ result }: { result: CheckResult }) {
  const { words } = usePane();
  const styles = useStyles();
  const [filter, setFilter] = useState<SeverityFilter>('all');
  const [page, setPage] = useState(0);
  const counts = useMemo(() => countFindings(result.findings), [result]);
  const shown = useMemo(() => orderFindings(result.findings, filter), [result, filter]);
  const text = words.pane.check;
  if (result.findings.length === 0) return <NothingFound tasks={result.tasks} />;
  return (
    <>
      <FindingFilter
        counts={counts}
        filter={filter}
        onFilter={(severity) => {
          setFilter(severity);
          setPage(0);
        }}
      />
      <p className={styles.muted}>
        {text.hint} {text.follows}
      </p>
      {shown.length === 0 ? (
        <p className={styles.text} role="status">
          {text.emptyFilter}
        </p>
      ) : (
        <FindingList findings={shown} page={page} onPage={setPage} />
      )}
      {counts.error === 0 && <GoOnToSummary />}
    </>
  );
}

function NothingFound({ tasks }: { tasks: number }) {
  const { store, words } = usePane();
  const styles = useStyles();
  const text = words.pane.check;
  return (
    <>
      <div className={styles.centre} role="status">
        <CheckmarkCircleRegular className={styles.bigIcon} aria-hidden="true" />
        <div className={styles.stack}>
          <strong>{tasks > 0 ? text.clean : text.emptyPlan}</strong>
          {tasks > 0 && <span className={styles.muted}>{text.cleanText(tasks)}</span>}
        </div>
      </div>
      {tasks > 0 ? (
        <GoOnToSummary />
      ) : (
        <ActionBar>
          <Button appearance="primary" size="large" onClick={() => void store.openTab('plan')}>
            {words.pane.start.stepEnterButton}
          </Button>
        </ActionBar>
      )}
    </>
  );
}

/** Warnings and notes hold nobody up. */
function GoOnToSummary() {
  const { words } = usePane();
  return (
    <ActionBar>
      <Button
        appearance="primary"
        size="large"
        onClick={() => (window.location.hash = hashOf('summary', window.location.hash))}
      >
        {words.pane.check.cleanButton}
      </Button>
    </ActionBar>
  );
}
