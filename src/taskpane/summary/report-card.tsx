import { Button } from '@fluentui/react-components';
import { type ComponentType, useState } from 'react';
import type { ReportResult } from '../../actions/report';
import { loadReportWords, type Language, type ReportWords } from '../../locales';
import { problemText } from '../../locales/report-problem';
import { usePane, usePaneState } from '../pane-context';
import { canDownload, download } from '../share/downloads';
import { useStyles } from '../styles';
import { drawCharts } from './report-picture';

/** The part of the summary view that makes the report, with its words. */
export async function openReportCard(language: Language): Promise<{ default: ComponentType }> {
  const text = await loadReportWords(language);
  return { default: () => <ReportCard text={text} /> };
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function ReportCard({ text }: { text: ReportWords }) {
  const { store } = usePane();
  const { job } = usePaneState();
  const shared = useStyles();
  const [made, setMade] = useState<ReportResult | null>(null);
  const busy = job !== null;
  const { part } = text;
  const make = async () => {
    const result = await store.makeReport(drawCharts);
    setMade(result);
    if (result !== null) download(result.file.name, new Blob([result.file.bytes as BlobPart], { type: WORD }));
  };
  return (
    <section className={shared.card} aria-label={part.title}>
      <h2 className={shared.subheading}>{part.title}</h2>
      <p className={shared.text}>{part.intro}</p>
      {canDownload() ? (
        <span>
          <Button size="small" disabledFocusable={busy} onClick={() => void make()}>
            {part.make}
          </Button>
        </span>
      ) : (
        <p className={shared.text}>{part.noDownload}</p>
      )}
      {made !== null && <Outcome made={made} text={text} />}
      <p className={shared.muted}>{part.textsHint}</p>
      <span>
        <Button size="small" disabledFocusable={busy} onClick={() => void store.editReportTexts()}>
          {part.texts}
        </Button>
      </span>
    </section>
  );
}

function Outcome({ made, text }: { made: ReportResult; text: ReportWords }) {
  const shared = useStyles();
  const { closing, problems, textsTab, open, pictures, outdated, file } = made;
  const sentences = [
    text.part.saved(file.name),
    text.open(open),
    closing.kind === 'open' ? text.closing.open : text.closing.closed(closing.on),
    ...(closing.kind === 'closed' && closing.late > 0 ? [text.closing.late(closing.late)] : []),
    ...(outdated ? [text.outdated] : []),
    ...(pictures.missing > 0 ? [text.noPictures(pictures.missing)] : []),
    ...problems.map((problem) => problemText(problem, textsTab, text)),
  ];
  return (
    <ul className={shared.list}>
      {sentences.map((sentence, index) => (
        <li key={index} className={shared.text}>
          {sentence}
        </li>
      ))}
    </ul>
  );
}
