import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import type { ImportChoices, ImportPreview } from '../../actions/import-results';
import { ActionBar } from '../action-bar';
import { AreaTable } from '../area-table';
import { explained, FieldHelp } from '../help/field-help';
import { usePane, usePaneState } from '../pane-context';
import { FIRST_YEAR, LAST_YEAR, readYear, type ImportSource } from '../pane-state';
import { openView } from '../route';
import { useStyles } from '../styles';
import { useImportTexts } from './import-words';
import { SourceFindings } from './source-findings';
import { SourceSheet } from './source-sheet';

/** How the source is understood, each part to be corrected, and the button that loads it. */
export function ImportReading(props: { source: ImportSource; preview: ImportPreview; reading: boolean }) {
  const { source, preview, reading } = props;
  const { store, words, format } = usePane();
  const { job } = usePaneState();
  const { text } = useImportTexts();
  const shared = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const yearText = typed ?? String(preview.year);
  const yearMissing = readYear(yearText) === null;
  const choose = (choices: ImportChoices) => store.chooseSource({ ...source, choices });
  const typeYear = (value: string) => {
    setTyped(value);
    const year = readYear(value);
    if (year !== null && year !== source.choices.year) choose({ ...source.choices, year });
  };
  const ready = job === null && !reading && !yearMissing && preview.tasks > 0;
  const load = async () => {
    if (!ready) return;
    await store.importPlan();
    if (store.get().notice?.kind === 'imported') openView('start');
  };
  const areas = preview.areas.filter(({ tasks }) => tasks > 0);
  const unplaced = areas.reduce((left, { tasks }) => left - tasks, preview.tasks);
  const counted = unplaced > 0 ? [...areas, { name: text.areaUnclear, tasks: unplaced }] : areas;
  const { title, place, decisionNumber, decisionDate } = preview.header;
  const decision = decisionNumber && words.pane.start.decision(decisionNumber, format.date(decisionDate ?? null));
  const about = [title, place, decision].filter(Boolean).join('. ');
  return (
    <>
      <div className={shared.stack}>
        {about !== '' && <p className={shared.muted}>{about}</p>}
        <p className={shared.text} role="status">
          {reading ? text.readingAgain : preview.tasks > 0 ? text.outcome(preview.tasks, areas.length) : text.noTasks}
        </p>
      </div>
      {counted.length > 0 && <AreaTable areas={counted} />}
      <Field
        label={explained('importYear', text.year)}
        hint={preview.yearFound ? text.yearFound : text.yearGuessed}
        validationState={yearMissing ? 'error' : 'none'}
        validationMessage={yearMissing ? text.yearHint(FIRST_YEAR, LAST_YEAR) : undefined}
      >
        <Input value={yearText} inputMode="numeric" onChange={(_, data) => typeYear(data.value)} />
      </Field>
      <section className={shared.section}>
        <FieldHelp topic="importSheets" about={text.sheets}>
          <h2 className={shared.subheading}>{text.sheets}</h2>
        </FieldHelp>
        <ul className={mergeClasses(shared.list, shared.section)}>
          {preview.sheets.map((sheet) => (
            <SourceSheet
              key={sheet.sheet}
              sheet={sheet}
              preview={preview}
              choices={source.choices}
              onChoices={choose}
            />
          ))}
        </ul>
      </section>
      <SourceFindings findings={preview.findings} />
      <ActionBar>
        <Button appearance="primary" size="large" disabledFocusable={!ready} onClick={() => void load()}>
          {text.load(preview.tasks)}
        </Button>
      </ActionBar>
    </>
  );
}
