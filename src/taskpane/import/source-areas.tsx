import { makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import type { AreaReading, ImportPreview } from '../../actions/import-results';
import { useStyles } from '../styles';
import { useImportTexts } from './import-words';
import { Unsure } from './source-columns';

const useAreaStyles = makeStyles({
  area: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  text: { overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  /** Names of areas are longer than the pane is wide. */
  select: { textOverflow: 'ellipsis' },
});

const NONE = '';

/** Each heading row of the source and the area it was taken for, to be corrected. */
export function SourceAreas(props: {
  readings: readonly AreaReading[];
  areas: ImportPreview['areas'];
  onChoose: (row: number, areaId: string | null) => void;
}) {
  const { text } = useImportTexts();
  const shared = useStyles();
  const styles = useAreaStyles();
  return (
    <ul className={shared.list}>
      {props.readings.map((reading) => (
        <li key={reading.row} className={styles.area}>
          <span className={mergeClasses(shared.muted, shared.small)}>
            {reading.row === 0 ? text.wholeSheet(reading.tasks) : text.headingRow(reading.row, reading.tasks)}
          </span>
          <span className={shared.row}>
            <span className={styles.text}>{reading.text}</span>
            {!reading.sure && <Unsure />}
          </span>
          <Select
            select={{ className: styles.select }}
            aria-label={text.standsFor(reading.text)}
            value={reading.areaId ?? NONE}
            onChange={(_, { value }) => props.onChoose(reading.row, value === NONE ? null : value)}
          >
            {props.areas.map((area) => (
              <option key={area.id} value={area.id}>
                {area.name}
              </option>
            ))}
            <option value={NONE}>{text.noArea}</option>
          </Select>
        </li>
      ))}
    </ul>
  );
}
