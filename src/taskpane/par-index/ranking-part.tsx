import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { UnitResult } from '../../domain/par-index/results';
import { nameKey } from '../../domain/text';
import { useStyles } from '../styles';
import { useScoresTexts } from './scores-words';

const useRankingStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalXS} 0` },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
  cell: {
    padding: '5px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  rank: { width: '40px' },
  value: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', paddingLeft: '8px' },
});

/** The units by rank, a table for each group. */
export function RankingPart({ units }: { units: readonly UnitResult[] }) {
  const { ranking: text } = useScoresTexts();
  const shared = useStyles();
  const groups = new Map<string, UnitResult[]>();
  for (const unit of units) {
    const key = nameKey(unit.group);
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return (
    <section className={shared.card} aria-label={text.title}>
      <h2 className={shared.subheading}>{text.title}</h2>
      {units.length === 0 && <p className={shared.text}>{text.none}</p>}
      {[...groups].map(([key, members]) => (
        <GroupTable key={key} members={members} />
      ))}
    </section>
  );
}

function GroupTable({ members }: { members: readonly UnitResult[] }) {
  const { ranking: text, results } = useScoresTexts();
  const styles = useRankingStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{members[0]?.group || results.noGroup}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.rank)}>
            {text.rank}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
            {text.unit}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.value)}>
            {text.value}
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((unit) => (
          <UnitRow key={unit.unit} {...unit} />
        ))}
      </tbody>
    </table>
  );
}

function UnitRow({ unit, rank, value, band, change, state }: UnitResult) {
  const { ranking: text, results } = useScoresTexts();
  const shared = useStyles();
  const styles = useRankingStyles();
  const about = [
    ...(band === null ? [] : [band]),
    ...(change === null ? [] : [text.change(change)]),
    results.state(value === null ? null : state),
  ];
  return (
    <tr>
      <td className={styles.cell}>{results.rank(rank)}</td>
      <th scope="row" className={styles.cell}>
        <span className={shared.stack}>
          <span>{unit}</span>
          <span className={shared.muted}>{about.join(' · ')}</span>
        </span>
      </th>
      <td className={mergeClasses(styles.cell, styles.value)}>{results.percent(value)}</td>
    </tr>
  );
}
