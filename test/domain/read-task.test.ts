import fc from 'fast-check';
import { readAmount } from '../../src/domain/amount';
import { readDate, readMark } from '../../src/domain/cell-values';
import { readProgress } from '../../src/domain/progress';
import { isBlankRow, readTasks } from '../../src/domain/read-task';
import { statusAt } from '../../src/domain/status';
import { TASK_FIELDS, type CellValue, type Task, type TaskField } from '../../src/domain/task';
import { AREAS, UNITS } from '../fixtures/catalogue';
import { GOOD, serial, type Cells } from './rules/rule-cases';

const CONTEXT = { areas: AREAS, units: UNITS, year: 2021 };
const NA = { error: '#N/A' };

function read(cells: Cells): Task {
  const [task] = readTasks([{ row: 12, values: { ...GOOD, ...cells } }], CONTEXT);
  if (!task) throw new Error('the row counted as blank');
  return task;
}
/** Cells of one field and what the task holds of them. */
function checker<Key extends keyof Task>(field: TaskField, key: Key) {
  return (value: CellValue, expected: Task[Key]) =>
    expect([value, read({ [field]: value })[key]]).toEqual([value, expected]);
}

it('takes every cell of a row over', () => {
  const cells: Cells = {
    finished: serial('06-20'),
    documentNumber: ' 20/KH-UBND ',
    documentDate: '21/6',
    reason: 'Chờ hướng dẫn',
    link: 'Tinh giản biên chế',
    note: 'Dữ liệu mẫu',
  };
  expect(read(cells)).toEqual({
    id: 'NV-01',
    row: 12,
    number: '1',
    areaId: '1',
    title: 'Ban hành Kế hoạch rà soát văn bản',
    product: 'Kế hoạch',
    leadIds: ['Phòng Tư pháp'],
    head: 'Trưởng phòng Tư pháp',
    // All communes of 30/6/2021; phường Hương Trà is yet to come.
    coordinators: [
      ...['Phòng Nội vụ', 'Phường Tứ Hạ', 'Phường Hương Vân', 'Phường Hương Văn', 'Xã Hương Toàn'],
      ...['Phường Hương Hồ', 'Xã Hương Phong'],
    ],
    deadline: { kind: 'date', text: 'Quý II', due: '2021-06-30', notes: [] },
    due: '2021-06-30',
    budget: 12.5,
    link: 'Tinh giản biên chế',
    note: 'Dữ liệu mẫu',
    progress: 0.4,
    finished: '2021-06-20',
    documentNumber: '20/KH-UBND',
    documentDate: '2021-06-21',
    reason: 'Chờ hướng dẫn',
    excluded: false,
  } satisfies Task);
});

describe('money', () => {
  const check = checker('budget', 'budget');

  it('is read the Vietnamese way', () => {
    check('1.234,5', 1234.5);
    check('12,5', 12.5);
    check('1.234.567', 1_234_567);
    check('15 triệu đồng', 15);
    check('15tr.đ', 15);
    check('1 234,5', 1234.5);
    check('-2,5', -2.5);
  });

  it('is read with English signs where nothing else can be meant', () => {
    check('1,234.5', 1234.5);
    check('12.5', 12.5);
    check('1,234,567', 1_234_567);
    // A group of thousands does not start with 0.
    check('0.234', 0.234);
    check('0,234', 0.234);
    expect(readAmount('0.234')).toEqual({ kind: 'value', value: 0.234, asText: true });
  });

  it('tells what else the text may mean', () => {
    expect(readAmount('1.234')).toEqual({ kind: 'value', value: 1234, asText: true, ambiguous: [1234, 1.234] });
    expect(readAmount('1,234')).toEqual({ kind: 'value', value: 1.234, asText: true, ambiguous: [1234, 1.234] });
    expect(readAmount(1.234)).toEqual({ kind: 'value', value: 1.234, asText: false });
  });

  it('is not 0 where there is none', () => {
    for (const nothing of [null, '', '  ', '-', '–', 'Không', 'không có', 'KĐK']) check(nothing, null);
    check(0, 0);
    check('0', 0);
  });

  it('is never guessed at', () => {
    for (const strange of ['10-15', 'NSNN', '1.23.4', '1,2,3', '1e3', '15 20', '5 mớ', true, NA]) check(strange, null);
  });
});

describe('progress', () => {
  const check = checker('progress', 'progress');

  it('is a share of 1', () => {
    check(0.985, 0.985);
    check('98,5%', 0.985);
    check('98.5 %', 0.985);
    check('0,5', 0.5);
    check('100%', 1);
    check(1, 1);
    check('1%', 0.01);
    check('50 phần trăm', 0.5);
    check('HT', 1);
    check('Chưa thực hiện', 0);
  });

  it('may lack the percent sign from 2 on', () => {
    check(75, 0.75);
    check('75', 0.75);
    check(100, 1);
    check(2, 0.02);
    expect(readProgress(75)).toEqual({ kind: 'value', value: 0.75, asText: false, withoutPercent: true });
  });

  it('outside 0 to 100% comes to the nearer end, as the formula of the status counts it', () => {
    check(1.5, 1);
    check('150%', 1);
    check('150', 1);
    check(250, 1);
    check(-0.1, 0);
    expect(readProgress('150')).toEqual({ kind: 'out-of-range', value: 1.5 });
    expect(readProgress('-5')).toEqual({ kind: 'out-of-range', value: -0.05 });
  });

  it('blank is not 0', () => {
    for (const nothing of [null, '', ' ', '\u200b', '-', 'Không']) check(nothing, null);
    check(0, 0);
    check('0%', 0);
    expect(statusAt(read({ progress: null }), '2021-03-14')).toBe('notStarted');
  });

  it('is never guessed at', () => {
    for (const strange of ['chờ ý kiến', '50-60%', '%', '5%%', '1 5', true, false, NA]) check(strange, null);
    // Proposed, and counted only when somebody says so.
    for (const unsure of ['Hoàn thành 80%', '12/15', 'Đang làm']) check(unsure, null);
  });
});

describe('dates', () => {
  const check = checker('finished', 'finished');

  it('are serial numbers; the time of day is dropped', () => {
    check(serial('06-20'), '2021-06-20');
    check(serial('06-20') + 0.99, '2021-06-20');
    check(0, null);
    check(-5, null);
    check(1e12, null);
    check(Number.NaN, null);
  });

  it('may be text, the day first', () => {
    check('20/6/2021', '2021-06-20');
    check('20.06.21', '2021-06-20');
    check('20-6-2021', '2021-06-20');
    check('ngày 20 tháng 6 năm 2021', '2021-06-20');
    check('2021-06-20', '2021-06-20');
    check('20/6', '2021-06-20');
  });

  it('are null where no calendar has them or nobody can read them', () => {
    for (const nothing of ['-', 'Không', '…']) check(nothing, null);
    for (const strange of ['31/6/2021', '29/02/2021', '6/20/2021', 'hôm qua', 'tháng 6', true, NA])
      check(strange, null);
    expect(readDate('-', 2021)).toEqual({ kind: 'blank' });
    expect(readDate('31/6/2021', 2021)).toEqual({ kind: 'invalid', reason: 'impossible-date' });
    expect(readDate('hôm qua', 2021)).toEqual({ kind: 'invalid', reason: 'not-understood' });
    expect(readDate(NA, 2021)).toEqual({ kind: 'invalid', reason: 'error-value' });
  });
});

describe('the due date', () => {
  const check = (deadline: CellValue, due: CellValue, expected: string | null) =>
    expect([deadline, due, read({ deadline, due }).due]).toEqual([deadline, due, expected]);

  it('is the cell, and what the deadline says only where the cell is blank', () => {
    check('Quý II', serial('07-15'), '2021-07-15');
    check('Quý II', '15/7', '2021-07-15');
    check('Quý II', null, '2021-06-30');
    // The sheet's formulas see no day in these either, so the figures agree; the rules call for a date.
    check('Quý II', 'chưa rõ', null);
    check('Quý II', '31/6', null);
    check('Quý II', NA, null);
    // Words that give one plain day are understood; filling writes the day.
    check('Quý II', 'Trước 15/7', '2021-07-15');
    check('Quý II', 'Quý I; trước 15/9', null);
    check(serial('07-15'), null, '2021-07-15');
    check('Thường xuyên', serial('07-15'), '2021-07-15');
    check('Thường xuyên', null, null);
    check(null, null, null);
  });
});

describe('"Không tính"', () => {
  const check = (value: CellValue, marked: boolean, unclear = false) => {
    expect([value, readMark(value)]).toEqual([value, { marked, unclear }]);
    expect([value, read({ excluded: value }).excluded]).toEqual([value, marked]);
  };

  it('is any mark, as the formula of the status takes it', () => {
    for (const mark of ['x', 'X', ' x ', 'Có', 'rút', true, 1]) check(mark, true);
    for (const doubtful of ['Không', 'KHÔNG', 'ko', 'no', '0', 0, false]) check(doubtful, true, true);
    for (const nothing of [null, '', '  ', '\u200b', NA]) check(nothing, false);
  });
});

describe('area and units', () => {
  const checkArea = checker('area', 'areaId');
  const checkLead = checker('lead', 'leadIds');

  it('are taken only where they are certain', () => {
    checkArea('II', '2');
    checkArea(7, '7');
    checkArea('Cai cach the che', null);
    checkArea('2. Cải cách thể chế', null);
    checkArea(NA, null);
    checkLead('P. NV', ['Phòng Nội vụ']);
    checkLead('PNV; PTP', ['Phòng Nội vụ', 'Phòng Tư pháp']);
    checkLead('Huong Van', []);
    checkLead('Sở Ngoại vụ', []);
    checkLead(null, []);
    checkLead(NA, []);
  });

  it('keeps a lead that is gone by the due date: the task is still its own', () => {
    expect(read({ lead: 'Phường Hương Hồ', due: serial('09-30') }).leadIds).toEqual(['Phường Hương Hồ']);
  });

  const COMMUNES = ['Phường Tứ Hạ', 'Phường Hương Vân', 'Phường Hương Văn', 'Xã Hương Toàn'];
  const LEFT = ['Phường Hương Hồ', 'Xã Hương Phong'];
  const check = (coordinators: CellValue, cells: Cells, expected: string[]) =>
    expect([coordinators, cells, read({ coordinators, ...cells }).coordinators]).toEqual([
      coordinators,
      cells,
      expected,
    ]);

  it('opens a group to the units of the day on which the task is due', () => {
    check('UBND các xã, phường', { due: serial('06-30') }, [...COMMUNES, ...LEFT]);
    check('UBND các xã, phường', { due: serial('07-01') }, COMMUNES);
    check('UBND các xã, phường', { deadline: 'Quý III', due: null }, COMMUNES);
    // Without a due date: those with which the year began.
    check('UBND các xã, phường', { deadline: 'Thường xuyên', due: null }, [...COMMUNES, ...LEFT]);
    check('UBND các xã', { due: serial('09-30') }, ['Xã Hương Toàn']);
    check('UBND các phường', { due: serial('09-30') }, COMMUNES.slice(0, 3));
  });

  it('does not name the lead again among those that a group stands for', () => {
    const cells = { due: serial('09-30') };
    check('UBND các xã, phường', { ...cells, lead: 'Phường Tứ Hạ' }, COMMUNES.slice(1));
    check('UBND các phường', { ...cells, lead: 'P. Hương Vân; Phường Hương Văn' }, ['Phường Tứ Hạ']);
    check('UBND các phường', { ...cells, lead: 'huong van' }, COMMUNES.slice(0, 3));
  });

  it('names each unit once and leaves out whom nobody knows', () => {
    check('PNV; Phòng Nội vụ; Sở Ngoại vụ', {}, ['Phòng Nội vụ']);
    check('Các đơn vị liên quan', {}, []);
    check(null, {}, []);
    check(NA, {}, []);
  });
});

describe('spare rows', () => {
  const check = (values: Cells, expected: boolean) =>
    expect([values, isBlankRow({ row: 5, values })]).toEqual([values, expected]);

  it('hold nothing that a person typed', () => {
    check({}, true);
    check({ id: 'NV-31', number: 31, status: '', overdueKey: '' }, true);
    check({ status: NA, overdueKey: NA }, true);
    check({ title: '', lead: '  ', note: '\u00a0\u200b' }, true);
    check({ note: 'x' }, false);
    check({ progress: 0 }, false);
    check({ excluded: false }, false);
    check({ title: NA }, false);
    check({ title: '.' }, false);
  });

  it('give no tasks, and the others keep their row', () => {
    const rows = [
      { row: 5, values: { id: 'NV-01', number: 1 } },
      { row: 6, values: GOOD },
      { row: 9, values: { title: 'Việc khác' } },
    ];
    expect(readTasks(rows, CONTEXT).map(({ row }) => row)).toEqual([6, 9]);
  });
});

describe('any cells', () => {
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('#N/A', '#REF!', '#DIV/0!').map((error) => ({ error })),
  );

  it('never make reading fail, and the task holds only values of its type', () => {
    const values = fc.record(Object.fromEntries(TASK_FIELDS.map((field) => [field, cell])), { requiredKeys: [] });
    fc.assert(
      fc.property(values, (each) => {
        for (const task of readTasks([{ row: 5, values: each }], CONTEXT)) {
          expect(task.progress === null || (task.progress >= 0 && task.progress <= 1)).toBe(true);
          for (const day of [task.due, task.finished, task.documentDate])
            expect(day ?? '2021-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(Number.isFinite(task.budget ?? 0)).toBe(true);
          for (const text of [task.id, task.number, task.title, task.note]) expect(typeof text).toBe('string');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('that all hold error values give a task of nothing', () => {
    const broken = Object.fromEntries(TASK_FIELDS.map((field) => [field, NA]));
    expect(read(broken)).toMatchObject({
      ...{ id: '', title: '', areaId: null, leadIds: [], coordinators: [], due: null, budget: null },
      ...{ progress: null, finished: null, excluded: false, deadline: { kind: 'invalid' } },
    });
  });
});
