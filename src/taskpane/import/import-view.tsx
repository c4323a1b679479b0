import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type DragEvent } from 'react';
import { errorSentence } from '../../actions/words';
import { CchcError } from '../../domain/error';
import { ActionBar } from '../action-bar';
import { JobBar } from '../job-bar';
import { usePane, usePaneState } from '../pane-context';
import { openView } from '../route';
import { useStyles } from '../styles';
import { Trouble } from '../trouble';
import { ViewHeading } from '../view-heading';
import { FirstReading } from '../waiting';
import { FilePicker } from './file-picker';
import { ImportReading } from './import-reading';
import { useImportTexts } from './import-words';
import { useImportPreview } from './use-import-preview';

const useImportStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  file: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: { overflowWrap: 'anywhere', minWidth: 0, flexGrow: 1 },
});

/** A plan appendix of an .xlsx file becomes the plan of this workbook, after everything that was understood is seen and corrected. */
export function ImportView() {
  const { words } = usePane();
  const { workbook, failures, notice } = usePaneState();
  const { text } = useImportTexts();
  const shared = useStyles();
  // After an import this view has nothing to offer: to it the new plan is one more that stands in the way.
  const imported = notice?.kind === 'imported';
  const toStart = imported && (workbook?.kind === 'loaded' || failures.inspect !== undefined);
  useEffect(() => {
    if (toStart) openView('start');
  }, [toStart]);
  if (workbook === null && failures.inspect) return <Trouble failure={failures.inspect} />;
  if (workbook === null || imported) return <FirstReading />;
  if (workbook.kind === 'no-template') return <Import />;
  return (
    <div className={shared.view}>
      <ViewHeading>{text.title}</ViewHeading>
      <p className={shared.text}>{text.hasPlan}</p>
      <ActionBar>
        <Button appearance="primary" onClick={() => openView('start')}>
          {words.pane.check.toStart}
        </Button>
      </ActionBar>
    </div>
  );
}

function Import() {
  const { store, words } = usePane();
  const { source, job } = usePaneState();
  const { text } = useImportTexts();
  const shared = useStyles();
  const styles = useImportStyles();
  const { preview, failure, reading, progress } = useImportPreview(source);
  const [unread, setUnread] = useState<CchcError | null>(null);
  const busy = job !== null;
  const read = async (file: File) => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      setUnread(null);
      store.chooseSource({ file: { name: file.name, bytes }, choices: {} });
    } catch {
      // Moved or taken away since it was picked, or on a drive that is gone.
      store.chooseSource(null);
      setUnread(new CchcError('file-unreadable', { file: file.name, reason: 'no-access' }));
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file && !busy) void read(file);
  };
  const trouble = unread ?? failure;
  const picker = <FilePicker again={source !== null} busy={busy} onFile={(file) => void read(file)} />;
  return (
    <div className={shared.view} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <ViewHeading>{text.title}</ViewHeading>
      {source === null ? (
        <>
          <p className={shared.text}>{text.text}</p>
          <div className={styles.drop}>
            {picker}
            <span className={shared.muted}>{text.drop}</span>
          </div>
        </>
      ) : (
        <div className={styles.file}>
          <span className={styles.name}>{text.fileName(source.file.name)}</span>
          {picker}
        </div>
      )}
      {trouble && (
        <p className={shared.text} role="alert">
          {errorSentence(trouble, words)}
        </p>
      )}
      {reading && preview === null && (
        <JobBar text={text.reading} progress={progress} cancelling={false} onCancel={() => store.chooseSource(null)} />
      )}
      {source && preview && <ImportReading source={source} preview={preview} reading={reading} />}
      {preview === null && (
        <ActionBar>
          <Button onClick={() => openView('start')}>{text.back}</Button>
        </ActionBar>
      )}
    </div>
  );
}
