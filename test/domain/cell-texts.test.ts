import { legacyEncoding, textReader, type RowTexts } from '../../src/domain/cell-texts';
import { createPlanChecker } from '../../src/domain/plan-checker';
import type { PlanRow } from '../../src/domain/task';
import { OUR_TEXTS } from './our-texts';
import { CONTEXT, GOOD } from './rules/rule-cases';

const read = textReader();
const NO_COLUMNS: Parameters<typeof legacyEncoding>[2] = new Map();

describe('a first look at the texts of a row', () => {
  const odd = (values: PlanRow['values']) => read({ values }).odd;

  it('sees nothing in what is right', () => {
    expect(odd(GOOD)).toEqual([]);
    for (const title of OUR_TEXTS.filter((text) => !/[\n=≥≤→§²]|^[-+@]/.test(text))) {
      expect([title, odd({ title })]).toEqual([title, []]);
    }
  });

  it('leaves cells that need a second look, in the order of the columns', () => {
    expect(odd({ note: ' a', title: 'a ', head: 'a  b', product: '=1', reason: 'a\u200B', link: 'a\nb' })).toEqual([
      ...['title', 'product', 'head', 'link', 'note', 'reason'],
    ]);
    expect(odd({ title: 'K? ho?ch', note: 'Kế hoạch? Đã có' })).toEqual(['title']);
    expect(odd({ title: 5, note: null, reason: { error: '#N/A' }, head: '' })).toEqual([]);
    expect(odd({ status: ' a', due: ' a', budget: ' a' })).toEqual([]); // no columns of words
  });

  it('gives the same answer the second time', () => {
    const row = { values: { lead: 'Phßng Néi vô', note: ' a' } };
    expect(read(row)).toEqual(read(row));
    expect(read(row)).toEqual(textReader()(row));
  });
});

describe('the encoding of a cell', () => {
  const of = (texts: RowTexts, columns = NO_COLUMNS) => legacyEncoding(texts, 'lead', columns);

  it('is told by its words, its font, its row, its column', () => {
    expect(of(read({ values: { lead: 'Phßng Néi vô' } }))).toBe('tcvn3');
    expect(of(read({ values: { lead: 'Néi vô' } }))).toBeNull();
    expect(of(read({ values: { lead: 'Néi vô' }, facts: { lead: { font: '.VnTimeH' } } }))).toBe('tcvn3-capitals');
    expect(of(read({ values: { lead: 'Néi vô', note: 'Phßng L¹' } }))).toBe('tcvn3');
    expect(of(read({ values: { lead: 'Néi vô', note: 'Phoøng Noäi vuï' } }))).toBeNull(); // another one
    expect(of(read({ values: { lead: 'Néi vô' } }), new Map([['lead', 'tcvn3']]))).toBe('tcvn3');
    expect(of(read({ values: { lead: 'Néi vô' } }), new Map([['lead', 'vni']]))).toBeNull();
    expect(of(read({ values: { lead: 'Néi vô' } }), new Map([['note', 'tcvn3']]))).toBeNull();
    expect(of(read({ values: { lead: 'Công an' } }), new Map([['lead', 'tcvn3']]))).toBeNull();
  });
});

describe('a column that follows edits', () => {
  const row = (number: number, lead: string | null): PlanRow => ({
    row: number,
    values: { ...GOOD, id: `NV-${number}`, number, title: `Việc ${number}`, lead },
  });

  it('has one finding for each cell that it decides, and others when it decides no more', () => {
    const checker = createPlanChecker(
      [row(5, 'Phßng T\u00AD ph¸p'), row(6, 'Thanh tra thÞ x·'), row(7, 'Néi vô')],
      CONTEXT,
    );
    const codes = () => checker.findings().map((finding) => `${finding.row} ${finding.code}`);
    expect(codes()).toEqual(['5 text-legacy', '6 text-legacy', '7 text-legacy']);
    checker.update(new Map([[5, row(5, 'Phòng Tư pháp')]]));
    expect(codes()).toEqual(['6 text-legacy', '7 unit-unknown']);
    checker.update(new Map([[5, row(5, 'Phoøng Tö phaùp')]]));
    expect(codes()).toEqual(['5 text-legacy', '6 text-legacy', '7 unit-unknown']);
    checker.update(new Map([[5, row(5, 'Phßng T\u00AD ph¸p')]]));
    expect(codes()).toEqual(['5 text-legacy', '6 text-legacy', '7 text-legacy']);
  });

  it('has one finding for each cell that cannot be read before it is converted', () => {
    const cells = {
      area: 'C¶i c¸ch thÓ chÕ',
      lead: 'Phßng L¹',
      coordinators: 'Phßng Néi vô; Phßng L¹; VP',
      deadline: 'Cuèi n¨m',
      due: null,
    };
    const [plan] = [{ row: 5, values: { ...GOOD, ...cells } }];
    const found = createPlanChecker([plan], CONTEXT).findings();
    expect(found.map(({ code, field }) => `${code} ${field}`)).toEqual([
      ...['text-legacy area', 'text-legacy lead', 'text-legacy coordinators', 'text-legacy deadline'],
    ]);
  });

  it('shows after conversion what is still wrong', () => {
    const checker = createPlanChecker([row(5, 'Phßng L¹')], CONTEXT);
    const [finding] = checker.findings();
    expect(checker.findings().map(({ code }) => code)).toEqual(['text-legacy']);
    checker.update(new Map([[5, row(5, String(finding?.fix?.value))]]));
    expect(checker.findings().map(({ code, value }) => [code, value])).toEqual([['unit-unknown', 'Phòng Lạ']]);
  });
});
