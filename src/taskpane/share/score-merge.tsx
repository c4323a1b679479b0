import { mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useId } from 'react';
import type { MergePreview } from '../../actions/share-results';
import { SHEET_HEADINGS } from '../../domain/par-index/score-sheet';
import type { ScoreQuestion } from '../../domain/sharing/merge-scores';
import { ChangedValue } from '../check/finding-change';
import { Disclosure } from '../import/disclosure';
import { usePane, usePaneState } from '../pane-context';
import { useStyles } from '../styles';
import { LongList } from './long-list';
import { useSavedText } from './saved-text';
import { choiceOf, isUndecided } from './share-state';
import { useShareStyles } from './share-styles';
import { useShareTexts } from './share-words';
import { useReceiveBusy } from './use-receive-busy';

/** Cells of score sheets of which files and the workbook say different things. */
export function ScoreQuestions({ preview }: { preview: MergePreview }) {
  const { text } = useShareTexts();
  const shared = useStyles();
  const styles = useShareStyles();
  const { questions } = preview.scores;
  if (questions.length === 0) return null;
  const title = text.receive.scores.questions(questions.length);
  return (
    <section className={shared.section}>
      <h2 className={shared.subheading}>{title}</h2>
      <LongList
        items={questions}
        label={title}
        className={styles.items}
        render={(question) => <ScoreQuestionItem key={question.key} question={question} preview={preview} />}
      />
    </section>
  );
}

function ScoreQuestionItem({ question, preview }: { question: ScoreQuestion; preview: MergePreview }) {
  const { store, format } = usePane();
  const { choices } = usePaneState().share.receive.batch;
  const { text, sharing } = useShareTexts();
  const shared = useStyles();
  const styles = useShareStyles();
  const busy = useReceiveBusy();
  const savedText = useSavedText();
  const titleId = useId();
  const { key, kind, unit, code, title, field, ours, sources } = question;
  const say = text.receive;
  const shown = (value: unknown) => format.cell(null, value) || text.change.blank;
  const choice = choiceOf(choices, question);
  return (
    <li className={styles.item}>
      <span id={titleId} className={styles.strong}>
        {unit}: {say.scores.place(code, title)}
      </span>
      <span className={mergeClasses(shared.muted, shared.small)}>
        {say.scores.column(SHEET_HEADINGS[field].heading)}. {sharing.questions[kind].text}
      </span>
      <RadioGroup
        aria-labelledby={titleId}
        value={String(choice)}
        disabled={busy}
        onChange={(_, { value }) => store.share.answer({ [key]: value === 'keep' ? 'keep' : Number(value) })}
      >
        <Radio
          value="keep"
          label={<span className={styles.value}>{say.ours(sharing.questions[kind].keep, shown(ours))}</span>}
          onClick={() => {
            // What stays because nobody chose looks chosen already: pressing it is an answer all the same.
            if (choice === 'keep' && isUndecided(choices, question)) store.share.answer({ [key]: 'keep' });
          }}
        />
        {sources.map(({ file, unitId, savedAt, value }, index) => (
          <Radio
            key={index}
            value={String(index)}
            label={
              <span className={styles.items}>
                <span className={styles.value}>{shown(value)}</span>
                <span className={mergeClasses(shared.muted, shared.small)}>
                  {say.source(preview.unitNames[unitId] ?? unitId, file, savedText(savedAt))}
                </span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </li>
  );
}

/** Cells of score sheets that would be written, before and after. */
export function ScoreChanges({ preview }: { preview: MergePreview }) {
  const { text } = useShareTexts();
  const shared = useStyles();
  const styles = useShareStyles();
  const { changes } = preview.scores;
  const say = text.receive.scores;
  if (changes.length === 0) return null;
  return (
    <Disclosure title={say.changes(changes.length)}>
      <LongList
        items={changes}
        className={styles.items}
        render={({ id, unit, code, title, field, before, after }) => (
          <li key={`${id} ${field}`} className={styles.item}>
            <span>
              {unit}: {say.place(code, title)}
            </span>
            <span className={mergeClasses(shared.muted, shared.small)}>
              {say.column(SHEET_HEADINGS[field].heading)}
            </span>
            <ChangedValue field={null} before={before} after={after} text={text.change} />
          </li>
        )}
      />
    </Disclosure>
  );
}
