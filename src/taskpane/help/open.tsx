import type { ComponentType } from 'react';
import { loadHelpWords, type Language } from '../../locales';
import { HelpView } from './help-view';
import { TourCard } from './tour-card';

/** The help page with its words. */
export async function openHelpView(language: Language): Promise<ComponentType> {
  const text = await loadHelpWords(language);
  return function OpenedHelpView() {
    return <HelpView text={text} />;
  };
}

/** The first steps with their words. */
export async function openTour(language: Language): Promise<ComponentType<{ onClose: () => void }>> {
  const { tour } = await loadHelpWords(language);
  return function OpenedTour({ onClose }) {
    return <TourCard text={tour} onClose={onClose} />;
  };
}
