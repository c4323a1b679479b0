import { Link, makeStyles, tokens } from '@fluentui/react-components';
import packageInfo from '../../package.json';
import { usePane } from './pane-context';

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

/** What this is, which version, and the other language. */
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
      <Link
        as="button"
        appearance="subtle"
        style={{ fontSize: 'inherit' }}
        lang={other}
        onClick={() => setLanguage(other)}
      >
        {other === 'en' ? 'English' : 'Tiếng Việt'}
      </Link>
    </footer>
  );
}
