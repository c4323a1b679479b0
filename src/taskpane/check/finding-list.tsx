import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId } from 'react';
import { usePaneState } from '../pane-context';
import { PlainButton } from '../plain-button';
import { useStyles } from '../styles';
import { useCheckTexts } from './check-words';
import { FindingItem } from './finding-item';
import { GroupHeading } from './group-heading';
import type { FindingListState } from './use-finding-list';
import { useListKeyboard } from './use-list-keyboard';

const useListStyles = makeStyles({
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  pager: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
});

/** One page of findings under their headings. */
export function FindingList({ list }: { list: FindingListState }) {
  const { job } = usePaneState();
  const { text } = useCheckTexts();
  const shared = useStyles();
  const styles = useListStyles();
  const { root, tabbable, handlers } = useListKeyboard(list);
  const hintId = useId();
  const { sections, active, page, pages } = list;
  const anyOpen = sections.some(({ open }) => open);
  return (
    <div className={shared.section}>
      <div className={styles.top}>
        <p id={hintId} className={mergeClasses(shared.muted, shared.small)}>
          {text.hint}
        </p>
        {list.groups.length > 1 && (
          <PlainButton onClick={() => list.openAll(!anyOpen)}>{anyOpen ? text.closeAll : text.openAll}</PlainButton>
        )}
      </div>
      <div
        ref={root}
        className={styles.groups}
        role="group"
        aria-label={text.list}
        aria-describedby={hintId}
        {...handlers}
      >
        {sections.map(({ group, open, findings }) => (
          <section key={group.id} className={styles.group}>
            <GroupHeading
              group={group}
              open={open}
              tabbable={tabbable === group.id}
              onToggle={() => list.toggle(group)}
            />
            {open && (
              <ul className={mergeClasses(shared.list, styles.list)} aria-label={group.label}>
                {findings.map((listed) => (
                  <FindingItem
                    key={listed.id}
                    listed={listed}
                    tabbable={tabbable === listed.id}
                    current={active === listed.id}
                    busy={job !== null}
                  />
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
      {pages > 1 && (
        <nav className={styles.pager} aria-label={text.pages}>
          <Button
            appearance="subtle"
            icon={<ChevronLeftRegular />}
            aria-label={text.previousPage}
            disabledFocusable={page === 0}
            onClick={() => list.turnTo(page - 1)}
          />
          <span role="status">{text.page(page + 1, pages)}</span>
          <Button
            appearance="subtle"
            icon={<ChevronRightRegular />}
            aria-label={text.nextPage}
            disabledFocusable={page === pages - 1}
            onClick={() => list.turnTo(page + 1)}
          />
        </nav>
      )}
    </div>
  );
}
