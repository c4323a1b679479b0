import type { Status } from './status';
import { remember } from './remember';
import { fold } from './text';

/**
 * What people type about a task where a percentage or a status is asked. `done`: of the three ways to
 * be done the one that is named, else null. `underway`: running, nobody says how far. `notDue`: not due
 * yet, whether it runs or not. `partly`: running, with a share of 1.
 */
export type StatusWord =
  | { means: 'done'; when: 'doneEarly' | 'doneOnTime' | 'doneLate' | null }
  | { means: 'partly'; share: number }
  | { means: 'underway' | 'notDue' | 'notStarted' | 'overdue' | 'recurring' | 'excluded' };

/** Longer texts are sentences; a word in them may belong to anything. */
const LONGEST = 60;

const TIMES: readonly (readonly [RegExp, 'doneEarly' | 'doneOnTime' | 'doneLate'])[] = [
  [/^(?:truoc (?:thoi )?han|som|vuot tien do|truoc tien do)$/, 'doneEarly'],
  [/^(?:dung (?:thoi )?han|dung tien do|trong han|kip tien do)$/, 'doneOnTime'],
  [/^(?:qua han|tre han|tre|cham|cham tien do|muon)$/, 'doneLate'],
];
const DONE = /^(?:da )?(?:ht|hoan thanh|hoan tat|xong|(?:thuc hien|lam) xong)(?: (?:nhiem vu|xong))?(?: 100 ?%)?$/;
const DONE_WHEN = /^(?:da )?(?:ht|hoan thanh|hoan tat|xong)(?: nhiem vu)?,? \(?([a-z ]+?)\)?$/;
const ALL = /^(?:da )?(?:dat )?100 ?(?:%|phan tram)?$/;
/** "Hoàn thành 80%", "mới đạt khoảng 50 %"; a bare percentage is no word. */
const PARTLY =
  /^(?:(?:da|moi|dang|thuc hien|ht|hoan thanh|dat|duoc|xong|lam|khoang|gan|hon|tren|~) ?)+(\d{1,3}(?:[.,]\d+)?) ?(?:%|phan tram)$/;
const NOT_STARTED =
  /^chua(?: (?:thuc hien|lam|trien khai|bat dau|tien hanh|khoi dong))?(?:,? \(?chua (?:den|toi) han\)?)?$/;
const NOT_DUE = /^chua (?:den|toi) han$/;
const UNDERWAY =
  /^(?:dang|tiep tuc|co ban|gan|sap) |^da (?:trien khai|bat dau)|^chua (?:hoan thanh|ht|xong)(?:,? \(?trong han\)?)?$/;
const OVERDUE =
  /^(?:qua han|tre han|cham tien do)(?:,? \(?chua (?:hoan thanh|ht|xong|thuc hien)\)?)?$|^chua (?:hoan thanh|ht|xong),? \(?qua han\)?$/;
const RECURRING = /^(?:thuong xuyen|lien tuc|khong (?:co )?(?:thoi )?han)(?:,? (?:lien tuc|khong han|trong nam))?$/;
const EXCLUDED = /^(?:khong tinh|dua ra khoi ke hoach|rut khoi ke hoach|de nghi dieu chinh|khong thuc hien)$/;

/**
 * The meaning of words such as "HT", "Đã HT", "xong", "Hoàn thành 80%", "Đang triển khai", "Chưa thực hiện" and of the status labels;
 * null for anything else. The vocabulary is closed and small, so case and accents are dropped first.
 */
export function readStatusWord(text: string): StatusWord | null {
  return text.length > LONGEST ? null : wordOf(text);
}

/** A column of ten thousand typed statuses has a few different ones. */
const wordOf = remember((text): StatusWord | null => {
  const plain = fold(text).replace(/[\s.;:!]+$/, '');
  if (DONE.test(plain) || ALL.test(plain)) return { means: 'done', when: null };
  const [, when = ''] = DONE_WHEN.exec(plain) ?? [];
  const time = TIMES.find(([pattern]) => pattern.test(when));
  if (time) return { means: 'done', when: time[1] };
  const partly = PARTLY.exec(plain);
  if (partly) return { means: 'partly', share: Number(partly[1]!.replace(',', '.')) / 100 };
  if (OVERDUE.test(plain)) return { means: 'overdue' };
  if (NOT_STARTED.test(plain)) return { means: 'notStarted' };
  if (NOT_DUE.test(plain)) return { means: 'notDue' };
  if (UNDERWAY.test(plain)) return { means: 'underway' };
  if (RECURRING.test(plain)) return { means: 'recurring' };
  return EXCLUDED.test(plain) ? { means: 'excluded' } : null;
});

/** True where what somebody typed does not contradict the status that the facts give. */
export function agrees(word: StatusWord, status: Status): boolean {
  switch (word.means) {
    case 'done':
      return word.when === null ? status.startsWith('done') : status === word.when;
    // Running and late are no contradiction, and how a recurring task runs is for nobody to derive.
    case 'underway':
    case 'partly':
      return status === 'inProgress' || status === 'overdue' || status === 'recurring';
    case 'notDue':
      return status === 'notStarted' || status === 'inProgress' || status === 'recurring';
    case 'notStarted':
      return status === 'notStarted' || status === 'overdue' || status === 'recurring';
    default:
      return status === word.means;
  }
}
