import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { memo, useId, useRef, useState } from 'react';
import { columnOf, findingSentence } from '../../actions/finding-words';
import { fixOptions } from '../../domain/fix-options';
import type { PlacedFinding } from '../../actions/results';
import { usePane } from '../pane-context';
import { PlainButton } from '../plain-button';
import { useStyles } from '../styles';
import { useCheckTexts } from './check-words';
import { AlsoChange, ValueChange } from './finding-change';
import type { ListedFinding } from './finding-groups';
import { FindingWhy } from './finding-why';
import { IgnoreForm } from './ignore-form';
import { NoIgnore } from './no-ignore';
import { SeverityIcon } from './severity-icon';

const useItemStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  current: {
    boxShadow: `inset 3px 0 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { borderLeft: '3px solid Highlight' },
  },
  button: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    width: '100%',
    padding: `10px ${tokens.spacingHorizontalM} 4px`,
    border: 'none',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusLarge,
    },
  },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
  place: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  task: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  go: { display: 'flex', paddingTop: '2px', color: tokens.colorNeutralForeground3 },
  /** Under the words: beside the icon of 18 px and the gap after it. */
  below: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 38px`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  // Names of units may be longer than the pane is wide.
  option: { flexShrink: 1, minWidth: 0, whiteSpace: 'normal', textAlign: 'left', overflowWrap: 'anywhere' },
});

/**
 * One finding: its cell, what is wrong and what is proposed. The first button goes to the cell; only the `active` finding's buttons
 * are stops of the Tab key, the arrow keys lead from one finding to the next.
 */
export const FindingItem = memo(function FindingItem(props: {
  listed: ListedFinding;
  tabbable: boolean;
  current: boolean;
  busy: boolean;
}) {
  const { id, finding } = props.listed;
  const { store, words } = usePane();
  const { text, rules } = useCheckTexts();
  const shared = useStyles();
  const styles = useItemStyles();
  const [why, setWhy] = useState(false);
  const [asking, setAsking] = useState(false);
  const ignore = useRef<HTMLButtonElement>(null);
  const whyId = useId();
  const { fix, ignored, cell } = finding;
  const column = columnOf(finding);
  const tabIndex = props.tabbable ? 0 : -1;
  const closeForm = () => {
    setAsking(false);
    ignore.current?.focus();
  };
  return (
    <li className={mergeClasses(styles.item, props.current && styles.current)} data-item={id}>
      <button
        type="button"
        className={styles.button}
        data-stop={id}
        tabIndex={tabIndex}
        aria-current={props.current || undefined}
        onClick={() => void store.goToCell(finding.tab, cell)}
      >
        <SeverityIcon severity={finding.severity} />
        <span className={styles.words}>
          <span className={styles.place}>
            {text.severity[finding.severity]} · {words.pane.check.place(finding.tab, cell)}
            {column !== '' && ` · ${column}`}
          </span>
          <span>{findingSentence(finding, rules)}</span>
          {finding.task !== '' && (
            <span className={mergeClasses(styles.place, styles.task)}>{text.ofTask(finding.task)}</span>
          )}
        </span>
        <span className={styles.go} aria-hidden="true">
          <ChevronRightRegular />
        </span>
      </button>
      <div className={styles.below}>
        {ignored && <p className={shared.muted}>{text.ignoredBecause(ignored.reason)}</p>}
        {fix && !ignored && (
          <div>
            <ValueChange field={finding.field} before={finding.value} after={fix.value} />
            {fix.also?.map((also) => (
              <AlsoChange key={also.field} {...also} />
            ))}
          </div>
        )}
        {!ignored && <Options finding={finding} busy={props.busy} tabIndex={tabIndex} />}
        <div className={styles.buttons}>
          {fix && !ignored && <FixButton listed={props.listed} busy={props.busy} tabIndex={tabIndex} />}
          <PlainButton
            look="quiet"
            tabIndex={tabIndex}
            aria-label={text.whyOf(cell)}
            aria-expanded={why}
            aria-controls={why ? whyId : undefined}
            onClick={() => setWhy(!why)}
          >
            {text.why}
          </PlainButton>
          {ignored ? (
            <PlainButton
              tabIndex={tabIndex}
              busy={props.busy}
              aria-label={text.heedOne(cell)}
              onClick={() => void store.ignore(finding.key, null)}
            >
              {text.heed}
            </PlainButton>
          ) : (
            <PlainButton
              ref={ignore}
              look="quiet"
              tabIndex={tabIndex}
              aria-label={text.ignoreOne(cell)}
              aria-expanded={asking}
              onClick={() => setAsking(!asking)}
            >
              {text.ignore}
            </PlainButton>
          )}
        </div>
        {why && <FindingWhy code={finding.code} id={whyId} />}
        {asking && !ignored && finding.severity === 'error' && <NoIgnore onClose={closeForm} />}
        {asking && !ignored && finding.severity !== 'error' && (
          <IgnoreForm
            busy={props.busy}
            onIgnore={(reason) => void store.ignore(finding.key, reason)}
            onClose={closeForm}
          />
        )}
      </div>
    </li>
  );
});

/** The names that a cell may mean, each a button that shows what choosing it would write. */
function Options(props: { finding: PlacedFinding; busy: boolean; tabIndex: number }) {
  const { store } = usePane();
  const { text } = useCheckTexts();
  const shared = useStyles();
  const styles = useItemStyles();
  const { key, cell } = props.finding;
  const options = fixOptions(props.finding);
  if (options.length === 0) return null;
  return (
    <div className={styles.buttons} role="group" aria-label={text.choose}>
      <span className={shared.muted}>{text.choose}</span>
      {options.map(({ name, fix }) => (
        <PlainButton
          key={name}
          className={styles.option}
          tabIndex={props.tabIndex}
          busy={props.busy}
          aria-label={text.chooseOne(name, cell)}
          onClick={() => void store.proposeFixes({ kind: 'option', key, value: fix.value })}
        >
          {name}
        </PlainButton>
      ))}
    </div>
  );
}

/** Where the meaning is certain, what stands above the button is all there is to see; else the repair is shown first. */
function FixButton(props: { listed: ListedFinding; busy: boolean; tabIndex: number }) {
  const { store } = usePane();
  const { text } = useCheckTexts();
  const { fix, cell, key } = props.listed.finding;
  const request = { kind: 'keys', keys: [key] } as const;
  return fix?.safe ? (
    <PlainButton
      look="strong"
      tabIndex={props.tabIndex}
      busy={props.busy}
      aria-label={text.fixOne(cell)}
      onClick={() => void store.applyFixes(request)}
    >
      {text.fix}
    </PlainButton>
  ) : (
    <PlainButton
      tabIndex={props.tabIndex}
      busy={props.busy}
      aria-label={text.lookAt(cell)}
      onClick={() => void store.proposeFixes(request)}
    >
      {text.look}
    </PlainButton>
  );
}
