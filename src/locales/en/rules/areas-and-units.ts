import { day, detail, listOf, quote, quoteAll, some, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, likely, named, spelling, value } from './phrases';

function outsideValidity(f: Facts): string {
  const when = detail(f, 'due') === '' ? 'in the plan year' : `on the due date ${day(f, 'due')}`;
  const until = detail(f, 'validTo') === '' ? `from ${day(f, 'validFrom')}` : `until ${day(f, 'validTo')}`;
  const next = listOf(f, 'successors').length > 0 ? ` It may be ${listOf(f, 'successors').join('; ')}.` : '';
  return `"${detail(f, 'name')}" is not a unit ${when} (it exists ${until}).${next} Choose another unit or correct the deadline.`;
}

export const areasAndUnitsWords = {
  'area-unknown': {
    title: 'Unknown area',
    message: (f) =>
      listOf(f, 'candidates').length > 1
        ? `${value(f)} may be ${among(f)}. Write the name of one area.`
        : `There is no area ${value(f)}.${likely(f)} Write the name of an area of the catalogue.`,
    help: 'A task without a clear area is in no summary by area. Sometimes the number is that of one area and the name that of another. Choose again from the list of the cell.',
    example: '2. Cải cách thể chế → 1. Cải cách thể chế',
  },
  'area-unsure': {
    title: 'Area not certain',
    message: (f) => `${value(f)} is probably ${among(f)}. If so, write that name.`,
    help: 'The name is written without accents, or a small l stands for the Roman numeral I, so it is only likely. Apply the fix if it is right, or choose from the list of the cell.',
    example: 'cai cach the che → 1. Cải cách thể chế',
  },
  'area-spelling': {
    title: 'Area spelt unlike the catalogue',
    message: spelling,
    help: 'Formulas count only cells that are written as in the catalogue. The meaning is clear, so all can be fixed at once.',
    example: 'Mục II → 2. Cải cách TTHC và kiểm soát TTHC',
  },
  'unit-unknown': {
    title: 'Unknown lead unit',
    message: (f) => {
      if (detail(f, 'lead') !== '')
        return `${value(f)} includes coordinating units. Let "${detail(f, 'lead')}" lead and move the rest to the coordinating units.`;
      const near = listOf(f, 'candidates').length > 0;
      const advice = near
        ? 'Write the name of the catalogue.'
        : 'Write the name of a unit of the catalogue, or add a new unit on the tab Danh mục.';
      return `There is no unit ${named(f)} in the catalogue.${likely(f)} ${advice}`;
    },
    help: 'A task of a unit that is not in the catalogue is in no summary by unit. Choose from the list of the cell, or add a new unit on the tab Danh mục.',
    example: 'Phòng Tư phát → Phòng Tư pháp',
  },
  'unit-own-place': {
    title: 'The lead is the whole place',
    message: (f) =>
      `${value(f)} is the place whose plan this is (${detail(f, 'place')}); which office leads is not said. Choose the office in charge, or add the committee on the tab Danh mục.`,
    help: 'With "UBND thị xã" or the name of the place nobody knows which office answers for the task, and it is in no summary by unit. Names also change with time: "Hương Trà" was the town until 30/6/2025 and has been a ward since 1/7/2025.',
    example: 'UBND thị xã → Văn phòng HĐND và UBND',
  },
  'unit-ambiguous': {
    title: 'A name of several units',
    message: (f) => `${named(f)} may be ${among(f)}. Choose the right unit.`,
    help: 'A name without accents or in initials fits several units: "Huong Van" may be Hương Vân or Hương Văn. Only the author knows which, so choose again.',
    example: 'huong van → Phường Hương Vân hoặc Phường Hương Văn',
  },
  'unit-unsure': {
    title: 'Lead unit not certain',
    message: (f) => `${named(f)} is probably ${among(f)}. If so, write that name.`,
    help: `The name is shortened, lacks accents, has i for y or carries the name of the town, so it is only likely: "VP" may be the office of the People's Committee or another. Apply the fix if it is right.`,
    example: 'VP → Văn phòng HĐND và UBND',
  },
  'unit-several': {
    title: 'Several lead units',
    message: (f) =>
      `${listOf(f, 'units').length} lead units: ${some(listOf(f, 'units'), (left) => `and ${left} more`)}. Keep one and move the others to the coordinating units.`,
    help: 'One unit should answer for a task; with several it is counted once for each. The fix keeps the first and moves the others to the coordinating units.',
    example: 'Phòng Nội vụ; Phòng Tư pháp → chủ trì: Phòng Nội vụ, phối hợp: Phòng Tư pháp',
  },
  'unit-spelling': {
    title: 'Lead unit spelt unlike the catalogue',
    message: spelling,
    help: 'Formulas count only cells that are written as in the catalogue. The meaning is clear, so all can be fixed at once.',
    example: 'P. NV → Phòng Nội vụ',
  },
  'unit-outside-validity': {
    title: 'Unit of another time',
    message: outsideValidity,
    help: 'Units change: from 1 July 2021 six communes belong to the city of Huế (Nghị quyết 1264/NQ-UBTVQH14). Choose a unit that exists when the task is due, or correct the deadline.',
    example: 'Phường Hương Hồ, hạn 30/09/2021 → sửa thời hạn về trước 01/07/2021',
  },
  'coordinators-unknown': {
    title: 'Unknown coordinating unit',
    message: (f) =>
      `Unknown coordinating unit: ${quoteAll(listOf(f, 'unknown'), (left) => `and ${left} more`)}.${likely(f)} Use the names of the tab Danh mục, separated by semicolons.`,
    help: 'Coordinating units are not counted, so no figure is wrong, but the unit gets nothing when the plan is split. Use the names of the tab Danh mục.',
    example: 'Phòng Tư phát → Phòng Tư pháp',
  },
  'coordinator-unsure': {
    title: 'Coordinating unit not certain',
    message: (f) =>
      `Coordinating unit "${quote(detail(f, 'part'))}" ${listOf(f, 'candidates').length === 1 ? 'is probably' : 'may be'} ${among(f)}. Use the name of the tab Danh mục.`,
    help: 'A short name or one without accents fits one or several units, but it is not certain which. Use the name of the tab Danh mục; where there is only one, the fix can be applied.',
    example: 'huong van → Phường Hương Vân hoặc Phường Hương Văn',
  },
  'coordinator-outside-validity': {
    title: 'Coordinating unit of another time',
    message: outsideValidity,
    help: 'Units change over time, and this one does not exist when the task is due (Nghị quyết 1264/NQ-UBTVQH14). Name another unit or correct the deadline.',
    example: 'Phường Hương Hồ, hạn 30/09/2021 → bỏ Phường Hương Hồ',
  },
} satisfies Record<string, RuleWords>;
