import type { SplitRequest, UnitFile } from '../../src/actions/share-results';
import { previewSplit, split, type SplitOptions } from '../../src/actions/split';
import { CchcError } from '../../src/domain/error';
import { contentIds } from '../../src/domain/sharing/content-id';
import { readStamp } from '../../src/domain/sharing/stamp';
import { readSentTasks } from '../../src/workbook/sent-tasks';
import { readEntry, STAMP_KEY, WORKBOOK_ID_KEY } from '../../src/workbook/tabs/hidden';
import { workbookIdOf } from '../../src/workbook/workbook-id';
import { readXlsx } from '../../src/xlsx/read';
import { sheetNamed } from '../support/open-host';
import { CLOCK, contentOf, openSample, planOf, type LoadedPlan } from './loaded-plan';

const REQUEST: SplitRequest = { periodId: '2021-H1', spareRows: 10 };
let open: LoadedPlan;
beforeEach(async () => (open = await openSample()));
afterEach(() => open.close());

async function filesOf(request: SplitRequest = REQUEST, options: Partial<SplitOptions> = {}): Promise<UnitFile[]> {
  const files: UnitFile[] = [];
  await split(open.port, request, { clock: CLOCK, onFile: (file) => void files.push(file), ...options });
  return files;
}

const workbookIn = ({ bytes, file }: UnitFile) => readXlsx(bytes, file);

async function refusal(request: SplitRequest): Promise<CchcError> {
  const error: unknown = await previewSplit(open.port, request).catch((thrown: unknown) => thrown);
  if (error instanceof CchcError) return error;
  throw new Error(`not refused: ${JSON.stringify(error)}`);
}

describe('the preview', () => {
  it('lists the units that lead tasks, with what each would get', async () => {
    const { period, units, unassigned } = await previewSplit(open.port, REQUEST);
    expect(period.id).toBe('2021-H1');
    expect(unassigned).toEqual([]);
    expect(units).toHaveLength(18);
    expect(units.find(({ unitId }) => unitId === 'phong-noi-vu')).toEqual({
      unitId: 'phong-noi-vu',
      name: 'Phòng Nội vụ',
      file: '2021-H1 - phong-noi-vu - Phòng Nội vụ.xlsx',
      tasks: 18,
      coordinated: expect.any(Number),
      gone: false,
    });
    // A task with two leads goes to both.
    const { tasks } = planOf(open.host.workbook).plan;
    const leads = tasks.reduce((sum, { leadIds }) => sum + leadIds.length, 0);
    expect(units.reduce((sum, unit) => sum + unit.tasks, 0)).toBe(leads);
  });

  it('takes the period that the workbook shows where none is asked for, and refuses an unknown one', async () => {
    const { periodId } = planOf(open.host.workbook).plan;
    expect((await previewSplit(open.port, { spareRows: 0 })).period.id).toBe(periodId);
    expect((await previewSplit(open.port, { periodId: 'Quý I', spareRows: 0 })).period.id).toBe('2021-Q1');
    expect(await refusal({ ...REQUEST, periodId: '2020-Q1' })).toMatchObject({ code: 'period-unknown' });
  });

  it('tells the tasks that go to nobody', async () => {
    await open.type(3, { lead: 'Phòng không có' });
    const { unassigned } = await previewSplit(open.port, REQUEST);
    const task = planOf(open.host.workbook).plan.tasks[3]!;
    expect(unassigned).toEqual([{ row: task.row, title: task.title }]);
  });

  it('refuses where no task has a lead', async () => {
    const { tasks } = planOf(open.host.workbook).plan;
    for (let index = 0; index < tasks.length; index++) await open.type(index, { lead: null });
    expect(await refusal(REQUEST)).toMatchObject({ code: 'split-nothing', details: { tasks: tasks.length } });
  });
});

describe('choosing units', () => {
  const chosen = async (...unitIds: string[]) =>
    (await previewSplit(open.port, { ...REQUEST, unitIds })).units.map(({ unitId }) => unitId);

  it.each([
    [['phong-noi-vu'], ['phong-noi-vu'], 'id'],
    [['20011'], ['20011'], 'code'],
    [['phòng nội vụ '], ['phong-noi-vu'], 'name, whatever its letters'],
    [['PNV'], ['phong-noi-vu'], 'another name of it'],
    [['20011', 'PNV', 'Phòng Nội vụ'], ['phong-noi-vu', '20011'], 'each once, in the order of the catalogue'],
    [['20011,phong-noi-vu'], ['phong-noi-vu', '20011'], 'several with a comma'],
    [
      ['Trung tâm Văn hóa, Thông tin và Thể thao, Phòng Nội vụ'],
      ['phong-noi-vu', 'trung-tam-van-hoa-thong-tin-the-thao'],
      'a comma inside a name',
    ],
  ])('%j', async (texts, expected) => {
    expect((await chosen(...texts)).sort()).toEqual([...expected].sort());
  });

  it('a unit that only has a part in tasks gets them to read', async () => {
    const [file] = await filesOf({ ...REQUEST, unitIds: ['trung-tam-van-hoa-thong-tin-the-thao'] });
    expect(file).toMatchObject({ tasks: 0 });
    expect(file!.coordinated).toBeGreaterThan(0);
    expect(planOf(workbookIn(file!)).plan.tasks).toEqual([]);
  });

  it.each([['Phòng Thuế'], ['phong-noi-vu, Phòng Thuế'], ['Hương Vân hay Hương Văn']])(
    'an unknown one is refused with those that are known: %s',
    async (text) => {
      const { code, details } = await refusal({ ...REQUEST, unitIds: [text] });
      expect(code).toBe('split-unit-unknown');
      expect(String(details.known)).toContain('Phòng Nội vụ; ');
    },
  );
});

describe('the files', () => {
  it('hold each task of the plan once for each unit that leads it, and the workbook stays as it is', async () => {
    const before = contentOf(open.host.workbook);
    const files = await filesOf();
    expect(contentOf(open.host.workbook)).toEqual(before);
    const { tasks } = planOf(open.host.workbook).plan;
    for (const file of files) {
      const own = planOf(workbookIn(file)).plan.tasks;
      const wanted = tasks.filter(({ leadIds }) => leadIds.includes(file.unitId));
      expect([file.unitId, own.map(({ id }) => id)]).toEqual([file.unitId, wanted.map(({ id }) => id)]);
      expect(own).toHaveLength(file.tasks);
    }
  });

  it('say that they were sent from this workbook', async () => {
    const [file] = await filesOf({ ...REQUEST, unitIds: ['phong-noi-vu'] });
    const sent = workbookIn(file!);
    const stamp = readStamp(String(readEntry(sheetNamed(sent, '_CCHC'), STAMP_KEY)?.value));
    const { workbook } = open.host;
    expect(stamp).toMatchObject({
      workbookId: workbookIdOf(workbook, planOf(workbook).plan.header),
      unitId: 'phong-noi-vu',
      periodId: '2021-H1',
      issuedAt: '2021-06-10T12:00:00',
    });
    expect(readEntry(sheetNamed(workbook, '_CCHC'), WORKBOOK_ID_KEY)?.value).toBe(stamp?.workbookId);
    expect(stamp?.workbookId).toMatch(/^[0-9a-z]{16}$/);
  });

  it('have the spare rows that are asked for', async () => {
    for (const [asked, given] of [
      [0, 0],
      [3, 3],
      [-1, 0],
      [1e9, 200],
    ] as const) {
      const [file] = await filesOf({ ...REQUEST, unitIds: ['20011'], spareRows: asked });
      const { places } = planOf(workbookIn(file!));
      expect([asked, places.table.rows]).toEqual([asked, 1 + file!.tasks + given]);
    }
  });

  it('a task without an id is known by what it says, the same in every file', async () => {
    const index = planOf(open.host.workbook).plan.tasks.findIndex(({ leadIds }) => leadIds.includes('20011'));
    await open.type(index, { id: null });
    const [file] = await filesOf({ ...REQUEST, unitIds: ['20011'] });
    const sent = workbookIn(file!);
    const ids = planOf(sent).plan.tasks.map(({ id }) => id);
    const { plan } = planOf(open.host.workbook);
    expect(ids).toEqual([contentIds(plan.tasks).get(plan.tasks[index]!.row)]);
    expect([...readSentTasks(sent)!.keys()]).toEqual(ids);
    expect(open.cell(index, 'id')?.value ?? null).toBeNull();
  });

  it('dates typed as text arrive as days, so that the status is live', async () => {
    const index = planOf(open.host.workbook).plan.tasks.findIndex(({ leadIds }) => leadIds.includes('20011'));
    await open.type(index, { due: '15/6/2021', finished: '1/6/2021' });
    const [file] = await filesOf({ ...REQUEST, unitIds: ['20011'] });
    const { rows } = planOf(workbookIn(file!));
    expect(rows[0]?.values).toMatchObject({ due: 44362, finished: 44348, status: 'Hoàn thành trước hạn' });
  });
});

describe('one file at a time', () => {
  it('the next one waits until the last is taken, and progress is told', async () => {
    let busy = 0;
    let most = 0;
    const told: [number, number][] = [];
    await split(open.port, REQUEST, {
      clock: CLOCK,
      onProgress: ({ done, total, label }) => label !== undefined && told.push([done, total]),
      onFile: async () => {
        most = Math.max(most, ++busy);
        await new Promise((resolve) => setTimeout(resolve, 1));
        busy--;
      },
    });
    expect(most).toBe(1);
    expect(told.filter(([, total]) => total === 18).map(([done]) => done)).toEqual([...Array(18).keys()]);
  });

  it('can be stopped between two files', async () => {
    const controller = new AbortController();
    const taken: string[] = [];
    const stopped = split(open.port, REQUEST, {
      clock: CLOCK,
      signal: controller.signal,
      onFile: ({ file }) => {
        taken.push(file);
        if (taken.length === 2) controller.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(taken).toHaveLength(2);
  });

  it('ends with what the taker throws', async () => {
    const full = new Error('disk full');
    await expect(
      filesOf(REQUEST, {
        onFile: () => {
          throw full;
        },
      }),
    ).rejects.toBe(full);
  });
});
