import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPlan } from '../../src/domain/check-plan';
import { findPeriod } from '../../src/domain/period';
import { STATUSES, statusAt } from '../../src/domain/status';
import { summarise } from '../../src/domain/summary';
import { readTemplate, readTemplateList, templateFiles, TEMPLATE_LIST_FILE } from '../../src/domain/template';
import { unitsOn } from '../../src/domain/unit';
import { assetFiles, ROOT, sentencesOf } from './template-files';

function load(id: string, year?: number) {
  const read = readTemplate(assetFiles(id), year === undefined ? {} : { year });
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 1));
  return read;
}

const sample = load('huong-tra-2021');
const { plan, rows } = sample;
const period = (code: string) => {
  const found = findPeriod(`2021-${code}`, plan.periods);
  if (!found) throw new Error(`no period ${code}`);
  return found;
};
const PERIODS = ['Q1', 'H1', '9M', 'Y'];

/*
 * Word for word from the news of 11/01/2021 on QĐ 1822/QĐ-UBND; only the doubled blank in "thị xã  năm 2021" is single here.
 */
const GOALS = [
  'Đẩy mạnh công tác CCHC trọng tâm là tiếp tục đổi mới sắp xếp, kiện toàn tổ chức bộ máy gắn với tinh giản biên chế tại các cơ quan, phòng, ban cấp thị xã và UBND cấp xã tinh gọn, hoạt động hiệu lực, hiệu quả.',
  'Đưa CCHC là nhiệm vụ thường xuyên, là giải pháp quan trọng trong chương trình làm việc năm 2021 của UBND thị xã, các ngành, các cấp từ thị xã đến xã, phường làm cơ sở chỉ đạo, điều hành, góp phần hoàn thành các Chương trình, Kế hoạch phát triển kinh tế - xã hội năm 2021.',
  'Giữ vững kỷ cương, kỷ luật hành chính, đạo đức công vụ, ý thức trách nhiệm, tinh thần phục vụ hướng tới nền hành chính kiểu mẫu.',
  'Chuyển biến mạnh mẽ hiện đại hóa nền hành chính theo hướng chuyên nghiệp và hiệu quả, đảm bảo tính liên thông, đồng bộ, thống nhất và hội nhập nhằm thực hiện có hiệu quả công tác quản lý nhà nước trên địa bàn, góp phần thúc đẩy phát triển kinh tế - xã hội trên địa bàn thị xã.',
  'Phấn đấu Chỉ số CCHC (PAR Index) của thị xã năm 2021 thuộc nhóm 3 địa phương dẫn đầu toàn tỉnh.',
];
const REQUIREMENTS = [
  'Xác định rõ trách nhiệm người đứng đầu các cơ quan, đơn vị trong việc triển khai, tổ chức thực hiện các nhiệm vụ CCHC.',
  'Các chỉ tiêu, nhiệm vụ trong Kế hoạch CCHC 2021 được gắn với các chỉ tiêu, nhiệm vụ phát triển kinh tế - xã hội của thị xã năm 2021.',
  'Đẩy mạnh ứng dụng công nghệ thông tin (CNTT) gắn với quản lý nhà nước theo TCVN ISO 9001:2015 trong CCHC.',
  'Các cơ quan, đơn vị chủ động nghiên cứu, sáng tạo, quyết liệt áp dụng những giải pháp đổi mới để CCHC là khâu đột phá trong công tác quản lý, chỉ đạo, điều hành của thị xã.',
];
/** The news writes "Về hiện đại hóa nền hành chính" in its list of "các nhiệm vụ cụ thể về". */
const AREAS = [
  'Cải cách thể chế',
  'Cải cách TTHC và kiểm soát TTHC',
  'Cải cách tổ chức bộ máy các cơ quan hành chính nhà nước',
  'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
  'Cải cách tài chính công',
  'Hiện đại hóa nền hành chính',
  'Tổ chức chỉ đạo, điều hành',
];

describe('the plan of Hương Trà for 2021', () => {
  it('carries the decision with its goals and requirements in the words of the news', () => {
    expect(plan.header).toMatchObject({
      ...{ place: 'thị xã Hương Trà', year: 2021, title: 'Kế hoạch cải cách hành chính năm 2021' },
      ...{ decisionNumber: '1822/QĐ-UBND', decisionDate: '2020-12-22', consolidator: 'Phòng Nội vụ' },
    });
    expect(plan.header.goals).toEqual(GOALS);
    expect(plan.header.requirements).toEqual(REQUIREMENTS);
    expect(plan.areas.map(({ order, name }) => [order, name])).toEqual(AREAS.map((name, index) => [index + 1, name]));
  });

  it('names nobody as signer and marks all that the decision does not say as sample', () => {
    expect(plan.header.signerName).toBe('');
    expect(plan.header.sample).toBe(true);
    expect(plan.header.formCode).toContain('dữ liệu mẫu');
    for (const { id, note, documentNumber } of plan.tasks) {
      expect([id, note]).toEqual([id, 'Dữ liệu mẫu']);
      const real = documentNumber === '' || documentNumber === '1822/QĐ-UBND';
      expect([id, real || documentNumber.endsWith(' (dữ liệu mẫu)')]).toEqual([id, true]);
    }
  });

  it('has tasks in all seven areas and units of each kind in the lead', () => {
    expect(plan.tasks.length).toBeGreaterThanOrEqual(34);
    const byArea = plan.areas.map(({ id }) => plan.tasks.filter((task) => task.areaId === id).length);
    expect(Math.min(...byArea)).toBeGreaterThanOrEqual(4);
    expect(byArea.reduce((sum, each) => sum + each, 0)).toBe(plan.tasks.length);
    const kinds = plan.tasks.map(({ leadIds }) => plan.units.find(({ id }) => id === leadIds[0])?.kind);
    expect(new Set(kinds)).toEqual(new Set(['office', 'agency', 'commune']));
    expect(rows.map(({ row }) => row)).toEqual(plan.tasks.map((_, index) => index + 1));
  });

  const findings = (code: string, severities: string[]) =>
    checkPlan(rows, { ...plan, year: 2021, closing: period(code).closing })
      .filter(({ severity }) => severities.includes(severity))
      .map(({ code: rule, row, value }) => [rule, row, value]);

  it('has no errors at any of the four reports, and nothing to warn of at the end of the year', () => {
    for (const code of PERIODS) expect([code, findings(code, ['error'])]).toEqual([code, []]);
    expect(findings('Y', ['error', 'warning'])).toEqual([]);
  });

  it('warns earlier only of what lies ahead', () => {
    for (const code of ['Q1', 'H1', '9M']) {
      expect(new Set(findings(code, ['warning']).map(([rule]) => rule))).toEqual(new Set(['finished-after-closing']));
    }
  });

  it('shows every status over the four reports, and has every kind of task in each summary', () => {
    const seen = new Set(PERIODS.flatMap((code) => plan.tasks.map((task) => statusAt(task, period(code).closing))));
    expect([...seen].sort()).toEqual([...STATUSES].sort());
    for (const code of PERIODS) {
      const { total, overdue } = summarise(plan.tasks, { ...plan, period: period(code) });
      expect([code, total.total]).toEqual([code, plan.tasks.length]);
      // Charts and the overdue list have something to show in each meeting.
      expect([code, overdue.length > 0, total.rateYear !== null && total.rateYear > 0]).toEqual([code, true, true]);
    }
  });

  it('opens on the report of the year', () => {
    expect(plan.periodId).toBe('2021-Y');
  });
});

/** Domain notes 7.2, from the official lists of 02/02/2020, 01/02/2021 and 01/8/2021. */
const STAYED: Record<string, string> = {
  ...{
    '19996': 'Phường Tứ Hạ',
    '20008': 'Phường Hương Vân',
    '20011': 'Phường Hương Văn',
    '20017': 'Phường Hương Xuân',
  },
  ...{ '20020': 'Phường Hương Chữ', '20005': 'Xã Hương Toàn', '20026': 'Xã Hương Bình', '20035': 'Xã Bình Tiến' },
  ...{ '20041': 'Xã Bình Thành' },
};
const WENT_TO_HUE: Record<string, string> = {
  ...{ '20023': 'Phường Hương An', '20029': 'Phường Hương Hồ', '19999': 'Xã Hải Dương', '20002': 'Xã Hương Phong' },
  ...{ '20014': 'Xã Hương Vinh', '20032': 'Xã Hương Thọ' },
};

describe('the communes', () => {
  const communes = (units: typeof plan.units, day: string) => {
    const found = unitsOn(units, day).filter(({ kind }) => kind === 'commune');
    const byCode = Object.fromEntries(found.map(({ code, name }) => [code ?? '', name]));
    expect(Object.keys(byCode)).toHaveLength(found.length);
    return byCode;
  };
  const check = (day: string, expected: Record<string, string>) =>
    expect([day, communes(plan.units, day)]).toEqual([day, expected]);

  it('are fifteen to 30/6/2021 and nine from the next day on', () => {
    check('2021-01-01', { ...STAYED, ...WENT_TO_HUE });
    check('2021-06-30', { ...STAYED, ...WENT_TO_HUE });
    check('2021-07-01', STAYED);
    check('2021-12-31', STAYED);
    expect([Object.keys(STAYED).length, Object.keys(WENT_TO_HUE).length]).toEqual([9, 6]);
  });

  it('take over codes of others in 2025, so no code is a key', () => {
    const { units } = load('blank', 2025).plan;
    expect(communes(units, '2025-06-30')).toEqual(STAYED);
    expect(communes(units, '2025-07-01')).toEqual({
      ...{ '19996': 'Phường Hương Trà', '20017': 'Phường Kim Trà', '20035': 'Xã Bình Điền' },
    });
    expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
    const successors = units.find(({ name }) => name === 'Phường Hương Trà');
    expect(successors?.predecessors.map((id) => STAYED[id])).toEqual([
      ...['Phường Tứ Hạ', 'Phường Hương Văn', 'Phường Hương Vân'],
    ]);
  });
});

describe('the blank plan', () => {
  const check = (year: number, place: string, consolidator: string, units: string[]) => {
    const blank = load('blank', year);
    expect(blank.rows).toEqual([]);
    expect(blank.plan.tasks).toEqual([]);
    expect(blank.plan.header).toMatchObject({
      ...{ year, place, consolidator, title: `Kế hoạch cải cách hành chính năm ${year}` },
      ...{ decisionNumber: '', decisionDate: null, sample: false, goals: [], requirements: [], signerName: '' },
    });
    expect(blank.plan.periods.find(({ id }) => id === `${year}-H1`)).toMatchObject({
      ...{ from: `${year - 1}-12-15`, closing: `${year}-06-14` },
    });
    expect(blank.plan.periodId).toBe(`${year}-Q1`);
    const names = blank.plan.units.map(({ name }) => name);
    for (const name of units) expect(names).toContain(name);
    expect(names).toContain(consolidator);
  };

  it('may be made for any year of the list, with the units of that year', () => {
    check(2021, 'thị xã Hương Trà', 'Phòng Nội vụ', ['Phường Tứ Hạ', 'Phường Hương Hồ']);
    check(2026, 'phường Hương Trà', 'Phòng Văn hóa - Xã hội', ['Phường Hương Trà']);
    check(2027, 'phường Hương Trà', 'Phòng Văn hóa - Xã hội', ['Phường Hương Trà']);
    expect(load('blank', 2026).plan.units.map(({ name }) => name)).not.toContain('Phường Tứ Hạ');
    expect(load('blank', 2022).plan.units.map(({ name }) => name)).not.toContain('Phường Hương Hồ');
  });

  it('is refused for a year that is none', () => {
    const refuse = (year: number | undefined, expected: string) =>
      expect(sentencesOf(assetFiles('blank'), year)).toEqual([expected]);
    for (const year of [2019, 2051, 0, -1, 21, 20211]) {
      refuse(year, `Năm ${year} không dùng được. Hãy chọn năm từ 2020 đến 2050.`);
    }
    expect(readTemplate(assetFiles('blank'), { year: 2021.5 }).ok).toBe(false);
    // NaN is what an empty input box gives.
    for (const none of [undefined, Number.NaN]) {
      refuse(none, 'Mẫu "Kế hoạch CCHC trống" cần biết năm kế hoạch. Hãy cho biết năm, từ 2020 đến 2050.');
    }
    expect(sentencesOf(assetFiles('huong-tra-2021'), 2022)).toEqual([
      'Mẫu "Kế hoạch CCHC thị xã Hương Trà năm 2021" chỉ dùng cho năm 2021, không dùng cho năm 2022.',
    ]);
  });
});

describe('the files', () => {
  const list = readTemplateList(readFileSync(join(ROOT, TEMPLATE_LIST_FILE), 'utf8'));
  const templates = list.ok ? list.templates : [];

  it('are all there for each template of the list', () => {
    expect(templates.map(({ id }) => id)).toEqual(['huong-tra-2021', 'blank']);
    for (const { id, sample: marked } of templates) {
      expect([id, load(id, 2021).plan.header.sample]).toEqual([id, marked]);
    }
  });

  it('are composed Unicode with a byte-order mark, so that Excel opens them with all accents', () => {
    for (const path of new Set(templates.flatMap(({ id }) => templateFiles(id)))) {
      const text = readFileSync(join(ROOT, path), 'utf8');
      expect([path, text.startsWith('\uFEFF'), text === text.normalize('NFC')]).toEqual([path, true, true]);
    }
  });
});
