import type { IsoDate } from './dates';

/**
 * A reform area (lĩnh vực cải cách hành chính).
 * `id` never changes; `order` does: "Tổ chức chỉ đạo, điều hành" is the 7th area of the 2021 plan but stands first in
 * PAR Index sets, so nothing may derive one from the other.
 */
export type Area = {
  id: string;
  order: number;
  name: string;
  /** For chart axes and narrow columns, e.g. "Thể chế". */
  shortName: string;
  aliases: string[];
  validFrom: IsoDate | null;
  validTo: IsoDate | null;
};
