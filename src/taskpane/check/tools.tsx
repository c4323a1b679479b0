import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { CheckResult, PlacedFinding } from '../../actions/results';
import { copyToClipboard } from '../copy-to-clipboard';
import { usePane, usePaneState } from '../pane-context';
import { useStyles } from '../styles';
import { useCheckTexts } from './check-words';
import { findingsAsText } from './copy-text';

const useToolStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  tool: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '2px', minWidth: 0 },
  // Fluent gives it room on the left, which its neighbours do not have.
  tick: { marginLeft: '-8px' },
  text: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
});

/** What can be done with the list as a whole, and the tabs that belong to it. */
export function Tools({ check, shown }: { check: CheckResult; shown: readonly PlacedFinding[] }) {
  const { store } = usePane();
  const { job } = usePaneState();
  const { text, rules } = useCheckTexts();
  const shared = useStyles();
  const styles = useToolStyles();
  const tools = text.tools;
  const busy = job !== null;
  const [noCopy, setNoCopy] = useState(false);
  const copy = async () => {
    const copied = await copyToClipboard(findingsAsText(shown, text, rules));
    setNoCopy(!copied);
    if (!copied) return;
    const ignored = shown.filter((finding) => finding.ignored).length;
    store.tell({ kind: 'copied', findings: shown.length, ignored });
  };
  return (
    <div className={mergeClasses(shared.card, styles.list)}>
      {shown.length > 0 && (
        <Tool text={noCopy ? tools.copyFailed : ''} alert={noCopy}>
          <Button size="small" onClick={() => void copy()}>
            {tools.copy}
          </Button>
        </Tool>
      )}
      <Tool text={tools.printText}>
        <Button size="small" disabledFocusable={busy} onClick={() => void store.printFindings()}>
          {tools.print}
        </Button>
      </Tool>
      <MarkTool marked={check.marked} busy={busy} />
      <IssueTool issued={check.issued} busy={busy} />
      <Tool text={tools.rulesText}>
        <Button size="small" onClick={() => void store.openTab('rules')}>
          {tools.rules}
        </Button>
      </Tool>
      <Tool text={tools.logText}>
        <Button size="small" onClick={() => void store.openTab('log')}>
          {tools.log}
        </Button>
      </Tool>
    </div>
  );
}

function Tool({ text, alert = false, children }: { text: string; alert?: boolean; children: ReactNode }) {
  const shared = useStyles();
  const styles = useToolStyles();
  return (
    <div className={styles.tool}>
      {children}
      {text !== '' && (
        <span className={mergeClasses(styles.text, shared.small)} role={alert ? 'alert' : undefined}>
          {text}
        </span>
      )}
    </div>
  );
}

function MarkTool({ marked, busy }: { marked: boolean; busy: boolean }) {
  const { store } = usePane();
  const { job } = usePaneState();
  const { text } = useCheckTexts();
  const styles = useToolStyles();
  const [wanted, setWanted] = useState(marked);
  const mark = (on: boolean) => {
    if (busy) return;
    setWanted(on);
    void store.markCells(on);
  };
  return (
    <Tool text={text.tools.markText}>
      <Checkbox
        className={styles.tick}
        label={text.tools.mark}
        // The tick answers at once; should marking fail, it goes back to what the sheet shows.
        checked={job?.kind === 'mark' ? wanted : marked}
        onChange={(_, data) => mark(data.checked === true)}
      />
    </Tool>
  );
}

/** Asks before the plan is kept as issued: what comes after it is measured by it. */
function IssueTool({ issued, busy }: { issued: boolean; busy: boolean }) {
  const { store } = usePane();
  const { text } = useCheckTexts();
  const styles = useToolStyles();
  const [asking, setAsking] = useState(false);
  const tools = text.tools;
  return (
    <Tool text={asking ? '' : issued ? tools.issued : ''}>
      <Button size="small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
        {issued ? tools.issueAgain : tools.issue}
      </Button>
      {asking && (
        <>
          <span>{tools.issueText}</span>
          <span className={styles.buttons}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => {
                setAsking(false);
                void store.issuePlan();
              }}
            >
              {tools.issueYes}
            </Button>
            <Button size="small" onClick={() => setAsking(false)}>
              {tools.issueNo}
            </Button>
          </span>
        </>
      )}
    </Tool>
  );
}
