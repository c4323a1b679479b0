import { usePane } from '../pane-context';
import { useStyles } from '../styles';
import { ViewLink } from '../view-link';

/** The way to the view of the PAR Index. */
export function ScoresLink() {
  const { words } = usePane();
  const shared = useStyles();
  const text = words.pane.summary.tables;
  return (
    <section className={shared.card} aria-label={text.scores}>
      <h2 className={shared.subheading}>
        <ViewLink to="scores">{text.scores}</ViewLink>
      </h2>
      <p className={shared.text}>{text.scoresText}</p>
    </section>
  );
}
