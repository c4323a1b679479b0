import { headingFinder, type AreaHeading } from '../../../src/domain/import/area-headings';
import { areaNames } from '../../../src/domain/import/area-names';
import { AREAS } from '../../fixtures/catalogue';
import { rowsBelow, type TestCell, type TestSheet } from './plan-sheets';

type Options = TestSheet & { ofOne?: boolean };

/** "1" surely, "1?" perhaps, "?" an area of no catalogue, "(1)" doubtful, "-" none. */
function shown(heading: AreaHeading | null): string {
  if (heading === null) return '-';
  const id = heading.areaId ?? '?';
  if (heading.kind === 'doubtful') return `(${id})`;
  return heading.areaId === null || heading.sure ? id : `${id}?`;
}

function finderOf(rows: TestCell[][], options: Options) {
  const read = rowsBelow(rows, options);
  return { read, finder: headingFinder(read, areaNames(AREAS)) };
}
const find = (rows: TestCell[][], { ofOne = false, ...options }: Options = {}) => {
  const { read, finder } = finderOf(rows, options);
  return read.map((row) => shown(finder.find(row, ofOne)));
};
const unknown = (rows: TestCell[][], { ofOne = false, ...options }: Options = {}) => {
  const { read, finder } = finderOf(rows, options);
  return read.map((row) => shown(finder.unknown(row, ofOne)));
};

const ONE = 'Cải cách thể chế';
const FIVE = 'Cải cách tài chính công';
const SEVEN = 'Tổ chức chỉ đạo, điều hành';

describe('the name of an area', () => {
  test('is a heading alone, or beside what no task could do with alone', () => {
    expect(
      find([
        ['I', ONE],
        ['II', FIVE, null, 'Phòng Nội vụ'],
        [null, null, SEVEN],
      ]),
    ).toEqual(['1', '5', '7']);
    expect(
      find([
        ['I', ONE, 'Kế hoạch', 'Phòng Nội vụ'],
        ['II', FIVE, null, 'Phòng Nội vụ', null, 'Quý I'],
      ]),
    ).toEqual(['-', '-']);
    // In digits it may be a task of that name.
    expect(
      find([
        ['1', ONE, null, 'Phòng Nội vụ'],
        ['A', FIVE, null, 'Phòng Nội vụ'],
      ]),
    ).toEqual(['-', '5']);
    expect(find([['Mục 1', ONE, null, 'Phòng Nội vụ']])).toEqual(['1']);
  });

  test('at a lower level than the other areas is doubtful', () => {
    const areas = [
      ['I', ONE],
      ['II', FIVE],
    ];
    for (const number of ['1', '1.1', 'a)', '-']) expect(find([...areas, [number, SEVEN]])).toEqual(['1', '5', '(7)']);
    // Higher, in words or without a number it is not.
    for (const number of ['A', 'Mục 3', null]) expect(find([...areas, [number, SEVEN]])).toEqual(['1', '5', '7']);
  });

  test('where areas have no numbers none is lower', () =>
    expect(find([[ONE], [FIVE], ['1', SEVEN]])).toEqual(['1', '5', '7']));

  test('digits beside the words and in them are two levels', () => {
    const rows = [[`1. ${ONE}`], [`2. ${FIVE}`], ['3', SEVEN]];
    expect(find(rows)).toEqual(['1', '5', '7']);
    expect(find([...rows, ['1', 'Rà soát']], { merges: ['B5:F5'] })[3]).toBe('-');
  });
});

describe('other headings', () => {
  test('in Roman numerals or words are areas of no catalogue, or perhaps of it', () => {
    expect(
      find([
        ['I', 'Thi đua'],
        ['Mục 2', ''],
        ['III', 'Cải cách thể chế và pháp luật'],
        ['IV', ''],
      ]),
    ).toEqual(['?', '2?', '1?', '4?']);
    // Where areas are numbered otherwise, Roman numerals stand for something else; words never do.
    expect(
      find([
        ['A', ONE],
        ['I', 'Thi đua'],
        ['Mục 2', 'Thi đua'],
      ]),
    ).toEqual(['1', '-', '?']);
  });

  test('in capital letters only where they stand out', () => {
    expect(
      find([
        ['A', 'Nhiệm vụ chung'],
        ['B', 'NHIỆM VỤ CHUNG'],
        [{ bold: 'C' }, { bold: 'Nhiệm vụ' }],
      ]),
    ).toEqual(['-', '?', '?']);
    expect(find([['A. Nhiệm vụ chung']], { merges: ['A2:F2'] })).toEqual(['?']);
  });

  test('in digits where areas are, and only where they stand out', () => {
    const areas = [
      ['1', ONE],
      ['2', FIVE],
    ];
    expect(find([...areas, ['3', 'THI ĐUA'], ['3', 'Thi đua'], ['3.1', 'THI ĐUA']]).slice(2)).toEqual(['?', '-', '-']);
    expect(
      find([
        ['I', ONE],
        ['1', 'THI ĐUA'],
      ]),
    ).toEqual(['1', '-']);
  });

  test('without a number, in capitals, where areas have none', () => {
    const areas = [[ONE], [FIVE]];
    const others = [['THI ĐUA'], ['Thi đua'], ['NHIỆM VỤ CHUNG'], ['CẢI CÁCH THỂ CHẾ VÀ PHÁP LUẬT'], ['a)', 'THI ĐUA']];
    expect(find([...areas, ...others]).slice(2)).toEqual(['(?)', '-', '-', '1?', '-']);
    expect(find([['I', ONE], ['THI ĐUA']])).toEqual(['1', '-']);
  });

  test('on a sheet about one area are none', () => {
    const rows = [
      ['I', 'Nhiệm vụ chung'],
      ['II', ONE],
      ['Mục 3', ''],
    ];
    expect(find(rows, { ofOne: true })).toEqual(['-', '1', '-']);
  });
});

test('the level of areas is that of most of them', () => {
  const rows = [
    ['1', SEVEN],
    ['I', ONE],
    ['II', FIVE],
    ['III', 'Thi đua'],
  ];
  expect(find(rows)).toEqual(['(7)', '1', '5', '?']);
  expect(
    find([
      ['1', SEVEN],
      ['2', FIVE],
      ['I', ONE],
      ['III', 'Thi đua'],
    ]),
  ).toEqual(['7', '5', '1', '-']);
});

test('a row that heads others is an area of no catalogue at or above the level of areas', () => {
  const areas = [
    ['1', ONE],
    ['2', FIVE],
  ];
  const others = [
    ['3', 'Thi đua'],
    ['3.1', 'Rà soát'],
    ['I', 'Nhiệm vụ'],
    ['a)', 'Rà soát'],
    [null, 'Thi đua'],
  ];
  expect(unknown([...areas, ...others]).slice(2)).toEqual(['?', '-', '?', '-', '-']);
  expect(unknown([...areas, ['3', 'Cải cách thể chế và pháp luật']]).slice(2)).toEqual(['1?']);
  expect(unknown([...areas, ...others], { ofOne: true }).slice(2)).toEqual(['-', '-', '-', '-', '-']);
  expect(unknown(others)).toEqual(['-', '-', '-', '-', '-']);
  expect(unknown([[ONE], [FIVE], ['1', 'Rà soát']]).slice(2)).toEqual(['-']);
});

test('headings that name several areas tell which', () => {
  const { read, finder } = finderOf([['I', 'Cải cách thể chế, cải cách tài chính công']], {});
  expect(finder.find(read[0]!, false)).toMatchObject({
    areaId: null,
    candidates: ['1. Cải cách thể chế', '5. Cải cách tài chính công'],
  });
  expect(finder.named).toBe(false);
  expect(finderOf([['I', ONE]], {}).finder.named).toBe(true);
});
