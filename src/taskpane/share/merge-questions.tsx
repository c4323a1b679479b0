import { Field, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { MergePreview } from '../../actions/share-results';
import type { Choice, MergeQuestion, MergeRule } from '../../domain/sharing/merge-plan';
import { usePane, usePaneState } from '../pane-context';
import { PlainButton } from '../plain-button';
import { useStyles } from '../styles';
import { LongList } from './long-list';
import { BY_RULE, questionsByKind } from './merge-groups';
import { QuestionItem } from './question-item';
import { useShareTexts } from './share-words';

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
  const { share, job } = usePaneState();
  const { text } = useShareTexts();
  const shared = useStyles();
  const { questions } = preview;
  const groups = useMemo(() => questionsByKind(questions), [questions]);
  const say = text.receive;
  if (questions.length === 0) return null;
  return (
    <section className={shared.view}>
      <h2 className={shared.subheading}>{say.questions(questions.length)}</h2>
      {questions.some(({ kind }) => BY_RULE.has(kind)) && (
        <Field label={say.rule} hint={say.ruleText}>
          <RadioGroup
            value={share.receive.batch.choices.rule}
            disabled={job !== null}
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
  const { job } = usePaneState();
  const { text, sharing } = useShareTexts();
  const shared = useStyles();
  const styles = useQuestionStyles();
  const say = sharing.questions[kind];
  const single = questions.filter(({ sources }) => sources.length === 1);
  const answerAll = (choice: Choice) => store.share.answer(Object.fromEntries(single.map(({ key }) => [key, choice])));
  return (
    <section className={shared.stack}>
      <h3 className={shared.subheading}>{text.receive.kind(say.title, questions.length)}</h3>
      <p className={mergeClasses(shared.muted, shared.small)}>{say.text}</p>
      {!BY_RULE.has(kind) && single.length > 1 && (
        <span className={shared.row}>
          <PlainButton busy={job !== null} onClick={() => answerAll(0)}>
            {text.receive.takeAll}
          </PlainButton>
          <PlainButton busy={job !== null} onClick={() => answerAll('keep')}>
            {text.receive.keepAll}
          </PlainButton>
        </span>
      )}
      <LongList
        items={questions}
        label={say.title}
        className={styles.list}
        render={(question) => <QuestionItem key={question.key} question={question} preview={preview} />}
      />
    </section>
  );
}
