import type { Area } from './area';
import type { IsoDate } from './dates';
import type { Period } from './period';
import type { RateChoice } from './rates';
import type { Task } from './task';
import type { Unit } from './unit';

/** What stands on the "Thông tin" tab. */
export type PlanHeader = {
  /** "thị xã Hương Trà". */
  place: string;
  /** Lines of the issuing body as printed: "ỦY BAN NHÂN DÂN", "THỊ XÃ HƯƠNG TRÀ". */
  issuer: string;
  /** The office that consolidates: "Phòng Nội vụ". */
  consolidator: string;
  title: string;
  year: number;
  decisionNumber: string;
  decisionDate: IsoDate | null;
  signerTitle: string;
  signerName: string;
  goals: string[];
  requirements: string[];
  /** True while the workbook holds sample tasks ("dữ liệu mẫu"). */
  sample: boolean;
  /** Document control (TCVN ISO 9001:2015): form code and revision, printed on each page. */
  formCode: string;
  revision: string;
  /** Tính theo kỳ lịch: tasks count as due up to the end of the period in the calendar, not up to its closing date. */
  byCalendar: boolean;
  /** The rate that offices are ranked by. */
  ranking: RateChoice;
};

/** A whole annual plan with its catalogues. `periodId` is the period the workbook shows. */
export type Plan = {
  header: PlanHeader;
  areas: Area[];
  units: Unit[];
  periods: Period[];
  periodId: string;
  tasks: Task[];
};
