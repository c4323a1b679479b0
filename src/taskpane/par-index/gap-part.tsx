import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ScoredRound } from '../../actions/par-index/score-round';
import type { GapPlan } from '../../domain/par-index/gap';
import { sumPoints } from '../../domain/par-index/points';
import { peersOf, unitGap } from '../../domain/par-index/unit-gap';
import { useStyles } from '../styles';
import { useScoresTexts } from './scores-words';

const useGapStyles = makeStyles({
  goal: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  options: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
});

/** What a unit is missing to third place and to the next band, and the criteria that would bring it with the least effort. */
export function GapPart({ round }: { round: ScoredRound }) {
  const { gap: text, results } = useScoresTexts();
  const shared = useStyles();
  const [chosen, setChosen] = useState('');
  const scored = round.units.filter(({ value }) => value !== null);
  const wanted = chosen || round.gapUnit;
  const unit = scored.find((each) => each.unit === wanted) ?? scored[0];
  const gap = unit === undefined ? null : unitGap(unit, round.peers, round);
  return (
    <section className={shared.card} aria-label={text.title}>
      <h2 className={shared.subheading}>{text.title}</h2>
      {unit === undefined || gap === null ? (
        <p className={shared.text}>{text.nobody}</p>
      ) : (
        <>
          <Field label={text.unit}>
            <Select value={unit.unit} onChange={(_, data) => setChosen(data.value)}>
              {scored.map(({ unit: name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Goals gap={gap} unit={unit.unit} peers={peersOf(unit, round.peers).length} say={results.gap} />
        </>
      )}
    </section>
  );
}

type Say = ReturnType<typeof useScoresTexts>['results']['gap'];

function Goals(props: { gap: NonNullable<ReturnType<typeof unitGap>>; unit: string; peers: number; say: Say }) {
  const { gap, unit, peers, say } = props;
  const { gap: text } = useScoresTexts();
  const shared = useStyles();
  const { value, rank, topPlace, nextBand } = gap.standing;
  return (
    <>
      {peers > 0 && <p className={shared.text}>{say.standing(unit, value, rank, peers)}</p>}
      <Goal
        name={text.topPlace}
        said={
          topPlace === null ? (peers === 0 ? say.noPeers : say.noThird) : say.topPlace(topPlace.value, topPlace.missing)
        }
        plan={gap.plans.topPlace}
        say={say}
      />
      <Goal
        name={text.nextBand}
        said={nextBand === null ? say.topBand : say.nextBand(nextBand.band.name, nextBand.band.from, nextBand.missing)}
        plan={gap.plans.nextBand}
        say={say}
      />
      {gap.lost.length > 0 && (
        <span className={shared.text}>
          {say.lost(
            gap.lost.map(({ code }) => code),
            sumPoints(gap.lost.map(({ gain }) => gain)),
          )}
        </span>
      )}
    </>
  );
}

function Goal({ name, said, plan, say }: { name: string; said: string; plan: GapPlan | null; say: Say }) {
  const shared = useStyles();
  const styles = useGapStyles();
  return (
    <div className={styles.goal}>
      <h3 className={styles.name}>{name}</h3>
      <span className={shared.text}>{said}</span>
      {plan?.state === 'out-of-reach' && <span className={shared.text}>{say.outOfReach(plan.most)}</span>}
      {plan?.state === 'possible' && (
        <>
          <span className={shared.text}>{say.plan(plan.options.length, plan.gain, plan.effort)}</span>
          <ul className={styles.options}>
            {plan.options.map(({ code, name: title, gain, evidence }) => (
              <li key={code}>{say.option(code, title, gain, evidence)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
