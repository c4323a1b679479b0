import { Button, makeStyles, mergeClasses, Spinner, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons/svg/document-arrow-up';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { useRef } from 'react';
import type { MergePreview } from '../../actions/share-results';
import { ActionBar } from '../action-bar';
import { JobBar } from '../job-bar';
import { usePane, usePaneState } from '../pane-context';
import { useStyles } from '../styles';
import { Trouble } from '../trouble';
import { FileResults } from './file-results';
import { AddedTasks, MergeChanges, MissingUnits } from './merge-changes';
import { isCleared } from './merge-groups';
import { MergeQuestions } from './merge-questions';
import { inputFiles, type Picked } from './picked-files';
import { ScoreChanges, ScoreQuestions } from './score-merge';
import { allQuestions, hasNews } from './share-state';
import { useShareTexts } from './share-words';
import { useFocusKept } from './use-focus-kept';

const useReceiveStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  again: { padding: tokens.spacingHorizontalM },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
});

/** Takes files that came back, shows what they would change, asks what contradicts, and writes. */
export function ReceivePart(props: { busy: boolean; nothing: boolean; onPicked: (picked: Picked) => void }) {
  const { busy, nothing, onPicked } = props;
  const { store } = usePane();
  const { share, failures, refreshing } = usePaneState();
  const { text } = useShareTexts();
  const shared = useStyles();
  const { batch, reading, skipped } = share.receive;
  const { preview } = batch;
  const say = text.receive;
  const place = useRef<HTMLDivElement>(null);
  const some = batch.files.length > 0;
  useFocusKept(place, 'button', batch.files.length);
  return (
    <div ref={place} className={shared.view}>
      {!some && <p className={shared.text}>{say.text}</p>}
      <DropZone again={some} busy={busy} onPicked={onPicked} />
      {nothing && (
        <p className={shared.text} role="alert">
          {say.nothing}
        </p>
      )}
      {skipped > 0 && <p className={shared.muted}>{say.skipped(skipped)}</p>}
      {reading !== null && (
        <JobBar text={say.readingName} progress={reading} cancelling={false} onCancel={store.share.stopReading} />
      )}
      {some && failures.merge && <Trouble failure={failures.merge} stopped={say.stopped} heading="h2" />}
      {some && !failures.merge && preview === null && reading === null && (
        <JobBar
          text={say.comparing}
          progress={refreshing?.progress ?? null}
          cancelling={false}
          onCancel={store.cancel}
        />
      )}
      {some && preview !== null && <Preview preview={preview} />}
      {some && (
        <ActionBar>
          <Apply />
          <Button disabledFocusable={busy} onClick={busy ? undefined : store.share.startOver}>
            {say.startOver}
          </Button>
        </ActionBar>
      )}
    </div>
  );
}

/** What merging would do; while it is being worked out again, the last one stands. */
function Preview({ preview }: { preview: MergePreview }) {
  const { share } = usePaneState();
  const { text } = useShareTexts();
  const shared = useStyles();
  const say = text.receive;
  const { files, refused, changes, added, scores } = preview;
  const { stale, awaited } = share.receive;
  const summary = say.summary({
    ...{ read: files.length, refused: refused.length, added: added.length, questions: allQuestions(preview).length },
    ...{
      changes: changes.length + scores.changes.length,
      cleared: [...changes, ...scores.changes].filter(isCleared).length,
    },
  });
  const outcome = hasNews(preview) ? summary : `${summary} ${say.nothingNew}`;
  const renewing = awaited ? say.applyAwaited : say.comparing;
  return (
    <>
      <p className={shared.text} role="status">
        {stale ? renewing : outcome}
      </p>
      <MergeQuestions preview={preview} />
      <ScoreQuestions preview={preview} />
      <FileResults preview={preview} />
      <MergeChanges preview={preview} />
      <ScoreChanges preview={preview} />
      <AddedTasks preview={preview} />
      <MissingUnits preview={preview} />
    </>
  );
}

function Apply() {
  const { store } = usePane();
  const { share, failures, job } = usePaneState();
  const { text } = useShareTexts();
  const { batch, stale, awaited, reading } = share.receive;
  const idle = job === null && reading === null && !awaited && !failures.merge;
  const ready = idle && batch.preview !== null && (stale || hasNews(batch.preview));
  return (
    <Button
      appearance="primary"
      size="large"
      disabledFocusable={!ready}
      icon={awaited ? <Spinner size="tiny" aria-hidden="true" /> : undefined}
      onClick={() => {
        if (ready) void store.share.merge();
      }}
    >
      {awaited ? text.receive.applyAwaited : text.receive.apply}
    </Button>
  );
}

/** Where files are chosen; they may be dropped anywhere on the view. */
function DropZone(props: { again: boolean; busy: boolean; onPicked: (picked: Picked) => void }) {
  const { again } = props;
  const { text } = useShareTexts();
  const shared = useStyles();
  const styles = useReceiveStyles();
  const say = text.receive;
  const size = again ? 'small' : 'medium';
  return (
    <div className={mergeClasses(styles.drop, again && styles.again)}>
      {again && <span className={shared.muted}>{say.addMore}</span>}
      <div className={styles.buttons}>
        <Picker {...props} size={size} label={say.pickFiles} />
        <Picker {...props} size={size} label={say.pickFolder} folder />
      </div>
      {!again && <span className={shared.muted}>{say.drop}</span>}
    </div>
  );
}

function Picker(props: {
  label: string;
  size: 'small' | 'medium';
  again: boolean;
  busy: boolean;
  folder?: boolean;
  onPicked: (picked: Picked) => void;
}) {
  const { folder = false, again, busy } = props;
  const shared = useStyles();
  const input = useRef<HTMLInputElement>(null);
  // React knows no name for the attribute that makes a file input ask for a folder.
  const kind: object = folder ? { webkitdirectory: '' } : {};
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        {...kind}
        className={shared.hidden}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ target }) => {
          const picked = target.files === null ? null : inputFiles(target.files);
          // The same files may be chosen again once they were changed.
          target.value = '';
          if (picked && !busy) props.onPicked(picked);
        }}
      />
      <Button
        size={props.size}
        appearance={again || folder ? 'secondary' : 'primary'}
        icon={folder ? <FolderOpenRegular /> : <DocumentArrowUpRegular />}
        disabledFocusable={busy}
        onClick={() => {
          if (!busy) input.current?.click();
        }}
      >
        {props.label}
      </Button>
    </>
  );
}
