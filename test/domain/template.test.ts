import { TEMPLATE_LIST_FILE, readTemplate, readTemplateList, templateFiles } from '../../src/domain/template';
import { templateSentence } from '../../src/actions/finding-words';
import { rules } from '../../src/locales/vi/rules';
import { vi } from '../../src/locales';
import { sentencesOf, type Files } from './template-files';

const AREAS = 'assets/catalogues/linh-vuc.csv';
const UNITS = 'assets/catalogues/don-vi.csv';
const PERIODS = 'assets/catalogues/ky-bao-cao.csv';
const INFO = 'assets/templates/thu/thong-tin.csv';
const TASKS = 'assets/templates/thu/nhiem-vu.csv';

const TASK_HEAD = 'Lĩnh vực,Nhiệm vụ,Sản phẩm,Cơ quan chủ trì,Thời gian hoàn thành,Hạn hoàn thành,Kinh phí,Tiến độ';
const TASK = 'Cải cách thể chế,Rà soát văn bản,Kế hoạch,Phòng Tư pháp,Quý II,,"1.234,5",40%';

/** A small template in order. Lines are joined here, so that tests can name them by number. */
const GOOD: Record<string, string[]> = {
  [TEMPLATE_LIST_FILE]: [
    'Mã,Tên,Năm,Từ năm,Đến năm,Dữ liệu mẫu',
    'thu,Mẫu thử,2021,,,x',
    'trong,Mẫu trống,,2020,2030,',
  ],
  [AREAS]: ['Mã,Thứ tự,Tên,Tên gọi khác', '1,1,Cải cách thể chế,Thể chế', '2,2,Cải cách TTHC và kiểm soát TTHC,'],
  [UNITS]: [
    'Mã,Tên,Loại,Tên gọi khác,Từ ngày,Đến ngày,Tiền thân',
    'tp,Phòng Tư pháp,Phòng,,,,',
    'nv,Phòng Nội vụ,Phòng,,,,',
    'hh,Phường Hương Hồ,Xã phường,,,30/06/2021,',
  ],
  [PERIODS]: ['Mã,Tên,Từ ngày,Chốt số liệu,Hạn nộp', 'Y,Năm,15/12 năm trước,14/12,2 ngày làm việc'],
  [INFO]: [
    'Mục,Nội dung,Từ ngày,Đến ngày',
    'Địa danh,thị xã Hương Trà,,',
    'Cơ quan ban hành,ỦY BAN NHÂN DÂN | THỊ XÃ HƯƠNG TRÀ,,',
    'Tên kế hoạch,Kế hoạch năm {năm},,',
    'Năm kế hoạch,{năm},,',
    'Ngày quyết định,22/12/2020,,',
    'Dữ liệu mẫu,x,,',
  ],
  [TASKS]: [TASK_HEAD, TASK],
};

type Change = (lines: string[]) => string[] | undefined;
const text = (lines: string[] | undefined) => lines?.join('\r\n');

function filesWith(changes: Record<string, Change> = {}): Files {
  return Object.fromEntries(
    templateFiles('thu').map((path) => [path, text((changes[path] ?? ((same) => same))([...GOOD[path]!]))]),
  );
}

/** Line `number` (from 1) written anew. */
const line =
  (number: number, content: string): Change =>
  (lines) =>
    lines.map((each, index) => (index === number - 1 ? content : each));
const plus =
  (...more: string[]): Change =>
  (lines) => [...lines, ...more];
const everywhere =
  (from: string, to: string): Change =>
  (lines) =>
    lines.map((each) => each.replaceAll(from, to));

/** One file changed, and the whole of what a person is told. */
function check(file: string, change: Change, expected: string | string[], year?: number) {
  expect(sentencesOf(filesWith({ [file]: change }), year)).toEqual(Array.isArray(expected) ? expected : [expected]);
}

function good(changes: Record<string, Change> = {}) {
  const read = readTemplate(filesWith(changes));
  if (!read.ok) throw new Error(read.problems.map((problem) => templateSentence(problem, vi, rules)).join('\n'));
  return read;
}

describe('files in order', () => {
  it('give the plan, with real numbers, due dates and names of the catalogue', () => {
    const { plan, rows } = good();
    expect(plan.header).toMatchObject({
      ...{ issuer: 'ỦY BAN NHÂN DÂN\nTHỊ XÃ HƯƠNG TRÀ', title: 'Kế hoạch năm 2021', year: 2021, sample: true },
      ...{ decisionDate: '2020-12-22', goals: [] },
    });
    expect(rows).toEqual([
      {
        row: 1,
        values: {
          ...{ id: 'NV-01', number: 1, area: '1. Cải cách thể chế', title: 'Rà soát văn bản', product: 'Kế hoạch' },
          ...{ lead: 'Phòng Tư pháp', deadline: 'Quý II', due: 44377, budget: 1234.5, progress: 0.4 },
        },
      },
    ]);
    expect(plan.tasks).toMatchObject([{ id: 'NV-01', due: '2021-06-30', leadIds: ['tp'] }]);
    expect(plan.periodId).toBe('2021-Y');
  });

  it('may come with semicolons, tabs, a byte-order mark, plain line feeds and "sep="', () => {
    const same = JSON.stringify(good());
    // Quotes guard commas inside cells; with other separators they may stay.
    const separated =
      (by: string): Change =>
      (lines) =>
        lines.map((each) => each.replace(/("[^"]*")|,/g, (_, quoted?: string) => quoted ?? by));
    const all = (change: Change) =>
      Object.fromEntries(templateFiles('thu').map((path) => [path, change])) as Record<string, Change>;
    const variants: Change[] = [
      separated(';'),
      separated('\t'),
      (lines) => [`\uFEFF${lines[0]}`, ...lines.slice(1)],
      (lines) => [lines.join('\n')],
      (lines) => ['sep=;', ...separated(';')(lines)!],
      (lines) => [...lines, '', ',,,'],
    ];
    for (const change of variants) {
      const { plan, rows, tables } = good(all(change));
      expect(JSON.stringify({ ok: true, plan, rows, tables })).toBe(same);
    }
  });

  it('may have their columns in any order and spelling', () => {
    const { rows } = good({
      [TASKS]: () => [
        'TT,ĐƠN VỊ CHỦ TRÌ,Nội dung,Thời hạn,Kết quả,lĩnh  vực',
        '1,P. Tư pháp,Rà soát văn bản,30/6,Kế hoạch,I',
      ],
    });
    expect(rows[0]?.values).toMatchObject({
      ...{ number: 1, lead: 'Phòng Tư pháp', title: 'Rà soát văn bản', deadline: '30/6', due: 44377 },
      ...{ product: 'Kế hoạch', area: '1. Cải cách thể chế' },
    });
  });

  it('number tasks without a code after the highest one', () => {
    const { rows } = good({ [TASKS]: () => [`Mã,${TASK_HEAD}`, `,${TASK}`, `NV-07,${TASK.replace('Rà soát', 'In')}`] });
    expect(rows.map(({ row, values }) => [row, values.id, values.number])).toEqual([
      [1, 'NV-08', 1],
      [2, 'NV-07', 2],
    ]);
  });

  it('are no sample where the mark says no', () => {
    expect(good({ [INFO]: line(7, 'Dữ liệu mẫu,không,,') }).plan.header.sample).toBe(false);
    const list = readTemplateList(text(['Mã,Tên,Năm,Dữ liệu mẫu', 'a,A,2021,Không', 'b,B,2021,x', 'c,C,2021,']));
    expect(list.ok && list.templates.map(({ sample }) => sample)).toEqual([false, true, false]);
  });
});

const AT = (file: string, lineNumber: number, column: string) => `Tệp ${file}, dòng ${lineNumber}, cột "${column}"`;

describe('a wrong task', () => {
  const cells = (change: [string, string], expected: string | string[]) =>
    check(TASKS, line(2, TASK.replace(...change)), expected);

  it('is told with its file, line and column', () => {
    cells(
      ['thể chế', 'thể trế'],
      `${AT(TASKS, 2, 'Lĩnh vực')}: Không có lĩnh vực "Cải cách thể trế". Có phải là "1. Cải cách thể chế"? Hãy ghi đúng tên lĩnh vực trong danh mục.`,
    );
    cells(
      ['Phòng Tư pháp', 'Sở Ngoại vụ'],
      `${AT(TASKS, 2, 'Cơ quan chủ trì')}: Không có đơn vị "Sở Ngoại vụ" trong danh mục. Hãy ghi đúng tên trong danh mục, hoặc bổ sung đơn vị vào trang Danh mục.`,
    );
    cells(
      ['Quý II,', '31/6/2021,'],
      `${AT(TASKS, 2, 'Thời gian hoàn thành')}: "31/6/2021" không phải là ngày có thật. Ngày cuối của tháng đó là 30/06/2021. Hãy sửa lại ngày.`,
    );
    cells(
      ['Quý II,', 'Khi xong,'],
      `${AT(TASKS, 2, 'Thời gian hoàn thành')}: Không hiểu thời gian "Khi xong". Hãy ghi như "Quý II", "Tháng 6", "Trước 15/9", "31/12/2021" hoặc "Thường xuyên".`,
    );
    cells(
      ['Quý II,,', 'Quý II,31/6,'],
      `${AT(TASKS, 2, 'Hạn hoàn thành')}: "31/6" không phải là ngày có thật. Hãy sửa lại ngày.`,
    );
    cells(
      ['Quý II,,', 'Quý II,chưa rõ,'],
      `${AT(TASKS, 2, 'Hạn hoàn thành')}: "chưa rõ" không phải là ngày. Hãy ghi dạng 30/06/2021.`,
    );
    cells(['40%', '150'], `${AT(TASKS, 2, 'Tiến độ')}: Tiến độ 150% ngoài khoảng 0% đến 100%. Hãy sửa lại.`);
    cells(
      ['"1.234,5"', '"-2,5"'],
      `${AT(TASKS, 2, 'Kinh phí triệu đồng')}: Kinh phí "-2,5" không thể âm. Hãy sửa lại.`,
    );
    cells(
      ['Rà soát văn bản', '#N/A'],
      `${AT(TASKS, 2, 'Nhiệm vụ')}: Ô đang báo lỗi #N/A, nội dung đã mất. Hãy nhập lại.`,
    );
  });

  it('is counted by lines of the file, also after cells of several lines', () => {
    const tall = TASK.replace('Rà soát văn bản', '"Rà soát\nvăn bản,\nhệ thống hóa"');
    check(
      TASKS,
      plus('', tall, TASK.replace('Rà soát văn bản', '')),
      `${AT(TASKS, 7, 'Nhiệm vụ')}: Chưa ghi nhiệm vụ. Hãy nhập tên nhiệm vụ hoặc xóa nội dung của dòng này.`,
    );
    // The second has the code of the first.
    check(
      TASKS,
      () => [`Mã,${TASK_HEAD}`, `NV-01,${tall}`, `NV-01,${TASK}`],
      `${AT(TASKS, 5, 'Mã nhiệm vụ')}: Mã nhiệm vụ "NV-01" trùng với dòng 2. Hãy xóa mã ở dòng chép lại để được cấp mã mới.`,
    );
  });

  it('is no matter where it only deserves a warning', () => {
    expect(good({ [TASKS]: line(2, TASK.replace('Kế hoạch', '')) }).rows).toHaveLength(1);
  });
});

describe('columns', () => {
  it('that nobody knows, that are missing or stand twice', () => {
    check(TASKS, everywhere('Sản phẩm', 'Sản phầm'), [
      `${AT(TASKS, 1, 'Sản phầm')}: Không có cột tên này. Có phải là "Sản phẩm"? Hãy sửa tên cột hoặc xóa cột.`,
      `${AT(TASKS, 1, 'Sản phẩm')}: Thiếu cột này. Hãy thêm cột vào tệp.`,
    ]);
    // The lines below are not listed too: they all lack it.
    check(TASKS, everywhere('Nhiệm vụ,', ','), `${AT(TASKS, 1, 'Nhiệm vụ')}: Thiếu cột này. Hãy thêm cột vào tệp.`);
    check(UNITS, everywhere('Mã,Tên,Loại', ',Tên,Loại'), `${AT(UNITS, 1, 'Mã')}: Thiếu cột này. Hãy thêm cột vào tệp.`);
    check(INFO, everywhere('Mục,', ','), `${AT(INFO, 1, 'Mục')}: Thiếu cột này. Hãy thêm cột vào tệp.`);
    check(
      TASKS,
      everywhere('Hạn hoàn thành', 'Thời hạn'),
      `${AT(TASKS, 1, 'Thời hạn')}: Cột bị lặp lại. Hãy giữ một cột.`,
    );
  });
});

describe('a file', () => {
  it('may be missing or empty', () => {
    for (const file of [AREAS, UNITS, PERIODS, INFO, TASKS]) {
      check(file, () => undefined, `Tệp ${file}: Không tìm thấy tệp này. Hãy chép lại tệp vào đúng thư mục.`);
      for (const nothing of ['', '\uFEFF', '\r\n , ,\r\n'])
        check(file, () => [nothing], `Tệp ${file}: Tệp trống. Hãy chép lại tệp gốc.`);
    }
    check(
      TEMPLATE_LIST_FILE,
      () => undefined,
      `Tệp ${TEMPLATE_LIST_FILE}: Không tìm thấy tệp này. Hãy chép lại tệp vào đúng thư mục.`,
    );
  });

  it('of headings alone is empty too, but for the tasks: a blank plan has none', () => {
    for (const file of [TEMPLATE_LIST_FILE, AREAS, UNITS, PERIODS, INFO]) {
      check(file, (lines) => lines.slice(0, 1), `Tệp ${file}: Tệp trống. Hãy chép lại tệp gốc.`);
    }
    expect(good({ [TASKS]: (lines) => lines.slice(0, 1) }).rows).toEqual([]);
  });

  it('may have a quotation mark too many or a separator too many', () => {
    const quotes = 'Dấu ngoặc kép không khớp. Hãy mở tệp bằng Excel, sửa dòng này rồi lưu lại dạng CSV UTF-8.';
    check(AREAS, line(3, '2,2,"Cải cách TTHC,'), [`Tệp ${AREAS}, dòng 3: ${quotes}`]);
    check(AREAS, line(3, '2,2,"Cải cách" TTHC,'), [`Tệp ${AREAS}, dòng 3: ${quotes}`]);
    const wide = TASK.replace('"1.234,5"', '1.234,5');
    check(
      TASKS,
      line(2, wide),
      `Tệp ${TASKS}, dòng 2: Dòng có nhiều ô hơn số cột (thừa "40%"). Hãy kiểm tra dấu phân cách của dòng này.`,
    );
  });

  it('that is wrong does not hide what is wrong in another', () => {
    const files = filesWith({ [AREAS]: () => undefined, [TASKS]: line(2, TASK.replace('Quý II', '31/6')) });
    // Areas of tasks cannot be judged without the catalogue, so they are not listed.
    expect(sentencesOf(files)).toEqual([
      `Tệp ${AREAS}: Không tìm thấy tệp này. Hãy chép lại tệp vào đúng thư mục.`,
      `${AT(TASKS, 2, 'Thời gian hoàn thành')}: "31/6" không phải là ngày có thật. Ngày cuối của tháng đó là 30/06/2021. Hãy sửa lại ngày.`,
    ]);
  });
});

describe('catalogues', () => {
  it('of areas', () => {
    check(AREAS, plus('3,,Tài chính công,'), `${AT(AREAS, 4, 'Thứ tự')}: Ô còn trống. Hãy điền.`);
    check(
      AREAS,
      plus('3,ba,Tài chính công,'),
      `${AT(AREAS, 4, 'Thứ tự')}: "ba" không phải là số thứ tự. Hãy ghi số nguyên từ 1.`,
    );
    check(
      AREAS,
      plus('2,3,Tài chính công,'),
      `${AT(AREAS, 4, 'Mã')}: "2" trùng với dòng 3. Hãy sửa một trong hai dòng.`,
    );
    check(AREAS, plus('3,3,,'), `${AT(AREAS, 4, 'Tên')}: Ô còn trống. Hãy điền.`);
  });

  it('of units', () => {
    check(
      UNITS,
      plus('x,Xã Mới,Xã phường,,31/6/2021,,'),
      `${AT(UNITS, 5, 'Từ ngày')}: "31/6/2021" không phải là ngày có thật. Hãy sửa lại ngày.`,
    );
    // A unit lives for years: a day without a year says nothing.
    check(
      UNITS,
      plus('x,Xã Mới,Xã phường,,1/7,,'),
      `${AT(UNITS, 5, 'Từ ngày')}: "1/7" không phải là ngày có thật. Hãy sửa lại ngày.`,
    );
    check(
      UNITS,
      plus('x,Xã Mới,Xã phường,,1/7/2021,30/6/2021,'),
      `${AT(UNITS, 5, 'Đến ngày')}: Ngày kết thúc 30/06/2021 trước ngày bắt đầu 01/07/2021. Hãy sửa lại.`,
    );
    check(
      UNITS,
      plus('x,Xã Mới,Xã phường,,,,cu'),
      `${AT(UNITS, 5, 'Tiền thân')}: Không có đơn vị mã "cu". Hãy sửa mã ở cột Tiền thân.`,
    );
    check(
      UNITS,
      plus('x,Xã Mới,Phòn,,,,'),
      `${AT(UNITS, 5, 'Loại')}: Không có loại đơn vị "Phòn". Có phải là "Phòng"?`,
    );
    check(
      UNITS,
      plus('x,Xã Mới,Sở,,,,'),
      `${AT(UNITS, 5, 'Loại')}: Không có loại đơn vị "Sở". Có phải là "Phòng" hoặc "Đơn vị khác" hoặc "Xã phường"?`,
    );
    check(
      UNITS,
      plus('x,Phòng Mới,Phòng,Nội vụ,,,'),
      `${AT(UNITS, 5, 'Tên gọi khác')}: "Nội vụ" cũng là tên của Phòng Nội vụ (nv). Hãy để tên này cho một đơn vị.`,
    );
    check(
      UNITS,
      plus('x,Phòng Mới,Phòng,Các phòng,,,'),
      `${AT(UNITS, 5, 'Tên gọi khác')}: "Các phòng" không dùng làm tên của một đơn vị được. Hãy ghi tên khác.`,
    );
  });

  it('of periods', () => {
    check(
      PERIODS,
      plus('quý,Quý I,15/12 năm trước,14/3,2 ngày làm việc'),
      `${AT(PERIODS, 3, 'Mã')}: "quý" không phải là mã kỳ. Hãy dùng Q1 đến Q4, H1, 9M, Y hoặc M01 đến M12.`,
    );
    check(
      PERIODS,
      plus('Q1,Quý I,15/12,14/3,2 ngày làm việc'),
      `${AT(PERIODS, 3, 'Chốt số liệu')}: Không dùng được "14/3". Hãy ghi như "15/12 năm trước", "14/3 năm nay" hoặc "2 ngày làm việc", không sớm hơn ngày ở cột trước.`,
    );
    check(PERIODS, plus('Q1,Quý I,,14/3,2 ngày làm việc'), `${AT(PERIODS, 3, 'Từ ngày')}: Ô còn trống. Hãy điền.`);
    check(
      INFO,
      plus('Kỳ báo cáo,{năm}-Q9,,'),
      `${AT(INFO, 8, 'Nội dung')}: Không có kỳ báo cáo "2021-Q9". Hãy dùng mã như 2021-Q1, 2021-H1, 2021-9M, 2021-Y.`,
    );
  });
});

describe('the information about the plan', () => {
  it('is asked for where it is missing', () => {
    check(INFO, line(2, 'Địa danh,,,'), `Tệp ${INFO}: Thiếu mục "Địa danh" dùng cho năm 2021. Hãy thêm dòng này.`);
    check(
      INFO,
      line(2, 'Địa danh,phường Hương Trà,01/07/2025,'),
      `Tệp ${INFO}: Thiếu mục "Địa danh" dùng cho năm 2021. Hãy thêm dòng này.`,
    );
    check(INFO, plus(',nội dung không có mục,,'), `${AT(INFO, 8, 'Mục')}: Ô còn trống. Hãy điền.`);
  });

  it('is told where it is wrong', () => {
    check(
      INFO,
      plus('Nguời ký,Nguyễn Văn A,,'),
      `${AT(INFO, 8, 'Mục')}: Không có mục "Nguời ký". Có phải là "Họ tên người ký"? Hãy sửa tên mục.`,
    );
    check(INFO, plus('Địa phương,thị xã khác,,'), `${AT(INFO, 8, 'Mục')}: Mục này đã có ở dòng 2. Hãy giữ một dòng.`);
    check(
      INFO,
      line(6, 'Ngày quyết định,32/12/2020,,'),
      `${AT(INFO, 6, 'Nội dung')}: "32/12/2020" không phải là ngày có thật. Hãy sửa lại ngày.`,
    );
    check(
      INFO,
      line(5, 'Năm kế hoạch,2022,,'),
      `${AT(INFO, 5, 'Nội dung')}: Năm kế hoạch ghi "2022", khác với năm 2021 của mẫu. Hãy sửa cho khớp.`,
    );
  });
});

describe('the year and the template asked for', () => {
  it('must be one that the list knows', () => {
    check(TASKS, (lines) => lines, 'Mẫu "Mẫu thử" chỉ dùng cho năm 2021, không dùng cho năm 1999.', 1999);
    check(TEMPLATE_LIST_FILE, line(2, 'khac,Mẫu khác,2021,,,'), 'Không có mẫu "thu". Các mẫu đang có: khac, trong.');
    check(TEMPLATE_LIST_FILE, line(2, 'thu,Mẫu thử,hai mốt,,,'), [
      `${AT(TEMPLATE_LIST_FILE, 2, 'Năm')}: "hai mốt" không phải là năm. Hãy ghi bốn chữ số.`,
      'Mẫu "Mẫu thử" cần biết năm kế hoạch. Hãy cho biết năm, từ 1900 đến 9999.',
    ]);
  });
});
