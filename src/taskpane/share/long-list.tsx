import { mergeClasses } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { PlainButton } from '../plain-button';
import { useStyles } from '../styles';
import { useShareTexts } from './share-words';

/** Shown at first, and more at each press: thousands at once would freeze the pane. */
const SHOWN = 30;
const MORE = 200;

/** A list of which the rest comes when it is asked for. `render` gives the items, each with its key. */
export function LongList<Item>(props: {
  items: readonly Item[];
  label?: string;
  className?: string;
  render: (item: Item) => ReactNode;
}) {
  const { items, label, className, render } = props;
  const { text } = useShareTexts();
  const shared = useStyles();
  const [shown, setShown] = useState(SHOWN);
  const left = items.length - shown;
  return (
    <>
      <ul className={mergeClasses(shared.list, className)} aria-label={label}>
        {items.slice(0, shown).map(render)}
      </ul>
      {left > 0 && (
        <span>
          <PlainButton onClick={() => setShown(shown + MORE)}>{text.more(Math.min(left, MORE))}</PlainButton>
        </span>
      )}
    </>
  );
}
