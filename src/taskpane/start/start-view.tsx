import { WithFirstTour } from '../help/first-tour';
import { usePaneState } from '../pane-context';
import { Trouble } from '../trouble';
import { FirstReading } from '../waiting';
import { DamagedWorkbook } from './damaged-workbook';
import { LoadedPlan } from './loaded-plan';
import { TemplateChooser } from './template-chooser';

/** The first view: says where the workbook stands and what to do next. */
export function StartView() {
  const { workbook, failures } = usePaneState();
  return (
    <WithFirstTour waiting={workbook === null || failures.inspect !== undefined}>
      <Start />
    </WithFirstTour>
  );
}

function Start() {
  const { workbook, failures } = usePaneState();
  if (failures.inspect) return <Trouble failure={failures.inspect} />;
  if (workbook === null) return <FirstReading />;
  if (workbook.kind === 'no-template') return <TemplateChooser />;
  if (workbook.kind === 'damaged') return <DamagedWorkbook problems={workbook.problems} />;
  return <LoadedPlan plan={workbook} />;
}
