import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowSwapFilled, ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { ClipboardTaskFilled, ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task';
import { DataBarVerticalFilled, DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { HomeFilled, HomeRegular } from '@fluentui/react-icons/svg/home';
import type { ReactNode } from 'react';
import { usePane, usePaneState } from './pane-context';
import { hashOf, openView, type Route } from './route';
import { useStyles } from './styles';

/** A pane 320 px wide whose text somebody has enlarged to twice its size: two rows of two. */
const ZOOMED = '@media (max-width: 300px)';

const useNavigationStyles = makeStyles({
  bar: {
    // Excel's own menu lies over the top right corner: 34 px on a Mac.
    paddingRight: '36px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: {
    display: 'flex',
    listStyleType: 'none',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    [ZOOMED]: { display: 'grid', gridTemplateColumns: '1fr 1fr' },
  },
  link: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    // Four of them beside Excel's menu, in a pane 320 px wide.
    minWidth: '68px',
    padding: `${tokens.spacingVerticalS} 2px 7px`,
    borderBottom: '3px solid transparent',
    borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textDecorationLine: 'none',
    [ZOOMED]: { flexDirection: 'row', minWidth: 0, padding: `${tokens.spacingVerticalXXS} 2px`, gap: '4px' },
    // Windows draws transparent borders in contrast themes; only the current step may have one.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { color: tokens.colorCompoundBrandForeground1 },
  },
  icon: { position: 'relative', display: 'flex', fontSize: '22px' },
  badge: { position: 'absolute', top: '-4px', left: '15px' },
});

/** Importing is one way to start and scores are reached from the summary, so they have no step of their own; help and the diagnostics page are none. */
type Step = Exclude<Route, 'import' | 'scores' | 'help' | 'diagnostics'>;

const ICONS: Record<Step, { plain: ReactNode; current: ReactNode }> = {
  start: { plain: <HomeRegular />, current: <HomeFilled /> },
  share: { plain: <ArrowSwapRegular />, current: <ArrowSwapFilled /> },
  check: { plain: <ClipboardTaskRegular />, current: <ClipboardTaskFilled /> },
  summary: { plain: <DataBarVerticalRegular />, current: <DataBarVerticalFilled /> },
};

/** The steps of the work, always in sight, with the number of errors at "Kiểm tra". */
export function Navigation() {
  const { words } = usePane();
  const { route, workbook } = usePaneState();
  const styles = useNavigationStyles();
  const shared = useStyles();
  const errors = workbook?.kind === 'loaded' ? workbook.findings.errors : 0;
  const current: Route = route === 'import' ? 'start' : route === 'scores' ? 'summary' : route;
  return (
    <nav className={styles.bar} aria-label={words.pane.nav.label}>
      <ul className={styles.list}>
        {(Object.keys(ICONS) as Step[]).map((name) => (
          <li key={name}>
            <a
              href={hashOf(name)}
              className={mergeClasses(styles.link, name === current && styles.current)}
              aria-current={name === current ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                openView(name);
              }}
            >
              <span className={styles.icon} aria-hidden="true">
                {name === current ? ICONS[name].current : ICONS[name].plain}
                {name === 'check' && errors > 0 && (
                  <CounterBadge
                    className={styles.badge}
                    count={errors}
                    size="small"
                    color="danger"
                    overflowCount={99}
                  />
                )}
              </span>
              {words.pane.nav[name]}
              {name === 'check' && errors > 0 && (
                <span className={shared.hidden}>, {words.pane.nav.errors(errors)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
