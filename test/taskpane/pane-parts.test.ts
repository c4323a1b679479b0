import { languageOf } from '../../src/locales';
import { createFormat } from '../../src/taskpane/format';
import { startOffice, type OfficeGlobal } from '../../src/taskpane/office-start';
import { readYear } from '../../src/taskpane/pane-state';
import { hashOf, readRoute, ROUTES } from '../../src/taskpane/route';
import { isDone, nextStep, type LoadedState } from '../../src/taskpane/start/next-step';
import { isDark } from '../../src/taskpane/theme';
import { createFake, PERIODS } from './fake-actions';

describe('the hash', () => {
  const check = (hash: string, expected: string) =>
    test(`"${hash}" → ${expected}`, () => expect(readRoute(hash)).toBe(expected));
  check('', 'start');
  check('#', 'start');
  check('#/check', 'check');
  check('#/summary', 'summary');
  check('#/import', 'import');
  check('#/unknown', 'start');
  // Excel on the web hands its connection over in the hash.
  check('#/check&_xdm_Info=abc|def', 'check');
  check('#_xdm_Info=abc', 'start');

  test('keeps what Office added when the view changes', () => {
    expect(hashOf('summary', '#/check&_xdm_Info=abc')).toBe('#/summary&_xdm_Info=abc');
    expect(hashOf('summary', '#_xdm_Info=abc')).toBe('#/summary');
  });
  test('is read back to the view it was made for', () => {
    for (const route of ROUTES) expect(readRoute(hashOf(route))).toBe(route);
  });
});

describe('the year', () => {
  const check = (text: string, expected: number | null) =>
    test(`"${text}"`, () => expect(readYear(text)).toBe(expected));
  check('2026', 2026);
  check(' 2026 ', 2026);
  check('', null);
  check('202', null);
  check('1999', null);
  check('2101', null);
  check('2026.5', null);
  check('năm 2026', null);
});

describe('the theme', () => {
  test('is Office’s where it tells one', () => {
    expect(isDark({ isDarkTheme: true }, false)).toBe(true);
    expect(isDark({ isDarkTheme: false }, true)).toBe(false);
    expect(isDark({ bodyBackgroundColor: '#262626' }, false)).toBe(true);
    expect(isDark({ bodyBackgroundColor: '#E6E6E6' }, true)).toBe(false);
  });
  test('is the system’s where Office tells nothing', () => {
    expect(isDark(undefined, true)).toBe(true);
    expect(isDark({ bodyBackgroundColor: 'white' }, false)).toBe(false);
  });
});

describe('the language', () => {
  const check = (asked: string | undefined, expected: string) =>
    test(`${asked} → ${expected}`, () => expect(languageOf(asked)).toBe(expected));
  check('vi-VN', 'vi');
  check('en-US', 'en');
  check('EN', 'en');
  // Neither Vietnamese nor English: the workbook is Vietnamese, so are its readers.
  check('fr-FR', 'vi');
  check(undefined, 'vi');
});

describe('numbers and cells', () => {
  const vi = createFormat('vi');
  const en = createFormat('en');
  test('are written as people of the language read them', () => {
    expect(vi.number(10_000)).toBe('10.000');
    expect(en.number(10_000)).toBe('10,000');
    expect(vi.percent(14 / 30)).toBe('46,7%');
    expect(vi.percent(null)).toBe('–');
    expect(vi.date('2021-03-14')).toBe('14/03/2021');
    expect(vi.date(null)).toBe('');
  });
  test('show a cell as the sheet shows it', () => {
    expect(vi.cell('due', 44286)).toBe('31/03/2021');
    expect(vi.cell('progress', 0.5)).toBe('50%');
    expect(vi.cell('budget', 1234.5)).toBe('1.234,5');
    expect(vi.cell('lead', 'Phòng Nội vụ')).toBe('Phòng Nội vụ');
    expect(vi.cell('lead', null)).toBe('');
    expect(vi.cell('due', { error: '#N/A' })).toBe('#N/A');
  });
});

describe('the next step', () => {
  const loaded = (patch: Partial<LoadedState>): LoadedState => {
    const { fake } = createFake({ findings: [] });
    return { ...(fake.loadedState(PERIODS[0]!, false) as LoadedState), ...patch };
  };
  const errors = { errors: 1, warnings: 0, infos: 0 };
  const warnings = { errors: 0, warnings: 3, infos: 1 };
  const check = (name: string, patch: Partial<LoadedState>, expected: string | null) =>
    test(name, () => expect(nextStep(loaded(patch))).toBe(expected));
  check('an empty plan is filled in first', { tasks: 0, findings: errors, outdated: true }, 'enter');
  check('errors come before summaries', { findings: errors, outdated: true }, 'check');
  check('warnings do not hold up', { findings: warnings, outdated: true }, 'summary');
  check('nothing is left to do', { findings: warnings, outdated: false }, null);

  test('a step that is next is never shown as done', () => {
    for (const patch of [{ tasks: 0 }, { findings: errors }, { outdated: true }]) {
      const plan = loaded(patch);
      const next = nextStep(plan);
      expect(next && isDone(next, plan)).toBe(false);
    }
  });
});

describe('starting in Office', () => {
  const office = (host: string | null, supported: boolean): OfficeGlobal => ({
    onReady: () => Promise.resolve({ host, platform: null }),
    context: {
      displayLanguage: 'vi-VN',
      officeTheme: { isDarkTheme: true },
      requirements: { isSetSupported: (set, version) => supported && set === 'ExcelApi' && version === '1.14' },
    },
  });
  test('Excel 2021 and later are ready', async () => {
    const started = await startOffice(office('Excel', true));
    expect(started).toMatchObject({ kind: 'ready', displayLanguage: 'vi-VN' });
    expect(started.kind === 'ready' && started.theme()).toEqual({ isDarkTheme: true });
  });
  test('an older Excel is told apart from no Excel at all', async () => {
    expect((await startOffice(office('Excel', false))).kind).toBe('old-excel');
    expect((await startOffice(office(null, false))).kind).toBe('not-excel');
    expect((await startOffice(office('Word', true))).kind).toBe('not-excel');
  });
});
