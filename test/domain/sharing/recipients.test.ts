import { recipients, reporters } from '../../../src/domain/sharing/recipients';
import type { Unit } from '../../../src/domain/unit';

function unit(id: string, name: string, more: Partial<Unit> = {}): Unit {
  return {
    ...{ id, name, code: null, shortName: name, kind: 'commune', aliases: [] },
    ...{ validFrom: null, validTo: null, predecessors: [] },
    ...more,
  };
}

const MERGED = { validTo: '2025-06-30' };
/** Hương Phong became a commune of another place on 1/7/2021; the three wards became one, with the code of one of them. */
const UNITS = [
  unit('noi-vu', 'Phòng Nội vụ', MERGED),
  unit('19996', 'Phường Tứ Hạ', { code: '19996', ...MERGED }),
  unit('20008', 'Phường Hương Vân', MERGED),
  unit('huong-binh', 'Xã Hương Bình', { validTo: '2021-06-30' }),
  unit('binh-tien', 'Xã Bình Tiến', { validFrom: '2021-07-01', validTo: '2025-06-30', predecessors: ['huong-binh'] }),
  unit('19996-2025', 'Phường Hương Trà', { code: '19996', validFrom: '2025-07-01', predecessors: ['19996', '20008'] }),
  unit('20035-2025', 'Xã Bình Điền', { validFrom: '2025-07-01', predecessors: ['binh-tien'] }),
  unit('chia', 'Xã bị chia', MERGED),
  unit('nua-1', 'Xã Nửa Một', { validFrom: '2025-07-01', predecessors: ['chia'] }),
  unit('nua-2', 'Xã Nửa Hai', { validFrom: '2025-07-01', predecessors: ['chia'] }),
];

type Lead = string | string[];
const task = (row: number, lead: Lead, coordinators: string[] = []) => ({
  row,
  leadIds: [lead].flat(),
  coordinators,
});

describe('recipients', () => {
  const check = (closing: string, tasks: ReturnType<typeof task>[], expected: string[], unassigned: number[] = []) => {
    const found = recipients(tasks, UNITS, closing);
    const lines = found.recipients.map(
      ({ unit: { id }, led, coordinated, gone }) => `${id}: ${led} / ${coordinated}${gone ? ' gone' : ''}`,
    );
    expect([lines, found.unassigned]).toEqual([expected, unassigned]);
  };

  it('gives each task to its lead, in the order of the catalogue', () => {
    check('2021-06-14', [task(8, '19996'), task(9, 'noi-vu'), task(11, '19996')], ['noi-vu: 9 / ', '19996: 8,11 / ']);
    check('2021-06-14', [], []);
  });

  it('gives a task with two leads to both, and one without a lead to nobody', () => {
    check('2021-06-14', [task(8, ['noi-vu', '19996']), task(9, [])], ['noi-vu: 8 / ', '19996: 8 / '], [9]);
    check('2021-06-14', [task(8, 'unknown')], [], [8]);
  });

  it('lists what a unit only has a part in', () => {
    check(
      '2021-06-14',
      [task(8, 'noi-vu', ['Phường Tứ Hạ', 'Phòng Nội vụ', 'Đơn vị lạ']), task(9, '19996', ['Phòng Nội vụ'])],
      ['noi-vu: 8 / 9', '19996: 9 / 8'],
    );
  });

  it('follows a unit over the reorganisations of 1/7/2021 and 1/7/2025', () => {
    check('2021-06-30', [task(8, 'huong-binh')], ['huong-binh: 8 / ']);
    check('2021-07-01', [task(8, 'huong-binh')], ['binh-tien: 8 / ']);
    // Over both.
    check('2025-09-14', [task(8, 'huong-binh')], ['20035-2025: 8 / ']);
    check('2025-06-14', [task(8, '19996'), task(9, '20008')], ['19996: 8 / ', '20008: 9 / ']);
    // The code is the same, the unit is not.
    check('2025-09-14', [task(8, '19996'), task(9, '20008')], ['19996-2025: 8,9 / ']);
    check('2025-09-14', [task(8, ['19996', '20008'])], ['19996-2025: 8 / ']);
    check('2025-09-14', [task(8, '19996', ['Phường Hương Vân'])], ['19996-2025: 8 / ']);
  });

  it('leaves a task with its lead where nobody or several took its place', () => {
    check('2025-09-14', [task(8, 'noi-vu'), task(9, 'chia')], ['noi-vu: 8 /  gone', 'chia: 9 /  gone']);
    check('2021-06-14', [task(8, '19996-2025')], ['19996-2025: 8 /  gone']);
    // A part in a task is nobody's any more.
    check('2025-09-14', [task(8, '19996', ['Phòng Nội vụ'])], ['19996-2025: 8 / ']);
  });

  it('ends where a catalogue goes round in a circle', () => {
    const circle = [
      unit('a', 'A', { validTo: '2020-12-31', predecessors: ['b'] }),
      unit('b', 'B', { validTo: '2020-12-31', predecessors: ['a', 'b'] }),
    ];
    expect(reporters(circle, '2021-06-14')('a')).toEqual({ unit: circle[0], gone: true });
  });

  it('means the unit of the day by a name that was used again', () => {
    const again = [
      unit('old', 'Phường Hương Trà', { validTo: '2010-12-31' }),
      unit('new', 'Phường Hương Trà', { validFrom: '2011-01-01' }),
      unit('later', 'Phường Hương Trà', { validFrom: '2030-01-01' }),
      unit('lead', 'Phòng Nội vụ'),
    ];
    const found = recipients([task(8, 'lead', ['Phường Hương Trà'])], again, '2021-06-14').recipients;
    expect(found.map(({ unit: { id } }) => id)).toEqual(['new', 'lead']);
  });
});
