import type { IsoDate } from './dates';

/** Phòng chuyên môn | đơn vị khác của cấp huyện (công an, thuế…) | xã, phường. */
export type UnitKind = 'office' | 'agency' | 'commune';

/**
 * An organisation that leads or coordinates tasks (đơn vị).
 * The official commune code (`code`) is reused after reorganisations (19996 is phường Tứ Hạ, then phường Hương Trà from
 * 1/7/2025), so the key is `id`, which stands for code and period of validity together.
 */
export type Unit = {
  id: string;
  code: string | null;
  name: string;
  shortName: string;
  kind: UnitKind;
  /** Other spellings people use. Compared exactly after `unitKey`, never without accents. */
  aliases: string[];
  validFrom: IsoDate | null;
  /** Last day of existence; null = still there. */
  validTo: IsoDate | null;
  /** Ids of the units it was made from. */
  predecessors: string[];
};
