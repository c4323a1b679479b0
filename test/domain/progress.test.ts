import fc from 'fast-check';
import { readProgress, type ProgressReading } from '../../src/domain/progress';
import type { CellValue } from '../../src/domain/task';

const share = (value: number, more: Partial<ProgressReading> = {}) => ({
  ...{ kind: 'value', value, asText: true, withoutPercent: false },
  ...more,
});

describe('a progress', () => {
  const check = (value: CellValue, expected: object) => expect([value, readProgress(value)]).toEqual([value, expected]);

  it('is a share of 1', () => {
    check(0.985, share(0.985, { asText: false }));
    check(0, share(0, { asText: false }));
    check(1, share(1, { asText: false }));
    for (const text of ['98,5%', '98.5 %', '98,5 phần trăm', '0,985']) check(text, share(0.985));
    check('0%', share(0));
    check('100 %', share(1));
  });

  it('without its sign is asked about, except 100', () => {
    check(98.5, share(0.985, { asText: false, withoutPercent: true }));
    check('98,5', share(0.985, { withoutPercent: true }));
    check(2, share(0.02, { asText: false, withoutPercent: true })); // nobody reports 200% so
    check(100, share(1, { words: true }));
    check('100', share(1, { words: true }));
  });

  it('in words is all or nothing where that is certain', () => {
    for (const text of ['HT', 'Đã HT', 'Hoàn thành', 'xong', 'Đã hoàn thành.', 'HT 100%', 'Hoàn thành trước hạn']) {
      check(text, share(1, { words: true }));
    }
    for (const text of ['Chưa', 'Chưa thực hiện', 'CHƯA TRIỂN KHAI']) check(text, share(0, { words: true }));
  });

  it('beside other words is only proposed', () => {
    for (const text of ['Hoàn thành 80%', 'Đạt 80 %', 'khoảng 80%', '12/15', '12/15 văn bản']) {
      check(text, { kind: 'unsure', value: 0.8 });
    }
    check('15/15', { kind: 'unsure', value: 1 });
    check('1/3', { kind: 'unsure', value: 0.3333 });
    check('Hoàn thành 120%', { kind: 'out-of-range', value: 1.2 });
  });

  it('of work that goes on has no number', () => {
    for (const text of [
      'Đang triển khai',
      'Đang thực hiện',
      'Đang làm',
      'Chưa hoàn thành',
      'Quá hạn',
      'Thường xuyên',
      'Chưa đến hạn',
    ]) {
      check(text, { kind: 'unnumbered' });
    }
  });

  it('is blank where there is none', () => {
    for (const nothing of [null, '', ' ', '-', 'Không', 'KĐK', '…']) check(nothing, { kind: 'blank' });
  });

  it('cannot be more than all or less than nothing', () => {
    check(1.5, { kind: 'out-of-range', value: 1.5 });
    check(150, { kind: 'out-of-range', value: 150 });
    check('150 %', { kind: 'out-of-range', value: 1.5 });
    for (const text of ['- 5', '-5%', '- 5 %']) check(text, { kind: 'out-of-range', value: -0.05 });
    check('-2', { kind: 'out-of-range', value: -0.02 });
    check('1,5', { kind: 'out-of-range', value: 1.5 }); // too little for a percentage
    check(-0.1, { kind: 'out-of-range', value: -0.1 });
  });

  it('is never guessed at', () => {
    for (const strange of ['50-60%', '15/12', '3/0', '0/0', '1 5', '5%%', 'chờ ý kiến', 'Không tính', '80% ạ', true]) {
      check(strange, { kind: 'invalid' });
    }
    check({ error: '#N/A' }, { kind: 'invalid' });
  });

  it('typed with its sign is that share, whatever the decimal sign and the spaces', () => {
    const typed = fc.tuple(
      fc.integer({ min: 0, max: 1000 }),
      fc.constantFrom(',', '.'),
      fc.constantFrom('', ' ', '\u00a0'),
    );
    fc.assert(
      fc.property(typed, ([tenths, decimal, space]) => {
        const text = `${String(tenths / 10).replace('.', decimal)}${space}%`;
        const reading = readProgress(text);
        expect([text, reading.kind]).toEqual([text, 'value']);
        expect(reading.kind === 'value' && reading.value).toBeCloseTo(tenths / 1000, 10);
      }),
      { numRuns: 200 },
    );
  });
});
