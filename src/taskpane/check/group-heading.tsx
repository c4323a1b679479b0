import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useMemo } from 'react';
import { usePane, usePaneState } from '../pane-context';
import { PlainButton } from '../plain-button';
import { useStyles } from '../styles';
import { useCheckTexts } from './check-words';
import { errorsIn, fixable, type FindingGroup } from './finding-groups';

const useHeadingStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  heading: { margin: 0, flexGrow: 1, flexBasis: '220px', minWidth: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  button: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    minHeight: '32px',
    padding: `4px ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', minWidth: 0 },
  icon: { display: 'flex' },
  // Below the heading where there is no room beside it, at its end.
  fix: { marginLeft: 'auto' },
});

/** Opens and closes a group; where findings are grouped by rule, also repairs all of one kind. */
export function GroupHeading(props: { group: FindingGroup; open: boolean; tabbable: boolean; onToggle: () => void }) {
  const { group, open } = props;
  const { store } = usePane();
  const { job } = usePaneState();
  const { text } = useCheckTexts();
  const shared = useStyles();
  const styles = useHeadingStyles();
  const { code } = group;
  const errors = useMemo(() => errorsIn(group), [group]);
  const fixes = code === undefined ? 0 : fixable(group.findings);
  const tabIndex = props.tabbable ? 0 : -1;
  return (
    <div className={styles.row} data-item={group.id}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          data-stop={group.id}
          tabIndex={tabIndex}
          aria-expanded={open}
          onClick={props.onToggle}
        >
          <span className={styles.icon} aria-hidden="true">
            {open ? <ChevronDownRegular /> : <ChevronRightRegular />}
          </span>
          <span className={styles.label}>{group.label}</span>
          <span className={mergeClasses(shared.muted, shared.small)}>{text.count(group.findings.length, errors)}</span>
        </button>
      </h2>
      {code !== undefined && fixes > 0 && (
        <PlainButton
          className={styles.fix}
          tabIndex={tabIndex}
          busy={job !== null}
          onClick={() => void store.proposeFixes({ kind: 'rule', code })}
        >
          {text.fixAll(fixes)}
        </PlainButton>
      )}
    </div>
  );
}
