import { Badge, Button } from '@fluentui/react-components';
import { ActionBar } from '../action-bar';
import { usePane, usePaneState } from '../pane-context';
import { openView } from '../route';
import { useStyles } from '../styles';
import { ViewHeading } from '../view-heading';
import { nextStep, type LoadedState, type Step } from './next-step';
import { StepList } from './step-list';

/** A plan is loaded: which one, how it stands, and the next thing to do. */
export function LoadedPlan({ plan }: { plan: LoadedState }) {
  const { store, words, format } = usePane();
  const { job } = usePaneState();
  const styles = useStyles();
  const text = words.pane.start;
  const { header } = plan;
  const next = nextStep(plan);

  const go: Record<Step, () => void> = {
    enter: () => void store.openTab('plan'),
    check: () => openView('check'),
    summary: () => openView('summary'),
  };
  const label: Record<Step, string> = {
    enter: text.stepEnterButton,
    check: text.stepCheckButton,
    summary: text.stepSummaryButton,
  };

  return (
    <div className={styles.view}>
      <div className={styles.stack}>
        <ViewHeading>{header.title}</ViewHeading>
        <p className={styles.muted}>
          {[
            header.place,
            header.decisionNumber && text.decision(header.decisionNumber, format.date(header.decisionDate)),
          ]
            .filter(Boolean)
            .join('. ')}
        </p>
        <div className={styles.row}>
          <span>{text.tasks(plan.tasks)}</span>
          {header.sample && (
            <Badge appearance="tint" color="warning">
              {text.sample}
            </Badge>
          )}
        </div>
      </div>
      <section className={styles.section}>
        <h2 className={styles.subheading}>{text.nextTitle}</h2>
        <StepList plan={plan} next={next} go={go} />
      </section>
      <ActionBar>
        {next === null ? (
          <Button appearance="primary" size="large" onClick={() => void store.openTab('charts')}>
            {words.pane.notice.showCharts}
          </Button>
        ) : (
          <Button appearance="primary" size="large" disabledFocusable={job !== null} onClick={go[next]}>
            {label[next]}
          </Button>
        )}
      </ActionBar>
    </div>
  );
}
