import { mergeClasses } from '@fluentui/react-components';
import { useRef } from 'react';
import { noteSentence, refusalSentence } from '../../actions/sharing-words';
import type { MergePreview } from '../../actions/share-results';
import type { FileOutcome, RefusedFile } from '../../domain/sharing/merge-plan';
import { SeverityIcon } from '../check/severity-icon';
import { Disclosure } from '../import/disclosure';
import { usePane, usePaneState } from '../pane-context';
import { PlainButton } from '../plain-button';
import { useStyles } from '../styles';
import { LongList } from './long-list';
import { useSavedText } from './saved-text';
import { allQuestions, isUndecided } from './share-state';
import { useShareStyles } from './share-styles';
import { useShareTexts } from './share-words';
import { useFocusKept } from './use-focus-kept';
import { useReceiveBusy } from './use-receive-busy';

/** What became of each file: those that were refused first, then those with something to know. */
export function FileResults({ preview }: { preview: MergePreview }) {
  const { text } = useShareTexts();
  const styles = useShareStyles();
  const place = useRef<HTMLDivElement>(null);
  const { files, refused } = preview;
  const plain = (file: FileOutcome) => file.notes.length === 0 && !file.late && file.duplicates.length === 0;
  const results = [...refused, ...files.filter((file) => !plain(file)), ...files.filter(plain)];
  useFocusKept(place, 'summary', results.length);
  return (
    <div ref={place}>
      <Disclosure title={text.receive.files(results.length)} open={refused.length > 0}>
        <LongList
          items={results}
          className={styles.items}
          render={(result) => (
            <li key={result.file} className={styles.item}>
              {'status' in result ? <Taken file={result} preview={preview} /> : <Refused file={result} />}
            </li>
          )}
        />
      </Disclosure>
    </div>
  );
}

function Name({ file }: { file: string }) {
  const busy = useReceiveBusy();
  const { store } = usePane();
  const { text } = useShareTexts();
  const styles = useShareStyles();
  return (
    <span className={styles.top}>
      <span className={mergeClasses(styles.grow, styles.strong)}>{file}</span>
      <PlainButton busy={busy} aria-label={text.receive.leaveOutFile(file)} onClick={() => store.share.leaveOut(file)}>
        {text.receive.leaveOut}
      </PlainButton>
    </span>
  );
}

function Refused({ file }: { file: RefusedFile }) {
  const { words } = usePane();
  const { sharing } = useShareTexts();
  const styles = useShareStyles();
  return (
    <>
      <Name file={file.file} />
      <span className={styles.note}>
        <SeverityIcon severity="error" />
        <span className={styles.grow}>{refusalSentence(file, sharing, words)}</span>
      </span>
    </>
  );
}

function Taken({ file, preview }: { file: FileOutcome; preview: MergePreview }) {
  const { workbook, share } = usePaneState();
  const { text, sharing } = useShareTexts();
  const shared = useStyles();
  const styles = useShareStyles();
  const savedText = useSavedText();
  const { status, like, periodId, unitId, duplicates } = file;
  const periods = workbook?.kind === 'loaded' ? workbook.periods : [];
  const period = periods.find(({ id }) => id === periodId)?.name ?? periodId;
  const said = status === 'repeated' && like !== undefined ? sharing.sameAs(like) : sharing.outcomes[status];
  const { choices } = share.receive.batch;
  const undecided = allQuestions(preview).filter(
    (question) => isUndecided(choices, question) && question.sources.some((source) => source.file === file.file),
  ).length;
  const outcome = text.receive.outcome(file.changed, file.added, undecided) || said;
  const about = [preview.unitNames[unitId] ?? unitId, period, savedText(file.savedAt)].filter(Boolean);
  const known = [
    ...(file.late ? [sharing.late] : []),
    ...(duplicates.length > 0 ? [sharing.duplicates(duplicates)] : []),
    ...file.notes.map((note) => noteSentence(note, sharing)),
  ];
  return (
    <>
      <Name file={file.file} />
      <span>{outcome}</span>
      <span className={mergeClasses(shared.muted, shared.small)}>{about.join(' · ')}</span>
      {known.map((sentence, index) => (
        <span key={index} className={styles.note}>
          <SeverityIcon severity="warning" />
          <span className={styles.grow}>{sentence}</span>
        </span>
      ))}
    </>
  );
}
