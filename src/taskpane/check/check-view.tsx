import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { useEffect, useRef, useState } from 'react';
import type { CheckResult } from '../../actions/results';
import { ActionBar } from '../action-bar';
import { FieldHelp } from '../help/field-help';
import { JobBar } from '../job-bar';
import { NeedsTemplate } from '../needs-template';
import { usePane, usePaneState } from '../pane-context';
import { openView } from '../route';
import { useStyles } from '../styles';
import { Trouble } from '../trouble';
import { ViewHeading } from '../view-heading';
import { FirstReading } from '../waiting';
import { useCheckTexts } from './check-words';
import { FindingFilter } from './finding-filter';
import { countSafe } from './finding-groups';
import { FindingList } from './finding-list';
import { FixPreview } from './fix-preview';
import { FoundStatus } from './found-status';
import { ListControls } from './list-controls';
import { Tools } from './tools';
import { useFindingList, type FindingListState } from './use-finding-list';
import { WalkBar } from './walk-bar';

const useCheckStyles = makeStyles({
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > *': { flexGrow: 1 } },
});

/** Everything the rules found. Follows the workbook by itself; from here each finding is reached, understood, repaired or ignored. */
export function CheckView() {
  const { store } = usePane();
  const { workbook, check, failures, refreshing } = usePaneState();
  const { text } = useCheckTexts();
  const styles = useStyles();
  const failure = workbook === null ? failures.inspect : failures.check;
  if (failure) return <Trouble failure={failure} stopped={text.stopped} />;
  if (workbook === null) return <FirstReading />;
  if (workbook.kind !== 'loaded') return <NeedsTemplate title={text.title} text={text.needsTemplate} />;
  if (check !== null) return <CheckedPlan check={check} />;
  return (
    <div className={styles.view}>
      <ViewHeading>{text.title}</ViewHeading>
      <JobBar text={text.checking} progress={refreshing?.progress ?? null} cancelling={false} onCancel={store.cancel} />
    </div>
  );
}

/** The list stays where it was, out of sight, while a repair is looked at. */
function CheckedPlan({ check }: { check: CheckResult }) {
  const { fixes } = usePaneState();
  const list = useFindingList(check.findings);
  const opener = useRef<HTMLElement | null>(null);
  const previewing = fixes !== null;
  useEffect(() => {
    if (previewing) return;
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) opener.current?.focus();
    opener.current = null;
  }, [previewing]);
  return (
    <>
      <div
        hidden={previewing}
        onClickCapture={({ target }) => {
          opener.current = (target as HTMLElement).closest('button');
        }}
      >
        <Checked check={check} list={list} hidden={previewing} />
      </div>
      {fixes && <FixPreview fixes={fixes} check={check} />}
    </>
  );
}

function Checked({ check, list, hidden }: { check: CheckResult; list: FindingListState; hidden: boolean }) {
  const { store } = usePane();
  const { refreshing } = usePaneState();
  const { text } = useCheckTexts();
  const shared = useStyles();
  const styles = useCheckStyles();
  const [tools, setTools] = useState(false);
  const { findings, tasks, checkedTabs } = check;
  return (
    <div className={shared.view}>
      <div className={styles.top}>
        <ViewHeading>{text.title}</ViewHeading>
        <Button
          size="small"
          appearance="subtle"
          icon={tools ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          aria-expanded={tools}
          onClick={() => setTools(!tools)}
        >
          {text.tools.title}
        </Button>
      </div>
      {tools && <Tools check={check} shown={list.shown.map(({ finding }) => finding)} />}
      {refreshing?.part === 'check' && (
        <JobBar
          patient
          text={text.checkingAgain}
          progress={refreshing.progress}
          cancelling={false}
          onCancel={store.cancel}
        />
      )}
      <FoundStatus list={list} />
      {list.counts.all === 0 && <NothingFound tasks={tasks} tabs={checkedTabs} />}
      {findings.length > 0 && <Findings list={list} />}
      {!hidden && <CheckActions list={list} safe={countSafe(findings)} tasks={tasks} />}
    </div>
  );
}

function Findings({ list }: { list: FindingListState }) {
  const { text } = useCheckTexts();
  const shared = useStyles();
  const { counts, filter, query } = list;
  return (
    <>
      {(counts.all > 0 || filter !== 'all' || query !== '') && (
        <>
          <FieldHelp topic="severity" about={text.filter}>
            <span className={shared.subheading}>{text.filter}</span>
          </FieldHelp>
          <FindingFilter counts={counts} filter={filter} onFilter={list.filterBy} />
          <ListControls list={list} />
        </>
      )}
      {list.shown.length > 0 ? (
        <FindingList list={list} />
      ) : (
        <div className={shared.row}>
          <span>{text.emptyFilter}</span>
          <Button size="small" onClick={list.showAll}>
            {text.showAll}
          </Button>
        </div>
      )}
    </>
  );
}

function NothingFound({ tasks, tabs }: { tasks: number; tabs: readonly string[] }) {
  const { text } = useCheckTexts();
  const styles = useStyles();
  return (
    <div className={styles.centre}>
      <CheckmarkCircleRegular className={styles.bigIcon} aria-hidden="true" />
      <div className={styles.stack}>
        <strong>{tasks > 0 ? text.clean : text.emptyPlan}</strong>
        {tasks > 0 && <span className={styles.muted}>{text.cleanText(tasks, tabs)}</span>}
      </div>
    </div>
  );
}

/** The way on. Warnings and notes hold nobody up. */
function CheckActions({ list, safe, tasks }: { list: FindingListState; safe: number; tasks: number }) {
  const { store, words } = usePane();
  const { job } = usePaneState();
  const { text } = useCheckTexts();
  const styles = useCheckStyles();
  const mayGoOn = tasks > 0 && list.counts.error === 0;
  const empty = tasks === 0 && list.counts.all === 0;
  if (list.order.length === 0 && safe === 0 && !mayGoOn && !empty) return null;
  return (
    <ActionBar>
      {list.order.length > 0 && <WalkBar list={list} />}
      <div className={styles.actions}>
        {safe > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={job !== null}
            onClick={() => void store.proposeFixes({ kind: 'safe' })}
          >
            {text.fixSafe(safe)}
          </Button>
        )}
        {mayGoOn && (
          <Button appearance={safe > 0 ? 'secondary' : 'primary'} onClick={() => openView('summary')}>
            {text.toSummary}
          </Button>
        )}
        {empty && (
          <Button appearance="primary" onClick={() => void store.openTab('plan')}>
            {words.pane.start.stepEnterButton}
          </Button>
        )}
      </div>
    </ActionBar>
  );
}
