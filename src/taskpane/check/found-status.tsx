import { useEffect, useState } from 'react';
import { useStyles } from '../styles';
import { useCheckTexts } from './check-words';
import type { FindingListState } from './use-finding-list';

/** Somebody who types hears the outcome when they stop, not each step: milliseconds. */
const SETTLED = 1200;

/** Says how many findings there are whenever that has changed. Heard, not seen: the filter buttons show it. */
export function FoundStatus({ list }: { list: FindingListState }) {
  const { text } = useCheckTexts();
  const shared = useStyles();
  const { counts, sought, shown } = list;
  const found = text.status(counts.error, counts.warning, counts.info);
  const now = sought.trim() === '' ? found : text.matches(shown.length);
  const [said, setSaid] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(now), SETTLED);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <span role="status" className={shared.hidden}>
      {said}
    </span>
  );
}
