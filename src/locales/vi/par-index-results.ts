import { pointsText } from '../../domain/par-index/points';
import type { RankProblem } from '../../domain/par-index/rounds';
import { NOT_SUBMITTED, SCORE_STATES, type ScoreState } from '../../domain/par-index/score-sheet';
import { SCORE_STEPS, type ScoreStepId } from '../../domain/par-index/workflow';

const percent = (value: number): string => `${pointsText(value)}%`;
const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

type Problem<Code extends RankProblem['code']> = Extract<RankProblem, { code: Code }>;
const problems: { [Code in RankProblem['code']]: (problem: Problem<Code>) => string } = {
  'no-sheets': ({ file }) =>
    `"${file}" chưa có phiếu chấm điểm nào có điểm. Hãy kiểm tra lại tệp, hoặc chấm điểm ở trang Chấm điểm.`,
  'set-missing': ({ file, unit, set }) =>
    set === ''
      ? `Phiếu của "${unit}" ("${file}") chưa ghi bộ tiêu chí nên không xếp hạng được. Hãy ghi mã bộ tiêu chí của phiếu.`
      : `Phiếu của "${unit}" theo bộ tiêu chí "${set}", nhưng "${file}" không có bộ đó nên không xếp hạng được. Hãy bổ sung bộ tiêu chí.`,
  'set-differs': ({ file, other, set }) =>
    `Bộ tiêu chí "${set}" của "${file}" khác của "${other}". Hãy dùng chung một bộ tiêu chí rồi chấm lại.`,
  'sets-mixed': ({ group, sets }) =>
    `${group === '' ? 'Các đơn vị' : `Nhóm "${group}"`} được chấm theo các bộ tiêu chí khác nhau (${sets.join(', ')}) nên thứ hạng chưa so sánh được. Hãy chấm cùng một bộ.`,
  'unit-twice': ({ unit, files }) =>
    `"${unit}" có ${files.length} phiếu khác nhau (${listed(files)}) nên chưa xếp hạng. Hãy giữ một phiếu.`,
  'nothing-applies': ({ file, unit }) =>
    `"${unit}" ("${file}") ghi không áp dụng ở mọi tiêu chí nên không xếp hạng được. Hãy xem lại phiếu.`,
};

/** The words for results of scoring: the same in the pane and on the command line. */
export const parResults = {
  /** null: the unit has no value. */
  state: (state: ScoreState | null): string => (state === null ? NOT_SUBMITTED : SCORE_STATES[state].name),
  step: (step: ScoreStepId): string => SCORE_STEPS[step].name,
  /** Of a line in "Nhật ký". */
  stepNote: (unit: string, by: string): string => `Đơn vị: ${unit}. Người thực hiện: ${by}.`,
  noGroup: 'Các đơn vị',
  points: (points: number | null): string => (points === null ? '–' : pointsText(points)),
  percent: (value: number | null): string => (value === null ? '–' : percent(value)),
  rank: (rank: number | null): string => (rank === null ? '–' : String(rank)),
  change: (places: number | null): string =>
    places === null ? '' : places === 0 ? '=' : `${places > 0 ? '▲' : '▼'}${Math.abs(places)}`,
  problem: (problem: RankProblem): string => (problems[problem.code] as (problem: RankProblem) => string)(problem),
  gap: {
    standing: (unit: string, value: number, rank: number, peers: number): string =>
      `"${unit}" đạt ${percent(value)}, đứng thứ ${rank} khi so với ${peers} địa phương, đơn vị khác.`,
    noPeers:
      'Chưa có địa phương, đơn vị nào để so sánh. Hãy chấm điểm các đơn vị cùng nhóm, hoặc nhập kết quả của nơi khác ở trang Khoảng cách.',
    noUnit: 'Chưa chọn đơn vị để xem khoảng cách. Hãy chọn ở trang Khoảng cách.',
    noValue: (unit: string): string => `"${unit}" chưa có điểm nên chưa tính được khoảng cách.`,
    noThird: 'Chưa đủ ba địa phương, đơn vị có kết quả để so sánh nên chưa có mốc của thứ ba.',
    topPlace: (value: number, missing: number): string =>
      missing === 0
        ? `Đã trong ba vị trí dẫn đầu (thứ ba: ${percent(value)}).`
        : `Còn thiếu ${pointsText(missing)} điểm để bằng thứ ba (${percent(value)}).`,
    nextBand: (band: string, from: number, missing: number): string =>
      `Còn thiếu ${pointsText(missing)} điểm để được xếp loại ${band} (từ ${percent(from)}).`,
    topBand: 'Đã ở mức xếp loại cao nhất.',
    plan: (criteria: number, gain: number, effort: number): string =>
      `Cách ít công sức nhất: ${criteria} tiêu chí, thêm ${pointsText(gain)} điểm, công sức ${effort}.`,
    option: (code: string, name: string, gain: number, evidence: string): string =>
      `${code} ${name}: thêm ${pointsText(gain)} điểm${evidence === '' ? '' : `; cần ${evidence}`}`,
    outOfReach: (most: number): string =>
      `Các tiêu chí còn lại chỉ thêm được nhiều nhất ${pointsText(most)} điểm, chưa đủ.`,
    lost: (codes: readonly string[], points: number): string =>
      `Không tính ${codes.join('; ')}: ${pointsText(points)} điểm đã bị trừ do vi phạm hoặc do chậm, trong năm không lấy lại được.`,
  },
};
export type ParResultWords = typeof parResults;
