import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { UnitResult } from '../../domain/par-index/results';
import { SCORE_STEP_IDS, stepsFrom, type ScoreStepId } from '../../domain/par-index/workflow';
import { usePane, usePaneState } from '../pane-context';
import { useStyles } from '../styles';
import { useScoresTexts } from './scores-words';

const useSheetsStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  label: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  // In line with the name beside the tick.
  unit: { display: 'flex', flexDirection: 'column', paddingLeft: '32px', overflowWrap: 'anywhere' },
});

/** What fits on a line of the log. */
const LONGEST = 250;

/** The units whose sheets may take a step now. */
const takers = (units: readonly UnitResult[], step: ScoreStepId): UnitResult[] =>
  units.filter(({ state }) => state !== null && stepsFrom(state).includes(step));

/** Which units take which step; asks once more before anything is written. */
export function SheetsPart({ units }: { units: readonly UnitResult[] }) {
  const { sheets: text } = useScoresTexts();
  const shared = useStyles();
  const first = SCORE_STEP_IDS.find((step) => takers(units, step).length > 0) ?? SCORE_STEP_IDS[0]!;
  const [chosen, setChosen] = useState<ScoreStepId | null>(null);
  const step = chosen ?? first;
  return (
    <section className={shared.card} aria-label={text.title}>
      <h2 className={shared.subheading}>{text.title}</h2>
      <p className={shared.muted}>{text.text}</p>
      <StepSelect units={units} step={step} onChoose={setChosen} />
      {/* Another step is another form: who was chosen for the one must not be sent on the other. */}
      <StepForm key={step} step={step} units={takers(units, step)} />
    </section>
  );
}

function StepSelect(props: { units: readonly UnitResult[]; step: ScoreStepId; onChoose: (step: ScoreStepId) => void }) {
  const { sheets: text, results } = useScoresTexts();
  const { job } = usePaneState();
  return (
    <Field label={text.step}>
      <Select
        value={props.step}
        disabled={job !== null}
        onChange={(_, data) => props.onChoose(data.value as ScoreStepId)}
      >
        {SCORE_STEP_IDS.map((step) => (
          <option key={step} value={step}>
            {text.option(results.step(step), takers(props.units, step).length)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function StepForm({ step, units }: { step: ScoreStepId; units: readonly UnitResult[] }) {
  const { store } = usePane();
  const { job } = usePaneState();
  const { sheets: text, results } = useScoresTexts();
  const shared = useStyles();
  const styles = useSheetsStyles();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [by, setBy] = useState('');
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const chosen = units.filter(({ unit }) => picked.has(unit));
  const name = results.step(step);
  if (units.length === 0) return <p className={shared.text}>{text.nobody}</p>;

  const pick = (names: readonly string[], isPicked: boolean): void => {
    const next = new Set(picked);
    for (const each of names)
      if (isPicked) next.add(each);
      else next.delete(each);
    setPicked(next);
    setConfirming(false);
  };
  const submit = (): void => {
    setAsked(true);
    if (job === null && chosen.length > 0 && by.trim() !== '') setConfirming(true);
  };
  const advance = (): void => {
    setConfirming(false);
    void store.advanceScores({ units: chosen.map(({ unit }) => unit), step, by }, name);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <UnitChoices units={units} picked={picked} onPick={pick} />
      {asked && chosen.length === 0 && (
        <MessageBar intent="error">
          <MessageBarBody>{text.unchosen}</MessageBarBody>
        </MessageBar>
      )}
      <Field
        size="small"
        label={text.by}
        required
        {...(asked && by.trim() === '' && ({ validationState: 'error', validationMessage: text.unsigned } as const))}
      >
        <Input size="small" value={by} maxLength={LONGEST} onChange={(_, data) => setBy(data.value)} />
      </Field>
      {confirming ? (
        <Confirmation step={name} units={chosen} onYes={advance} onNo={() => setConfirming(false)} />
      ) : (
        <span>
          <Button size="small" type="submit" appearance="primary" disabledFocusable={job !== null}>
            {text.go(name, chosen.length)}
          </Button>
        </span>
      )}
    </form>
  );
}

function UnitChoices(props: {
  units: readonly UnitResult[];
  picked: ReadonlySet<string>;
  onPick: (names: readonly string[], isPicked: boolean) => void;
}) {
  const { units, picked, onPick } = props;
  const { sheets: text } = useScoresTexts();
  const shared = useStyles();
  const styles = useSheetsStyles();
  const count = units.filter(({ unit }) => picked.has(unit)).length;
  return (
    <fieldset className={styles.group}>
      <legend className={shared.hidden}>{text.title}</legend>
      <Checkbox
        label={<span className={styles.label}>{text.all}</span>}
        checked={count === 0 ? false : count === units.length ? true : 'mixed'}
        onChange={() =>
          onPick(
            units.map(({ unit }) => unit),
            count < units.length,
          )
        }
      />
      <ul className={shared.list}>
        {units.map((result) => (
          <UnitChoice
            key={result.unit}
            result={result}
            checked={picked.has(result.unit)}
            onPick={(isPicked) => onPick([result.unit], isPicked)}
          />
        ))}
      </ul>
    </fieldset>
  );
}

function UnitChoice(props: { result: UnitResult; checked: boolean; onPick: (isPicked: boolean) => void }) {
  const { unit, state, totals } = props.result;
  const { sheets: text, results } = useScoresTexts();
  const shared = useStyles();
  const styles = useSheetsStyles();
  const details = useId();
  const given = (stage: 'self' | 'appraised' | 'final'): string => {
    const total = totals?.[stage];
    const any = total !== undefined && [...total.byCode.values()].some(({ points }) => points !== null);
    return results.points(any ? total.total : null);
  };
  const missing = totals?.current.missing ?? 0;
  return (
    <li>
      <Checkbox
        label={unit}
        checked={props.checked}
        aria-describedby={details}
        onChange={(_, { checked }) => props.onPick(checked === true)}
      />
      <span id={details} className={styles.unit}>
        <span className={shared.muted}>
          {results.state(state)}
          {missing > 0 && `, ${text.missing(missing)}`}
        </span>
        <span className={shared.muted}>{text.points(given('self'), given('appraised'), given('final'))}</span>
      </span>
    </li>
  );
}

function Confirmation(props: { step: string; units: readonly UnitResult[]; onYes: () => void; onNo: () => void }) {
  const { step, units, onYes, onNo } = props;
  const { sheets: text } = useScoresTexts();
  const shared = useStyles();
  const incomplete = units.filter(({ totals }) => (totals?.current.missing ?? 0) > 0).length;
  return (
    <div className={shared.stack} role="group" aria-label={text.confirm(step, units.length)}>
      <span role="alert">
        {text.confirm(step, units.length)} {incomplete > 0 && text.confirmMissing(incomplete)}
      </span>
      <span className={shared.row}>
        {/* The button that asked is gone: the keyboard goes on from here. */}
        <Button ref={takeFocus} size="small" appearance="primary" onClick={onYes}>
          {text.yes}
        </Button>
        <Button size="small" onClick={onNo}>
          {text.no}
        </Button>
      </span>
    </div>
  );
}

const takeFocus = (button: HTMLButtonElement | null): void => button?.focus();
