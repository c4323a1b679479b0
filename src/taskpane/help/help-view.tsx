import { Button, Link, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { HelpWords } from '../../locales';
import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { ViewHeading } from '../view-heading';
import { ViewLink } from '../view-link';
import { TourCard } from './tour-card';

/** Beside the pane's page; written by `npm run manual`. */
const MANUAL = 'assets/huong-dan/index.html';
const UNIT_GUIDE = 'assets/huong-dan/don-vi.html';

/** Where help is found: the first steps again, the manual, the page for units, the keys, and the page for support. */
export function HelpView({ text }: { text: HelpWords }) {
  const { words } = usePane();
  const shared = useStyles();
  const top = useRef<HTMLDivElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  const [touring, setTouring] = useState(false);
  // The link to this page stands below what was shown before.
  useEffect(() => {
    top.current?.scrollIntoView();
  }, []);
  const endTour = () => {
    setTouring(false);
    again.current?.focus();
  };
  const { documents, keys, trouble } = text;
  return (
    <div ref={top} className={shared.view} style={{ scrollMarginTop: tokens.spacingHorizontalM }}>
      <div className={shared.section}>
        <ViewHeading>{text.title}</ViewHeading>
        <p className={shared.text}>{text.text}</p>
        <span>
          <Button ref={again} aria-expanded={touring} onClick={() => setTouring(!touring)}>
            {text.tour.again}
          </Button>
        </span>
      </div>
      {touring && <TourCard text={text.tour} takesFocus onClose={endTour} />}
      <section className={shared.card} aria-label={documents.title}>
        <h2 className={shared.subheading}>{documents.title}</h2>
        <PageLink href={MANUAL} label={documents.manual} />
        <span className={shared.muted}>{documents.manualText}</span>
        <PageLink href={UNIT_GUIDE} label={documents.unitGuide} />
        <span className={shared.muted}>{documents.unitGuideText}</span>
      </section>
      <section className={shared.card} aria-label={keys.title}>
        <h2 className={shared.subheading}>{keys.title}</h2>
        {keys.list.map((line) => (
          <p key={line} className={shared.text}>
            {line}
          </p>
        ))}
      </section>
      <section className={shared.card} aria-label={trouble.title}>
        <h2 className={shared.subheading}>{trouble.title}</h2>
        <p className={shared.text}>{trouble.text}</p>
        <span>
          <ViewLink to="diagnostics">{words.pane.notice.diagnose}</ViewLink>
        </span>
      </section>
    </div>
  );
}

/** A page outside the pane: Excel opens it in the browser. */
function PageLink({ href, label }: { href: string; label: string }) {
  return (
    <span>
      <Link href={href} target="_blank" rel="noopener" hrefLang="vi">
        {label}
      </Link>
    </span>
  );
}
