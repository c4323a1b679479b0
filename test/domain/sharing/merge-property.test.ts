import fc from 'fast-check';
import { canonicalFact, FACTS, isPlanFact, PROGRESS_FACTS } from '../../../src/domain/sharing/facts';
import { spareRowId } from '../../../src/domain/sharing/stamp';
import type { CellValue, TaskField } from '../../../src/domain/task';
import type { TaskFacts } from '../../../src/domain/sharing/returned';
import { answering, carriedOut, mergeInto, returned, send, serial, target, task, UNITS, YEAR } from './round-trip';

/** Cells as people type them; some of them say the same. */
const CELLS: Partial<Record<TaskField, readonly CellValue[]>> = {
  progress: [null, 0, 0.5, '50%', 1, 'HT', '98,5', 'Đang triển khai', '-'],
  finished: [null, serial('05-20'), '20/5/2021', '20/5', 'x'],
  documentNumber: [null, '20/KH-UBND', 20, '20', '=1+1', 'Cong v\u0103n'],
  documentDate: [null, serial('05-19'), '19/05/2021'],
  reason: [null, 'Chờ hướng dẫn', 'Dòng 1\r\nDòng 2', 'Ho\u0300a'],
  excluded: [null, 'x', 'X', true],
};
const fields = [...PROGRESS_FACTS];
const anyCells = fc
  .record(Object.fromEntries(fields.map((field) => [field, fc.constantFrom(...CELLS[field]!)])))
  .chain((all) => fc.subarray(fields).map((kept) => Object.fromEntries(kept.map((field) => [field, all[field]]))));

const anyTask = fc.record({ lead: fc.nat(UNITS.length - 1), before: anyCells, edits: anyCells });
const anyAdded = fc.record({ lead: fc.nat(UNITS.length - 1), cells: anyCells, spare: fc.boolean() });

const anyRound = fc.record({
  tasks: fc.array(anyTask, { minLength: 1, maxLength: 8 }),
  added: fc.array(anyAdded, { maxLength: 3 }),
  turned: fc.boolean(),
  /** For each unit the batch in which its file comes. */
  batches: fc.array(fc.nat(2), { minLength: UNITS.length, maxLength: UNITS.length }),
  order: fc.infiniteStream(fc.nat()).map((numbers) => Array.from({ length: UNITS.length }, () => numbers.next().value)),
});

const canonical = (values: TaskFacts) =>
  Object.fromEntries(FACTS.map((field) => [field, canonicalFact(field, values[field], YEAR)]));

describe('a round trip', () => {
  it('brings back exactly what the units changed, in any order and any number of batches', () => {
    fc.assert(
      fc.property(anyRound, ({ tasks, added, turned, batches, order }) => {
        const start = target(
          tasks.map(({ lead, before }, index) => task(`NV-${index}`, 8 + index, [UNITS[lead]!.id], before)),
        );
        const expected = new Map(
          tasks.map(({ edits }, index) => {
            const { id, values } = start.tasks[index]!;
            return [id, canonical({ ...values, ...edits })];
          }),
        );
        const digests = UNITS.map(({ id: unitId }, unit) => {
          const sent = send(start, unitId);
          const mine = tasks.flatMap(({ lead, edits }, index) => (lead === unit ? [[`NV-${index}`, edits]] : []));
          const rows = added.flatMap(({ lead, cells, spare }, index) => {
            if (lead !== unit) return [];
            const id = spare ? spareRowId(unitId, sent.stamp.issuedAt, index + 1) : '';
            return [[id, { ...cells, title: `Việc thêm ${index}` }] as const];
          });
          return returned(`${unitId}.xlsx`, sent, { cells: Object.fromEntries(mine), added: rows, turned });
        });

        let now = start;
        for (const batch of [0, 1, 2]) {
          const files = digests.filter((_, unit) => batches[unit] === batch);
          const shuffled = [...files].sort((a, b) => order[digests.indexOf(a)]! - order[digests.indexOf(b)]!);
          expect(mergeInto(now, shuffled)).toEqual(mergeInto(now, files));
          // Only what spoils a good value is asked, and is taken then.
          const plan = answering(now, files, 'unclear-value', 0);
          expect(plan.questions.filter(({ kind }) => !['row-added', 'unclear-value'].includes(kind))).toEqual([]);
          now = carriedOut(now, plan);
        }
        const merged = new Map(now.tasks.map(({ id, values }) => [id, canonical(values)]));
        for (const [id, values] of expected) expect([id, merged.get(id)]).toEqual([id, values]);
        const titles = now.tasks.slice(tasks.length).map(({ values }) => canonical(values));
        const byTitle = (a: TaskFacts, b: TaskFacts) => String(a.title).localeCompare(String(b.title));
        expect(titles.sort(byTitle)).toEqual(
          added.map(({ cells }, index) => canonical({ ...cells, title: `Việc thêm ${index}` })),
        );

        const again = mergeInto(now, digests);
        expect([again.changes, again.added, again.questions]).toEqual([[], [], []]);
        expect(again.files.every(({ status }) => status === 'repeated')).toBe(true);
        expect(again.received).toEqual(now.received);
        expect(again.missing).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('follows a unit through several versions of its file without asking', () => {
    fc.assert(
      fc.property(anyCells, fc.array(anyCells, { minLength: 1, maxLength: 4 }), (before, versions) => {
        const start = target([task('NV-1', 8, ['noi-vu'], before)]);
        const sent = send(start, 'noi-vu');
        let now = start;
        versions.forEach((cells, index) => {
          const file = returned(`v${index}.xlsx`, sent, { cells: { 'NV-1': cells }, savedAt: `2021-06-1${index}` });
          // Only what it takes back and what spoils a good value is asked, and is taken then.
          const asked = ['changed-back', 'unclear-value'] as const;
          const plan = answering(now, [file], asked, 0);
          expect(plan.questions.every(({ kind }) => asked.some((each) => each === kind))).toBe(true);
          now = carriedOut(now, plan);
          const repeated = plan.files[0]!.status === 'repeated';
          const wanted = { ...start.tasks[0]!.values, ...cells };
          if (!repeated) expect(canonical(now.tasks[0]!.values)).toEqual(canonical(wanted));
        });
      }),
      { numRuns: 150 },
    );
  });

  it('asks the same again until it is answered, and writes nothing over it', () => {
    fc.assert(
      fc.property(
        anyCells,
        fc.array(anyCells, { minLength: 1, maxLength: 3 }),
        anyCells,
        fc.constantFrom('keep', 'newest'),
        (before, versions, here, rule) => {
          const start = target([task('NV-1', 8, ['noi-vu'], before)]);
          const sent = send(start, 'noi-vu');
          const files = versions.map((cells, index) =>
            returned(`v${index}.xlsx`, sent, { cells: { 'NV-1': cells }, savedAt: `2021-06-1${index}` }),
          );
          const now = { ...start, tasks: [{ ...start.tasks[0]!, values: { ...start.tasks[0]!.values, ...here } }] };
          const first = mergeInto(now, files, { rule, byQuestion: {} });
          const once = carriedOut(now, first);
          const again = mergeInto(once, files, { rule, byQuestion: {} });
          expect([again.changes, again.added]).toEqual([[], []]);
          expect(again.received).toEqual(first.received);
          const open = first.questions.filter(({ choice }) => choice === 'keep');
          const places = (questions: typeof open) => questions.map(({ taskId, field }) => [taskId, field]);
          expect(places(again.questions)).toEqual(expect.arrayContaining(places(open)));
          // What was answered is asked no more.
          const kept = answering(
            once,
            files,
            again.questions.map(({ kind }) => kind),
            'keep',
          );
          const last = mergeInto(carriedOut(once, kept), files);
          expect([last.changes, last.questions]).toEqual([[], []]);
        },
      ),
      {
        numRuns: 200,
        // A file that never touched a cell once cleared it here, as the newest of two.
        examples: [[{}, [{ finished: 'x' }, { progress: '98,5' }], { progress: 1, finished: 44336 }, 'newest']],
      },
    );
  });

  it('asks before it changes what the plan says, whatever the units did', () => {
    fc.assert(
      fc.property(fc.subarray(FACTS.filter(isPlanFact), { minLength: 1 }), fc.boolean(), (edited, sentLost) => {
        const start = target([task('NV-1', 8, ['noi-vu'])]);
        const cells = Object.fromEntries(edited.map((field) => [field, 'Đơn vị sửa']));
        const file = returned('a.xlsx', send(start, 'noi-vu'), { cells: { 'NV-1': cells }, sentLost });
        for (const rule of ['keep', 'newest'] as const) {
          const plan = mergeInto(start, [file], { rule, byQuestion: {} });
          expect(plan.changes).toEqual([]);
          expect(plan.questions.map(({ kind, field }) => [kind, field])).toEqual(
            edited.map((field) => ['plan-text', field]),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
