import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PlacedFinding } from '../../../src/actions/results';
import { vi } from '../../../src/locales';
import { checkView } from '../../../src/locales/vi/pane-check';
import { rules } from '../../../src/locales/vi/rules';
import { CheckTextsProvider } from '../../../src/taskpane/check/check-words';
import { ValueChange } from '../../../src/taskpane/check/finding-change';
import { FindingItem } from '../../../src/taskpane/check/finding-item';
import { NoIgnore } from '../../../src/taskpane/check/no-ignore';
import { createFormat } from '../../../src/taskpane/format';
import { PaneProvider } from '../../../src/taskpane/pane-context';
import { createPaneStore } from '../../../src/taskpane/pane-store';
import { createFake, fakeFindings } from '../fake-actions';

const store = createPaneStore(createFake().actions, { route: 'check', year: 2021 });
const pane = { store, words: vi, format: createFormat('vi'), language: 'vi' as const, setLanguage: () => {} };

const markup = (element: ReactElement): string =>
  renderToStaticMarkup(
    <PaneProvider value={pane}>
      <CheckTextsProvider value={{ text: checkView, rules }}>{element}</CheckTextsProvider>
    </PaneProvider>,
  );
/** What the buttons say, aloud where that is something else. */
const buttons = (html: string): string[] =>
  [...html.matchAll(/<button([^>]*)>(.*?)<\/button>/g)].map(
    ([, attributes = '', inside = '']) =>
      /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? inside.replace(/<[^>]*>/g, ''),
  );

const ambiguous: PlacedFinding = {
  ...fakeFindings(1)[0]!,
  ...{ code: 'unit-ambiguous', severity: 'error', field: 'lead', cell: 'F9', value: 'huong van' },
  details: { candidates: ['Phường Hương Vân', 'Phường Hương Văn'] },
  fix: undefined,
};
const item = (finding: PlacedFinding): string =>
  markup(<FindingItem listed={{ id: finding.key, finding }} tabbable current={false} busy={false} />);

test('each unit that a name may mean is a button that leads to a preview', () => {
  expect(buttons(item(ambiguous)).slice(1, 3)).toEqual([
    'Phường Hương Vân: ghi vào ô F9, xem trước khi ghi',
    'Phường Hương Văn: ghi vào ô F9, xem trước khi ghi',
  ]);
});

test('there is nothing to choose where somebody lets it stay, or the rule proposes a repair', () => {
  const ignored = { ...ambiguous, ignored: { reason: 'Chờ quyết định' } };
  const proposing = { ...ambiguous, fix: { value: 'Phường Hương Văn', safe: false } };
  for (const finding of [ignored, proposing]) expect(item(finding)).not.toContain(checkView.choose);
  expect(item(ignored)).toContain('Lý do: Chờ quyết định');
  expect(buttons(item(ignored))).toContain('Thôi bỏ qua ô F9');
});

test('that an error is not ignored is said with the way to the rules', () => {
  const html = markup(<NoIgnore onClose={() => {}} />);
  expect(html).toContain('hãy đổi Mức độ của quy tắc ở trang Quy tắc');
  expect(buttons(html)).toEqual(['Mở trang Quy tắc', 'Đóng']);
});

test('the task is named, also where the finding is in its own column', () => {
  const html = item({ ...ambiguous, field: 'title', cell: 'D9', task: 'Rà soát văn bản' });
  expect(html).toContain('Nhiệm vụ: Rà soát văn bản');
});

describe('a change', () => {
  const check = (because: string, change: Parameters<typeof ValueChange>[0], said: string) =>
    test(because, () => expect(markup(<ValueChange {...change} />).replace(/<[^>]*>/g, '')).toContain(said));
  check('of a text into a date', { field: 'due', before: '15/03/2021', after: 44270 }, '15/03/2021 (đang là chữ)');
  check(
    'of spaces',
    { field: 'lead', before: 'Phòng  Nội vụ', after: 'Phòng Nội vụ' },
    '(chỉ khác dấu cách hoặc ký tự không nhìn thấy)',
  );
  check('in the column of deadlines', { field: 'deadline', before: '12/15/2021', after: 44545 }, '15/12/2021');
});
