import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { findingSentence } from '../../actions/finding-words';
import type { PlacedFinding } from '../../actions/results';
import type { RuleMessages } from '../../locales';
import { listFindings, SEVERITIES, type ListedFinding } from '../check/finding-groups';
import { SeverityIcon } from '../check/severity-icon';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { Disclosure } from './disclosure';
import { useImportTexts } from './import-words';

/** More than this many of one kind are counted, not listed. */
const LISTED = 20;

const useFindingStyles = makeStyles({
  finding: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
});

/** What is not certain about the source, by kind, the worst first. */
export function SourceFindings({ findings }: { findings: readonly PlacedFinding[] }) {
  const { words } = usePane();
  const { text, rules } = useImportTexts();
  const shared = useStyles();
  const styles = useFindingStyles();
  const kinds = useMemo(() => byKind(findings), [findings]);
  if (findings.length === 0) return null;
  return (
    <section className={shared.section}>
      <div>
        <h2 className={shared.subheading}>{text.findings(findings.length)}</h2>
        <p className={mergeClasses(shared.muted, shared.small)}>{text.findingsText}</p>
      </div>
      {kinds.map(({ code, found }) => (
        <Disclosure key={code} title={text.group(rules[code as keyof RuleMessages]?.title || code, found.length)}>
          <ul className={mergeClasses(shared.list, shared.section)}>
            {found.slice(0, LISTED).map(({ id, finding }) => (
              <li key={id} className={styles.finding}>
                <SeverityIcon severity={finding.severity} />
                <span className={styles.words}>
                  <span className={mergeClasses(shared.muted, shared.small)}>
                    {text.severity[finding.severity]} ·{' '}
                    {finding.cell === '' ? finding.tab : words.pane.check.place(finding.tab, finding.cell)}
                  </span>
                  <span>{findingSentence(finding, rules)}</span>
                </span>
              </li>
            ))}
          </ul>
          {found.length > LISTED && <span className={shared.muted}>{text.more(found.length - LISTED)}</span>}
        </Disclosure>
      ))}
    </section>
  );
}

function byKind(findings: readonly PlacedFinding[]): { code: string; found: ListedFinding[] }[] {
  const kinds = new Map<string, ListedFinding[]>();
  const listed = listFindings(findings);
  for (const each of SEVERITIES.flatMap((severity) => listed.filter(({ finding }) => finding.severity === severity))) {
    const found = kinds.get(each.finding.code);
    if (found) found.push(each);
    else kinds.set(each.finding.code, [each]);
  }
  return [...kinds].map(([code, found]) => ({ code, found }));
}
