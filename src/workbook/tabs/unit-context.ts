import type { Period } from '../../domain/period';
import type { PlanHeader } from '../../domain/plan';
import type { Unit } from '../../domain/unit';
import type { LayoutContext } from './context';
import { linesOf } from './print-block';
import type { LaidRow } from './plan';

/** What the tabs of a unit's file need to know besides the plan, which holds the unit's own tasks alone. */
export type UnitContext = LayoutContext & {
  unit: Unit;
  period: Period;
  /** Who sent the file and takes it back: the header of the workbook that was split. */
  sender: PlanHeader;
  /** What the file is, as one line of text. */
  stamp: string;
  /** Tasks in which the unit only has a part. */
  coordinated: readonly LaidRow[];
  spareRows: number;
};

/** "PHƯỜNG TỨ HẠ": as it heads what the unit signs. */
const capitals = ({ name }: Unit): string => name.replace(/^UBND\s+/i, '').toUpperCase();

/**
 * The header as it stands in the unit's file: its pages are headed and signed by the unit (NĐ 30/2020/NĐ-CP: a People's Committee stands
 * for itself, an office under the body that it belongs to).
 */
export function unitHeader(header: PlanHeader, unit: Unit): PlanHeader {
  const commune = unit.kind === 'commune';
  const above = commune ? ['ỦY BAN NHÂN DÂN'] : linesOf(header.issuer);
  return {
    ...header,
    issuer: [...above, capitals(unit)].join('\n'),
    signerTitle: commune ? 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH' : 'THỦ TRƯỞNG ĐƠN VỊ',
    signerName: '',
  };
}

/** Where the unit signs: a commune in itself, an office where the consolidating office is. */
export function signingPlace(header: PlanHeader, unit: Unit): string {
  return unit.kind === 'commune' ? unit.name.replace(/^UBND\s+/i, '') : header.place;
}

/** "Phòng Nội vụ thị xã Hương Trà": who takes the file back. */
export function receiver({ consolidator, place }: PlanHeader): string {
  if (consolidator === '') return place === '' ? 'cơ quan đã gửi tệp này' : `cơ quan tổng hợp của ${place}`;
  return place === '' || consolidator.toLowerCase().includes(place.toLowerCase())
    ? consolidator
    : `${consolidator} ${place}`;
}
