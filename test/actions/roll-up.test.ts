import { toSerial } from '../../src/domain/dates';
import { refusalSentence } from '../../src/actions/sharing-words';
import { loadSharingWords, vi } from '../../src/locales';
import type { MemoryWorkbook } from '../support/memory-port';
import { logLines } from './loaded-plan';
import {
  changesOf,
  edited,
  filesFor,
  later,
  look,
  office,
  opened,
  questionsOf,
  sentBy,
  submissionsOf,
  take,
  tasksOf,
  understood,
  unitOf,
  type Office,
  type Tasks,
} from './rolled-up';

const WARD = 'wardwardwardward';
const TOWN = 'towntowntowntown';
const PROVINCE = 'tinhtinhtinhtinh';
const day = (text: string) => toSerial(text);
const at =
  (month: number, date: number, year = 2021) =>
  () =>
    new Date(year, month - 1, date, 9, 0);
const SENT = at(6, 1);
const TAKEN = at(6, 15);

/** Tasks of the town; the ids are those that every plan begins with. */
const TOWN_TASKS: Tasks = {
  'NV-01': { area: '1. Cải cách thể chế', title: 'Rà soát văn bản', lead: 'Phòng Tư pháp', deadline: 'Quý II' },
  'NV-02': { area: 'Tài chính công', title: 'Quyết toán ngân sách', lead: 'Phường Tứ Hạ', deadline: '15/6/2021' },
};

/** A ward with areas and offices in words of its own. */
const WARD_TASKS: Tasks = {
  'NV-01': {
    ...{
      area: 'II. Cải cách thủ tục hành chính',
      title: 'Niêm yết thủ tục tại bộ phận một cửa',
      product: 'Bảng niêm yết',
    },
    ...{
      lead: 'Công chức Tư pháp - Hộ tịch',
      coordinators: 'Các bộ phận; Công an',
      deadline: 'Tháng 4',
      note: 'Dữ liệu mẫu',
    },
    ...{ progress: '60%', reason: '=chờ mẫu mới' },
  },
  'NV-02': {
    ...{
      area: 'Cải cách thể chế',
      title: 'Tuyên truyền cải cách hành chính',
      lead: 'UBND phường Tứ Hạ',
      deadline: '30/6/2021',
    },
    ...{ progress: 1, finished: day('2021-06-10'), documentNumber: '12/BC-UBND', documentDate: '10/6/2021' },
  },
  '?': { area: 'Cải cách thể chế', title: 'Việc gõ tay chưa có mã', lead: 'Văn phòng', progress: 0.2 },
};
const WARD_OFFICES = ['Văn phòng', 'Công chức Tư pháp - Hộ tịch'].map((name) => unitOf(name, name));

const town = (more: Partial<Office> = {}) => office({ period: 'H1', workbookId: TOWN, tasks: TOWN_TASKS, ...more });
const ward = ({ header, ...more }: Partial<Office> = {}) =>
  office({
    ...{ period: 'H1', workbookId: WARD, tasks: WARD_TASKS, units: WARD_OFFICES },
    header: { place: 'phường Tứ Hạ', issuer: 'ỦY BAN NHÂN DÂN\nPHƯỜNG TỨ HẠ', consolidator: 'Văn phòng', ...header },
    ...more,
  });
const first = `${WARD}/NV-01`;
const second = `${WARD}/NV-02`;
const typed = (book: MemoryWorkbook) => Object.keys(tasksOf(book)).find((id) => id.startsWith(`${WARD}/~`))!;

describe('the workbook of a ward', () => {
  let here: MemoryWorkbook;
  let theirs: MemoryWorkbook;
  beforeEach(async () => {
    [here, theirs] = await Promise.all([town(), ward()]);
    await take(here, [sentBy(theirs, 'tu-ha.xlsx')], TAKEN);
  });

  test('brings every task once, under the ward, with all that it reports', () => {
    const tasks = tasksOf(here);
    expect(Object.keys(tasks)).toEqual(['NV-01', 'NV-02', first, second, typed(here)]);
    expect(tasks['NV-01']).toMatchObject({ title: 'Rà soát văn bản', lead: 'Phòng Tư pháp' });
    const { area, ...others } = tasks[first]!;
    expect(others).toEqual({
      ...{ title: 'Niêm yết thủ tục tại bộ phận một cửa', product: 'Bảng niêm yết', lead: 'Phường Tứ Hạ' },
      ...{ deadline: 'Tháng 4', due: day('2021-04-30'), progress: 0.6, reason: '=chờ mẫu mới' },
      note: 'Dữ liệu mẫu\nChủ trì tại đơn vị: Công chức Tư pháp - Hộ tịch\nPhối hợp tại đơn vị: Các bộ phận; Công an',
    });
    expect(area).toMatch(/^2\. /);
    expect(tasks[second]).toMatchObject({ finished: day('2021-06-10'), documentDate: day('2021-06-10'), progress: 1 });
    expect(tasks[second]).not.toHaveProperty('note');
    expect(understood(here)[second]).toEqual({ leadIds: ['19996'], areaId: '1', due: '2021-06-30' });
    expect(logLines(here.current()).map((line) => line.join(' | '))).toEqual(
      [first, second, typed(here)].map((id) => expect.stringContaining(id) as string),
    );
    expect(submissionsOf(here)).toContain('6 tháng đầu năm 2021 · 19996 · 1 lần');
  });

  test('brings nothing the second time, also where another period shows by then', async () => {
    const again = await take(here, [sentBy(theirs, 'tu-ha (1).xlsx')], TAKEN);
    expect(again).toMatchObject({ changes: [], added: [], questions: [], files: [{ status: 'repeated' }] });
    const lines = logLines(here.current());
    const third = await ward({ period: '9M' });
    expect(await take(here, [sentBy(third, 'tu-ha-9t.xlsx')], at(9, 15))).toMatchObject({
      ...{ changes: [], added: [], questions: [], files: [{ status: 'nothing-new', periodId: '2021-9M' }] },
    });
    expect(logLines(here.current())).toEqual(lines);
    expect(submissionsOf(here)).toContain('9 tháng đầu năm 2021 · 19996 · 1 lần');
  });

  test('brings only what it says anew', async () => {
    const next = later(theirs, { 'NV-01': { progress: 0.8, reason: null } }, [
      { title: 'Việc mới của phường', area: 'Cải cách thể chế', lead: 'Văn phòng', progress: 0 },
    ]);
    const done = await take(here, [sentBy(next, 'tu-ha-2.xlsx')], TAKEN);
    expect(changesOf(done)).toEqual([`${first} progress: 0.6 → 0.8`]);
    // A blank cell may be a slip: what stood there before is asked about.
    expect(questionsOf(done).filter((text) => !text.startsWith('row-added'))).toEqual([`changed-back ${first} reason`]);
    expect(done.added).toMatchObject([{ values: { title: 'Việc mới của phường', lead: 'Phường Tứ Hạ' } }]);
    expect(Object.keys(tasksOf(here))).toHaveLength(6);
  });

  test('asks where this workbook says something else, and where a task is gone', async () => {
    const changed = later(here, { [first]: { progress: 0.7 } });
    const next = later(theirs, { 'NV-01': { progress: 0.8 }, 'NV-02': null });
    const done = await take(changed, [sentBy(next, 'tu-ha-2.xlsx')], TAKEN);
    expect(questionsOf(done)).toEqual([`both-changed ${first} progress`, `row-deleted ${second}`]);
    expect(done.changes).toEqual([]);
    expect(tasksOf(changed)).toEqual(tasksOf(later(here, { [first]: { progress: 0.7 } })));
  });

  test('is not asked about what the catalogue here spells otherwise, nor about its own offices', async () => {
    const next = later(theirs, { 'NV-01': { progress: 0.9 }, 'NV-02': { title: 'Tuyên truyền CCHC' } });
    const done = await take(here, [sentBy(next, 'tu-ha-2.xlsx')], TAKEN);
    expect(changesOf(done)).toEqual([`${first} progress: 0.6 → 0.9`]);
    expect(questionsOf(done)).toEqual([`plan-text ${second} title`]);
  });

  test('brings a task once although it gets its id only between two times of sending', async () => {
    const id = typed(here);
    // As checking, fixing and merging in that workbook give ids.
    const named = await ward({
      tasks: { 'NV-01': WARD_TASKS['NV-01']!, 'NV-02': WARD_TASKS['NV-02']!, 'NV-03': WARD_TASKS['?']! },
    });
    const next = later(named, { 'NV-03': { progress: 0.5 } });
    const done = await take(here, [sentBy(next, 'tu-ha-2.xlsx')], TAKEN);
    expect([changesOf(done), done.added, questionsOf(done)]).toEqual([[`${id} progress: 0.2 → 0.5`], [], []]);
    const last = await take(here, [sentBy(later(named, { 'NV-03': { progress: 0.6 } }), 'tu-ha-3.xlsx')], TAKEN);
    expect([changesOf(last), last.added, questionsOf(last)]).toEqual([[`${id} progress: 0.5 → 0.6`], [], []]);
  });

  test('keeps the lead of its tasks when the ward goes by the name of its successor', async () => {
    const places = await Promise.all(
      ['phường Tứ Hạ', 'phường Hương Trà'].map((place, index) =>
        ward({ year: 2025, period: index === 0 ? 'H1' : '9M', header: { place } }),
      ),
    );
    const then = await town({ year: 2025, period: '9M', tasks: {} });
    await take(then, [sentBy(places[0]!, 'h1.xlsx')], at(6, 15, 2025));
    const done = await take(
      then,
      [sentBy(later(places[1]!, { 'NV-01': { progress: 1 } }), '9m.xlsx')],
      at(9, 15, 2025),
    );
    expect([changesOf(done), questionsOf(done)]).toEqual([[`${first} progress: 0.6 → 1`], []]);
    expect(understood(then)[first]?.leadIds).toEqual(['19996']);
    expect(submissionsOf(then)).toEqual(
      expect.arrayContaining(['6 tháng đầu năm 2025 · 19996 · 1 lần', '9 tháng đầu năm 2025 · 19996-2025 · 1 lần']),
    );
  });
});

test('a unit may send its file and its own workbook: both are taken, and no task is there twice', async () => {
  const here = await town();
  const { files } = await filesFor(here, SENT);
  const sent = edited(files.get('19996')!, { 'NV-02': { progress: 0.4 } });
  const own = sentBy(await ward(), 'so-phuong.xlsx');
  const done = await take(here, [sent, own], TAKEN);
  expect(done.files).toMatchObject([
    { unitId: '19996', status: 'taken', duplicates: ['so-phuong.xlsx'] },
    { unitId: '19996', status: 'taken', duplicates: [sent.name] },
  ]);
  expect(Object.keys(tasksOf(here))).toEqual(['NV-01', 'NV-02', first, second, typed(here)]);
  expect([tasksOf(here)['NV-02']?.progress, tasksOf(here)[second]?.progress]).toEqual([0.4, 1]);
  expect(submissionsOf(here)).toContain('6 tháng đầu năm 2021 · 19996 · 2 lần');

  // The ward's own tasks are sent to it from now on; both of its workbooks may report on them.
  const next = await filesFor(here, at(6, 16), '2021-9M');
  const byFile = edited(next.files.get('19996')!, { [first]: { progress: 0.9 } });
  const byBook = sentBy(later(await ward(), { 'NV-01': { progress: 0.9 } }), 'so-phuong-2.xlsx');
  const both = await take(here, [byFile, byBook], at(9, 10));
  expect([changesOf(both), both.added, questionsOf(both)]).toEqual([[`${first} progress: 0.6 → 0.9`], [], []]);
});

describe('which unit a workbook of its own is of', () => {
  const check = async (header: Office['header'], unitId: string | null, more: Partial<Office> = {}) => {
    const here = await town(more);
    const done = await look(here, [sentBy(await ward({ ...more, tasks: WARD_TASKS, header }), 'a.xlsx')], TAKEN);
    if (unitId !== null) return expect(done.files).toMatchObject([{ unitId }]);
    expect([done.files, done.refused]).toMatchObject([[], [{ code: 'office-unknown' }]]);
    const sentence = refusalSentence(done.refused[0]!, await loadSharingWords('vi'), vi);
    expect(sentence).toContain('"a.xlsx"');
    expect(sentence).toContain('trang Danh mục');
  };

  type Case = { why: string; header: Office['header']; unitId: string | null; more?: Partial<Office> };
  const CASES: Case[] = [
    { why: 'by its place', header: { place: 'UBND phường Hương Vân' }, unitId: '20008' },
    { why: 'with the town behind it', header: { place: 'phường Hương Vân, thị xã Hương Trà' }, unitId: '20008' },
    {
      why: 'not where another town is behind it',
      header: { place: 'phường Hương Vân, thị xã Hương Thủy' },
      unitId: null,
    },
    {
      why: 'an office of the town',
      header: { place: 'thị xã Hương Trà', consolidator: 'Phòng Tư pháp' },
      unitId: 'phong-tu-phap',
    },
    {
      why: 'an office that says no place',
      header: { place: '', consolidator: 'Phòng Tư pháp' },
      unitId: 'phong-tu-phap',
    },
    {
      why: 'not an office of another town: every town has one of that name',
      header: { place: 'thị xã Hương Thủy', consolidator: 'Phòng Tư pháp' },
      unitId: null,
    },
    {
      why: 'not this very office, which is what the template says until somebody fills it in',
      header: { place: 'thị xã Hương Trà', consolidator: 'Phòng Nội vụ' },
      unitId: null,
    },
    { why: 'not by a name without accents, which may be another', header: { place: 'Huong Van' }, unitId: null },
    { why: 'nobody', header: { place: '', consolidator: '' }, unitId: null },
    {
      why: 'the office of the day: "Phòng Kinh tế" of the town until 30/6/2025',
      header: { place: 'thị xã Hương Trà', consolidator: 'Phòng Kinh tế' },
      unitId: 'phong-kinh-te',
      more: { year: 2025 },
    },
    {
      why: 'the office of the day: "Phòng Kinh tế" of a commune from 1/7/2025',
      header: { place: '', consolidator: 'Phòng Kinh tế' },
      unitId: 'phong-kinh-te-2025',
      more: { year: 2025, period: '9M' },
    },
  ];

  test.each(CASES)('$why', ({ header, unitId, more }) => check(header, unitId, more));

  test('no unit where two have the name', () =>
    check({ place: 'phường Hương Sen' }, null, {
      units: [unitOf('1', 'Phường Hương Sen'), unitOf('2', 'Phường Hương Sen')],
    }));
});

describe('the workbook of the town in that of the province', () => {
  const province = (units = [unitOf('huong-tra', 'Thị xã Hương Trà'), unitOf('so-noi-vu', 'Sở Nội vụ')]) =>
    office({
      ...{ period: 'H1', workbookId: PROVINCE, units },
      header: { place: 'tỉnh Thừa Thiên Huế', consolidator: 'Sở Nội vụ' },
      tasks: { 'NV-01': { title: 'Việc của tỉnh', area: 'Cải cách thể chế', lead: 'Sở Nội vụ' } },
    });
  let own: MemoryWorkbook;
  let wards: MemoryWorkbook;
  beforeEach(async () => {
    [own, wards] = await Promise.all([town(), ward()]);
    await take(own, [sentBy(wards, 'tu-ha.xlsx')], TAKEN);
  });

  test('brings the tasks of the communes too, and only what is new the next time', async () => {
    const here = await province();
    await take(here, [sentBy(own, 'huong-tra.xlsx')], TAKEN);
    const ids = ['NV-01', `${TOWN}/NV-01`, `${TOWN}/NV-02`, first, second, typed(own)];
    expect(Object.keys(tasksOf(here))).toEqual(ids);
    for (const id of ids.slice(1)) expect(understood(here)[id]?.leadIds).toEqual(['huong-tra']);
    expect(tasksOf(here)[first]?.note).toMatch(/Công chức Tư pháp - Hộ tịch\n.*\nChủ trì tại đơn vị: Phường Tứ Hạ$/);

    await take(own, [sentBy(later(wards, { 'NV-01': { progress: 0.8 } }), 'tu-ha-2.xlsx')], TAKEN);
    const done = await take(here, [sentBy(own, 'huong-tra-2.xlsx')], TAKEN);
    expect([changesOf(done), done.added, questionsOf(done)]).toEqual([[`${first} progress: 0.6 → 0.8`], [], []]);
    expect(Object.keys(tasksOf(here))).toEqual(ids);
  });

  test('a commune that also sends straight to the province is unknown there', async () => {
    const done = await look(await province(), [sentBy(wards, 'tu-ha.xlsx')], TAKEN);
    expect(done).toMatchObject({ files: [], refused: [{ code: 'office-unknown' }] });
  });

  test.each([
    ['after the town', ['town', 'ward']],
    ['before the town', ['ward', 'town']],
  ])('where the province knows the commune, its tasks are not there twice: %s', async (_, order) => {
    const here = await province([
      ...[unitOf('huong-tra', 'Thị xã Hương Trà'), unitOf('so-noi-vu', 'Sở Nội vụ')],
      unitOf('19996', 'Phường Tứ Hạ', { kind: 'commune' }),
    ]);
    const files: Record<string, MemoryWorkbook> = { town: own, ward: later(wards, { 'NV-01': { progress: 0.9 } }) };
    await take(here, [sentBy(files[order[0]!]!, 'một.xlsx')], TAKEN);
    const before = tasksOf(here);
    const done = await take(here, [sentBy(files[order[1]!]!, 'hai.xlsx')], TAKEN);
    // The two say different things of one task: people decide, and the lead is whose it was first.
    expect(questionsOf(done).filter((text) => !text.startsWith('row-added'))).toEqual([
      `both-changed ${first} progress`,
    ]);
    expect(Object.keys(tasksOf(here))).toHaveLength(6);
    expect(tasksOf(here)).toMatchObject(before);
  });

  test('a file that the province sent, worked on in the town and merged there, comes back as any other', async () => {
    const above = await office({
      ...{ period: 'H1', workbookId: PROVINCE, units: [unitOf('huong-tra', 'Thị xã Hương Trà'), ...WARD_OFFICES] },
      header: { place: 'tỉnh Thừa Thiên Huế', consolidator: 'Sở Nội vụ' },
      tasks: {
        'NV-01': { title: 'Việc giao cho thị xã', area: 'Cải cách thể chế', lead: 'Thị xã Hương Trà' },
        'NV-02': { title: 'Việc khác giao cho thị xã', area: 'Cải cách thể chế', lead: 'Thị xã Hương Trà' },
      },
    });
    const { files } = await filesFor(above, SENT);
    const below = later(opened(files.get('huong-tra')!), { 'NV-02': { lead: 'Văn phòng' } });
    const { files: further } = await filesFor(below, at(6, 2));
    expect([...further.keys()].sort()).toEqual(['Văn phòng', 'huong-tra'].sort());
    const reported = edited(further.get('Văn phòng')!, { 'NV-02': { progress: 0.5 } }, [
      { title: 'Việc thêm của văn phòng', area: 'Cải cách thể chế', progress: 0.1 },
    ]);
    const within = await take(below, [reported], at(6, 10));
    expect(changesOf(within)).toEqual(['NV-02 progress: null → 0.5']);

    const done = await take(above, [sentBy(below, 'huong-tra.xlsx')], TAKEN);
    expect(changesOf(done)).toEqual(['NV-02 progress: null → 0.5']);
    expect(questionsOf(done)).toEqual(['plan-text NV-02 lead', expect.stringMatching(/^row-added BS-huong-tra-/)]);
    expect(tasksOf(above)['NV-02']).toMatchObject({ lead: 'Thị xã Hương Trà', progress: 0.5 });
    // What was sent on further is no business of the province.
    expect(await look(above, [reported], TAKEN)).toMatchObject({ files: [], refused: [{ code: 'other-sending' }] });
    expect(await look(below, [sentBy(below, 'b.xlsx')], TAKEN)).toMatchObject({ refused: [{ code: 'same-workbook' }] });
  });
});

/** A received task as it was given out, whoever reports on it. */
const leadOf = (book: MemoryWorkbook, id: string) => [tasksOf(book)[id]?.lead, ...understood(book)[id]!.leadIds];

test('a commune that left the town on 1/7/2021 still reports on the half-year before, and its tasks stay its own', async () => {
  const tasks: Tasks = {
    'NV-01': {
      title: 'Hội nghị phổ biến pháp luật',
      area: 'Cải cách thể chế',
      lead: 'Phường Hương Hồ',
      deadline: '30/5/2021',
    },
    'NV-02': { title: 'Rà soát văn bản', area: 'Cải cách thể chế', lead: 'Phòng Tư pháp', deadline: 'Quý III' },
  };
  const { files } = await filesFor(await town({ tasks }), SENT, '2021-H1');
  const here = await town({ tasks, period: '9M' });
  const done = await take(here, [edited(files.get('20029')!, { 'NV-01': { progress: 1 } })], at(7, 5));
  expect(done).toMatchObject({
    refused: [],
    questions: [],
    files: [{ unitId: '20029', periodId: '2021-H1', late: true }],
  });
  expect([leadOf(here, 'NV-01'), tasksOf(here)['NV-01']?.progress]).toEqual([['Phường Hương Hồ', '20029'], 1]);
  expect(submissionsOf(here)).toContain('6 tháng đầu năm 2021 · 20029 · 1 lần');

  // Nobody in the town has taken its place: the file is made all the same, and people are told.
  const next = await filesFor(here, at(9, 1));
  expect(next.unassigned).toEqual([]);
  expect([...next.files].map(([id, { gone, tasks: count }]) => [id, gone, count])).toEqual([
    ['phong-tu-phap', false, 1],
    ['20029', true, 1],
  ]);
  const late = await take(here, [edited(next.files.get('20029')!, { 'NV-01': { reason: 'Đã bàn giao' } })], at(9, 10));
  expect(changesOf(late)).toEqual(['NV-01 reason: null → Đã bàn giao']);
});

describe('the reorganisation of 1/7/2025', () => {
  const tasks: Tasks = Object.fromEntries(
    ['Phường Tứ Hạ', 'Phường Hương Văn', 'Phường Hương Vân'].map((lead, index) => [
      `NV-0${index + 1}`,
      { title: `Việc của ${lead}`, area: 'Cải cách thể chế', lead, deadline: '30/11/2025' },
    ]),
  );
  const OLD = ['19996', '20011', '20008'];
  const NEW = '19996-2025';

  test('each ward reports until then and the new one after it, on tasks that keep their leads', async () => {
    const here = await town({ year: 2025, period: 'H1', tasks });
    const before = await filesFor(here, at(6, 1, 2025), '2025-H1');
    expect([...before.files.keys()].sort()).toEqual([...OLD].sort());
    const after = await filesFor(here, at(9, 1, 2025), '2025-9M');
    expect([...after.files].map(([id, { file, gone, tasks: count }]) => [id, file, gone, count])).toEqual([
      [NEW, '2025-9M - 19996 - Phường Hương Trà.xlsx', false, 3],
    ]);

    const report = edited(after.files.get(NEW)!, {
      'NV-01': { progress: 0.9 },
      'NV-02': { progress: 0.5 },
      'NV-03': { progress: 0.7 },
    });
    const done = await take(here, [report], at(9, 15, 2025));
    expect(done).toMatchObject({
      questions: [],
      missing: [],
      files: [{ unitId: NEW, periodId: '2025-9M', changed: 3 }],
    });
    expect(['NV-01', 'NV-02', 'NV-03'].map((id) => leadOf(here, id))).toEqual([
      ['Phường Tứ Hạ', '19996'],
      ['Phường Hương Văn', '20011'],
      ['Phường Hương Vân', '20008'],
    ]);

    // The half-year's file of the old ward of the same code turns up at last: what it says is older, so people decide.
    const forgotten = edited(before.files.get('19996')!, { 'NV-01': { progress: 0.4, documentNumber: '9/BC-UBND' } });
    const late = await take(here, [forgotten], at(9, 20, 2025));
    expect(late.files).toMatchObject([{ unitId: '19996', periodId: '2025-H1', late: true, duplicates: [] }]);
    expect([changesOf(late), questionsOf(late)]).toEqual([
      ['NV-01 documentNumber: null → 9/BC-UBND'],
      ['both-changed NV-01 progress'],
    ]);
    expect([...late.missing].sort()).toEqual(['20008', '20011']);
    expect(submissionsOf(here).sort()).toEqual(
      [
        '6 tháng đầu năm 2025 · 19996 · 1 lần',
        '6 tháng đầu năm 2025 · 20008 · chưa',
        '6 tháng đầu năm 2025 · 20011 · chưa',
        '9 tháng đầu năm 2025 · 19996-2025 · 1 lần',
      ].sort(),
    );
    // Neither sending is taken for the other, and what nobody has decided is asked again.
    const again = await look(here, [report, forgotten], at(9, 21, 2025));
    expect([changesOf(again), questionsOf(again)]).toEqual([[], ['both-changed NV-01 progress']]);
  });

  test('the new ward may add tasks of its own and send its own workbook', async () => {
    const here = await town({ year: 2025, period: '9M', tasks });
    const { files } = await filesFor(here, at(9, 1, 2025));
    const report = edited(files.get(NEW)!, {}, [
      { title: 'Việc thêm', area: 'Cải cách thể chế', deadline: '30/11/2025' },
    ]);
    const own = await ward({ year: 2025, period: '9M', header: { place: 'phường Hương Trà' } });
    await take(here, [report, sentBy(own, 'so.xlsx')], at(9, 15, 2025));
    const added = Object.keys(tasksOf(here)).slice(3);
    expect(added).toHaveLength(4);
    for (const id of added) expect(understood(here)[id]?.leadIds).toEqual([NEW]);
    expect(added).toEqual(expect.arrayContaining([first, second, expect.stringMatching(/^BS-19996-2025-/)]));
  });
});
