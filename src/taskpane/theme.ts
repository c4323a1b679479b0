import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

/** What Office tells about its colours; fields are missing in older hosts. */
export type OfficeColours = { bodyBackgroundColor?: string; isDarkTheme?: boolean };

/**
 * Office's theme where it tells one, else what the system prefers. Contrast themes need nothing here: the browser puts the
 * user's colours in place of ours (forced colors).
 */
export function isDark(office: OfficeColours | undefined, systemPrefersDark: boolean): boolean {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(office?.bodyBackgroundColor ?? '');
  if (!colour) return systemPrefersDark;
  const [red, green, blue] = colour.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

export function themeFor(dark: boolean): Theme {
  return dark ? webDarkTheme : webLightTheme;
}
