import { Button, Field, Input, Link } from '@fluentui/react-components';
import { errorSentence } from '../../actions/words';
import { ActionBar } from '../action-bar';
import { explained, FieldHelp } from '../help/field-help';
import { usePane, usePaneState } from '../pane-context';
import { FIRST_YEAR, LAST_YEAR, readYear } from '../pane-state';
import { hashOf, openView } from '../route';
import { useStyles } from '../styles';
import { ViewHeading } from '../view-heading';
import { Waiting } from '../waiting';
import { TemplateCard } from './template-card';
import { TemplatePreviewSection } from './template-preview';

/** An empty workbook: pick a template, look at what it brings, load it. */
export function TemplateChooser() {
  const { store, words } = usePane();
  const { templates, job } = usePaneState();
  const styles = useStyles();
  const text = words.pane.start;
  const { list, chosen, year, preview, failure } = templates;
  if (list === null) return <Waiting text={words.pane.app.reading} />;
  const needsYear = chosen?.year === null;
  const yearMissing = needsYear && readYear(year) === null;
  const reason = failure && errorSentence(failure, words);
  const ready = job === null && chosen !== null && !yearMissing && reason === null;
  const load = () => {
    if (ready) void store.load();
  };
  return (
    <div className={styles.view}>
      <div className={styles.stack}>
        <FieldHelp topic="template" about={text.templates}>
          <ViewHeading>{text.chooseTitle}</ViewHeading>
        </FieldHelp>
        <p className={styles.muted}>{text.chooseText}</p>
      </div>
      {list.length === 0 && !reason && <p role="alert">{text.noTemplates}</p>}
      <div className={styles.section} role="radiogroup" aria-label={text.templates}>
        {list.map((template) => (
          <TemplateCard
            key={template.id}
            template={template}
            checked={template.id === chosen?.id}
            onChoose={() => void store.chooseTemplate(template.id)}
          />
        ))}
      </div>
      <p className={styles.muted}>
        {text.importText}{' '}
        <Link
          inline
          href={hashOf('import')}
          onClick={(event) => {
            event.preventDefault();
            openView('import');
          }}
        >
          {text.import}
        </Link>
      </p>
      {reason && (
        <div role="alert" className={styles.section}>
          <p className={styles.text}>{reason}</p>
          <div>
            <Button onClick={() => void store.refresh()}>{words.pane.app.retry}</Button>
          </div>
        </div>
      )}
      {preview && !yearMissing && <TemplatePreviewSection preview={preview} />}
      <ActionBar onSubmit={load}>
        {needsYear && (
          <Field
            label={explained('planYear', text.year)}
            validationState={yearMissing ? 'error' : 'none'}
            validationMessage={yearMissing ? text.yearHint(FIRST_YEAR, LAST_YEAR) : undefined}
          >
            <Input value={year} inputMode="numeric" onChange={(_, data) => void store.typeYear(data.value)} />
          </Field>
        )}
        <Button appearance="primary" size="large" type="submit" disabledFocusable={!ready}>
          {text.load}
        </Button>
      </ActionBar>
    </div>
  );
}
