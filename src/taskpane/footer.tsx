import { Link, makeStyles, tokens } from '@fluentui/react-components';
import packageInfo from '../../package.json';
import { LANGUAGE_NAMES } from '../locales';
import { usePane } from './pane-context';
import { ViewLink } from './view-link';

const useFooterStyles = makeStyles({
  footer: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What this is, which version, help, the page for support, and the other language. */
export function Footer() {
  const { words, language, setLanguage } = usePane();
  const styles = useFooterStyles();
  const text = words.pane.app;
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <footer className={styles.footer}>
      <span title={text.aboutText}>
        {text.name} · {text.version(packageInfo.version)}
      </span>
      <ViewLink to="help" quiet>
        {text.help}
      </ViewLink>
      <ViewLink to="diagnostics" quiet>
        {text.diagnostics}
      </ViewLink>
      <Link
        as="button"
        appearance="subtle"
        style={{ fontSize: 'inherit' }}
        lang={other}
        onClick={() => setLanguage(other)}
      >
        {LANGUAGE_NAMES[other]}
      </Link>
    </footer>
  );
}
