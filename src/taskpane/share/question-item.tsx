import { Checkbox, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useId } from 'react';
import type { MergePreview } from '../../actions/share-results';
import type { Choice, FactSource, MergeQuestion } from '../../domain/sharing/merge-plan';
import { ChangedValue } from '../check/finding-change';
import { usePane, usePaneState } from '../pane-context';
import { useStyles } from '../styles';
import { OF_PLAN } from './merge-groups';
import { useSavedText } from './saved-text';
import { choiceOf, isUndecided } from './share-state';
import { useShareStyles } from './share-styles';
import { useShareTexts } from './share-words';
import { TaskCells } from './task-cells';
import { TaskPlace } from './task-place';
import { useReceiveBusy } from './use-receive-busy';

/** One question: the task, who says what, and what is to stand in the plan. */
export function QuestionItem({ question, preview }: { question: MergeQuestion; preview: MergePreview }) {
  const { text } = useShareTexts();
  const styles = useShareStyles();
  const titleId = useId();
  const { row, field, title, kind, sources } = question;
  const name = title || text.change.blank;
  return (
    <li className={styles.item}>
      <span id={titleId} className={styles.strong}>
        {kind === 'row-added' ? (preview.unitNames[sources[0]?.unitId ?? ''] ?? name) : name}
      </span>
      {row !== null && (
        <TaskPlace row={row} title={name} column={field === null ? undefined : preview.headings[field]} />
      )}
      {question.values && <TaskCells values={question.values} headings={preview.headings} />}
      {sources.length === 1 && OF_PLAN.has(kind) ? (
        <TakeTick question={question} preview={preview} titleId={titleId} />
      ) : (
        <SourceChoice question={question} preview={preview} titleId={titleId} />
      )}
    </li>
  );
}

type AnswerProps = { question: MergeQuestion; preview: MergePreview; titleId: string };

function useAnswer({ key }: MergeQuestion) {
  const { store } = usePane();
  return { busy: useReceiveBusy(), answer: (choice: Choice) => store.share.answer({ [key]: choice }) };
}

function useSourceText({ unitNames }: MergePreview): (source: FactSource) => string {
  const { text } = useShareTexts();
  const savedText = useSavedText();
  return ({ unitId, file, savedAt }) => text.receive.source(unitNames[unitId] ?? unitId, file, savedText(savedAt));
}

/** One file says it: taken or not. */
function TakeTick({ question, preview, titleId }: AnswerProps) {
  const { share } = usePaneState();
  const { text, sharing } = useShareTexts();
  const shared = useStyles();
  const styles = useShareStyles();
  const { busy, answer } = useAnswer(question);
  const sourceText = useSourceText(preview);
  const tickId = useId();
  const { kind, field, ours, sources } = question;
  const [source] = sources;
  return (
    <>
      {field !== null && <ChangedValue field={field} before={ours} after={source!.value} text={text.change} />}
      <span className={mergeClasses(shared.muted, shared.small)}>{sourceText(source!)}</span>
      <Checkbox
        id={tickId}
        className={styles.tick}
        label={{ id: `${tickId}-label`, children: sharing.questions[kind].take }}
        aria-labelledby={`${tickId}-label ${titleId}`}
        checked={choiceOf(share.receive.batch.choices, question) !== 'keep'}
        disabled={busy}
        onChange={(_, { checked }) => answer(checked === true ? 0 : 'keep')}
      />
    </>
  );
}

/** What stands here, and what each file says. */
function SourceChoice({ question, preview, titleId }: AnswerProps) {
  const { format } = usePane();
  const { share } = usePaneState();
  const { text, sharing } = useShareTexts();
  const shared = useStyles();
  const styles = useShareStyles();
  const { busy, answer } = useAnswer(question);
  const sourceText = useSourceText(preview);
  const { kind, field, ours, sent, sources } = question;
  const say = sharing.questions[kind];
  const shown = (value: unknown) => format.cell(field === 'deadline' ? 'due' : field, value) || text.change.blank;
  const { choices } = share.receive.batch;
  const choice = choiceOf(choices, question);
  // What stays because nobody chose looks chosen already: pressing it is an answer all the same.
  const keep = () => {
    if (choice === 'keep' && isUndecided(choices, question)) answer('keep');
  };
  return (
    <>
      {sent !== undefined && field !== null && (
        <span className={mergeClasses(shared.muted, shared.small, styles.value)}>{text.receive.sent(shown(sent))}</span>
      )}
      <RadioGroup
        aria-labelledby={titleId}
        value={String(choice)}
        disabled={busy}
        onChange={(_, { value }) => answer(value === 'keep' ? 'keep' : Number(value))}
      >
        <Radio
          value="keep"
          onClick={keep}
          label={
            <span className={styles.value}>{field === null ? say.keep : text.receive.ours(say.keep, shown(ours))}</span>
          }
        />
        {sources.map((source, index) => (
          <Radio
            key={index}
            value={String(index)}
            label={
              <span className={styles.items}>
                <span className={styles.value}>{field === null ? say.take : shown(source.value)}</span>
                <span className={mergeClasses(shared.muted, shared.small)}>{sourceText(source)}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </>
  );
}
