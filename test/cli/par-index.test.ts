import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NOT_SUBMITTED } from '../../src/domain/par-index/score-sheet';
import { writeXlsx } from '../../src/xlsx/write';
import { parWorkbook, SMALL_CRITERIA, SMALL_SET, smallSheet, type ParRows } from '../support/par-workbook';
import { jsonOf, runCli } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'cchc-cham-diem-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
const save = (rows: ParRows, name = `sổ ${++count}.xlsx`): string => {
  const file = join(folder, name);
  writeFileSync(file, writeXlsx(parWorkbook({ sets: [SMALL_SET], criteria: SMALL_CRITERIA, ...rows })));
  return file;
};
const full = { declared: 100, self: 4, evidence: 'BC 10' };
const yes = { declared: 'Có', self: 4, evidence: 'KL 2' };
const A = smallSheet('Phường A', { '1.1': { declared: 85, self: 2, evidence: 'BC 9' }, '1.2': yes });
const B = smallSheet('Xã B', { '1.1': full, '1.2': yes });
const RANKING = [
  { unit: 'Phường A', group: 'Xã, phường', lastYear: 1 },
  { unit: 'Xã B', group: 'Xã, phường', lastYear: 2 },
  { unit: 'Xã C', group: 'Xã, phường' },
];
const PEERS = [95, 90, 85].map((index, at) => ({ name: `Địa phương ${at + 1}`, index }));

type UnitJson = {
  unit: string;
  rank: number | null;
  totalIndex: number | null;
  areas: { code: string; self: number | null }[];
};
type ScoreJson = {
  units: UnitJson[];
  gap: { topPlace: { missing: number; plan: { options: { code: string }[] } } | null } | null;
  findings: { code: string; cell: string; message: string }[];
};

describe('score', () => {
  it('tells points by area, index, rank and band of each unit, and the gap with the cheapest way', async () => {
    const file = save({ scores: [...A, ...B], ranking: RANKING, peers: PEERS, gapUnit: 'Phường A' });
    const run = await runCli('score', file, '--json');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const { units, gap, findings } = jsonOf<ScoreJson>(run);
    expect(units).toMatchObject([
      { unit: 'Xã B', state: 'self', rank: 1, change: 1, totalIndex: 100, index: 100, max: 8, band: 'Xuất sắc' },
      { unit: 'Phường A', rank: 2, change: -1, totalIndex: 75, total: 6, parts: { appraisal: 6, survey: 0 } },
      { unit: 'Xã C', state: null, rank: null, totalIndex: null, areas: [] },
    ]);
    expect(units[1]!.areas).toMatchObject([
      { code: '1', name: 'Chỉ đạo, điều hành', max: 8, self: 6, appraised: null, current: 6 },
      { code: '2', max: 2, self: null },
    ]);
    expect(gap).toMatchObject({ unit: 'Phường A', rank: 5, topPlace: { value: 90, missing: 1.2 } });
    expect(gap?.topPlace?.plan.options.map(({ code }) => code)).toEqual(['1.1']);
    expect(findings).toEqual([]);
    const { stdout } = await runCli('score', file);
    for (const text of [
      'Bộ tiêu chí MAU',
      'Chưa nộp phiếu',
      '75,00',
      'Khoảng cách của "Phường A":',
      '  Còn thiếu 1,20 điểm để bằng thứ ba (90,00%)',
    ])
      expect(stdout).toContain(text);
  });

  it('says nothing of a stage that nobody has reached, and calls a unit as the ranking calls it', async () => {
    const file = save({ scores: [...A, ...smallSheet('Xã B', {})], ranking: RANKING });
    const { units } = jsonOf<{ units: Record<string, unknown>[] }>(await runCli('score', file, '--json'));
    expect(units).toMatchObject([
      { unit: 'Phường A', stages: { self: { sum: 6, total: 6 }, appraised: null, final: null, current: { sum: 6 } } },
      { unit: 'Xã B', stages: { self: null, appraised: null, final: null, current: null }, parts: null, sum: null },
      { unit: 'Xã C', stages: null, total: null },
    ]);
    for (const command of ['score', 'rank']) {
      const { stdout } = await runCli(command, file);
      const lines = stdout.split('\n').filter((line) => /^ *Xã [BC]( +–){9}/.test(line));
      expect([command, lines.map((line) => line.trimEnd().endsWith(NOT_SUBMITTED))]).toEqual([command, [true, true]]);
    }
  });

  it('shows with --unit that unit alone: its line, its findings, its gap', async () => {
    const scores = [...smallSheet('Phường A', { '1.2': { ...yes, self: 5 } }), ...B];
    const file = save({ scores, ranking: RANKING, peers: PEERS, gapUnit: 'Phường A' });
    const all = await runCli('score', file);
    expect(all.code).toBe(1);
    expect(all.stdout).toContain('lớn hơn điểm tối đa');
    const one = await runCli('score', file, '--unit', 'xã b');
    expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(one.stdout).toMatch(/^Khoảng cách của "Xã B":$/m);
    expect(one.stdout).not.toMatch(/Phường A|Xã C|lớn hơn điểm tối đa/);
    const json = jsonOf<ScoreJson>(await runCli('score', file, '--unit', 'Xã B', '--json'));
    expect(json.units).toMatchObject([{ unit: 'Xã B', rank: 1 }]);
    expect(json.findings).toEqual([]);
  });

  const findings = async (rows: ParRows) => {
    const run = await runCli('score', save(rows), '--json');
    return { code: run.code, found: jsonOf<ScoreJson>(run).findings };
  };

  it.each<[string, number, string, string, ParRows]>([
    [
      'points above the maximum',
      ...([1, 'score-above-max', '4'] as const),
      { scores: smallSheet('Phường A', { '1.2': { ...yes, self: 5 } }) },
    ],
    [
      'negative points',
      ...([1, 'score-negative', '-1'] as const),
      { scores: smallSheet('Xã B', { '1.2': { self: -1 } }) },
    ],
    [
      'points with a comma that are text',
      ...([1, 'score-as-text', '1,5'] as const),
      { scores: smallSheet('Xã B', { '1.2': { ...yes, self: '1,5' } }) },
    ],
    [
      'parents that do not sum',
      ...([1, 'criterion-parent-max', '7'] as const),
      { criteria: SMALL_CRITERIA.map((row) => (row.code === '1.2' ? { ...row, max: 3 } : row)) },
    ],
    [
      'a set that is not its declared total',
      ...([1, 'criteria-total', '12'] as const),
      { sets: [{ ...SMALL_SET, total: 12 }] },
    ],
    [
      'missing evidence',
      ...([0, 'score-without-evidence', 'kiểm chứng'] as const),
      { scores: smallSheet('Phường A', { '1.2': { ...yes, evidence: null } }) },
    ],
    ['two sheets of a unit', ...([1, 'score-unit-repeated', 'Phường A'] as const), { scores: [...A, ...A] }],
    [
      'a set newer than the scores',
      ...([0, 'score-set-newer', '2'] as const),
      { scores: A, sets: [{ ...SMALL_SET, version: '2' }] },
    ],
    [
      'nothing applies',
      ...([1, 'score-nothing-applies', 'Phường A'] as const),
      {
        scores: smallSheet(
          'Phường A',
          Object.fromEntries(['1.1', '1.2', '2'].map((code) => [code, { declared: 'Không áp dụng' }])),
        ),
      },
    ],
  ])('says so: %s', async (_, code, rule, said, rows) => {
    const run = await findings(rows);
    expect(run.code).toBe(code);
    const found = run.found.find((each) => each.code === rule);
    expect(found?.message).toContain(said);
    expect(found?.cell).toMatch(/^[A-Z]+\d+$/);
  });

  it('says what is missing for the gap: no unit, no peers, too few, no points', async () => {
    const said = async (rows: ParRows, ...words: string[]) => (await runCli('score', save(rows), ...words)).stdout;
    expect(await said({ scores: A })).toContain('Chưa chọn đơn vị để xem khoảng cách');
    expect(await said({ scores: A }, '--unit', 'phường a')).toContain('Chưa có địa phương, đơn vị nào để so sánh');
    expect(await said({ scores: A, peers: PEERS.slice(0, 2) }, '--unit', 'Phường A')).toContain(
      'chưa có mốc của thứ ba',
    );
    expect(await said({ ranking: RANKING }, '--unit', 'Xã C')).toContain('"Xã C" chưa có điểm');
  });

  it('does not guess: a unit that is not there, a file without these tables', async () => {
    const unknown = await runCli('score', save({ scores: A }), '--unit', 'Xã Z');
    expect(unknown).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Phường A') });
    const other = join(folder, 'sổ khác.xlsx');
    writeFileSync(other, writeXlsx(parWorkbook({ bands: [] })));
    for (const command of ['score', 'rank']) {
      expect(await runCli(command, other)).toMatchObject({ code: 2, stderr: expect.stringContaining('Bộ tiêu chí') });
    }
  });
});

describe('rank', () => {
  type RankJson = { units: (UnitJson & { file: string | null })[]; problems: { code: string; message: string }[] };

  it('ranks the units of several workbooks by ties and bands of the first', async () => {
    const bands = [
      { name: 'Nhóm I', from: 90 },
      { name: 'Nhóm II', from: 0 },
    ];
    const first = save({ scores: A, ranking: RANKING, ties: '1, 1, 2', bands }, 'sổ chung.xlsx');
    const C = smallSheet('Xã C', { '1.1': full, '1.2': yes });
    const run = await runCli(
      'rank',
      first,
      save({ scores: B }, 'xã b.xlsx'),
      save({ scores: C }, 'xã c.xlsx'),
      '--json',
    );
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const json = jsonOf<RankJson>(run);
    expect(json.units.map(({ unit, rank, file }) => [unit, rank, file])).toEqual([
      ['Xã B', 1, 'xã b.xlsx'],
      ['Xã C', 1, 'xã c.xlsx'],
      ['Phường A', 2, 'sổ chung.xlsx'],
    ]);
    expect(json.units.map(({ totalIndex }) => totalIndex)).toEqual([100, 100, 75]);
    expect(json.units[0]).toMatchObject({ band: 'Nhóm I', group: 'Xã, phường' });
    expect(json.problems).toEqual([]);
  });

  it('refuses to guess between two sheets of a unit, and tells different sets and files with errors', async () => {
    const other = { ...SMALL_SET, total: 11 };
    const harder = SMALL_CRITERIA.map((row) =>
      row.code === '1.2' ? { ...row, max: 5 } : row.code === '1' ? { ...row, max: 9 } : row,
    );
    const first = save({ scores: [...A, ...B] }, 'thứ nhất.xlsx');
    const again = save({ scores: smallSheet('Phường A', { '1.1': full, '1.2': yes }) }, 'thứ hai.xlsx');
    const set = save(
      { scores: smallSheet('Xã D', { '1.2': { ...yes, self: -1 } }), sets: [other], criteria: harder },
      'thứ ba.xlsx',
    );
    const run = await runCli('rank', first, again, set);
    expect(run.code).toBe(1);
    for (const text of [
      '"Phường A" có 2 phiếu khác nhau ("thứ nhất.xlsx", "thứ hai.xlsx") nên chưa xếp hạng.',
      'Bộ tiêu chí "MAU" của "thứ ba.xlsx" khác của "thứ nhất.xlsx".',
      '"thứ ba.xlsx" còn',
    ])
      expect(run.stdout).toContain(text);
  });
});
