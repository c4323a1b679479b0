/**
 * Excel shows structured references shortened: `[@[Hạn hoàn thành]]` inside the table, `KeHoach[@[Hạn hoàn thành]]` outside, where
 * files and our layout write `KeHoach[[#This Row],[Hạn hoàn thành]]`. Brings them to the long form so that formulas compare.
 * `table`: the table that the cell itself lies in, or null.
 */
export function longStructuredReferences(formula: string, table: string | null): string {
  if (!formula.includes('[@')) return formula;
  return outsideStrings(formula, (part) =>
    part
      .replace(/(^|[^\p{L}\p{N}_.\]])\[@/gu, (_, before: string) => `${before}${table ?? ''}[@`)
      .replace(/\[@\[([^\]]+)\]\]/g, '[[#This Row],[$1]]')
      .replace(/\[@([^[\]]+)\]/g, '[[#This Row],[$1]]'),
  );
}

/** True when the same text means the same in every cell it is filled into: no relative A1 reference. */
export function isPositionFree(formula: string): boolean {
  let free = true;
  outsideStrings(formula, (part) => {
    const bare = part.replace(/'[^']*'!/g, '').replace(/\[[^[\]]*\]/g, '');
    const references = bare.match(/(?<![\p{L}\p{N}_.$])\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])/giu) ?? [];
    if (references.some((reference) => !/^\$[A-Z]+\$\d+$/i.test(reference))) free = false;
    return part;
  });
  return free;
}

/** Applies `change` to what stands outside "string constants". */
function outsideStrings(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');
}
