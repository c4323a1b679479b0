import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputFiles, shortNames } from '../../../src/workbench/cli/merge-inputs';

describe('names of files in messages', () => {
  const check = (paths: string[], names: string[]) => expect(shortNames(paths)).toEqual(names);
  test('the file name where no other file has it', () => check(['/a/x.xlsx', '/a/y.xlsx'], ['x.xlsx', 'y.xlsx']));
  test('with as many folders as tell it from others', () =>
    check(
      ['/q1/xa/x.xlsx', '/q2/xa/x.xlsx', '/q2/xb/x.xlsx', '/q1/y.xlsx'],
      ['q1/xa/x.xlsx', 'q2/xa/x.xlsx', 'xb/x.xlsx', 'y.xlsx'],
    ));
  // The longer path cannot be shortened to what the shorter one is.
  test('a whole path that is the end of another one', () => check(['/x.xlsx', '/a/x.xlsx'], ['/x.xlsx', 'a/x.xlsx']));
  test('no files', () => check([], []));
  test('ten thousand files of one name', () => {
    const names = shortNames(Array.from({ length: 10_000 }, (_, index) => `/gửi về/${index}/báo cáo.xlsx`));
    expect(new Set(names).size).toBe(10_000);
    expect(names[9]).toBe('9/báo cáo.xlsx');
  });
});

describe('files that words name', () => {
  let folder: string;
  const at = (...names: string[]) => join(folder, ...names);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cchc-inputs-'));
    mkdirSync(at('gửi về', 'cũ'), { recursive: true });
    mkdirSync(at('gửi về', 'thư mục.xlsx'));
    const files = ['b.xlsx', 'A.XLSX', '~$b.xlsx', '.ẩn.xlsx', 'c.xls', 'd.xlsm', 'e.zip', 'g.docx', 'cũ/h.xlsx'];
    for (const file of [...files, 'i.ods', 'k.csv', 'l.xlsb']) writeFileSync(at('gửi về', file), '');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const check = async (words: string[], names: string[]) =>
    expect((await inputFiles(words)).files.map(({ name }) => name)).toEqual(names);
  const SHEETS = ['A.XLSX', 'b.xlsx', 'c.xls', 'd.xlsm', 'i.ods', 'k.csv', 'l.xlsb'];

  // Other spreadsheets are reports too: they are refused with what to do.
  test('a folder stands for its spreadsheets', () => check([at('gửi về')], SHEETS));
  test('what else is in a folder is told, but for locks and hidden files', async () =>
    expect((await inputFiles([at('gửi về')])).skipped).toEqual([
      { path: at('gửi về', 'cũ'), name: 'cũ', kind: 'folder' },
      { path: at('gửi về', 'e.zip'), name: 'e.zip', kind: 'archive' },
      { path: at('gửi về', 'g.docx'), name: 'g.docx', kind: 'other' },
      { path: at('gửi về', 'thư mục.xlsx'), name: 'thư mục.xlsx', kind: 'folder' },
    ]));
  test('what is named is not skipped, before its folder or after it', async () => {
    for (const words of [
      [at('gửi về'), at('gửi về', 'g.docx')],
      [at('gửi về', 'g.docx'), at('gửi về')],
    ]) {
      const { files, skipped } = await inputFiles(words);
      expect(files.map(({ name }) => name)).toContain('g.docx');
      expect(skipped.map(({ name }) => name)).not.toContain('g.docx');
    }
  });
  test('a file that is named is taken whatever it is called', () => check([at('gửi về', 'e.zip')], ['e.zip']));
  test('a file named twice, once by its folder, counts once', () =>
    check([at('gửi về', 'b.xlsx'), at('gửi về')], ['b.xlsx', ...SHEETS.filter((name) => name !== 'b.xlsx')]));
  test('what is not there stays in the list', () => check([at('không có.xlsx')], ['không có.xlsx']));
  test('an empty folder has none', () => check([at('gửi về', 'thư mục.xlsx')], []));
  test('the path is as it was found', async () =>
    expect((await inputFiles([at('gửi về', 'cũ')])).files).toEqual([
      { path: at('gửi về', 'cũ', 'h.xlsx'), name: 'h.xlsx' },
    ]));
});
