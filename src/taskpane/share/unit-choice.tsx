import { Checkbox, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useId, useState } from 'react';
import type { SplitUnit } from '../../actions/share-results';
import { fold } from '../../domain/text';
import { FieldHelp } from '../help/field-help';
import { usePane, usePaneState } from '../pane-context';
import { PlainButton } from '../plain-button';
import { useStyles } from '../styles';
import { LongList } from './long-list';
import { useShareStyles } from './share-styles';
import { useShareTexts } from './share-words';

/** More units than this are looked for by name. */
const SEEN_AT_ONCE = 12;

const useUnitStyles = makeStyles({
  list: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  unit: { ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  label: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  search: { minWidth: 0 },
});

/** The units that have tasks, each with a tick. */
export function UnitChoice({ units }: { units: readonly SplitUnit[] }) {
  const { store } = usePane();
  const { share, job } = usePaneState();
  const { text } = useShareTexts();
  const shared = useStyles();
  const styles = useUnitStyles();
  const headingId = useId();
  const [query, setQuery] = useState('');
  const { leftOut } = share.send;
  const say = text.send;
  const sought = fold(query).split(' ');
  const shown = units.filter(({ name }) => sought.every((word) => fold(name).includes(word)));
  const chosen = units.filter(({ unitId }) => !leftOut.has(unitId)).length;
  const busy = job !== null;
  /** Only what is seen: who searches for wards means the wards. */
  const choose = (which: readonly SplitUnit[], on: boolean) => {
    const next = new Set(leftOut);
    for (const { unitId } of which) {
      if (on) next.delete(unitId);
      else next.add(unitId);
    }
    store.share.chooseSplit({ leftOut: next });
  };
  if (units.length === 0) return <p className={shared.text}>{say.noUnits}</p>;
  return (
    <section className={shared.section} aria-labelledby={headingId}>
      <FieldHelp topic="units" about={say.unitsTitle}>
        <h2 id={headingId} className={shared.subheading} aria-live="polite">
          {say.units(chosen, units.length)}
        </h2>
      </FieldHelp>
      {units.length > SEEN_AT_ONCE && (
        <Input
          className={styles.search}
          type="search"
          input={{ className: styles.search }}
          aria-label={say.search}
          placeholder={say.search}
          contentBefore={<SearchRegular />}
          value={query}
          onChange={(_, { value }) => setQuery(value)}
        />
      )}
      <span className={shared.row}>
        <PlainButton busy={busy} onClick={() => choose(shown, true)}>
          {say.all}
        </PlainButton>
        <PlainButton busy={busy} onClick={() => choose(shown, false)}>
          {say.none}
        </PlainButton>
      </span>
      {shown.length === 0 && <span role="status">{say.noMatch}</span>}
      {shown.length > 0 && (
        <LongList
          items={shown}
          className={styles.list}
          render={(unit) => (
            <li key={unit.unitId} className={styles.unit}>
              <UnitTick
                unit={unit}
                chosen={!leftOut.has(unit.unitId)}
                busy={busy}
                onChoose={(on) => choose([unit], on)}
              />
            </li>
          )}
        />
      )}
    </section>
  );
}

function UnitTick(props: { unit: SplitUnit; chosen: boolean; busy: boolean; onChoose: (on: boolean) => void }) {
  const { unit } = props;
  const { text } = useShareTexts();
  const shared = useStyles();
  const styles = useUnitStyles();
  const common = useShareStyles();
  return (
    <Checkbox
      className={common.tick}
      checked={props.chosen}
      disabled={props.busy}
      onChange={(_, { checked }) => props.onChoose(checked === true)}
      label={
        <span className={styles.label}>
          <span>{unit.name}</span>
          <span className={mergeClasses(shared.muted, shared.small)}>
            {text.send.tasks(unit.tasks, unit.coordinated)}
          </span>
          {unit.gone && <span className={mergeClasses(common.warning, shared.small)}>{text.send.gone}</span>}
        </span>
      }
    />
  );
}
