import { fires, quiet, serial, type RuleCases } from './rule-cases';

const AREA_2 = '2. Cải cách TTHC và kiểm soát TTHC';
const AREA_6 = '6. Hiện đại hóa nền hành chính';
const safe = (value: string) => ({ value, safe: true });
const ask = (value: string) => ({ value, safe: false });

export const areaAndUnitCases: RuleCases[] = [
  {
    code: 'area-unknown',
    severity: 'error',
    cases: [
      fires('nothing like it', { area: 'An ninh quốc phòng' }, { field: 'area', details: { candidates: [] } }),
      fires(
        'a slip of the pen is proposed',
        { area: 'Cải cách tài chánh công' },
        {
          field: 'area',
          details: { candidates: ['5. Cải cách tài chính công'] },
        },
      ),
      fires(
        'number and name of different areas: nobody can say which is meant',
        { area: '2. Cải cách thể chế' },
        {
          field: 'area',
          details: { candidates: [AREA_2, '1. Cải cách thể chế'] },
        },
      ),
      fires('there is no eighth area', { area: 8 }, { field: 'area', details: { candidates: [] } }),
      quiet('a number of an area', { area: 'II' }),
      quiet('one candidate is a warning, not an error', { area: 'Cai cach the che' }),
    ],
  },
  {
    code: 'area-unsure',
    severity: 'warning',
    cases: [
      fires(
        'without accents: proposed, never taken',
        { area: 'hien dai hoa nen hanh chinh' },
        {
          field: 'area',
          details: { candidates: [AREA_6] },
          fix: ask(AREA_6),
        },
      ),
      quiet('with accents it is certain', { area: 'hiện đại hoá nền hành chính' }),
      quiet('several candidates are an error', { area: '2. Cải cách thể chế' }),
    ],
  },
  {
    code: 'area-spelling',
    severity: 'info',
    cases: [
      fires('by number', { area: 'II' }, { field: 'area', details: { name: AREA_2 }, fix: safe(AREA_2) }),
      fires('a number in the cell', { area: 2 }, { field: 'area', details: { name: AREA_2 }, fix: safe(AREA_2) }),
      fires(
        'by alias',
        { area: 'Cải cách thủ tục hành chính' },
        {
          field: 'area',
          details: { name: AREA_2 },
          fix: safe(AREA_2),
        },
      ),
      fires(
        'COUNTIFS sees the blank at the end',
        { area: `${AREA_2} ` },
        {
          field: 'area',
          details: { name: AREA_2 },
          fix: safe(AREA_2),
        },
      ),
      quiet('the label itself', { area: AREA_2 }),
      quiet('without accents nothing is rewritten', { area: 'Cai cach the che' }),
    ],
  },
  {
    code: 'unit-unknown',
    severity: 'error',
    cases: [
      fires('nothing like it', { lead: 'Sở Ngoại vụ' }, { field: 'lead', details: { candidates: [] } }),
      fires(
        'a slip of the pen is proposed',
        { lead: 'Phòng Tư phát' },
        {
          field: 'lead',
          details: { candidates: ['Phòng Tư pháp'] },
        },
      ),
      fires(
        'a unit yet to come is not there',
        { lead: 'Phường Hương Tràm' },
        {
          field: 'lead',
          details: { candidates: ['Phường Hương Trà', 'Phường Hương Vân', 'Phường Hương Văn'] },
        },
      ),
      fires('a number is no unit', { lead: 5 }, { field: 'lead', details: { candidates: [] } }),
      quiet('initials are known', { lead: 'P. TC-KH' }),
      quiet('blank is another rule', { lead: null }),
    ],
  },
  {
    code: 'unit-ambiguous',
    severity: 'error',
    cases: [
      fires(
        'Vân or Văn: only the author can say',
        { lead: 'Huong Van' },
        {
          field: 'lead',
          details: { candidates: ['Phường Hương Vân', 'Phường Hương Văn'] },
        },
      ),
      quiet('the accents decide', { lead: 'Hương Văn' }),
      quiet('one candidate is a warning', { lead: 'tu ha' }),
    ],
  },
  {
    code: 'unit-unsure',
    severity: 'warning',
    cases: [
      fires(
        'without accents',
        { lead: 'Phong Noi vu' },
        {
          field: 'lead',
          details: { candidates: ['Phòng Nội vụ'] },
          fix: ask('Phòng Nội vụ'),
        },
      ),
      fires(
        'a short name that others might have too',
        { lead: 'Văn phòng' },
        {
          field: 'lead',
          details: { candidates: ['Văn phòng HĐND và UBND'] },
          fix: ask('Văn phòng HĐND và UBND'),
        },
      ),
      quiet('two candidates are an error', { lead: 'Huong Van' }),
      quiet('certain', { lead: 'Nội vụ' }),
    ],
  },
  {
    code: 'unit-several',
    severity: 'warning',
    cases: [
      fires(
        'a task has one lead',
        { lead: 'Phòng Nội vụ; Phòng Tư pháp' },
        {
          field: 'lead',
          details: { units: ['Phòng Nội vụ', 'Phòng Tư pháp'] },
        },
      ),
      fires(
        'a group is several',
        { lead: 'UBND các xã' },
        {
          field: 'lead',
          // Hương Phong left on 30/6/2021, which is the due date itself.
          details: { units: ['Xã Hương Toàn', 'Xã Hương Phong'] },
        },
      ),
      quiet('"và" inside the name of one unit', { lead: 'Phòng Văn hóa và Thông tin' }),
    ],
  },
  {
    code: 'unit-spelling',
    severity: 'info',
    cases: [
      fires(
        'initials',
        { lead: 'PNV' },
        {
          field: 'lead',
          details: { name: 'Phòng Nội vụ' },
          fix: safe('Phòng Nội vụ'),
        },
      ),
      fires(
        'the letters come apart in decomposed Unicode',
        { lead: 'Phòng Nội vụ'.normalize('NFD') },
        {
          field: 'lead',
          details: { name: 'Phòng Nội vụ' },
          fix: safe('Phòng Nội vụ'),
        },
      ),
      fires(
        'also for a unit of another time',
        { lead: 'P. Hương Hồ', deadline: 'Quý III', due: null },
        {
          field: 'lead',
          details: { name: 'Phường Hương Hồ' },
          fix: safe('Phường Hương Hồ'),
        },
      ),
      fires(
        'counting formulas look for "; " between several names',
        { lead: 'PNV, Phòng Tư pháp' },
        {
          field: 'lead',
          details: { name: 'Phòng Nội vụ; Phòng Tư pháp' },
          fix: safe('Phòng Nội vụ; Phòng Tư pháp'),
        },
      ),
      quiet('the name of the catalogue', { lead: 'Phòng Nội vụ' }),
      quiet('several, each as in the catalogue', { lead: 'Phòng Nội vụ; Phòng Tư pháp' }),
      quiet('without accents nothing is rewritten', { lead: 'phong noi vu' }),
    ],
  },
  {
    code: 'unit-outside-validity',
    severity: 'warning',
    cases: [
      fires(
        'due three months after the unit went to Huế',
        { lead: 'Phường Hương Hồ', due: serial('09-30') },
        {
          field: 'lead',
          details: { name: 'Phường Hương Hồ', due: '2021-09-30', validTo: '2021-06-30', successors: [] },
        },
      ),
      fires(
        'the first day on which it is gone',
        { lead: 'Phường Hương Hồ', due: serial('07-01') },
        {
          field: 'lead',
          details: { name: 'Phường Hương Hồ', due: '2021-07-01', validTo: '2021-06-30', successors: [] },
        },
      ),
      fires(
        'four years before there is such a ward',
        { lead: 'Phường Hương Trà' },
        {
          field: 'lead',
          details: { name: 'Phường Hương Trà', due: '2021-06-30', validFrom: '2025-07-01', successors: [] },
        },
      ),
      fires(
        'without a due date the whole year counts, and the unit that took over is named',
        { lead: 'Xã Cũ', deadline: 'Thường xuyên', due: null },
        {
          field: 'lead',
          details: { name: 'Xã Cũ', validTo: '2020-12-31', successors: ['Xã Mới'] },
        },
        {
          context: {
            units: (['Xã Cũ', 'Xã Mới'] as const).map((name, index) => ({
              ...{ id: name, code: null, name, shortName: name, kind: 'commune', aliases: [] },
              validFrom: index === 0 ? null : '2021-01-01',
              validTo: index === 0 ? '2020-12-31' : null,
              predecessors: index === 0 ? [] : ['Xã Cũ'],
            })),
          },
        },
      ),
      quiet('its last day', { lead: 'Phường Hương Hồ', due: serial('06-30') }),
      quiet('it was there in a part of the year', { lead: 'Phường Hương Hồ', deadline: 'Thường xuyên', due: null }),
    ],
  },
  {
    code: 'coordinators-unknown',
    severity: 'warning',
    cases: [
      fires(
        'one unknown, with what it may be',
        { coordinators: 'Phòng Nội vụ; Phòng Tư phát' },
        {
          field: 'coordinators',
          details: { unknown: ['Phòng Tư phát'], candidates: ['Phòng Tư pháp'] },
        },
      ),
      fires(
        'for several unknown nothing is proposed',
        { coordinators: 'Phòng Tư phát; PNV; Sở Ngoại vụ' },
        {
          field: 'coordinators',
          details: { unknown: ['Phòng Tư phát', 'Sở Ngoại vụ'], candidates: [] },
        },
      ),
      quiet('groups and names', { coordinators: 'UBND các xã, phường; PNV' }),
      quiet('nobody in particular is no mistake', { coordinators: 'Các đơn vị liên quan' }),
      quiet('blank', { coordinators: null }),
    ],
  },
];
