import { makeStyles, tokens } from '@fluentui/react-components';

/** Looks that sending and receiving share. */
export const useShareStyles = makeStyles({
  // Fluent gives ticks and radio buttons room on the left, which their neighbours do not have.
  tick: { marginLeft: '-8px' },
  items: { display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    overflowWrap: 'anywhere',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  top: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorStatusWarningForeground3 },
  // Texts from files keep their spaces, which may be all that differs.
  value: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap', unicodeBidi: 'isolate' },
  /** A sign and the sentence beside it. */
  note: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});
