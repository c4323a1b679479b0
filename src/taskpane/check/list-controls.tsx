import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useCheckTexts } from './check-words';
import { GROUPINGS, type Grouping } from './finding-groups';
import type { FindingListState } from './use-finding-list';

const useControlStyles = makeStyles({
  bar: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gap: tokens.spacingHorizontalS },
  // Fluent's own field is 250 px wide at least.
  search: { minWidth: 0 },
});

/** Search and grouping of the list. */
export function ListControls({ list }: { list: FindingListState }) {
  const { text } = useCheckTexts();
  const styles = useControlStyles();
  return (
    <div className={styles.bar}>
      <Input
        className={styles.search}
        type="search"
        input={{ className: styles.search }}
        aria-label={text.search}
        placeholder={text.searchHint}
        contentBefore={<SearchRegular />}
        value={list.query}
        onFocus={list.prepareSearch}
        onChange={(_, data) => list.seek(data.value)}
      />
      <Select
        aria-label={text.groupBy}
        value={list.grouping}
        onChange={(_, data) => list.groupBy(data.value as Grouping)}
      >
        {GROUPINGS.map((grouping) => (
          <option key={grouping} value={grouping}>
            {text.grouping[grouping]}
          </option>
        ))}
      </Select>
    </div>
  );
}
