import { UNITS } from '../../fixtures/catalogue';
import { coordinatorCases, MERGED } from './coordinators';
import { fires, quiet, serial, type RuleCases } from './rule-cases';

const AREA_2 = '2. Cải cách TTHC và kiểm soát TTHC';
const AREA_6 = '6. Hiện đại hóa nền hành chính';
const safe = (value: string) => ({ value, safe: true });
const ask = (value: string) => ({ value, safe: false });

/** The town, in a catalogue that has no ward of its name. */
const OWN_PLACE = {
  context: { place: 'thị xã Hương Trà', units: UNITS.filter(({ name }) => name !== 'Phường Hương Trà') },
};

const FOR_FORMULAS = { context: { forFormulas: true as const } };
/** An office that lets several units lead. */
const MAY_SHARE = { context: { settings: { severities: { 'unit-several': 'off' as const }, thresholds: {} } } };

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
      fires(
        'what other years call the work of an area is proposed',
        { area: 'Chuyển đổi số, chính quyền số' },
        { field: 'area', details: { candidates: [AREA_6] } },
      ),
      fires(
        'under the name of the year before',
        { area: 'Xây dựng chính quyền điện tử' },
        { field: 'area', details: { candidates: [AREA_6] } },
      ),
      fires('the reform as a whole is none of them', { area: 'CCHC' }, { field: 'area', details: { candidates: [] } }),
      fires('also written out', { area: 'Cải cách hành chính' }, { field: 'area', details: { candidates: [] } }),
      quiet('lost letters have a finding of their own', { area: 'C?i cách th? ch?' }),
      fires('there is no eighth area', { area: 8 }, { field: 'area', details: { candidates: [] } }),
      quiet('an old encoding has a finding of its own', { area: 'C¶i c¸ch thÓ chÕ' }),
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
      fires(
        'a small L where the numeral I looks the same',
        { area: 'l' },
        { field: 'area', details: { candidates: ['1. Cải cách thể chế'] }, fix: ask('1. Cải cách thể chế') },
      ),
      fires(
        'in a longer numeral with its name',
        { area: 'Vl. Hiện đại hóa nền hành chính' },
        { field: 'area', details: { candidates: [AREA_6] }, fix: ask(AREA_6) },
      ),
      quiet('with accents it is certain', { area: 'hiện đại hoá nền hành chính' }),
      quiet('Ⅱ is a numeral', { area: '\u2161' }),
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
      quiet('blank', { area: null }),
      quiet('without accents nothing is rewritten', { area: 'Cai cach the che' }),
    ],
  },
  {
    code: 'unit-unknown',
    severity: 'error',
    cases: [
      fires('nothing like it', { lead: 'Sở Ngoại vụ' }, { field: 'lead', details: { candidates: [] } }),
      fires(
        '"phòng" is like "phường" and proposes none',
        { lead: 'Phòng Không Có' },
        { field: 'lead', details: { candidates: [] } },
      ),
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
          details: { candidates: ['Phường Hương Trà'] },
        },
      ),
      fires(
        'of several names only the unknown one is asked about',
        { lead: 'Phòng Nội vụ; Phòng Tư phát' },
        { field: 'lead', details: { candidates: ['Phòng Tư pháp'], part: 'Phòng Tư phát' } },
      ),
      fires(
        'a unit before a group that names nobody: it leads, the group coordinates',
        { lead: 'Phòng Nội vụ và các đơn vị liên quan', coordinators: 'Phòng Y tế' },
        {
          field: 'lead',
          details: { candidates: [], lead: 'Phòng Nội vụ' },
          fix: { ...ask('Phòng Nội vụ'), also: [{ field: 'coordinators', value: 'Phòng Y tế; Các đơn vị liên quan' }] },
        },
      ),
      fires(
        'both columns in one cell',
        { lead: 'Phòng Nội vụ chủ trì, phối hợp Phòng Tư pháp', coordinators: null },
        {
          field: 'lead',
          details: { candidates: [], lead: 'Phòng Nội vụ' },
          fix: { ...ask('Phòng Nội vụ'), also: [{ field: 'coordinators', value: 'Phòng Tư pháp' }] },
        },
      ),
      fires(
        'of which one is not known',
        { lead: 'Phòng Không Có chủ trì, phối hợp Phòng Tư pháp' },
        { field: 'lead', details: { candidates: [], part: 'Phòng Không Có' } },
      ),
      quiet('lost letters have a finding of their own', { lead: 'Ph?ng N?i v?' }),
      fires('a number is no unit', { lead: 5 }, { field: 'lead', details: { candidates: [] } }),
      quiet('an old encoding has a finding of its own', { lead: 'Phßng Néi vô' }),
      quiet(
        'also where only the column tells',
        { lead: 'Néi vô' },
        {
          before: [{ lead: 'Phßng T\u00AD ph¸p' }, { lead: 'Thanh tra thÞ x·' }],
        },
      ),
      quiet('initials are known', { lead: 'P. TC-KH' }),
      quiet('several candidates are another rule', { lead: 'Huong Van' }),
      quiet('blank is another rule', { lead: null }),
    ],
  },
  {
    code: 'unit-own-place',
    severity: 'warning',
    cases: [
      ...['Hương Trà', 'UBND thị xã Hương Trà', 'Uỷ ban nhân dân thị xã', 'THỊ XÃ HƯƠNG TRÀ'].map((lead) =>
        fires('the place itself', { lead }, { field: 'lead', details: { place: 'thị xã Hương Trà' } }, OWN_PLACE),
      ),
      quiet('another place', { lead: 'Hương Trạch' }, OWN_PLACE),
      quiet('"thị xã" alone may be anything in it', { lead: 'thị xã' }, OWN_PLACE),
      quiet('a unit of the catalogue', { lead: 'Phòng Nội vụ thị xã Hương Trà' }, OWN_PLACE),
      quiet('a ward of its name, of another time', { lead: 'Hương Trà' }, { context: { place: 'thị xã Hương Trà' } }),
      quiet('nobody said whose plan it is', { lead: 'UBND thị xã' }),
      quiet('nothing', { lead: null }, OWN_PLACE),
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
      fires(
        'half of the accents',
        { lead: 'UBND P. Hương Van' },
        { field: 'lead', details: { candidates: ['Phường Hương Vân', 'Phường Hương Văn'] } },
      ),
      fires(
        'among other names it is the only one in question',
        { lead: 'Phòng Nội vụ, Phòng Tư pháp, huong van' },
        { field: 'lead', details: { candidates: ['Phường Hương Vân', 'Phường Hương Văn'], part: 'huong van' } },
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
        'beside another name, which stays',
        { lead: 'Phong Noi vu; Phòng Tư pháp' },
        {
          field: 'lead',
          details: { candidates: ['Phòng Nội vụ'], part: 'Phong Noi vu' },
          fix: ask('Phòng Nội vụ; Phòng Tư pháp'),
        },
      ),
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
      fires(
        'its initials, which others might have too',
        { lead: 'VP' },
        {
          field: 'lead',
          details: { candidates: ['Văn phòng HĐND và UBND'] },
          fix: ask('Văn phòng HĐND và UBND'),
        },
      ),
      fires(
        'i where the catalogue has y',
        { lead: 'Phòng Quản lí đô thị' },
        { field: 'lead', details: { candidates: ['Phòng Quản lý đô thị'] }, fix: ask('Phòng Quản lý đô thị') },
        { context: { units: [{ ...UNITS[1]!, id: 'qldt', name: 'Phòng Quản lý đô thị', shortName: 'QLĐT' }] } },
      ),
      fires(
        'the town may be another one',
        { lead: 'Phòng Nội vụ thị xã Hương Trà' },
        { field: 'lead', details: { candidates: ['Phòng Nội vụ'] }, fix: ask('Phòng Nội vụ') },
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
        { lead: 'Phòng Nội vụ; Phòng Tư pháp', coordinators: 'Thanh tra thị xã;' },
        {
          field: 'lead',
          details: { units: ['Phòng Nội vụ', 'Phòng Tư pháp'] },
          fix: {
            ...ask('Phòng Nội vụ'),
            also: [{ field: 'coordinators', value: 'Thanh tra thị xã; Phòng Tư pháp' }],
          },
        },
      ),
      fires(
        'of the coordinators only the last sign goes',
        { lead: 'Phòng Nội vụ; Phòng Tư pháp', coordinators: 'PVH, Phường Tứ Hạ; Thanh tra thị xã.' },
        {
          field: 'lead',
          details: { units: ['Phòng Nội vụ', 'Phòng Tư pháp'] },
          fix: {
            ...ask('Phòng Nội vụ'),
            also: [{ field: 'coordinators', value: 'PVH, Phường Tứ Hạ; Thanh tra thị xã; Phòng Tư pháp' }],
          },
        },
      ),
      fires(
        'nobody coordinates yet',
        { lead: 'Phòng Nội vụ, Phòng Tư pháp và Thanh tra thị xã', coordinators: null },
        {
          field: 'lead',
          details: { units: ['Phòng Nội vụ', 'Phòng Tư pháp', 'Thanh tra thị xã'] },
          fix: {
            ...ask('Phòng Nội vụ'),
            also: [{ field: 'coordinators', value: 'Phòng Tư pháp; Thanh tra thị xã' }],
          },
        },
      ),
      fires(
        'who coordinates already is not named twice',
        { lead: 'Phòng Tư pháp; PNV' },
        { field: 'lead', details: { units: ['Phòng Tư pháp', 'Phòng Nội vụ'] }, fix: ask('Phòng Tư pháp') },
      ),
      fires(
        'lines of the coordinators stay',
        { lead: 'Phòng Nội vụ; Phòng Tư pháp', coordinators: 'Thanh tra thị xã\nPhường Tứ Hạ' },
        {
          field: 'lead',
          details: { units: ['Phòng Nội vụ', 'Phòng Tư pháp'] },
          fix: {
            ...ask('Phòng Nội vụ'),
            also: [{ field: 'coordinators', value: 'Thanh tra thị xã\nPhường Tứ Hạ; Phòng Tư pháp' }],
          },
        },
      ),
      fires(
        'nothing is added to text in an old encoding',
        { lead: 'Phòng Nội vụ; Phòng Tư pháp', coordinators: 'Thanh tra thÞ x·' },
        { field: 'lead', details: { units: ['Phòng Nội vụ', 'Phòng Tư pháp'] } },
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
      fires(
        'a unit before a group: it leads, the group coordinates',
        { lead: 'Phòng Nội vụ và UBND các xã', coordinators: null },
        {
          field: 'lead',
          details: { units: ['Phòng Nội vụ', 'Xã Hương Toàn', 'Xã Hương Phong'] },
          fix: { ...ask('Phòng Nội vụ'), also: [{ field: 'coordinators', value: 'UBND các xã' }] },
        },
      ),
      fires(
        'unless it coordinates already',
        { lead: 'Thanh tra thị xã và UBND các xã', coordinators: 'UBND các xã, phường' },
        {
          field: 'lead',
          details: { units: ['Thanh tra thị xã', 'Xã Hương Toàn', 'Xã Hương Phong'] },
          fix: ask('Thanh tra thị xã'),
        },
      ),
      fires(
        'Alt+Enter stands between two names',
        { lead: 'Phòng Nội vụ\nPhòng Tư pháp', coordinators: null },
        {
          field: 'lead',
          details: { units: ['Phòng Nội vụ', 'Phòng Tư pháp'] },
          fix: { ...ask('Phòng Nội vụ'), also: [{ field: 'coordinators', value: 'Phòng Tư pháp' }] },
        },
      ),
      quiet('or inside one', { lead: 'Phòng Văn hóa\nvà Thông tin' }),
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
        'gone before the year',
        { lead: 'xã cũ' },
        { field: 'lead', details: { name: 'Xã Cũ' }, fix: safe('Xã Cũ') },
        MERGED,
      ),
      ...[FOR_FORMULAS, MAY_SHARE].map((extra) =>
        fires(
          'counting formulas look for "; " between several names',
          { lead: 'PNV, Phòng Tư pháp' },
          {
            field: 'lead',
            details: { name: 'Phòng Nội vụ; Phòng Tư pháp' },
            fix: safe('Phòng Nội vụ; Phòng Tư pháp'),
          },
          extra,
        ),
      ),
      quiet('who is to lead comes first: unit-several asks', { lead: 'PNV, Phòng Tư pháp' }),
      quiet('"Hương Trà" in 2021 is the town, not the ward of 2025', { lead: 'Hương Trà' }),
      quiet('the name of the catalogue', { lead: 'Phòng Nội vụ' }),
      quiet('several, each as in the catalogue', { lead: 'Phòng Nội vụ; Phòng Tư pháp' }, FOR_FORMULAS),
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
        MERGED,
      ),
      fires(
        'one that is yet to come, for some years',
        { lead: 'Xã Sau' },
        { field: 'lead', details: { name: 'Xã Sau', due: '2021-06-30', validFrom: '2025-07-01', successors: [] } },
        MERGED,
      ),
      quiet('its last day', { lead: 'Phường Hương Hồ', due: serial('06-30') }),
      quiet('it was there in a part of the year', { lead: 'Phường Hương Hồ', deadline: 'Thường xuyên', due: null }),
    ],
  },
  ...coordinatorCases,
];
