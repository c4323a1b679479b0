import type { ReactNode } from 'react';
import type { ChartData } from './chart-data';
import { channels, lightness } from './theme';

/** Greys nearer to each other than this (0–100, CIE L*) are taken for the same on an office printer. */
const SAME_GREY = 14;

/** Lines and dots over a colour; they are thin, so that figures on it stay readable. */
const PATTERNS: readonly ((ink: string) => ReactNode)[] = [
  (ink) => <path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5" stroke={ink} strokeWidth={1} />,
  (ink) => <circle cx={3} cy={3} r={1} fill={ink} />,
  (ink) => <path d="M-1 -1L7 7" stroke={ink} strokeWidth={1} />,
  (ink) => <path d="M0 3H6" stroke={ink} strokeWidth={1} />,
];

/**
 * Number of the pattern of each colour, null for a plain one: colours that look alike in grey get different ones. Only where nothing
 * but the colour tells series or slices apart, which is where they have no figures of their own.
 */
export function greyPatterns(colors: readonly string[]): (number | null)[] {
  const greys = colors.map(lightness);
  const given: (number | null)[] = [];
  greys.forEach((grey, index) => {
    const alike = given.filter(
      (_, before) => colors[before] !== colors[index] && Math.abs((greys[before] ?? 0) - grey) < SAME_GREY,
    );
    const same = colors.indexOf(colors[index] ?? '');
    given.push(same < index ? (given[same] ?? null) : alike.length === 0 ? null : (alike.length - 1) % PATTERNS.length);
  });
  return given;
}

/** The patterns of a chart's series (points of a doughnut). */
export function patternsOf(data: ChartData): (number | null)[] {
  const first = data.series[0];
  if (data.kind === 'line' || first === undefined) return [];
  if (data.kind === 'doughnut') {
    return first.labels ? [] : greyPatterns(data.categories.map((_, at) => first.pointColors?.[at] ?? first.color));
  }
  return data.series.some(({ labels, straight }) => labels && !straight)
    ? []
    : greyPatterns(data.series.map(({ color }) => color));
}

/** Definitions of the patterns that `patterns` name, in black or white, whichever stands out on the colour. */
export function PatternDefs({
  id,
  colors,
  patterns,
}: {
  id: string;
  colors: readonly string[];
  patterns: readonly (number | null)[];
}): ReactNode {
  return (
    <defs>
      {patterns.map((pattern, index) => {
        const draw = pattern === null ? undefined : PATTERNS[pattern];
        if (draw === undefined) return null;
        return (
          <pattern key={index} id={patternId(id, index)} width={6} height={6} patternUnits="userSpaceOnUse">
            {draw(inkOn(colors[index] ?? '#000000'))}
          </pattern>
        );
      })}
    </defs>
  );
}

export function patternId(id: string, index: number): string {
  return `${id}pattern${index}`;
}

function inkOn(color: string): string {
  return channels(color).reduce((sum, part) => sum + part, 0) > 384 ? '#000000' : '#ffffff';
}
