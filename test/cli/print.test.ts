import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTasks } from '../../src/domain/read-task';
import { summarise } from '../../src/domain/summary';
import { applyChanges } from '../../src/workbook/apply-changes';
import { planRefresh, type RefreshOptions } from '../../src/workbook/refresh';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { cutRows } from '../support/cut-rows';
import { pdfPages, pdfTexts } from '../support/libreoffice';
import { pdfWords, type PdfPage } from '../support/pdf-words';
import { emptySheet } from '../support/rich-workbook';
import { samplePlan, sampleWorkbook, type SamplePlan } from '../support/sample-plan';
import { edited } from '../workbook/sample';
import { jsonOf, runCli, runCliAlone } from './run-cli';

type PackJson = {
  file: string;
  pages: number;
  parts: { sheet: string; title: string; page: number; charts: { title: string; page: number }[] }[];
  notPrinted: string[];
  errors: number;
  leftOut: { sheets: string[]; pages: { sheet: string; count: number }[] };
};

let folder: string;
let base: SamplePlan;
const at = (name: string) => join(folder, name);
const save = (name: string, workbook: Workbook) => {
  writeFileSync(at(name), writeXlsx(workbook));
  return at(name);
};
/** The sample's tasks over and over, so many of them. */
function planOf(count: number): Workbook {
  const first = base.rows[0]?.row ?? 1;
  const rows = Array.from({ length: count }, (_, index) => {
    const { values = {} } = base.rows[index % base.rows.length] ?? {};
    return { row: first + index, values: { ...values, id: `NV-${index + 1}`, number: index + 1 } };
  });
  const { areas, units, header } = base.plan;
  const tasks = readTasks(rows, { areas, units, year: header.year });
  return sampleWorkbook({ plan: { ...base.plan, tasks }, rows }, '2021-9M');
}
/** With a sheet renamed, as Excel does it: in every formula, with apostrophes doubled there. */
function calledOtherwise(workbook: Workbook, from: string, to: string): Workbook {
  const text = JSON.stringify(workbook).replaceAll(`'${from}'!`, `'${to.replaceAll("'", "''")}'!`);
  return edited(JSON.parse(text) as Workbook, from, (sheet) => (sheet.name = to));
}
/** pdf text breaks words where letters are spaced out. */
const joined = (text: string) => text.replace(/\s/g, '');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-print-test-'));
  base = await samplePlan();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MARGINS = { top: 20, right: 15, bottom: 20, left: 30, header: 10, footer: 9 };
const isFrame = (page: PdfPage, top: number, bottom: number) =>
  bottom < MARGINS.top || top > page.height - MARGINS.bottom;

describe.each<[string, number]>([
  ['of 3 tasks', 3],
  ['of the sample', 50],
  ['of 300 tasks', 300],
])('the pack of a plan %s', (_, count) => {
  let json: PackJson;
  let pages: PdfPage[];
  let texts: string[];
  let pdf: string;
  let book: Workbook;
  /** The pages of a part, from 0. */
  const pagesOf = (sheet: string): number[] => {
    const index = json.parts.findIndex((part) => part.sheet === sheet);
    const end = json.parts[index + 1]?.page ?? json.pages + 1;
    const start = json.parts[index]?.page ?? end;
    return Array.from({ length: end - start }, (__, page) => start - 1 + page);
  };
  /** Lines of a page from top to bottom without header and footer. */
  const linesOf = (page: number): string[] => {
    const one = pages[page]!;
    const lines = new Map<number, string[]>();
    for (const { text, top, bottom } of one.words) {
      if (isFrame(one, top, bottom)) continue;
      const key = Math.round(bottom);
      lines.set(key, [...(lines.get(key) ?? []), text]);
    }
    return [...lines].sort(([a], [b]) => a - b).map(([, words]) => words.join(' '));
  };

  beforeAll(async () => {
    book = count === 50 ? sampleWorkbook(base, '2021-9M') : planOf(count);
    const file = save(`plan-${count}.xlsx`, book);
    pdf = at(`pack-${count}.pdf`);
    const list = 'linh-vuc,don-vi,qua-han,sap-den-han,bieu-do,ke-hoach,phu-luc';
    json = jsonOf<PackJson>(await runCli('print', file, '--out', pdf, '--pages', list, '--json'));
    pages = await pdfWords(pdf);
    texts = (await pdfTexts(pdf)).map(joined);
  });

  test('holds cover, contents and the parts in the order asked for, and nothing else', async () => {
    expect(json.parts.map(({ sheet }) => sheet)).toEqual([
      'TH lĩnh vực',
      'TH đơn vị',
      'Quá hạn',
      'Sắp đến hạn',
      'Biểu đồ',
      'Kế hoạch',
      'Phụ lục',
    ]);
    expect(await pdfPages(pdf)).toHaveLength(json.pages);
    expect(json.parts[0]?.page).toBe(3);
    const charts = book.sheets.find(({ name }) => name === 'Biểu đồ')?.page;
    expect(pagesOf('Biểu đồ')).toHaveLength((charts?.breaksBefore.length ?? 0) + 1);
    // Neither squeezed nor scattered.
    expect(pagesOf('Kế hoạch').length).toBeGreaterThanOrEqual(Math.floor(count / 12));
    expect(pagesOf('Kế hoạch').length).toBeLessThanOrEqual(Math.ceil(count / 7));
    expect(pagesOf('Phụ lục').length).toBeLessThanOrEqual(Math.ceil(count / 8));
    expect(texts.filter((text) => text.length < 20)).toEqual([]);
    expect(texts.filter((text) => /QUYTẮCKIỂMTRA|NHẬTKÝ/.test(text))).toEqual([]);
  });

  test('tells true pages in its contents', () => {
    const [, contents] = pages;
    const column = (from: number, to: number) =>
      contents!.words
        .filter(({ left, top, bottom }) => left >= from && left < to && !isFrame(contents!, top, bottom))
        .map(({ text }) => text);
    const lines = json.parts.flatMap((part) => [part, ...part.charts]);
    const titles = lines.map(({ title }) => joined(title)).join('');
    expect(column(42, 175).join('')).toBe(`MỤCLỤCNộidung${titles}`);
    expect(column(175, 210)).toEqual(['Trang', ...lines.map(({ page }) => String(page))]);
    const drawn = json.parts.flatMap(({ charts }) => charts);
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn[0]?.page).toBe(json.parts.find(({ sheet }) => sheet === 'Biểu đồ')?.page);
    for (const { title, page } of lines) {
      if (title === 'BIỂU ĐỒ') continue;
      const stands = [page - 1, page].map((one) => one > 2 && texts[one - 1]?.includes(joined(title)));
      expect([title, page, ...stands]).toEqual([title, page, false, true]);
    }
  });

  test('is numbered from the cover on, which has no number', () => {
    const total = json.pages;
    pages.forEach((page, index) => {
      const top = page.words.filter(({ bottom }) => bottom < MARGINS.top).map(({ text }) => text);
      const foot = page.words.filter((word) => word.top > page.height - MARGINS.bottom).map(({ text }) => text);
      expect([index, top]).toEqual([index, index === 0 ? [] : [String(index + 1)]]);
      expect([index, foot.slice(-2)]).toEqual([index, index === 0 ? [] : ['Trang', `${index + 1}/${total}`]]);
    });
  });

  test('writes numbers with decimal commas', () => {
    const rates = pagesOf('TH lĩnh vực').flatMap((page) => texts[page]?.match(/\d[.,]\d%/g) ?? []);
    expect(rates.length).toBeGreaterThan(0);
    expect(rates.filter((rate) => rate.includes('.'))).toEqual([]);
  });

  test('is A4, upright in front and on its side for tables and charts', () => {
    const sizes = pages.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`);
    expect(sizes).toEqual(sizes.map((_size, index) => (index < 2 ? '210×297' : '297×210')));
  });

  test('keeps within its margins to a millimetre', () => {
    const outside = pages.flatMap((page, index) =>
      page.words
        .filter(
          ({ left, right, top, bottom }) =>
            left < MARGINS.left - 1 ||
            right > page.width - MARGINS.right + 1 ||
            top < MARGINS.header - 1 ||
            bottom > page.height - MARGINS.footer + 1,
        )
        .map((word) => ({ page: index + 1, ...word })),
    );
    expect(outside).toEqual([]);
  });

  test('repeats the heads of tables on each page', () => {
    for (const page of pagesOf('Kế hoạch'))
      expect([page, texts[page]]).toEqual([page, expect.stringContaining('Lĩnhvực')]);
    for (const page of pagesOf('Quá hạn'))
      expect([page, texts[page]]).toEqual([page, expect.stringContaining('Nguyênnhân')]);
    for (const page of pagesOf('Phụ lục'))
      expect([page, texts[page]]).toEqual([page, expect.stringContaining('Cơquanphốihợp')]);
    for (const page of pagesOf('TH đơn vị'))
      expect([page, texts[page]]).toEqual([page, expect.stringContaining('Cơquanchủtrì')]);
  });

  test('leaves no heading of a group at the foot of a page, and no signature without rows', () => {
    const headings = /^(I|II) (Các phòng, ban|Ủy ban nhân dân các xã)/;
    const foots = [...pagesOf('TH đơn vị')].map((page) => linesOf(page).at(-1) ?? '');
    expect(foots.filter((line) => headings.test(line))).toEqual([]);
    for (const sheet of ['TH lĩnh vực', 'TH đơn vị']) {
      const signed = pagesOf(sheet).filter((page) => texts[page]?.includes('NGƯỜILẬPBIỂU'));
      expect(signed).toEqual([pagesOf(sheet).at(-1)]);
      expect(texts[signed[0] ?? 0]).toContain('Tổngcộng');
    }
    for (const [sheet, none] of [
      ['Quá hạn', 'Khôngcónhiệmvụquáhạn'],
      ['Sắp đến hạn', 'Khôngcónhiệmvụđếnhạn'],
    ] as const) {
      const last = pagesOf(sheet).at(-1) ?? 0;
      expect(texts[last]).toContain('NGƯỜILẬPBIỂU');
      const any = !texts[last]?.includes(none);
      if (any) expect(linesOf(last).some((line) => /\d{2}\/\d{2}\/2021 \d+/.test(line))).toBe(true);
    }
    const appendix = pagesOf('Phụ lục');
    const areas = /^(?:[IVX]+\.\p{Lu}{2}|NHIỆMVỤCHƯAGHI)/u;
    const isHeading = (line: string) => areas.test(joined(line));
    const named = appendix.flatMap((page) => linesOf(page).filter(isHeading));
    expect(named).toHaveLength(new Set(base.plan.tasks.slice(0, count).map(({ areaId }) => areaId)).size);
    expect(appendix.map((page) => linesOf(page).at(-1) ?? '').filter(isHeading)).toEqual([]);
    const end = appendix.at(-1) ?? 0;
    expect(texts[end]).toMatch(/PhòngNộivụ|PhòngTưpháp/);
    expect(texts[end]).toMatch(new RegExp(`Tổngsố:${count}nhiệmvụ\\./\\..*NGƯỜILẬPBIỂU`));
    expect(appendix.filter((page) => texts[page]?.includes('NGƯỜILẬPBIỂU'))).toEqual([end]);
  });

  test('cuts no text', () => {
    for (const [name, column] of [
      ['Kế hoạch', 1],
      ['Phụ lục', 0],
      ['Quá hạn', 0],
      ['Sắp đến hạn', 0],
    ] as const) {
      const sheet = book.sheets.find((one) => one.name === name)!;
      const printed = pagesOf(name).map((page) => pages[page]!);
      const { checked, cut } = cutRows(sheet, column, printed);
      expect([name, cut]).toEqual([name, []]);
      if (name === 'Kế hoạch' || name === 'Phụ lục') expect([name, checked]).toEqual([name, count]);
    }
  });

  test('prints no blank rows between a list and what stands below it', () => {
    const page = pages[pagesOf('Quá hạn').at(-1) ?? 0]!;
    const title = page.words.find(({ text }) => text === '(Ký,')!;
    const tops = page.words.filter(({ top }) => top > MARGINS.top && top <= title.top).map(({ top }) => top);
    tops.sort((a, b) => a - b);
    const widest = Math.max(...tops.slice(1).map((top, index) => top - tops[index]!));
    // Ten spare rows would take 50 mm; the alert that is blank and half a row of a tall task do take some.
    expect(widest).toBeLessThan(25);
  });
});

describe('which pages', () => {
  const own = (name: string, edit: (sheet: Sheet) => void): Sheet => {
    const sheet = emptySheet(name);
    edit(sheet);
    return sheet;
  };

  test('without a choice: summaries and charts, the plan not; into a folder that is made', async () => {
    mkdirSync(at('một'));
    const out = join(at('chưa có'), 'họp.pdf');
    const run = await runCli('print', save('một/sổ.xlsx', planOf(3)), '--out', out);
    expect(run).toMatchObject({ code: 0, stderr: `Thư mục chưa có, đã tạo mới: ${at('chưa có')}\n` });
    expect([readdirSync(at('một')), readdirSync(at('chưa có'))]).toEqual([['sổ.xlsx'], ['họp.pdf']]);
    expect(run.stdout).toMatch(/^Đã ghi tài liệu họp \(\d+ trang\): /);
    expect(run.stdout).toMatch(/^ *Trang 3: TỔNG HỢP .* THEO LĨNH VỰC$/m);
    expect(run.stdout).toMatch(/^ *Trang \d+: BIỂU ĐỒ$/m);
    const said = (await pdfTexts(out)).map(joined);
    expect(said[0]).toMatch(/TÀILIỆUHỌP.*NĂM2021.*9thángđầunăm2021/);
    expect(run.stdout).toMatch(/^ *Trang \d+: DANH MỤC NHIỆM VỤ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2021$/m);
    expect(run.stdout).not.toMatch(/: KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH/);
  });

  test('with errors left in the plan it prints, and says how many there are', async () => {
    const [first] = base.plan.tasks;
    const book = edited(planOf(3), 'Kế hoạch', ({ rows }) => {
      for (const line of rows) for (const cell of line) if (cell?.value === first?.title) cell!.value = null;
    });
    const file = save('còn lỗi.xlsx', book);
    const run = await runCli('print', file, '--out', at('lỗi.pdf'), '--pages', 'linh-vuc');
    expect(run.code).toBe(1);
    expect(readFileSync(at('lỗi.pdf')).length).toBeGreaterThan(1000);
    expect(run.stdout).toContain('Còn 1 lỗi, số liệu in ra có thể sai; chạy check để xem.');
  });

  test('without a choice: nothing that has no figures, and a word on how to get it', async () => {
    const { plan } = base;
    const book = sampleWorkbook(base, '2021-M01');
    const summary = summarise(plan.tasks, { ...plan, period: plan.periods.find(({ id }) => id === '2021-M01')! });
    const options = { charts: { ids: ['areas', 'files', 'offices'], perPage: 1 } } satisfies RefreshOptions;
    const file = save(
      'tháng 1.xlsx',
      applyChanges(book, planRefresh(book, { ...plan, periodId: '2021-M01' }, summary, [], options)),
    );
    const json = jsonOf<PackJson>(await runCli('print', file, '--out', at('m1.pdf'), '--json'));
    expect(json.leftOut).toEqual({ sheets: ['Quá hạn'], pages: [{ sheet: 'Biểu đồ', count: 1 }] });
    expect(json.parts.map(({ sheet }) => sheet)).not.toContain('Quá hạn');
    const drawn = json.parts.find(({ sheet }) => sheet === 'Biểu đồ')!;
    expect(drawn.charts.map(({ page }) => page)).toEqual([drawn.page, drawn.page + 1]);
    const texts = (await pdfTexts(at('m1.pdf'))).map(joined);
    expect(texts[drawn.page - 1]).toContain('THEOLĨNHVỰC');
    expect(texts[drawn.page]).toContain('CÁCPHÒNG,BAN');
    const said = (await runCli('print', file, '--out', at('m1.pdf'))).stdout;
    expect(said).toContain('Không in trang tính "Quá hạn" (qua-han) vì chưa có số liệu.');
    expect(said).toContain('Không in 1 trang chưa có số liệu của trang tính "Biểu đồ".');
    expect(said).toContain('--pages');
    const asked = jsonOf<PackJson>(
      await runCli('print', file, '--out', at('m1.pdf'), '--pages', 'qua-han,bieu-do', '--json'),
    );
    expect(asked.leftOut).toEqual({ sheets: [], pages: [] });
    expect(asked.pages).toBe(2 + 1 + 3);
  });

  test('tabs under names that need quotes, sheets of the user, an empty one, a kept page, a deleted and a hidden tab', async () => {
    const file = (() => {
      const name = "Đơn vị 'A', B";
      const book = edited(
        calledOtherwise(sampleWorkbook(base, '2021-H1'), 'TH đơn vị', name),
        'TH lĩnh vực',
        (sheet) => {
          // Somebody wants it narrower and says so at the top.
          const page = sheet.page!;
          sheet.page = { ...page, header: { center: 'Dự thảo' }, margins: { ...page.margins, left: 40 } };
        },
      );
      const note = own('Ghi chú', (sheet) => (sheet.rows = [[{ value: 'Ý kiến của Chủ tịch' }]]));
      book.sheets.push(
        note,
        own('Trống', () => undefined),
      );
      book.sheets = book.sheets.filter((sheet) => sheet.name !== 'Quá hạn');
      book.sheets.find((sheet) => sheet.name === 'Biểu đồ')!.visibility = 'hidden';
      return save('renamed.xlsx', book);
    })();
    const list = "Ghi chú,Đơn vị 'A', B,Trống,TH lĩnh vực";
    const run = await runCli('print', file, '--out', at('renamed.pdf'), '--pages', list, '--json');
    const json = jsonOf<PackJson>(run);
    expect(json.parts.map(({ sheet }) => sheet)).toEqual(['Ghi chú', "Đơn vị 'A', B", 'TH lĩnh vực']);
    const texts = (await pdfTexts(at('renamed.pdf'))).map(joined);
    expect(texts[2]).toMatch(/^3ÝkiếncủaChủtịch/);
    expect(texts[3]).toContain('THEOCƠQUANCHỦTRÌ');
    const kept = (json.parts[2]?.page ?? 0) - 1;
    const { words } = (await pdfWords(at('renamed.pdf')))[kept]!;
    expect(Math.min(...words.map(({ left }) => left))).toBeGreaterThan(39);
    const hidden = await runCli('print', file, '--out', at('hidden.pdf'), '--pages', 'bieu-do');
    expect(hidden).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/không có trang "bieu-do", hoặc trang đang ẩn/),
    });
  });
});

describe('what cannot be done: one sentence, exit 2, nothing written', () => {
  let file: string;
  beforeAll(() => {
    file = save('sổ.xlsx', planOf(3));
  });
  async function refused(words: string[], message: RegExp, environment = {}) {
    const before = readdirSync(folder);
    const run = await runCliAlone(environment, 'print', ...words);
    expect(run).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
    expect(readdirSync(folder)).toEqual(before);
  }

  test('an unknown page, with those that there are', () =>
    refused(
      [file, '--out', at('x.pdf'), '--pages', 'linh-vuc,Không có'],
      /không có trang "Không có".*Kế hoạch \(ke-hoach\); TH lĩnh vực \(linh-vuc\); /,
    ));
  test('no page at all', () => refused([file, '--out', at('x.pdf'), '--pages', ' , '], /Chưa có trang nào để in/));
  test('an output that is no PDF, or is the workbook itself', async () => {
    await refused([file, '--out', file], /phải có đuôi \.pdf/);
    linkSync(file, at('sổ.pdf'));
    const before = readFileSync(file);
    await refused([file, '--out', at('sổ.pdf')], /đã được dùng cho tệp khác/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
  test('a workbook that is none of ours, and one that is not there', async () => {
    const other = save('khác.xlsx', { ...planOf(3), sheets: [emptySheet('Sheet1')], names: [] });
    await refused([other, '--out', at('x.pdf')], /chưa có mẫu kế hoạch/);
    await refused([at('none.xlsx'), '--out', at('x.pdf')], /không tìm thấy tệp/);
  });
  test('an output under a file', () => refused([file, '--out', join(file, 'x.pdf')], /Không ghi được tệp/));

  describe('LibreOffice', () => {
    const standIn = (script: string) => {
      writeFileSync(at('office'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      return { CCHC_SOFFICE: at('office') };
    };
    const words = () => [file, '--out', at('x.pdf')];

    test('is not there', () =>
      refused(words(), /cần LibreOffice .* không tìm thấy .*CCHC_SOFFICE/, { CCHC_SOFFICE: at('nowhere') }));
    test('fails', () => refused(words(), /LibreOffice không tạo được tệp PDF; chưa ghi tệp nào/, standIn('exit 77')));
    test('makes something else than a PDF', () => {
      const script = 'for word in "$@"; do last="$word"; done; echo nonsense > "${last%.xlsx}.pdf"';
      return refused(words(), /LibreOffice không tạo được tệp PDF/, standIn(script));
    });
  });
});
