import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import type { WorkbookState } from '../../actions/results';
import { errorSentence } from '../../actions/words';
import { CchcError, type ErrorCode } from '../../domain/error';
import { ActionBar } from '../action-bar';
import { usePane, usePaneState } from '../pane-context';
import { useStyles } from '../styles';
import { ViewHeading } from '../view-heading';

const useDamagedStyles = makeStyles({
  problem: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '20px', color: tokens.colorStatusDangerForeground1 },
});

type Problem = Extract<WorkbookState, { kind: 'damaged' }>['problems'][number];

/** Parts of the template are gone: which, and how to get them back. */
export function DamagedWorkbook({ problems }: { problems: Problem[] }) {
  const { store, words } = usePane();
  const { job, refreshing } = usePaneState();
  const shared = useStyles();
  const styles = useDamagedStyles();
  const text = words.pane.start;
  return (
    <div className={shared.view}>
      <ViewHeading>{text.damagedTitle}</ViewHeading>
      <ul className={shared.list}>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)} className={shared.card}>
            <div className={styles.problem}>
              <ErrorCircleFilled className={styles.icon} aria-hidden="true" />
              <span>{errorSentence(new CchcError(problem.code as ErrorCode, problem.details), words)}</span>
            </div>
          </li>
        ))}
      </ul>
      <p className={shared.text}>{text.damagedNext}</p>
      <ActionBar>
        <Button
          appearance="primary"
          disabledFocusable={job !== null || refreshing !== null}
          onClick={() => void store.refresh()}
        >
          {text.reread}
        </Button>
      </ActionBar>
    </div>
  );
}
