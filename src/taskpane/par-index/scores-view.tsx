import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ScoredRound } from '../../actions/par-index/score-round';
import { FileButton } from '../file-button';
import { JobBar } from '../job-bar';
import { NeedsTemplate } from '../needs-template';
import { usePane, usePaneState } from '../pane-context';
import { countFindings } from '../pane-state';
import { PlainButton } from '../plain-button';
import { hashOf, openView } from '../route';
import { useStyles } from '../styles';
import { Trouble } from '../trouble';
import { ViewHeading } from '../view-heading';
import { FirstReading } from '../waiting';
import { GapPart } from './gap-part';
import { RankingPart } from './ranking-part';
import { useScoresTexts } from './scores-words';
import { SheetsPart } from './sheets-part';

/** The score sheets of the units: their way to the result, the ranking, and what is missing to the first three. */
export function ScoresView() {
  const { store } = usePane();
  const { workbook, scores, failures, refreshing } = usePaneState();
  const text = useScoresTexts();
  const shared = useStyles();
  if (workbook === null && failures.inspect) return <Trouble failure={failures.inspect} />;
  if (workbook === null) return <FirstReading />;
  if (workbook.kind !== 'loaded') return <NeedsTemplate title={text.title} text={text.needsTemplate} />;
  return (
    <div className={shared.view}>
      <ViewHeading>{text.title}</ViewHeading>
      {failures.scores && <Trouble failure={failures.scores} stopped={text.stopped} heading="h2" />}
      {!failures.scores && scores === null && (
        <JobBar
          text={text.reading}
          progress={refreshing?.progress ?? null}
          cancelling={false}
          onCancel={store.cancel}
        />
      )}
      {!failures.scores && scores === 'none' && <NoSheets />}
      {!failures.scores && scores !== null && scores !== 'none' && <Round round={scores} />}
    </div>
  );
}

function NoSheets() {
  const { store } = usePane();
  const { job } = usePaneState();
  const { none } = useScoresTexts();
  const shared = useStyles();
  const busy = job !== null;
  return (
    <section className={shared.card} aria-label={none.title}>
      <h2 className={shared.subheading}>{none.title}</h2>
      <p className={shared.text}>{none.text}</p>
      <span>
        <PlainButton look="strong" busy={busy} onClick={() => void store.addScores(null)}>
          {none.sample}
        </PlainButton>
      </span>
      <span className={shared.muted}>{none.sampleText}</span>
      <span>
        <FileButton
          label={none.lastYear}
          size="small"
          appearance="secondary"
          busy={busy}
          onFile={(file) => void store.addScores(file)}
        />
      </span>
      <span className={shared.muted}>{none.lastYearText}</span>
    </section>
  );
}

function Round({ round }: { round: ScoredRound }) {
  const { sets: words, results } = useScoresTexts();
  const shared = useStyles();
  const { errors } = countFindings(round.findings);
  return (
    <>
      {errors > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.errors(errors)}{' '}
            <Link
              inline
              href={hashOf('check')}
              onClick={(event) => {
                event.preventDefault();
                openView('check');
              }}
            >
              {words.seeErrors}
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      <section className={shared.card} aria-label={words.title}>
        <h2 className={shared.subheading}>{words.title}</h2>
        <ul className={shared.list}>
          {round.sets.map(({ code, name, total, sample }) => (
            <li key={code}>
              <span className={shared.text}>{words.item(name || code, results.points(total))}</span>{' '}
              {sample && <span className={shared.muted}>{words.sample}</span>}
            </li>
          ))}
        </ul>
      </section>
      <SheetsPart units={round.units} />
      <RankingPart units={round.units} />
      <GapPart round={round} />
    </>
  );
}
