import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, useState } from 'react';
import { errorSentence } from '../actions/words';
import { undoOf, type Notice } from './pane-state';
import { usePane, usePaneState } from './pane-context';
import { useStyles } from './styles';
import { ViewLink } from './view-link';

const useNoticeStyles = makeStyles({
  region: { ':empty': { display: 'none' }, ':focus': { outline: 'none' } },
  links: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, ':empty': { display: 'none' } },
  bar: { borderRadius: 0, borderLeftStyle: 'none', borderRightStyle: 'none', borderTopStyle: 'none' },
});

/** What the last job did, or why it did not. The region stays in the page so that screen readers announce what comes into it. */
export function NoticeBar() {
  const { notice, kept, noticeTurn } = usePaneState();
  const styles = useNoticeStyles();
  const region = useRef<HTMLDivElement>(null);
  // An older outcome that comes into view again is no news.
  const news = notice === null ? 0 : noticeTurn;
  useEffect(() => {
    // The button that started the job may be gone: the keyboard goes on from its outcome.
    if (news > 0 && document.activeElement === document.body && document.hasFocus()) region.current?.focus();
  }, [news]);
  return (
    <div ref={region} tabIndex={-1} className={styles.region} role={notice?.kind === 'failed' ? 'alert' : 'status'}>
      {notice && <NoticeMessage key={noticeTurn} notice={notice} kept={kept} />}
    </div>
  );
}

function NoticeMessage({ notice, kept }: { notice: Notice; kept: Notice | null }) {
  const { store, words } = usePane();
  const styles = useNoticeStyles();
  const shared = useStyles();
  const { title, detail } = useNoticeWords(notice);
  const text = words.pane.notice;

  return (
    <MessageBar layout="multiline" intent={intentOf(notice)} className={styles.bar}>
      <MessageBarBody>
        <div className={shared.stack}>
          {title !== '' && <strong>{title}</strong>}
          {detail !== '' && <span className={shared.text}>{detail}</span>}
          <span className={styles.links}>
            {notice.kind === 'filled' && (
              <Link as="button" inline onClick={() => void store.openTab('charts')}>
                {text.showCharts}
              </Link>
            )}
            {notice.kind === 'merged' && notice.undo && (
              <Link as="button" inline onClick={() => void store.openTab('submissions')}>
                {text.showSubmissions}
              </Link>
            )}
            <UndoLinks notice={notice} />
            {intentOf(notice) === 'error' && <ViewLink to="diagnostics">{text.diagnose}</ViewLink>}
          </span>
          {kept && <Kept notice={kept} />}
        </div>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label={words.pane.app.close}
            icon={<DismissRegular />}
            onClick={store.closeNotice}
          />
        }
      />
    </MessageBar>
  );
}

/** What was done before and can still be taken back. */
function Kept({ notice }: { notice: Notice }) {
  const styles = useNoticeStyles();
  const shared = useStyles();
  const { title } = useNoticeWords(notice);
  return (
    <>
      <span className={shared.text}>{title}</span>
      <span className={styles.links}>
        <UndoLinks notice={notice} />
      </span>
    </>
  );
}

/** Taking a whole plan away takes away what was typed into it, so it asks. */
function UndoLinks({ notice }: { notice: Notice }) {
  const { store, words } = usePane();
  const { job } = usePaneState();
  const [asking, setAsking] = useState(false);
  const text = words.pane.notice;
  const undo = undoOf(notice);
  if (undo === null) return null;
  const asks = notice.kind === 'loaded' || notice.kind === 'imported';
  const link = (label: string, onClick: () => void, busy = job !== null) => (
    <Link as="button" inline disabledFocusable={busy} onClick={onClick}>
      {label}
    </Link>
  );
  const takeBack = () => void store.undo(undo);
  if (!asking) return link(text.undo, asks ? () => setAsking(true) : takeBack);
  return (
    <>
      <span>{text.undoLoadQuestion}</span>
      {link(text.undoLoadYes, takeBack)}
      {link(text.undoLoadNo, () => setAsking(false), false)}
    </>
  );
}

function intentOf(notice: Notice): 'success' | 'info' | 'error' {
  if (notice.kind !== 'failed') return 'success';
  return notice.failure.code === 'cancelled' ? 'info' : 'error';
}

function useNoticeWords(notice: Notice): { title: string; detail: string } {
  const { words } = usePane();
  const text = words.pane.notice;
  const only = (title: string) => ({ title, detail: '' });
  switch (notice.kind) {
    case 'loaded':
    case 'imported':
      return only(text[notice.kind](notice.tasks, notice.tabs));
    case 'filled':
      if (notice.cells === 0 && notice.tabs.length === 0) return only(text.upToDate(notice.period));
      return {
        ...only(text.filled(notice.period)),
        detail: text.filledDetail(notice.cells, notice.tabs, notice.lastYear),
      };
    case 'fixed':
      return { ...only(text.fixed(notice.cells)), detail: notice.cells > 0 ? text.fixedDetail : '' };
    case 'marked':
      return { ...only(text.marked), detail: text.markedDetail(notice.unmarked) };
    case 'split':
      return { ...only(text.split(notice.files)), detail: text.splitDetail(notice.unassigned) };
    case 'merged': {
      const nothing = notice.undo === null && notice.cells + notice.added === 0;
      const title = nothing ? text.mergedNothing : text.merged(notice.cells, notice.added);
      return { title, detail: text.mergedDetail(!nothing, notice.undecided) };
    }
    case 'tableAdded':
      return only(notice.undo === null ? text.tableThere : text.tableAdded(notice.tab, notice.rows));
    case 'scoresAdded':
      return only(notice.undo === null ? text.tableThere : text.scoresAdded(notice.sheets));
    case 'scored':
      return only(text.scored(notice.step, notice.units));
    case 'closed':
    case 'reopened':
      return only(text[notice.kind](notice.period));
    case 'printChecked':
    case 'printMended':
      return only(text[notice.kind](notice.faulty));
    case 'copied':
      return only(text.copied(notice.findings, notice.ignored ?? 0));
    case 'failed': {
      if (notice.failure.code === 'cancelled') return only(text.cancelled);
      return { title: '', detail: errorSentence(notice.failure, words) };
    }
    default:
      return only(text[notice.kind]);
  }
}
