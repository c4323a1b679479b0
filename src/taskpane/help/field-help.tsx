import { Label, makeStyles, mergeClasses, tokens, type LabelProps } from '@fluentui/react-components';
import { useEffect, useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { loadHelpWords, type HelpTopic } from '../../locales';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';

const useHelpStyles = makeStyles({
  place: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  button: {
    position: 'relative',
    // The least that a finger hits (WCAG 2.2, 2.5.8); the sign inside is smaller.
    width: '24px',
    height: '24px',
    padding: '3px',
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  sign: {
    display: 'block',
    boxSizing: 'border-box',
    width: '18px',
    height: '18px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    textAlign: 'center',
  },
  open: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `1px solid ${tokens.colorCompoundBrandBackground}`,
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
    },
  },
  text: {
    flexBasis: '100%',
    margin: `2px 0 ${tokens.spacingVerticalXS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    ':empty': { display: 'none' },
  },
});

/**
 * "?" behind what it explains (`children`, which read `about`). The text opens below in the flow of the page, so that nothing is covered
 * and it fits whatever the pane's width is; its words are loaded when first asked for. Esc closes it.
 */
export function FieldHelp(props: { topic: HelpTopic; about: string; children: ReactNode }) {
  const { words } = usePane();
  const shared = useStyles();
  const styles = useHelpStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const text = useHelpText(props.topic, open);
  const close = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
  };
  return (
    <div className={styles.place}>
      {props.children}
      <button
        type="button"
        className={styles.button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={close}
      >
        <span className={mergeClasses(styles.sign, open && styles.open)} aria-hidden="true">
          ?
        </span>
        <span className={shared.hidden}>{words.pane.app.explain(props.about)}</span>
      </button>
      <div id={id} role="status" className={mergeClasses(styles.text, shared.small)}>
        {open ? text : ''}
      </div>
    </div>
  );
}

/** The label of a Fluent `Field` with "?" behind it. */
export function explained(topic: HelpTopic, label: string) {
  return {
    children: (_: unknown, props: LabelProps) => (
      <FieldHelp topic={topic} about={label}>
        <Label {...props}>{label}</Label>
      </FieldHelp>
    ),
  };
}

function useHelpText(topic: HelpTopic, wanted: boolean): string {
  const { words, language } = usePane();
  const { failedText, failedNext } = words.pane.host;
  const [text, setText] = useState('');
  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const tell = (told: string) => {
      if (current) setText(told);
    };
    loadHelpWords(language).then(
      ({ fields }) => tell(fields[topic]),
      () => tell(`${failedText} ${failedNext}`),
    );
    return () => {
      current = false;
    };
  }, [topic, language, wanted, failedText, failedNext]);
  return text;
}
