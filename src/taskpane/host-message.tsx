import { FluentProvider } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import type { Messages } from '../locales';
import { useStyles } from './styles';
import { isDark, themeFor } from './theme';

export type HostProblem = 'notExcel' | 'failed';

/** Stands in the pane's place where it cannot work: outside Excel, or where a part of it did not load. */
export function HostMessage({ problem, words }: { problem: HostProblem; words: Messages }) {
  const dark = isDark(undefined, window.matchMedia('(prefers-color-scheme: dark)').matches);
  return (
    <FluentProvider theme={themeFor(dark)} style={{ minHeight: '100vh', colorScheme: dark ? 'dark' : 'light' }}>
      <HostMessageText problem={problem} words={words} />
    </FluentProvider>
  );
}

function HostMessageText({ problem, words }: { problem: HostProblem; words: Messages }) {
  const styles = useStyles();
  const text = words.pane.host;
  return (
    <main>
      <div className={styles.centre} role="alert">
        <DocumentTableRegular className={styles.bigIcon} aria-hidden="true" />
        <h1 className={styles.heading}>{text[`${problem}Title`]}</h1>
        <p className={styles.text}>{text[`${problem}Text`]}</p>
        <p className={styles.text}>{text[`${problem}Next`]}</p>
      </div>
    </main>
  );
}
