/**
 * Prints a number the way an Excel number format does in a Vietnamese Excel: decimals with a comma, thousands with a dot.
 * Covers what chart labels and axes use: sections for positive;negative;zero, `0`, `#`, `,`, `.`, `%` and quoted or plain text.
 * An empty section prints nothing, which is how a chart hides its zero labels.
 */
export function formatNumber(value: number, format: string): string {
  if (format === '' || format === 'General') return decimals(value, 0, 10, false);
  const sections = splitSections(format);
  const negative = sections[1] !== undefined && value < 0;
  const section = (value === 0 ? (sections[2] ?? sections[0]) : negative ? sections[1] : sections[0]) ?? '';
  const printed = section.replace(/"([^"]*)"|\\(.)|[#0,.]*[#0][#0,.]*/g, (match, quoted, escaped) => {
    if (quoted !== undefined || escaped !== undefined) return `${quoted ?? escaped}`;
    return printPlaceholder(negative ? -value : value, match, section.includes('%'));
  });
  return printed.replace(/_./g, ' ').replace(/\*./g, '');
}

function splitSections(format: string): string[] {
  return format.match(/(?:^|;)(?:"[^"]*"|\\.|[^;"\\])*/g)?.map((part) => part.replace(/^;/, '')) ?? [format];
}

function printPlaceholder(value: number, placeholder: string, percent: boolean): string {
  const [whole = '', fraction = ''] = placeholder.split('.');
  const least = (fraction.match(/0/g) ?? []).length;
  return decimals(percent ? value * 100 : value, least, fraction.length, whole.includes(','));
}

function decimals(value: number, least: number, most: number, grouped: boolean): string {
  // Half away from zero as Excel rounds, on the decimal digits people see: 1.005 is 1,01 and not 1,00.
  const rounded = Number(`${Math.round(Number(`${Math.abs(value)}e${most}`))}e-${most}`);
  const text = Number.isFinite(rounded) ? rounded.toFixed(most) : String(Math.abs(value));
  const [whole = '0', fraction = ''] = text.split('.');
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '');
  const integer = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole;
  const sign = value < 0 && rounded !== 0 ? '-' : '';
  return sign + integer + (kept === '' ? '' : `,${kept}`);
}
