/** Colours of everything in a chart that is not data. Any CSS colour, so a host may hand over its own variables. */
export type ChartTheme = {
  text: string;
  mutedText: string;
  axis: string;
  grid: string;
  /** What the chart lies on; also the hairline between neighbouring marks, which keeps them apart in grey. */
  surface: string;
  fontFamily: string;
  /** The surface is dark: the colours of the data, chosen for paper, are lightened until they stand out. */
  onDark: boolean;
};

/** Follows CSS variables where a page sets them; the fallbacks are dark ink on white paper. */
export const DEFAULT_THEME: ChartTheme = {
  text: 'var(--cchc-chart-text, #1f1f1f)',
  mutedText: 'var(--cchc-chart-muted, #4d4d4d)',
  axis: 'var(--cchc-chart-axis, #767676)',
  grid: 'var(--cchc-chart-grid, #d9d9d9)',
  surface: 'var(--cchc-chart-surface, #ffffff)',
  fontFamily: 'inherit',
  onDark: false,
};

/** Share of white in data colours on a dark surface: dark red then still has 4:1 against Office's dark grey. */
const LIGHTENED = 0.45;

/** Fill of a mark; `color` is `#RRGGBB`. */
export function markColor(color: string, theme: ChartTheme): string {
  if (!theme.onDark) return color;
  const parts = channels(color).map((part) => Math.round(part + (255 - part) * LIGHTENED));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** A mark as light as this (CIE L*) is lost on white paper without an outline. */
const NEARLY_WHITE = 85;

/** Outline of a mark where it would not stand out by its fill; null where the hairline of the surface does. */
export function markOutline(color: string, theme: ChartTheme): string | null {
  return !theme.onDark && lightness(color) > NEARLY_WHITE ? theme.axis : null;
}

/** Ink of a label that lies on a mark: as the chart says on paper, else whichever of black and white reads better. */
export function labelColor(color: string | undefined, mark: string, theme: ChartTheme): string {
  if (!theme.onDark) return color ?? theme.text;
  return luminance(markColor(mark, theme)) > 0.18 ? '#000000' : '#ffffff';
}

/** How light the grey of a colour looks, 0 (black) to 100 (white): CIE L*. */
export function lightness(color: string): number {
  const light = luminance(color);
  return light > 216 / 24389 ? 116 * Math.cbrt(light) - 16 : (light * 24389) / 27;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue of "#RRGGBB", 0–255. */
export function channels(color: string): number[] {
  return [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
}

/** sRGB to linear light (WCAG 2, relative luminance). */
function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
