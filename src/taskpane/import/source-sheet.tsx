import { Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ImportChoices, ImportPreview, SheetReading } from '../../actions/import-results';
import { useStyles } from '../styles';
import { Disclosure } from './disclosure';
import { chooseArea, chooseColumn, chooseSheet } from './import-choices';
import { useImportTexts } from './import-words';
import { SourceAreas } from './source-areas';
import { SourceColumns } from './source-columns';

/** More than this many are counted, not listed. */
const LISTED = 30;

// Fluent gives it room on the left, which its neighbours do not have.
const useSheetStyles = makeStyles({ tick: { marginLeft: '-8px' } });

/** One sheet of the source: taken or not, and how its columns, headings and other rows were understood. */
export function SourceSheet(props: {
  sheet: SheetReading;
  preview: ImportPreview;
  choices: ImportChoices;
  onChoices: (choices: ImportChoices) => void;
}) {
  const { sheet, preview, choices, onChoices } = props;
  const { text } = useImportTexts();
  const shared = useStyles();
  const styles = useSheetStyles();
  const { columns, areas, skipped } = sheet;
  return (
    <li className={shared.card}>
      <Checkbox
        className={styles.tick}
        label={text.sheet(sheet.sheet, sheet.tasks)}
        checked={sheet.chosen}
        onChange={(_, data) => onChoices(chooseSheet(choices, preview.sheets, sheet.sheet, data.checked === true))}
      />
      {(sheet.chosen || sheet.headerRow === null) && (
        <span className={mergeClasses(shared.muted, shared.small)}>
          {sheet.headerRow === null ? text.noHeader : text.header(sheet.headerRow)}
        </span>
      )}
      {sheet.chosen && columns.length > 0 && (
        <Disclosure plain title={text.columns(columns.length, unsure(columns))} open>
          <SourceColumns
            columns={columns}
            onChoose={(column, field) => onChoices(chooseColumn(choices, sheet, column, field))}
          />
        </Disclosure>
      )}
      {sheet.chosen && areas.length > 0 && (
        <Disclosure plain title={text.headings(areas.length, unsure(areas))} open={unsure(areas) > 0}>
          <SourceAreas
            readings={areas}
            areas={preview.areas}
            onChoose={(row, areaId) => onChoices(chooseArea(choices, sheet, row, areaId))}
          />
        </Disclosure>
      )}
      {sheet.chosen && skipped.length > 0 && (
        <Disclosure plain title={text.skipped(skipped.length)}>
          <ul className={mergeClasses(shared.list, shared.stack)}>
            {skipped.slice(0, LISTED).map(({ row, text: words, why }) => (
              <li key={row} className={shared.text}>
                {text.row(row)} ({text.why[why]}): {words}
              </li>
            ))}
          </ul>
          {skipped.length > LISTED && <span className={shared.muted}>{text.more(skipped.length - LISTED)}</span>}
        </Disclosure>
      )}
    </li>
  );
}

const unsure = (readings: readonly { sure: boolean }[]) => readings.filter(({ sure }) => !sure).length;
