import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { useCheckTexts } from './check-words';
import { SEVERITIES, type FindingCounts, type SeverityFilter } from './finding-groups';
import { SeverityIcon } from './severity-icon';

const useFilterStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: tokens.spacingHorizontalXS },
  button: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '2px',
    padding: '6px 2px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  count: { display: 'flex', alignItems: 'center', gap: '3px', minHeight: '20px' },
  number: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** How many findings there are of each severity; each count is the button that shows only those. */
export function FindingFilter(props: {
  counts: FindingCounts;
  filter: SeverityFilter;
  onFilter: (filter: SeverityFilter) => void;
}) {
  const { format } = usePane();
  const { text } = useCheckTexts();
  const shared = useStyles();
  const styles = useFilterStyles();
  return (
    <div className={styles.group} role="group" aria-label={text.filter}>
      {(['all', ...SEVERITIES] as const).map((severity) => (
        <button
          key={severity}
          type="button"
          className={mergeClasses(styles.button, severity === props.filter && styles.pressed)}
          aria-pressed={severity === props.filter}
          onClick={() => props.onFilter(severity)}
        >
          <span className={styles.count}>
            {severity !== 'all' && <SeverityIcon severity={severity} />}
            <span className={styles.number}>{format.number(props.counts[severity])}</span>
          </span>
          <span className={shared.small}>{severity === 'all' ? text.all : text.severity[severity]}</span>
        </button>
      ))}
    </div>
  );
}
