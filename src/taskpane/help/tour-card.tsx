import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { HelpWords } from '../../locales';
import { useStyles } from '../styles';

const useTourStyles = makeStyles({
  card: { borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`, ':focus': { outline: 'none' } },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  // All steps lie on one another, so the card is as high as the longest and what stands below does not jump.
  steps: { display: 'grid' },
  step: { gridArea: '1 / 1' },
  unseen: { visibility: 'hidden' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
});

/**
 * The three steps of the work, one at a time. It lies in the page and holds nobody up. `onClose`: read to the end, left with its button or
 * with Esc. With `takesFocus` the keyboard goes to it, as somebody has asked for it.
 */
export function TourCard(props: { text: HelpWords['tour']; takesFocus?: boolean; onClose: () => void }) {
  const { text, takesFocus = false, onClose } = props;
  const shared = useStyles();
  const styles = useTourStyles();
  const heading = useId();
  const card = useRef<HTMLElement>(null);
  const onward = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState(0);
  const last = text.steps.length - 1;
  useEffect(() => {
    if (takesFocus) card.current?.focus();
  }, [takesFocus]);
  const goTo = (step: number) => {
    setAt(step);
    // At the first step there is no button back, which would have had the keyboard.
    if (step === 0) onward.current?.focus();
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <section
      ref={card}
      tabIndex={-1}
      className={mergeClasses(shared.card, styles.card)}
      aria-labelledby={heading}
      onKeyDown={leave}
    >
      <div className={styles.head}>
        <h2 id={heading} className={shared.subheading}>
          {text.title}
        </h2>
        <span className={mergeClasses(shared.muted, shared.small)}>{text.at(at + 1, text.steps.length)}</span>
      </div>
      <div className={styles.steps}>
        {text.steps.map((step, index) => (
          <div
            key={step.title}
            className={mergeClasses(shared.stack, styles.step, index !== at && styles.unseen)}
            aria-hidden={index !== at}
          >
            <strong>{step.title}</strong>
            <span className={shared.text}>{step.text}</span>
          </div>
        ))}
      </div>
      <span className={shared.hidden} role="status">
        {at > 0 && `${text.at(at + 1, text.steps.length)}. ${text.steps[at]!.title}. ${text.steps[at]!.text}`}
      </span>
      <div className={styles.buttons}>
        {at > 0 && (
          <Button size="small" onClick={() => goTo(at - 1)}>
            {text.back}
          </Button>
        )}
        <Button ref={onward} size="small" appearance="primary" onClick={() => (at === last ? onClose() : goTo(at + 1))}>
          {at === last ? text.done : text.next}
        </Button>
        {at < last && (
          <Button size="small" appearance="subtle" onClick={onClose}>
            {text.skip}
          </Button>
        )}
      </div>
    </section>
  );
}
