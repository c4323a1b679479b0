import { Link, makeStyles, tokens } from '@fluentui/react-components';
import packageInfo from '../../package.json';
import { LANGUAGE_NAMES } from '../locales';
import { usePane, usePaneState } from './pane-context';
import { hashOf, openView } from './route';

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

/** What this is, which version, the page for support, and the other language. */
export function Footer() {
  const { words, language, setLanguage } = usePane();
  const { route } = usePaneState();
  const styles = useFooterStyles();
  const text = words.pane.app;
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <footer className={styles.footer}>
      <span title={text.aboutText}>
        {text.name} · {text.version(packageInfo.version)}
      </span>
      <Link
        href={hashOf('diagnostics')}
        appearance="subtle"
        style={{ fontSize: 'inherit' }}
        aria-current={route === 'diagnostics' ? 'page' : undefined}
        onClick={(event) => {
          event.preventDefault();
          // The page begins far above this link; its heading takes the keyboard where nothing else has it.
          if (route !== 'diagnostics') event.currentTarget.blur();
          openView('diagnostics');
        }}
      >
        {text.diagnostics}
      </Link>
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
