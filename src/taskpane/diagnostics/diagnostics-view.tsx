import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import packageInfo from '../../../package.json';
import type { HostFacts } from '../../actions/diagnose';
import type { DiagnosticsWords } from '../../locales';
import { copyToClipboard } from '../copy-to-clipboard';
import { usePane, usePaneState } from '../pane-context';
import { useStyles } from '../styles';
import { ViewHeading } from '../view-heading';
import { readPageFacts, type PageFacts } from './page-facts';
import { reportOf, reportText, type Section } from './report';

const useDiagnosticsStyles = makeStyles({
  view: { scrollMarginTop: tokens.spacingHorizontalM },
  status: { ':empty': { display: 'none' } },
  facts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0 },
  fact: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  label: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

/** What support asks for, to be read and to be copied; the two are the same. Nothing of a workbook's content is in it. */
export function DiagnosticsView({ text }: { text: DiagnosticsWords }) {
  const { store, words, language } = usePane();
  const { facts: workbook, errors } = usePaneState();
  const shared = useStyles();
  const styles = useDiagnosticsStyles();
  const { host, page, readSurroundings } = useSurroundings();
  const top = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  // The link to this page stands below what was shown before.
  useEffect(() => {
    top.current?.scrollIntoView();
  }, []);

  const report = () => {
    const addIn = { name: words.pane.app.name, version: packageInfo.version, language, madeAt: new Date() };
    return reportOf({ addIn, host, page, workbook, errors }, text);
  };
  const copy = async () => setCopied(await copyToClipboard(reportText(report())));
  const reread = () => {
    setCopied(null);
    readSurroundings();
    void store.refresh();
  };

  return (
    <div ref={top} className={mergeClasses(shared.view, styles.view)}>
      <div className={shared.section}>
        <ViewHeading>{text.title}</ViewHeading>
        <p className={shared.text}>{text.text}</p>
        <div className={shared.row}>
          <Button appearance="primary" onClick={() => void copy()}>
            {text.copy}
          </Button>
          <Button onClick={reread}>{text.reread}</Button>
        </div>
        <div className={mergeClasses(shared.text, styles.status)} role="status">
          {copied === null ? '' : copied ? text.copied : text.copyFailed}
        </div>
      </div>
      {report().map((section) => (
        <Facts key={section.title} section={section} />
      ))}
    </div>
  );
}

/** What Office says of this Excel, and the browser of itself; null until they have. */
function useSurroundings() {
  const { store } = usePane();
  const [host, setHost] = useState<HostFacts | null>(null);
  const [page, setPage] = useState<PageFacts | null>(null);
  const readSurroundings = useCallback(() => {
    setPage(readPageFacts(window));
    // Where the script for it cannot be fetched, the report says that it is not known; "read again" tries again.
    store.describeHost().then(setHost, () => setHost(null));
  }, [store]);
  useEffect(readSurroundings, [readSurroundings]);
  return { host, page, readSurroundings };
}

function Facts({ section: { title, rows } }: { section: Section }) {
  const shared = useStyles();
  const styles = useDiagnosticsStyles();
  return (
    <section className={shared.card} aria-label={title}>
      <h2 className={shared.subheading}>{title}</h2>
      {rows.every(([label]) => label === '') ? (
        rows.map(([, value]) => (
          <p key={value} className={styles.value}>
            {value}
          </p>
        ))
      ) : (
        <dl className={styles.facts}>
          {rows.map(([label, value], index) => (
            <div key={index} className={styles.fact}>
              <dt className={styles.label}>{`${label}:`}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
