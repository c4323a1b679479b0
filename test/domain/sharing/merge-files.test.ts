import { planMerge } from '../../../src/domain/sharing/merge';
import type { ReturnedDigest } from '../../../src/domain/sharing/returned';
import { KEEP, lower, mergeInto, returned, send, target, task, WARD, type Edits } from './round-trip';

const PLAN = target([task('NV-01', 8, ['tu-phap']), task('NV-02', 9, ['noi-vu'], { progress: 0.2 })]);
const justice = (edits: Edits) => returned('tu-phap.xlsx', send(PLAN, 'tu-phap'), edits);
const home = (edits: Edits) => returned('noi-vu.xlsx', send(PLAN, 'noi-vu'), edits);
const cells = (id: string, values: object): Edits => ({ cells: { [id]: values } });

describe('files that are not taken', () => {
  const check = (file: ReturnedDigest, code: string, details: object, into = PLAN) => {
    const plan = mergeInto(into, [file]);
    expect(plan.refused).toEqual([{ file: file.file, code, details }]);
    expect([plan.files, plan.changes, plan.received]).toEqual([[], [], into.received]);
  };
  const file = home(cells('NV-02', { progress: 0.8 }));
  const stamped = (stamp: object) => ({ ...file, stamp: { ...file.stamp!, ...stamp } });

  it('are those of another office, year or version, of an unknown unit, and the workbook itself', () => {
    check(stamped({ workbookId: 'x' }), 'other-workbook', { place: '' });
    check({ ...stamped({ workbookId: 'x' }), own: WARD }, 'other-workbook', { place: 'phường Tứ Hạ' });
    // The office has more than one workbook; the year says more than that it is another one.
    const ours = { ...WARD, place: 'Thị xã  Hương Trà' };
    check({ ...stamped({ workbookId: 'x' }), own: ours }, 'other-sending', { place: ours.place });
    check({ ...stamped({ workbookId: 'x', year: 2020 }), own: ours }, 'other-year', { year: 2020, expected: 2021 });
    check(stamped({ year: 2020 }), 'other-year', { year: 2020, expected: 2021 });
    check(stamped({ unitId: 'lạ' }), 'unit-unknown', { unit: 'lạ' });
    check(stamped({ version: 2 }), 'file-newer', { version: 2 });
    check({ ...file, stamp: null, own: null }, 'not-returned', {});
    check(lower('a.xlsx', {}, { workbookId: PLAN.workbookId }), 'same-workbook', {});
    check(lower('a.xlsx', {}, { place: 'xã lạ' }), 'office-unknown', { place: 'UBND phường, xã lạ' });
    check(lower('a.xlsx', {}, { year: 2020 }), 'other-year', { year: 2020, expected: 2021 });
    // The files are the wrong way round: this one was sent from that one, which may itself have been sent.
    const child = { ...PLAN, parentId: WARD.workbookId };
    check(lower('a.xlsx', { 'NV-01': { title: 'Việc' } }), 'parent-workbook', {}, child);
    check({ ...stamped({ workbookId: 'x' }), own: WARD }, 'parent-workbook', {}, child);
    // What is sent on from it comes back to it.
    expect(mergeInto(child, [{ ...file, own: WARD }]).refused).toEqual([]);
    // The workbook was itself sent by a higher level.
    check({ ...stamped({ workbookId: 'x' }), own: { ...WARD, workbookId: PLAN.workbookId } }, 'same-workbook', {});
  });

  it('do not keep the others from being taken, and stand beside those that could not be read', () => {
    const unread = { file: 'z.xlsx', code: 'file-broken', details: {} };
    const plan = planMerge(PLAN, [stamped({ year: 2020 }), justice({})], [unread], KEEP);
    expect(plan.refused.map((each) => each.file)).toEqual(['noi-vu.xlsx', 'z.xlsx']);
    expect(plan.files.map((each) => each.file)).toEqual(['tu-phap.xlsx']);
  });
});
