/** How printed papers write days, places and names of several lines (NĐ 30/2020/NĐ-CP). */
import { dayOf, formatDate, monthOf, yearOf, type IsoDate } from './dates';

/** Lines of a cell that holds several, whichever way they were parted. */
export function linesOf(text: string): string[] {
  return text
    .split(/\n|\s\|\s/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** "14/6/2021", "08/02/2021": the form of printed captions (NĐ 30/2020/NĐ-CP). */
export function captionDate(iso: IsoDate): string {
  const month = monthOf(iso) < 3 ? formatDate(iso).slice(3, 5) : String(monthOf(iso));
  return `${formatDate(iso).slice(0, 2)}/${month}/${yearOf(iso)}`;
}

/** "22 tháng 12 năm 2020". */
export function wordsDate(iso: IsoDate): string {
  const month = monthOf(iso) < 3 ? `0${monthOf(iso)}` : String(monthOf(iso));
  return `${String(dayOf(iso)).padStart(2, '0')} tháng ${month} năm ${yearOf(iso)}`;
}

/** "thị xã Hương Trà" → "Hương Trà", as a letter's date line names the place. */
export function locality(place: string): string {
  return place.replace(/^(thị xã|thành phố|thị trấn|huyện|quận|phường|xã|tỉnh)\s+/i, '');
}

/** Stands on every page of a plan whose tasks are only examples. */
export const SAMPLE_NOTICE = 'DỮ LIỆU MẪU: nhiệm vụ và số liệu chỉ để minh họa.';
