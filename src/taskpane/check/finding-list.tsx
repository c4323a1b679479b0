import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { memo, useRef } from 'react';
import type { PlacedFinding } from '../../actions/results';
import { findingSentence } from '../../actions/finding-words';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { pageOf } from './finding-order';
import { useRuleWords } from './rule-words';
import { SeverityIcon } from './severity-icon';

const useListStyles = makeStyles({
  list: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  item: { ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  button: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    width: '100%',
    padding: `10px ${tokens.spacingHorizontalM}`,
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
      borderRadius: tokens.borderRadiusXLarge,
    },
  },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
  place: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  go: { display: 'flex', paddingTop: '2px', color: tokens.colorNeutralForeground3 },
  pager: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
});

/** One page of findings; each is a button that goes to its cell. */
export function FindingList(props: { findings: PlacedFinding[]; page: number; onPage: (page: number) => void }) {
  const { words } = usePane();
  const shared = useStyles();
  const styles = useListStyles();
  const list = useRef<HTMLUListElement>(null);
  const text = words.pane.check;
  const { page, pages, from, items } = pageOf(props.findings, props.page);
  const turn = (to: number) => {
    props.onPage(to);
    list.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className={shared.section}>
      <ul ref={list} className={mergeClasses(shared.list, styles.list)} aria-label={text.list}>
        {items.map((finding) => (
          <FindingItem key={`${finding.tab}!${finding.cell} ${finding.code}`} finding={finding} />
        ))}
      </ul>
      {pages > 1 && (
        <nav className={styles.pager} aria-label={text.pages}>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={text.previous}
            disabledFocusable={page === 0}
            onClick={() => turn(page - 1)}
          />
          <span role="status">{text.page(from + 1, from + items.length, props.findings.length)}</span>
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={text.next}
            disabledFocusable={page === pages - 1}
            onClick={() => turn(page + 1)}
          />
        </nav>
      )}
    </div>
  );
}

const FindingItem = memo(function FindingItem({ finding }: { finding: PlacedFinding }) {
  const { store, words, format } = usePane();
  const rules = useRuleWords();
  const styles = useListStyles();
  const text = words.pane.check;
  const fix = finding.fix === undefined ? '' : format.cell(finding.field, finding.fix.value);
  return (
    <li className={styles.item}>
      <button type="button" className={styles.button} onClick={() => void store.goToCell(finding.tab, finding.cell)}>
        <SeverityIcon severity={finding.severity} />
        <span className={styles.words}>
          <span className={styles.place}>
            {text.severity[finding.severity]} · {text.place(finding.tab, finding.cell)}
            {finding.field && ` · ${format.field(finding.field)}`}
          </span>
          <span>{rules && findingSentence(finding, rules)}</span>
          {fix !== '' && <span className={styles.place}>{text.suggestion(fix)}</span>}
        </span>
        <span className={styles.go} aria-hidden="true">
          <ChevronRightRegular />
        </span>
      </button>
    </li>
  );
});
