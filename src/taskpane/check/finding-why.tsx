import { makeStyles, tokens } from '@fluentui/react-components';
import type { RuleMessages } from '../../locales';
import { usePaneState } from '../pane-context';
import { useStyles } from '../styles';
import { useCheckTexts } from './check-words';

const useWhyStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  facts: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalS, margin: 0 },
  fact: { margin: 0 },
});

/** Why a rule exists, an entry that it finds, and the document that says so. */
export function FindingWhy({ code, id }: { code: string; id: string }) {
  const { text, rules } = useCheckTexts();
  const { check } = usePaneState();
  const shared = useStyles();
  const styles = useWhyStyles();
  const words = rules[code as keyof RuleMessages];
  const source = check?.sources?.[code];
  if (!words) return null;
  return (
    <div id={id} className={styles.box}>
      <p className={shared.text}>{words.help}</p>
      <dl className={styles.facts}>
        {words.example !== '' && (
          <>
            <dt className={shared.muted}>{text.example}</dt>
            <dd className={styles.fact}>{words.example}</dd>
          </>
        )}
        {source !== undefined && (
          <>
            <dt className={shared.muted}>{text.source}</dt>
            <dd className={styles.fact}>{source === 'practice' ? text.practice : source}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
