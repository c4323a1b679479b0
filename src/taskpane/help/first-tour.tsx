import { lazy, Suspense, useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import type { Language } from '../../locales';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { FirstReading } from '../waiting';
import { isTourSeen, rememberTour } from './remembered-tour';

type Tour = ComponentType<{ onClose: () => void }>;

const load = async (language: Language): Promise<Tour> => {
  const { openTour } = await import(/* webpackChunkName: "help" */ './open');
  return openTour(language);
};
/** Nobody is kept from the work because its introduction could not be fetched. */
const open = (language: Language) =>
  lazy(async () => ({ default: await load(language).catch((): Tour => () => null) }));
const TOURS: Record<Language, Tour> = { vi: open('vi'), en: open('en') };

/** Shows the first steps above `children` until somebody on this machine has closed them. Both appear at once: nothing is pushed down. */
export function WithFirstTour({ children, waiting }: { children: ReactNode; waiting: boolean }) {
  const { language } = usePane();
  const shared = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(isTourSeen);
  // Fetched while the workbook is being read.
  useEffect(() => {
    if (!seen) load(language).catch(() => {});
  }, [seen, language]);
  const close = () => {
    rememberTour();
    // The button goes away with the card: the keyboard goes on from the heading of what stays.
    place.current?.querySelector<HTMLElement>('h1')?.focus();
    setSeen(true);
  };
  const Tour = TOURS[language];
  return (
    <Suspense fallback={<FirstReading />}>
      <div ref={place} className={shared.view}>
        {!seen && !waiting && <Tour onClose={close} />}
        {children}
      </div>
    </Suspense>
  );
}
