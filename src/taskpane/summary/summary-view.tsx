import { Button, Field, Link, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { ActionBar } from '../action-bar';
import { explained } from '../help/field-help';
import { JobBar } from '../job-bar';
import { NeedsTemplate } from '../needs-template';
import { usePane, usePaneState } from '../pane-context';
import { hashOf, openView } from '../route';
import type { LoadedState } from '../start/next-step';
import { useStyles } from '../styles';
import { Trouble } from '../trouble';
import { ViewHeading } from '../view-heading';
import { FirstReading } from '../waiting';
import { CellChanges } from './cell-changes';
import { ClosedFigures } from './closed-figures';
import { ClosingPart } from './closing-part';
import { KeyFigures } from './key-figures';
import { LastYearPart } from './last-year-part';
import { OptionsPart } from './options-part';
import { PrintPart } from './print-part';
import { ReportPart } from './report-part';
import { ScoresLink } from './scores-link';
import { SummaryCharts } from './summary-charts';
import { TablesPart } from './tables-part';

/** Pick a period, see the figures and what filling will write, fill. */
export function SummaryView() {
  const { words } = usePane();
  const { workbook, failures } = usePaneState();
  const text = words.pane.summary;
  if (failures.inspect) return <Trouble failure={failures.inspect} />;
  if (workbook === null) return <FirstReading />;
  if (workbook.kind !== 'loaded') return <NeedsTemplate title={text.title} text={text.needsTemplate} />;
  return <LoadedSummary plan={workbook} />;
}

function LoadedSummary({ plan }: { plan: LoadedState }) {
  const { store, words, format } = usePane();
  const { preview, periodId, failures, refreshing, job } = usePaneState();
  const styles = useStyles();
  const text = words.pane.summary;
  const shownId = periodId ?? plan.period.id;
  const period = plan.periods.find((candidate) => candidate.id === shownId) ?? plan.period;
  const summary = preview?.summary.period.id === period.id ? preview.summary : null;

  return (
    <div className={styles.view}>
      <ViewHeading>{text.title}</ViewHeading>
      <Field
        label={explained('period', text.period)}
        hint={`${text.closing(format.date(period.from), format.date(period.closing))}. ${text.submitBy(format.date(period.submitBy))}.`}
      >
        <Select value={shownId} disabled={job !== null} onChange={(_, data) => store.choosePeriod(data.value)}>
          {plan.periods.map((candidate) => (
            <option key={candidate.id} value={candidate.id}>
              {candidate.name}
            </option>
          ))}
        </Select>
      </Field>
      {plan.findings.errors > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {text.errorsFirst(plan.findings.errors)}{' '}
            <Link inline href={hashOf('check')} onClick={openCheck}>
              {text.seeErrors}
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {failures.preview && <Trouble failure={failures.preview} stopped={text.stopped} heading="h2" />}
      {!failures.preview && !summary && (
        <JobBar
          text={words.pane.job.preview}
          progress={refreshing?.progress ?? null}
          cancelling={false}
          onCancel={store.cancel}
        />
      )}
      {!failures.preview && summary && preview && (
        <>
          <p className={styles.text}>{preview.outdated ? text.outdated : text.upToDate}</p>
          <KeyFigures summary={summary} />
          <ClosedFigures preview={preview} nameOf={(id) => plan.periods.find((one) => one.id === id)?.name ?? id} />
          {preview.cells.length > 0 && <CellChanges cells={preview.cells} />}
          <SummaryCharts summary={summary} />
          <OptionsPart preview={preview} />
          <LastYearPart year={plan.header.year} changes={preview.lastYear} />
          <TablesPart tables={preview.tables} />
          <ScoresLink />
          <ClosingPart period={period} closing={preview.closing} />
          <PrintPart />
          <ReportPart />
        </>
      )}
      <ActionBar>
        <Button appearance="primary" size="large" disabledFocusable={job !== null} onClick={() => void store.fill()}>
          {text.fill}
        </Button>
      </ActionBar>
    </div>
  );
}

function openCheck(event: { preventDefault(): void }): void {
  event.preventDefault();
  openView('check');
}
