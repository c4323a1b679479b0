import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { forwardRef, type ButtonHTMLAttributes } from 'react';

const usePlainButtonStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '26px',
    padding: '2px 8px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
    flexShrink: 0,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '&[aria-disabled="true"]': { color: tokens.colorNeutralForegroundDisabled, cursor: 'default' },
  },
  strong: {
    color: tokens.colorBrandForeground1,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    border: '1px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    // Its words stand in line with what is above; there is no edge to see.
    ':first-child': { marginLeft: '-9px', '@media (forced-colors: active)': { marginLeft: 0 } },
  },
});

type PlainButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: 'strong' | 'quiet';
  /** Not to be used now, but the keyboard may stay on it. */
  busy?: boolean;
};

/** A small button for rows of long lists, where hundreds of the large ones would be slow to draw. */
export const PlainButton = forwardRef<HTMLButtonElement, PlainButtonProps>(function PlainButton(props, ref) {
  const { look, busy = false, className, onClick, ...rest } = props;
  const styles = usePlainButtonStyles();
  return (
    <button
      ref={ref}
      type="button"
      {...rest}
      className={mergeClasses(
        styles.button,
        look === 'strong' && styles.strong,
        look === 'quiet' && styles.quiet,
        className,
      )}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    />
  );
});
