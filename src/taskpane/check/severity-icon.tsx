import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../domain/finding';

const useIconStyles = makeStyles({
  icon: { display: 'inline-flex', flexShrink: 0, fontSize: '18px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorCompoundBrandForeground1 },
});

const SHAPES = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled };

/** Each severity has its own shape, so that colour is never the only sign; the word always stands beside it. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useIconStyles();
  const Shape = SHAPES[severity];
  return (
    <span className={mergeClasses(styles.icon, styles[severity])} aria-hidden="true">
      <Shape />
    </span>
  );
}
