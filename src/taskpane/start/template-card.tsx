import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { TemplateInfo } from '../../actions/results';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';

const useCardStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  checked: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  },
  radio: {
    width: '18px',
    height: '18px',
    margin: '1px 0 0',
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: 'none' },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

/** One template to pick: name, what it is, and whether its tasks are sample data. */
export function TemplateCard(props: { template: TemplateInfo; checked: boolean; onChoose: () => void }) {
  const { words } = usePane();
  const shared = useStyles();
  const styles = useCardStyles();
  const description = useId();
  const { template } = props;
  return (
    <label className={mergeClasses(styles.card, props.checked && styles.checked)}>
      <input
        type="radio"
        name="template"
        className={styles.radio}
        checked={props.checked}
        onChange={props.onChoose}
        aria-label={template.name}
        aria-describedby={description}
      />
      <span className={shared.stack}>
        <span className={styles.name}>{template.name}</span>
        <span id={description} className={shared.stack}>
          <span className={shared.muted}>{template.description}</span>
          <span>
            <Badge appearance="tint" color={template.sample ? 'warning' : 'informative'}>
              {template.sample ? words.pane.start.sample : words.pane.start.blank}
            </Badge>
          </span>
        </span>
      </span>
    </label>
  );
}
