import { useId, useState, type DragEvent } from 'react';
import { NeedsTemplate } from '../needs-template';
import { usePane, usePaneState } from '../pane-context';
import type { LoadedState } from '../start/next-step';
import { useStyles } from '../styles';
import { Trouble } from '../trouble';
import { ViewHeading } from '../view-heading';
import { FirstReading } from '../waiting';
import { PartTabs } from './part-tabs';
import { droppedFiles, type Picked } from './picked-files';
import { ReceivePart } from './receive-part';
import { SendPart } from './send-part';
import { SHARE_PARTS } from './share-state';
import { useShareTexts } from './share-words';

/** One file for each unit goes out; the files come back and are merged. */
export function ShareView() {
  const { workbook, failures } = usePaneState();
  const { text } = useShareTexts();
  if (workbook === null && failures.inspect) return <Trouble failure={failures.inspect} />;
  if (workbook === null) return <FirstReading />;
  if (workbook.kind !== 'loaded') return <NeedsTemplate title={text.title} text={text.needsTemplate} />;
  return <Sharing plan={workbook} />;
}

function Sharing({ plan }: { plan: LoadedState }) {
  const { store } = usePane();
  const { share, job } = usePaneState();
  const { text } = useShareTexts();
  const shared = useStyles();
  const id = useId();
  const [nothing, setNothing] = useState(false);
  const { part, receive } = share;
  const busy = job !== null || receive.reading !== null;
  const take = ({ files, skipped }: Picked) => {
    setNothing(files.length === 0);
    if (files.length > 0) void store.share.readFiles(files, skipped);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (busy) return;
    store.share.turnTo('receive');
    void droppedFiles(event.dataTransfer).then(take);
  };
  return (
    <div className={shared.view} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <ViewHeading>{text.title}</ViewHeading>
      <PartTabs
        id={id}
        label={text.parts}
        parts={SHARE_PARTS.map((name) => ({ name, label: text.part[name] }))}
        shown={part}
        onShow={store.share.turnTo}
      >
        {part === 'send' ? <SendPart plan={plan} /> : <ReceivePart busy={busy} nothing={nothing} onPicked={take} />}
      </PartTabs>
    </div>
  );
}
