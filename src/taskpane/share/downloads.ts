import { cleanText } from '../../domain/text';

/** Web views that take no file from the pane: a link to download does nothing there. */
const WITHOUT_DOWNLOADS: readonly unknown[] = ['Mac', 'iOS'];

type OfficePlatform = { context?: { platform?: unknown } };

/** Whether files can be downloaded from the pane. Where not, they are opened as new workbooks one by one. */
export function canDownload(office = (globalThis as { Office?: OfficePlatform }).Office): boolean {
  return !WITHOUT_DOWNLOADS.includes(office?.context?.platform);
}

/** How long a download may take to begin: milliseconds. */
const PATIENCE = 60_000;

/** Hands a file to the browser, which puts it where the person keeps downloads. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}

/** Signs that no file name may have on Windows, and those that do not show. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]+/g;

/** "2021-H1 - thị xã Hương Trà - tệp gửi đơn vị.zip". Vietnamese in every language, as the files in it are. */
export function zipName(periodId: string, place: string): string {
  // eslint-disable-next-line words/untranslated-text -- a file name, not words of the pane
  const parts = [periodId, cleanText(place.replace(FORBIDDEN, ' ')), 'tệp gửi đơn vị'];
  return `${parts.filter(Boolean).join(' - ')}.zip`;
}
