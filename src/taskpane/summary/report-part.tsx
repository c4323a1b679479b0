import { lazy, Suspense } from 'react';
import { LazyGuard } from '../lazy-guard';
import { usePane } from '../pane-context';

const card = () => import(/* webpackChunkName: "report-card" */ './report-card');
const CARDS = {
  vi: lazy(async () => (await card()).openReportCard('vi')),
  en: lazy(async () => (await card()).openReportCard('en')),
};

/** The narrative report as a Word file. It comes after the figures of the view, with a script of its own. */
export function ReportPart() {
  const { words } = usePane();
  const Card = CARDS[words.language];
  return (
    <LazyGuard>
      <Suspense fallback={null}>
        <Card />
      </Suspense>
    </LazyGuard>
  );
}
