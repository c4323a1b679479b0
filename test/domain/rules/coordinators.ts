import { UNITS } from '../../fixtures/catalogue';
import { fires, quiet, serial, type RuleCases } from './rule-cases';

const ask = (value: string) => ({ value, safe: false });

const COMMUNE = { ...UNITS[10]!, shortName: '', aliases: [] };
const commune = (name: string, validFrom: string | null, validTo: string | null, ...predecessors: string[]) => ({
  ...{ ...COMMUNE, id: name, name, shortName: name, validFrom, validTo, predecessors },
});

/** Xã Cũ became Xã Mới; Xã Tạm was there for a while, and others come later. */
export const MERGED = {
  context: {
    units: [
      commune('Xã Cũ', '2010-01-01', '2020-12-31'),
      commune('Xã Mới', '2021-01-01', null, 'Xã Cũ'),
      commune('Xã Tạm', '2021-01-01', '2021-03-31', 'Xã Cũ'),
      commune('Xã Giữa Năm', '2021-07-01', null),
      commune('Xã Sau', '2025-07-01', '2030-12-31'),
    ],
  },
};

export const coordinatorCases: RuleCases[] = [
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
      fires(
        'two side by side are two, also where a comma might belong to a name',
        { coordinators: 'Phòng Lạ, Sở Ngoại vụ, Hội Người cao tuổi' },
        {
          field: 'coordinators',
          details: { unknown: ['Phòng Lạ', 'Sở Ngoại vụ', 'Hội Người cao tuổi'], candidates: [] },
        },
      ),
      fires(
        'an unknown name that holds a comma and "và" is one',
        { coordinators: 'PNV; Sở Văn hóa, Thể thao và Du lịch' },
        { field: 'coordinators', details: { unknown: ['Sở Văn hóa, Thể thao và Du lịch'], candidates: [] } },
      ),
      quiet('an old encoding has a finding of its own', { coordinators: 'Phßng Néi vô; Phßng L¹' }),
      quiet('groups and names', { coordinators: 'UBND các xã, phường; PNV' }),
      quiet('a name that is not certain is another rule', { coordinators: 'Huong Van' }),
      quiet('nobody in particular is no mistake', { coordinators: 'Các đơn vị liên quan' }),
      quiet('blank', { coordinators: null }),
    ],
  },
  {
    code: 'coordinator-unsure',
    severity: 'warning',
    cases: [
      fires(
        'one for each such name; where it is nearly one unit, it is proposed',
        { coordinators: 'Huong Van; Thanh tra thị xã; VP' },
        [
          {
            field: 'coordinators',
            details: { part: 'Huong Van', candidates: ['Phường Hương Vân', 'Phường Hương Văn'] },
          },
          {
            field: 'coordinators',
            details: { part: 'VP', candidates: ['Văn phòng HĐND và UBND'] },
            fix: ask('Huong Van; Thanh tra thị xã; Văn phòng HĐND và UBND'),
          },
        ],
      ),
      fires(
        'in front of others',
        { coordinators: 'VP; Thanh tra thị xã' },
        {
          field: 'coordinators',
          details: { part: 'VP', candidates: ['Văn phòng HĐND và UBND'] },
          fix: ask('Văn phòng HĐND và UBND; Thanh tra thị xã'),
        },
      ),
      fires(
        'where it stands with odd spaces, nothing is rewritten',
        { coordinators: 'Thanh tra thị xã; Xa  Huong  Toan' },
        { field: 'coordinators', details: { part: 'Xa Huong Toan', candidates: ['Xã Hương Toàn'] } },
      ),
      fires(
        'the same letters in another name must not be rewritten',
        { coordinators: 'VP HĐND và UBND; VP' },
        { field: 'coordinators', details: { part: 'VP', candidates: ['Văn phòng HĐND và UBND'] } },
      ),
      quiet('an old encoding has a finding of its own', { coordinators: 'Phßng Néi vô; VP' }),
      quiet('certain', { coordinators: 'Phường Hương Vân; PNV' }),
      quiet('unknown is another rule', { coordinators: 'Sở Ngoại vụ' }),
    ],
  },
  {
    code: 'coordinator-outside-validity',
    severity: 'warning',
    cases: [
      fires(
        'gone before the task is due',
        { coordinators: 'Phòng Nội vụ; P. Hương Hồ', due: serial('09-30') },
        {
          field: 'coordinators',
          details: { name: 'Phường Hương Hồ', due: '2021-09-30', validTo: '2021-06-30', successors: [] },
        },
      ),
      fires(
        'yet to come',
        { coordinators: 'Phường Hương Trà' },
        {
          field: 'coordinators',
          details: { name: 'Phường Hương Trà', due: '2021-06-30', validFrom: '2025-07-01', successors: [] },
        },
      ),
      fires(
        'at no time of the year, and what it will be made of',
        { coordinators: 'Phường Mới', deadline: 'Thường xuyên', due: null },
        {
          field: 'coordinators',
          details: { name: 'Phường Mới', validFrom: '2025-07-01', successors: ['Phường Cũ'] },
        },
        {
          context: {
            units: [
              { ...UNITS[10]!, id: 'cu', name: 'Phường Cũ', shortName: 'Cũ', validTo: '2025-06-30' },
              {
                ...UNITS[10]!,
                id: 'moi',
                name: 'Phường Mới',
                shortName: 'Mới',
                validFrom: '2025-07-01',
                predecessors: ['cu'],
              },
            ],
          },
        },
      ),
      fires(
        'gone before the year, and what was made of it',
        { coordinators: 'Xã Cũ', deadline: 'Thường xuyên', due: null },
        {
          field: 'coordinators',
          details: { name: 'Xã Cũ', validTo: '2020-12-31', successors: ['Xã Mới', 'Xã Tạm'] },
        },
        MERGED,
      ),
      quiet(
        'there from the middle of the year on',
        { coordinators: 'Xã Giữa Năm', deadline: 'Thường xuyên', due: null },
        MERGED,
      ),
      quiet('its last day', { coordinators: 'Phường Hương Hồ', due: serial('06-30') }),
      quiet('there in a part of the year', { coordinators: 'Phường Hương Hồ', deadline: 'Thường xuyên', due: null }),
      quiet('groups hold whom the day has', { coordinators: 'UBND các xã, phường', due: serial('09-30') }),
    ],
  },
];
