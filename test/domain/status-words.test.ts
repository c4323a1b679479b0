import { STATUS_LABELS, STATUSES, type Status } from '../../src/domain/status';
import { agrees, readStatusWord, type StatusWord } from '../../src/domain/status-words';

/** A word in short: what it means, and when or how far. */
function short(word: StatusWord | null): string | null {
  if (word === null) return null;
  if (word.means === 'done') return word.when ?? 'done';
  return word.means === 'partly' ? `partly ${word.share}` : word.means;
}

describe('a word about a task', () => {
  const check = (meaning: string | null, ...texts: string[]) => {
    for (const text of texts) expect([text, short(readStatusWord(text))]).toEqual([text, meaning]);
  };

  it('may say that it is done', () => {
    check(
      'done',
      'HT',
      'ht',
      'Đã HT',
      'Hoàn thành',
      'ĐÃ HOÀN THÀNH',
      'xong',
      'Đã xong.',
      'Xong ...',
      'Thực hiện xong',
      'Hoàn tất',
    );
    check('done', 'Hoàn thành 100%', '100', '100%', 'Đạt 100 %', 'da hoan thanh');
    check('doneEarly', 'Hoàn thành trước hạn', 'HT sớm', 'Đã hoàn thành (trước hạn)', 'Hoàn thành vượt tiến độ');
    check('doneOnTime', 'Hoàn thành đúng hạn', 'Hoàn thành trong hạn', 'Xong đúng tiến độ');
    check('doneLate', 'Hoàn thành quá hạn', 'Hoàn thành trễ hạn', 'Hoàn thành, chậm');
  });

  it('may say how far it is', () => {
    check('partly 0.8', 'Hoàn thành 80%', 'Đã đạt khoảng 80 %', 'mới được 80 phần trăm', '~80%');
    check('partly 0.985', 'HT 98,5%', 'Hoàn thành 98.5%');
    check(null, '80%');
  });

  it('may say that it goes on, or has not begun', () => {
    check('underway', 'Đang thực hiện', 'đang triển khai', 'Đang làm', 'Tiếp tục thực hiện', 'Cơ bản hoàn thành');
    check('underway', 'Chưa hoàn thành', 'Chưa xong (trong hạn)', 'Đã triển khai');
    check('notStarted', 'Chưa', 'Chưa thực hiện', 'Chưa triển khai', 'Chưa bắt đầu', 'Chưa thực hiện (chưa đến hạn)');
    check('notDue', 'Chưa đến hạn', 'Chưa tới hạn');
  });

  it('may say that it is late, recurs or is out of the plan', () => {
    check('overdue', 'Quá hạn', 'Trễ hạn, chưa hoàn thành', 'Chưa hoàn thành (quá hạn)', 'Chậm tiến độ');
    check('recurring', 'Thường xuyên', 'Thường xuyên, liên tục', 'Không có hạn');
    check('excluded', 'Không tính', 'Đưa ra khỏi kế hoạch', 'Đề nghị điều chỉnh');
  });

  it('may be a label of ours', () => {
    for (const status of STATUSES) {
      const word = readStatusWord(STATUS_LABELS[status]);
      expect([status, word !== null && agrees(word, status)]).toEqual([status, true]);
    }
  });

  it('is not looked for in sentences', () => {
    check(null, '', 'x', 'Hoàn', 'hoàn thành nhiệm vụ khác', 'Không', 'tốt', 'Chưa rõ');
    const longest = `Đang ${'rất '.repeat(13)}bận`;
    expect(longest).toHaveLength(60);
    check('underway', longest);
    check(null, `${longest}.`);
  });
});

describe('a word and a status', () => {
  const check = (text: string, ...agreeing: Status[]) =>
    expect([text, STATUSES.filter((status) => agrees(readStatusWord(text)!, status))]).toEqual([text, agreeing]);

  it('agree where the word does not contradict the facts', () => {
    check('Xong', 'doneEarly', 'doneOnTime', 'doneLate');
    check('Hoàn thành trễ hạn', 'doneLate');
    check('Đang làm', 'inProgress', 'overdue', 'recurring');
    check('Hoàn thành 80%', 'inProgress', 'overdue', 'recurring');
    check('Chưa', 'notStarted', 'overdue', 'recurring');
    check('Chưa đến hạn', 'inProgress', 'notStarted', 'recurring');
    check('Quá hạn', 'overdue');
    check('Thường xuyên', 'recurring');
    check('Không tính', 'excluded');
  });
});
