import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TemplatePreview } from '../../actions/results';
import { AreaTable } from '../area-table';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';

const usePreviewStyles = makeStyles({
  tabs: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  tab: {
    padding: '2px 8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What loading would bring: plan, tasks in each area, tabs. */
export function TemplatePreviewSection({ preview }: { preview: TemplatePreview }) {
  const { words } = usePane();
  const shared = useStyles();
  const styles = usePreviewStyles();
  const text = words.pane.start;
  return (
    <section className={shared.section} aria-label={text.previewTitle}>
      <div>
        <h2 className={shared.subheading}>{preview.header.title}</h2>
        <p className={shared.muted}>{text.previewTasks(preview.tasks, preview.areas.length)}</p>
      </div>
      <AreaTable areas={preview.areas} />
      <h2 className={shared.subheading}>{text.previewTabs(preview.tabs.length)}</h2>
      <ul className={mergeClasses(shared.list, styles.tabs)}>
        {preview.tabs.map((tab) => (
          <li key={tab} className={styles.tab}>
            {tab}
          </li>
        ))}
      </ul>
      {preview.info.sample && <p className={mergeClasses(shared.muted, shared.small)}>{text.sampleHint}</p>}
    </section>
  );
}
