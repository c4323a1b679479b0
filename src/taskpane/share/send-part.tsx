import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Radio,
  RadioGroup,
  Select,
  Switch,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { SplitPreview } from '../../actions/share-results';
import { MOST_SPARE_ROWS } from '../../domain/sharing/spare-rows';
import { ActionBar } from '../action-bar';
import { explained } from '../help/field-help';
import { JobBar } from '../job-bar';
import { usePane, usePaneState } from '../pane-context';
import { PlainButton } from '../plain-button';
import type { LoadedState } from '../start/next-step';
import { useStyles } from '../styles';
import { Trouble } from '../trouble';
import { canDownload, download, zipName } from './downloads';
import { LongList } from './long-list';
import { MadeList } from './made-list';
import { chosenUnits, readSpareRows, type Way } from './share-state';
import { useShareStyles } from './share-styles';
import { useShareTexts } from './share-words';
import { UnitChoice } from './unit-choice';

/** Which units get a file, for which period and how; then the files. */
export function SendPart({ plan }: { plan: LoadedState }) {
  const { store, words, format } = usePane();
  const { share, failures, refreshing, job } = usePaneState();
  const { text } = useShareTexts();
  const shared = useStyles();
  const [downloads] = useState(() => canDownload());
  const { send } = share;
  const say = text.send;
  const shownId = send.periodId ?? plan.period.id;
  const period = plan.periods.find(({ id }) => id === shownId) ?? plan.period;
  const preview = send.preview?.period.id === period.id ? send.preview : null;
  const rowsMissing = readSpareRows(send) === null;
  const chosen = preview === null ? 0 : chosenUnits(send).length;
  const ready = chosen > 0 && !rowsMissing && job === null;
  const nameOfZip = zipName(period.id, plan.header.place);
  const make = async () => {
    if (!ready) return;
    if (!downloads) store.share.chooseSplit({ way: 'files' });
    const before = store.get().share.send.made;
    await store.share.split();
    const { made } = store.get().share.send;
    if (made !== before && made?.zip) download(nameOfZip, made.zip);
  };
  const summary = words.pane.summary;
  return (
    <>
      <p className={shared.text}>{say.text}</p>
      {send.made && <MadeList made={send.made} downloads={downloads} place={plan.header.place} />}
      <Field
        label={explained('sendPeriod', summary.period)}
        hint={`${summary.closing(format.date(period.from), format.date(period.closing))}. ${summary.submitBy(format.date(period.submitBy))}.`}
      >
        <Select
          value={period.id}
          disabled={job !== null}
          onChange={(_, { value }) => store.share.chooseSplit({ periodId: value })}
        >
          {plan.periods.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {failures.split && <Trouble failure={failures.split} stopped={say.stopped} heading="h2" />}
      {!failures.split && preview === null && (
        <JobBar text={say.reading} progress={refreshing?.progress ?? null} cancelling={false} onCancel={store.cancel} />
      )}
      {!failures.split && preview !== null && (
        <>
          {preview.unassigned.length > 0 && <Unassigned tasks={preview.unassigned} />}
          <UnitChoice units={preview.units} />
          <SpareRows missing={rowsMissing} />
          {downloads ? (
            <Field label={explained('way', say.way)}>
              <RadioGroup
                value={send.way}
                disabled={job !== null}
                onChange={(_, { value }) => store.share.chooseSplit({ way: value as Way })}
              >
                <Radio value="zip" label={say.zip} />
                <Radio value="files" label={say.files} />
              </RadioGroup>
            </Field>
          ) : (
            <p className={shared.muted}>{say.noDownloads}</p>
          )}
        </>
      )}
      <ActionBar>
        <Button appearance="primary" size="large" disabledFocusable={!ready} onClick={() => void make()}>
          {say.make(chosen)}
        </Button>
      </ActionBar>
    </>
  );
}

/** Blank rows for tasks of the units' own. */
function SpareRows({ missing }: { missing: boolean }) {
  const { store } = usePane();
  const { share } = usePaneState();
  const { text } = useShareTexts();
  const shared = useStyles();
  const styles = useShareStyles();
  const { spare, spareRows } = share.send;
  const hint = text.send.spareHint(MOST_SPARE_ROWS);
  return (
    <div className={shared.stack}>
      <Switch
        className={styles.tick}
        label={text.send.spare}
        checked={spare}
        onChange={(_, { checked }) => store.share.chooseSplit({ spare: checked })}
      />
      {spare && (
        <Field
          label={explained('spareRows', text.send.spareRows)}
          validationState={missing ? 'error' : 'none'}
          validationMessage={missing ? hint : undefined}
        >
          <Input
            value={spareRows}
            inputMode="numeric"
            onChange={(_, { value }) => store.share.chooseSplit({ spareRows: value })}
          />
        </Field>
      )}
    </div>
  );
}

/** Tasks whose lead is not understood, each with the way to its cell. */
function Unassigned({ tasks }: { tasks: SplitPreview['unassigned'] }) {
  const { store } = usePane();
  const { text } = useShareTexts();
  const shared = useStyles();
  const styles = useShareStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <details>
          <summary>{text.send.unassigned(tasks.length)}</summary>
          <LongList
            items={tasks}
            className={styles.items}
            render={({ row, title }) => (
              <li key={row} className={styles.item}>
                <span>{title || text.change.blank}</span>
                <span className={styles.line}>
                  <span className={mergeClasses(shared.muted, shared.small)}>{text.place(row)}</span>
                  <PlainButton aria-label={text.goToTask(title)} onClick={() => void store.share.goToTask(row)}>
                    {text.goTo}
                  </PlainButton>
                </span>
              </li>
            )}
          />
        </details>
      </MessageBarBody>
    </MessageBar>
  );
}
