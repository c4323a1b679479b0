import { Field, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { MergePreview } from '../../actions/share-results';
import type { MergeQuestion, MergeRule } from '../../domain/sharing/merge-plan';
import { explained } from '../help/field-help';
import { usePane, usePaneState } from '../pane-context';
import { Disclosure } from '../import/disclosure';
import { PlainButton } from '../plain-button';
import { useStyles } from '../styles';
import { LongList } from './long-list';
import { answersByFile, BY_RULE, OF_PLAN, questionsByKind } from './merge-groups';
import { QuestionItem } from './question-item';
import { isUndecided } from './share-state';
import { useShareStyles } from './share-styles';
import { useShareTexts } from './share-words';
import { useReceiveBusy } from './use-receive-busy';

const useQuestionStyles = makeStyles({
  list: {
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** What a person has to decide: one rule for all contradictions, and each question by itself. */
export function MergeQuestions({ preview }: { preview: MergePreview }) {
  const { store } = usePane();
  const { choices } = usePaneState().share.receive.batch;
  const { text } = useShareTexts();
  const shared = useStyles();
  const busy = useReceiveBusy();
  const { questions } = preview;
  const groups = useMemo(() => questionsByKind(questions), [questions]);
  const say = text.receive;
  if (questions.length === 0) return null;
  const undecided = questions.filter((question) => isUndecided(choices, question)).length;
  return (
    <section className={shared.view}>
      <h2 className={shared.subheading}>{say.questions(questions.length)}</h2>
      {undecided > 0 && <p className={shared.text}>{say.undecided(undecided)}</p>}
      {questions.some(({ kind }) => BY_RULE.has(kind)) && (
        <Field label={explained('mergeRule', say.rule)} hint={say.ruleText}>
          <RadioGroup
            value={choices.rule}
            disabled={busy}
            onChange={(_, { value }) => store.share.chooseRule(value as MergeRule)}
          >
            <Radio value="keep" label={say.rules.keep} />
            <Radio value="newest" label={say.rules.newest} />
          </RadioGroup>
        </Field>
      )}
      {groups.map((group) => (
        <QuestionGroup key={group.kind} {...group} preview={preview} />
      ))}
    </section>
  );
}

function QuestionGroup(props: {
  kind: MergeQuestion['kind'];
  questions: readonly MergeQuestion[];
  preview: MergePreview;
}) {
  const { kind, questions, preview } = props;
  const { store } = usePane();
  const { text, sharing } = useShareTexts();
  const shared = useStyles();
  const styles = useQuestionStyles();
  const busy = useReceiveBusy();
  const say = sharing.questions[kind];
  const single = questions.filter(({ sources }) => sources.length === 1);
  const ticked = OF_PLAN.has(kind);
  const keepAll = () => store.share.answer(Object.fromEntries(questions.map(({ key }) => [key, 'keep'])));
  const takeAll = () => store.share.answer(Object.fromEntries(single.map(({ key }) => [key, 0])));
  return (
    <section className={shared.stack}>
      <h3 className={shared.subheading}>{text.receive.kind(say.title, questions.length)}</h3>
      <p className={mergeClasses(shared.muted, shared.small)}>{say.text}</p>
      {questions.length > 1 && (
        <span className={shared.row}>
          {ticked && single.length > 1 && (
            <PlainButton busy={busy} onClick={takeAll}>
              {text.receive.takeAll}
            </PlainButton>
          )}
          <PlainButton busy={busy} onClick={keepAll}>
            {ticked ? text.receive.takeNone : text.receive.keepAll}
          </PlainButton>
        </span>
      )}
      <FileAnswerList questions={questions} preview={preview} ticked={ticked} />
      <LongList
        items={questions}
        label={say.title}
        className={styles.list}
        render={(question) => <QuestionItem key={question.key} question={question} preview={preview} />}
      />
    </section>
  );
}

/** More files than this are folded away. */
const SEEN_AT_ONCE = 3;

/** Everything that one file says, taken at a stroke. Where one file alone asks for ticks, all of them are the same. */
function FileAnswerList(props: { questions: readonly MergeQuestion[]; preview: MergePreview; ticked: boolean }) {
  const { questions, preview, ticked } = props;
  const { store } = usePane();
  const { text } = useShareTexts();
  const styles = useShareStyles();
  const busy = useReceiveBusy();
  const say = text.receive;
  const files = useMemo(() => answersByFile(questions), [questions]);
  if (files.length <= (ticked ? 1 : 0)) return null;
  const list = (
    <LongList
      items={files}
      className={styles.items}
      render={({ file, unitId, count, answers }) => (
        <li key={file} className={styles.item}>
          <span>{say.fileAnswers(preview.unitNames[unitId] ?? unitId, file, count)}</span>
          <span>
            <PlainButton busy={busy} aria-label={say.takeFileOf(file)} onClick={() => store.share.answer(answers)}>
              {say.takeFile}
            </PlainButton>
          </span>
        </li>
      )}
    />
  );
  if (files.length <= SEEN_AT_ONCE) return list;
  return (
    <Disclosure plain title={say.byFile(files.length)}>
      {list}
    </Disclosure>
  );
}
