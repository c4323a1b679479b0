import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TemplatePreview } from '../../actions/results';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';

const usePreviewStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: 'left' },
  cell: { padding: `5px 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, verticalAlign: 'top' },
  name: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, paddingRight: tokens.spacingHorizontalM },
  count: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
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
  const { words, format } = usePane();
  const shared = useStyles();
  const styles = usePreviewStyles();
  const text = words.pane.start;
  return (
    <section className={shared.section} aria-label={text.previewTitle}>
      <div>
        <h2 className={shared.subheading}>{preview.header.title}</h2>
        <p className={shared.muted}>{text.previewTasks(preview.tasks, preview.areas.length)}</p>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.cell, shared.small)}>
              {text.previewArea}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.cell, styles.count, shared.small)}>
              {text.previewCount}
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.areas.map((area) => (
            <tr key={area.name}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {area.name}
              </th>
              <td className={mergeClasses(styles.cell, styles.count)}>{format.number(area.tasks)}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
