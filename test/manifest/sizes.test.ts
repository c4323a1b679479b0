import { sizeReport } from '../../src/setup/size-budgets';

const kB = (count: number) => count * 1024;
const FIRST = [
  { file: 'boot.0123456789abcdef.js', gzip: kB(1) },
  { file: 'taskpane.0123456789abcdef0123.js', gzip: kB(135) },
];

describe('sizes of the pane’s scripts', () => {
  const check = (what: string, later: [string, number][], problems: string[], first = FIRST) =>
    test(what, () => {
      const scripts = later.map(([file, size]) => ({ file: `${file}.0123456789abcdef0123.js`, gzip: kB(size) }));
      expect(sizeReport({ first, later: scripts }).problems).toEqual(problems);
    });

  check(
    'within their budgets are no problem',
    [
      ['summary', 20],
      ['merge', 30],
      ['360', 40],
      ['en', 12],
    ],
    [],
  );
  check('exactly the limit is allowed', [], [], [{ file: 'taskpane.js', gzip: kB(180) }]);
  check(
    'a first load that is too large',
    [],
    ['Lần tải đầu của khung tác vụ vượt 180.0 kB.'],
    [{ file: 'taskpane.js', gzip: kB(180) + 1 }],
  );
  check('no script at all is a broken page', [], ['Không tìm thấy tệp mã nào trong dist/taskpane.html.'], []);
  check('a view', [['summary', 27]], ['Tệp summary.0123456789abcdef0123.js vượt 26.0 kB.']);
  check(
    'an action may be larger than a view',
    [
      ['split', 27],
      ['split-more', 33],
    ],
    ['Tệp split-more.0123456789abcdef0123.js vượt 32.0 kB.'],
  );
  check('the writer of Word files', [['docx-package', 91]], ['Tệp docx-package.0123456789abcdef0123.js vượt 90.0 kB.']);
  check('words', [['share-vi', 17]], ['Tệp share-vi.0123456789abcdef0123.js vượt 16.0 kB.']);
  check('a shared part', [['938', 61]], ['Tệp 938.0123456789abcdef0123.js vượt 60.0 kB.']);
  check(
    'many small ones are too much together',
    Array.from({ length: 29 }, (_, at): [string, number] => [`${at}`, 25]),
    ['Các phần tải khi cần vượt tổng cộng 700.0 kB.'],
  );

  test('are all printed, the largest of those on demand first', () => {
    const { lines } = sizeReport({
      first: FIRST,
      later: [
        { file: 'en.js', gzip: kB(12) },
        { file: '360.js', gzip: kB(40) },
      ],
    });
    expect(lines).toEqual([
      '   1.0 kB             boot.0123456789abcdef.js',
      ' 135.0 kB             taskpane.0123456789abcdef0123.js',
      ' 136.0 kB ≤  180.0 kB lần tải đầu',
      '',
      '  40.0 kB ≤   60.0 kB 360.js (phần dùng chung)',
      '  12.0 kB ≤   16.0 kB en.js (câu chữ một ngôn ngữ)',
      '  52.0 kB ≤  700.0 kB tất cả các phần tải khi cần',
      '',
      'Mọi phần đều trong giới hạn.',
    ]);
    const over = sizeReport({ first: FIRST, later: [{ file: '360.js', gzip: kB(61) }] });
    expect(over.lines.join('\n')).not.toContain('trong giới hạn');
  });
});
