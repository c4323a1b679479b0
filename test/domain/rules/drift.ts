import type { IssuedPlan } from '../../../src/domain/rules/rule';
import { fires, GOOD, quiet, serial, type Cells, type RuleCases } from './rule-cases';

/** The plan as it was issued: GOOD with other cells. */
const issued = (cells: Cells, id = 'NV-01') => ({
  context: { issued: new Map([[id, { ...GOOD, ...cells }]]) as IssuedPlan },
});
const TITLE = 'Ban hành Kế hoạch rà soát văn bản';

export const driftCases: RuleCases[] = [
  {
    code: 'plan-drift',
    severity: 'warning',
    cases: [
      fires(
        'the task was reworded',
        { title: 'Rà soát văn bản' },
        { field: 'title', details: { issued: TITLE }, fix: { value: TITLE, safe: false } },
        issued({}),
      ),
      fires(
        'each changed cell is told, in the order of the columns',
        { deadline: 'Quý III', due: serial('09-30'), lead: 'Phòng Nội vụ' },
        [
          { field: 'lead', details: { issued: 'Phòng Tư pháp' }, fix: { value: 'Phòng Tư pháp', safe: false } },
          { field: 'deadline', details: { issued: 'Quý II' }, fix: { value: 'Quý II', safe: false } },
          { field: 'due', details: { issued: '2021-06-30' }, fix: { value: serial('06-30'), safe: false } },
        ],
        issued({}),
      ),
      fires(
        'a cell that was emptied',
        { product: null },
        { field: 'product', details: { issued: 'Kế hoạch' }, fix: { value: 'Kế hoạch', safe: false } },
        issued({}),
      ),
      fires(
        'a cell that was blank',
        { link: 'Chỉ tiêu 5' },
        { field: 'link', details: { issued: '' }, fix: { value: null, safe: false } },
        issued({ link: null }),
      ),
      fires(
        'a broken cell can be restored',
        { head: { error: '#REF!' } },
        {
          field: 'head',
          details: { issued: 'Trưởng phòng Tư pháp' },
          fix: { value: 'Trưởng phòng Tư pháp', safe: false },
        },
        issued({}),
      ),
      fires(
        'an error that was issued is shown as such',
        { head: 'Trưởng phòng' },
        { field: 'head', details: { issued: '#N/A' }, fix: { value: { error: '#N/A' }, safe: false } },
        issued({ head: { error: '#N/A' } }),
      ),
      fires(
        'money is a number',
        { budget: 20 },
        { field: 'budget', details: { issued: 12.5 }, fix: { value: 12.5, safe: false } },
        issued({}),
      ),
      fires(
        'a day that was issued as a date is shown as one',
        { deadline: 'Quý III', due: null },
        [
          { field: 'deadline', details: { issued: '30/06/2021' }, fix: { value: serial('06-30'), safe: false } },
          { field: 'due', details: { issued: '2021-06-30' }, fix: { value: serial('06-30'), safe: false } },
        ],
        issued({ deadline: serial('06-30') }),
      ),
      fires(
        'one milestone less, although the last day is the same',
        { deadline: '30/6' },
        { field: 'deadline', details: { issued: 'Quý I; 30/6' }, fix: { value: 'Quý I; 30/6', safe: false } },
        issued({ deadline: 'Quý I; 30/6' }),
      ),
      fires(
        'a recurring task that is done less often',
        { deadline: 'Hằng quý', due: null },
        { field: 'deadline', details: { issued: 'Hằng tháng' }, fix: { value: 'Hằng tháng', safe: false } },
        issued({ deadline: 'Hằng tháng', due: null }),
      ),
      fires(
        'a recurring task without its recurrence',
        { deadline: 'Theo tiến độ', due: null },
        { field: 'deadline', details: { issued: 'Hằng tháng' }, fix: { value: 'Hằng tháng', safe: false } },
        issued({ deadline: 'Hằng tháng', due: null }),
      ),
      fires(
        'open deadlines are as different as their words',
        { deadline: 'Theo tiến độ', due: null },
        {
          field: 'deadline',
          details: { issued: 'Theo kế hoạch của tỉnh' },
          fix: { value: 'Theo kế hoạch của tỉnh', safe: false },
        },
        issued({ deadline: 'Theo kế hoạch của tỉnh', due: null }),
      ),
      fires(
        'one coordinator less',
        { coordinators: 'Phòng Nội vụ' },
        {
          field: 'coordinators',
          details: { issued: 'Phòng Nội vụ; Thanh tra thị xã' },
          fix: { value: 'Phòng Nội vụ; Thanh tra thị xã', safe: false },
        },
        issued({ coordinators: 'Phòng Nội vụ; Thanh tra thị xã' }),
      ),
      fires(
        'another area',
        { area: '2. Cải cách TTHC và kiểm soát TTHC' },
        { field: 'area', details: { issued: GOOD.area as string }, fix: { value: GOOD.area!, safe: false } },
        issued({}),
      ),
      fires(
        'names that are not certain are compared as text',
        { lead: 'Sở Ngoại vụ' },
        { field: 'lead', details: { issued: 'Sở Ngoại giao' }, fix: { value: 'Sở Ngoại giao', safe: false } },
        issued({ lead: 'Sở Ngoại giao' }),
      ),
      fires(
        'money that is no number is like no other',
        { budget: 'chưa rõ' },
        { field: 'budget', details: { issued: 'xin sau' }, fix: { value: 'xin sau', safe: false } },
        issued({ budget: 'xin sau' }),
      ),
      fires(
        'the code is found however it is written',
        { id: ' nv-01', product: 'Báo cáo' },
        { field: 'product', details: { issued: 'Kế hoạch' }, fix: { value: 'Kế hoạch', safe: false } },
        issued({}),
      ),
      quiet('nothing was issued', { title: 'Rà soát' }),
      quiet('nothing changed', {}, issued({})),
      quiet('a tidied spelling', { title: ` ${TITLE.toUpperCase()}. ` }, issued({})),
      quiet('the same unit', { lead: 'P. Tư pháp' }, issued({})),
      quiet('the same area by its number', { area: 'I. Cải cách thể chế' }, issued({ area: 'Cải cách thể chế' })),
      quiet(
        'the same units in another order',
        { coordinators: 'Thanh tra thị xã, phòng Nội vụ' },
        issued({ coordinators: 'Phòng Nội vụ; Thanh tra thị xã' }),
      ),
      quiet(
        'the same two leads',
        { lead: 'Phòng Nội vụ; Phòng Tư pháp' },
        issued({ lead: 'Phòng Tư pháp, P. Nội vụ' }),
      ),
      quiet('the same day in other words', { deadline: 'Trước 30/6/2021' }, issued({})),
      quiet(
        'as often in other words',
        { deadline: 'Hàng quý', due: null },
        issued({ deadline: 'Hằng quý', due: null }),
      ),
      quiet('the due date was filled in from the deadline', {}, issued({ due: null })),
      quiet('the same amount', { budget: '12,5' }, issued({})),
      quiet('a dash is no money', { budget: '–' }, issued({ budget: null })),
      quiet('numbers and remarks are not issued', { number: 7, note: 'mới' }, issued({ number: 1, note: null })),
      quiet('what was done is not the plan', { progress: 0.9 }, issued({})),
      quiet('columns that were not kept', { title: 'Khác' }, { context: { issued: new Map([['NV-01', {}]]) } }),
      quiet(
        'a second row of the code is another rule',
        { title: 'Khác' },
        { ...issued({}), before: [{ id: 'NV-01' }] },
      ),
      quiet('a task that was not issued is another rule', { id: 'NV-77', title: 'Khác' }, issued({})),
    ],
  },
  {
    code: 'task-added',
    severity: 'info',
    cases: [
      fires('its code was not issued', { id: 'NV-77' }, { field: 'title' }, issued({})),
      fires('it has no code at all', { id: null }, { field: 'title' }, issued({})),
      quiet('nothing was issued', { id: 'NV-77' }),
      quiet('its code was issued', {}, issued({ title: 'Việc khác' })),
      quiet('a copied row is another rule', { id: 'NV-77' }, { ...issued({}), before: [{ id: 'NV-77' }] }),
    ],
  },
];
