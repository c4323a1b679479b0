import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronCircleRightFilled } from '@fluentui/react-icons/svg/chevron-circle-right';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { isDone, type LoadedState, type Step } from './next-step';

const useStepStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  step: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  next: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  },
  icon: { display: 'flex', fontSize: '20px', color: tokens.colorNeutralForeground3 },
  iconDone: { color: tokens.colorStatusSuccessForeground1 },
  iconNext: { color: tokens.colorCompoundBrandForeground1 },
});

const STEPS: Step[] = ['enter', 'check', 'summary'];

/** The three steps with their state; each can be taken at any time. */
export function StepList(props: { plan: LoadedState; next: Step | null; go: Record<Step, () => void> }) {
  const { words, format } = usePane();
  const shared = useStyles();
  const styles = useStepStyles();
  const text = words.pane.start;
  const { plan, next } = props;
  const { errors, warnings, infos } = plan.findings;
  const counts = words.pane.check.counts;
  const found = [
    errors > 0 ? counts.error(errors) : '',
    warnings > 0 ? counts.warning(warnings) : '',
    infos > 0 ? counts.info(infos) : '',
  ].filter(Boolean);

  const title: Record<Step, string> = { enter: text.stepEnter, check: text.stepCheck, summary: text.stepSummary };
  const detail: Record<Step, string> = {
    enter: plan.tasks === 0 ? `${text.stepEnterEmpty} ${text.stepEnterText}` : text.stepEnterText,
    check: found.length > 0 ? `${found.join(', ')}.` : plan.tasks === 0 ? text.stepAfterTasks : text.stepCheckClean,
    summary: plan.outdated
      ? text.stepSummaryOutdated
      : plan.tasks === 0
        ? text.stepAfterTasks
        : text.stepSummaryFresh(plan.period.name, format.date(plan.period.closing)),
  };
  const link: Record<Step, string> = {
    enter: text.stepEnterButton,
    check: text.stepCheckButton,
    summary: text.stepSummaryButton,
  };
  const hasLink: Record<Step, boolean> = { enter: true, check: found.length > 0, summary: plan.outdated };

  return (
    <ol className={mergeClasses(shared.list, styles.list)}>
      {STEPS.map((step) => {
        const state = step === next ? 'next' : isDone(step, plan) ? 'done' : 'waiting';
        return (
          <li key={step} className={mergeClasses(styles.step, state === 'next' && styles.next)}>
            <span
              className={mergeClasses(
                styles.icon,
                state === 'done' && styles.iconDone,
                state === 'next' && styles.iconNext,
              )}
              aria-hidden="true"
            >
              {state === 'done' && <CheckmarkCircleFilled />}
              {state === 'next' && <ChevronCircleRightFilled />}
              {state === 'waiting' && <CircleRegular />}
            </span>
            <div className={shared.stack}>
              <strong>{title[step]}</strong>
              <span className={shared.hidden}>
                {text.stepState[step === 'enter' && state === 'done' ? 'entered' : state]}.
              </span>
              <span className={shared.muted}>{detail[step]}</span>
              {step !== next && hasLink[step] && (
                <span>
                  <Link as="button" onClick={props.go[step]}>
                    {link[step]}
                  </Link>
                </span>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
