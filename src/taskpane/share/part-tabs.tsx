import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useStyles } from '../styles';

const useTabStyles = makeStyles({
  list: { display: 'flex', gap: tokens.spacingHorizontalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    minHeight: '36px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderBottom: '3px solid transparent',
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    // Windows draws transparent borders in contrast themes; only the chosen part may have one.
    '@media (forced-colors: active)': { borderBottomColor: 'ButtonFace' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

type Keys = Partial<Record<string, (place: number, all: number) => number>>;
const KEYS: Keys = {
  ArrowLeft: (place, all) => (place + all - 1) % all,
  ArrowRight: (place, all) => (place + 1) % all,
  Home: () => 0,
  End: (_, all) => all - 1,
};

/** Parts of a view of which one is shown. Arrow keys, Home and End go from one to the other; Tab goes on into the part. */
export function PartTabs<Part extends string>(props: {
  id: string;
  label: string;
  parts: readonly { name: Part; label: string }[];
  shown: Part;
  onShow: (part: Part) => void;
  children: ReactNode;
}) {
  const { id, parts, shown } = props;
  const shared = useStyles();
  const styles = useTabStyles();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const place = parts.findIndex(({ name }) => name === shown);
    const next = KEYS[event.key]?.(place, parts.length);
    if (next === undefined) return;
    event.preventDefault();
    props.onShow(parts[next]!.name);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={props.label} className={styles.list} onKeyDown={onKeyDown}>
        {parts.map(({ name, label }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === shown}
            aria-controls={`${id}-panel`}
            tabIndex={name === shown ? 0 : -1}
            className={mergeClasses(styles.tab, name === shown && styles.chosen)}
            onClick={() => props.onShow(name)}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown}`} className={shared.view}>
        {props.children}
      </div>
    </>
  );
}
