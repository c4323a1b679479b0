import { mergeClasses } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { MergePreview } from '../../actions/share-results';
import type { FactChange } from '../../domain/sharing/merge-plan';
import { ChangedValue } from '../check/finding-change';
import { Disclosure } from '../import/disclosure';
import { useStyles } from '../styles';
import { LongList } from './long-list';
import { changesByUnit, isCleared, type UnitChanges } from './merge-groups';
import { useShareStyles } from './share-styles';
import { useShareTexts } from './share-words';
import { TaskCells } from './task-cells';
import { TaskPlace } from './task-place';

/** Everything that would be written into cells, before and after, by unit. */
export function MergeChanges({ preview }: { preview: MergePreview }) {
  const { text } = useShareTexts();
  const shared = useStyles();
  const { changes, unitNames } = preview;
  const units = useMemo(() => changesByUnit(changes, unitNames), [changes, unitNames]);
  const titleOf = ({ name, changes: written, cleared }: UnitChanges) =>
    text.receive.changesOf(name, written.length + cleared.length, cleared.length);
  if (changes.length === 0) return null;
  return (
    <section className={shared.section}>
      <h2 className={shared.subheading}>{text.receive.changes(changes.length, changes.filter(isCleared).length)}</h2>
      {units.map((unit) => (
        <Folded key={unit.unitId} title={titleOf(unit)}>
          {() => <ChangesOfUnit unit={unit} preview={preview} />}
        </Folded>
      ))}
    </section>
  );
}

/** What is folded away is not drawn until somebody opens it: a hundred units have thousands of changes. */
function Folded({ title, children }: { title: string; children: () => ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <Disclosure title={title} onOpen={() => setOpened(true)}>
      {opened && children()}
    </Disclosure>
  );
}

/** What would be taken away stands apart, and first: it cannot be seen in the plan afterwards. */
function ChangesOfUnit({ unit, preview }: { unit: UnitChanges; preview: MergePreview }) {
  const { text } = useShareTexts();
  const shared = useStyles();
  const { changes, cleared } = unit;
  if (cleared.length === 0) return <UnitChangeList changes={changes} preview={preview} />;
  return (
    <>
      <h3 className={shared.subheading}>{text.receive.cleared(cleared.length)}</h3>
      <UnitChangeList changes={cleared} preview={preview} />
      {changes.length > 0 && (
        <>
          <h3 className={shared.subheading}>{text.receive.written(changes.length)}</h3>
          <UnitChangeList changes={changes} preview={preview} />
        </>
      )}
    </>
  );
}

function UnitChangeList({ changes, preview }: { changes: readonly FactChange[]; preview: MergePreview }) {
  const { text } = useShareTexts();
  const styles = useShareStyles();
  return (
    <LongList
      items={changes}
      className={styles.items}
      render={({ taskId, row, field, before, after }) => (
        <li key={`${taskId} ${field}`} className={styles.item}>
          <span>{preview.titles[taskId] ?? taskId}</span>
          <TaskPlace row={row} title={preview.titles[taskId] ?? taskId} column={preview.headings[field]} />
          <ChangedValue field={field} before={before} after={after} text={text.change} />
        </li>
      )}
    />
  );
}

/** Tasks that units added and that would come into the plan. */
export function AddedTasks({ preview }: { preview: MergePreview }) {
  const { text } = useShareTexts();
  const shared = useStyles();
  const styles = useShareStyles();
  const { added, unitNames } = preview;
  if (added.length === 0) return null;
  return (
    <Disclosure title={text.receive.added(added.length)}>
      <LongList
        items={added}
        className={styles.items}
        render={({ id, values, unitId }) => (
          <li key={id} className={styles.item}>
            <span className={mergeClasses(shared.muted, shared.small)}>{unitNames[unitId] ?? unitId}</span>
            <TaskCells values={values} headings={preview.headings} />
          </li>
        )}
      />
    </Disclosure>
  );
}

export function MissingUnits({ preview }: { preview: MergePreview }) {
  const { text } = useShareTexts();
  const { missing, missingSheets, period, unitNames } = preview;
  return (
    <>
      <UnitList title={text.receive.missing(missing.length, period.name)} unitIds={missing} names={unitNames} />
      <UnitList title={text.receive.scores.missing(missingSheets.length)} unitIds={missingSheets} names={unitNames} />
    </>
  );
}

type UnitListProps = { title: string; unitIds: readonly string[]; names: MergePreview['unitNames'] };

function UnitList({ title, unitIds, names }: UnitListProps) {
  const styles = useShareStyles();
  if (unitIds.length === 0) return null;
  return (
    <Disclosure title={title}>
      <LongList
        items={unitIds}
        className={styles.items}
        render={(unitId) => (
          <li key={unitId} className={styles.item}>
            {names[unitId] ?? unitId}
          </li>
        )}
      />
    </Disclosure>
  );
}
