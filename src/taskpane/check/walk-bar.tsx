import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { usePane } from '../pane-context';
import { useCheckTexts } from './check-words';
import type { FindingListState } from './use-finding-list';

const useWalkStyles = makeStyles({
  bar: { display: 'grid', gridTemplateColumns: '1fr auto 1fr', alignItems: 'center', gap: tokens.spacingHorizontalS },
  at: { fontVariantNumeric: 'tabular-nums' },
});

/** Leads from one finding to the next, in the list and in the sheet, and around at the end. */
export function WalkBar({ list }: { list: FindingListState }) {
  const { store } = usePane();
  const { text } = useCheckTexts();
  const styles = useWalkStyles();
  const { order, place } = list;
  const goTo = (index: number) => {
    const next = order[(index + order.length) % order.length];
    if (!next) return;
    list.reveal(next.id);
    void store.goToCell(next.finding.tab, next.finding.cell);
  };
  return (
    <div className={styles.bar} role="group" aria-label={text.walk}>
      <Button size="small" icon={<ChevronLeftRegular />} onClick={() => goTo((place ?? order.length) - 1)}>
        {text.walkBack}
      </Button>
      <span className={styles.at}>
        {place === undefined ? text.walkTotal(order.length) : text.walkAt(place + 1, order.length)}
      </span>
      <Button
        size="small"
        icon={<ChevronRightRegular />}
        iconPosition="after"
        onClick={() => goTo(place === undefined ? 0 : place + 1)}
      >
        {text.walkOn}
      </Button>
    </div>
  );
}
