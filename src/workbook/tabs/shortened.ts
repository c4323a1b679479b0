/** Texts that are longer than their place. */
import { cutText } from '../../domain/text';

/** Cut after a word, where that leaves at least half; as `LEFT` and `LEN` count. `shortPiece` gives the same. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.slice(0, longest).lastIndexOf(' ');
  return `${2 * space >= longest ? text.slice(0, space) : cutText(text, longest - 1)}…`;
}

/** `shortened`, as a piece of a formula: the last space is found by putting a sign there that nobody types. */
export function shortPiece(text: string, longest: number): string {
  const start = `LEFT(${text},${longest})`;
  const spaces = `LEN(${start})-LEN(SUBSTITUTE(${start}," ",""))`;
  const atSpace = `SEARCH(CHAR(1),SUBSTITUTE(${start}," ",CHAR(1),${spaces}))-1`;
  const cut = `LEFT(${text},IFERROR(IF(2*(${atSpace})>=${longest},${atSpace},${longest - 1}),${longest - 1}))`;
  return `IF(LEN(${text})>${longest},${cut}&"…",${text}&"")`;
}
