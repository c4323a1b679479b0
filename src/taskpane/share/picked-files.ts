import type { PickedFile } from './share-state';

export type Picked = { files: PickedFile[]; skipped: number };

/**
 * Excel's own lock files ("~$…"), hidden files and other programs' files lie in the same folders. A spreadsheet of another kind may be
 * a report all the same: it is looked at, so that its refusal says what to do.
 */
const WORKBOOK = /^(?!~\$|\.).*\.(xls[xmb]?|ods|csv)$/i;

/** Everything that was dropped, folders with all that is in them. To be called before the drop's handler returns. */
export async function droppedFiles(transfer: DataTransfer): Promise<Picked> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  // The list of items is emptied as soon as the handler waits for something.
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }));
  const picked: Picked = { files: [], skipped: 0 };
  for (const { entry, file } of entries) {
    if (entry?.isDirectory) await addFolder(entry as FileSystemDirectoryEntry, `${entry.name}/`, picked);
    else if (file) picked.files.push({ path: file.name, file });
  }
  return picked;
}

/** What a file input holds; the files of a folder carry their way from it. */
export function inputFiles(list: FileList): Picked {
  const picked: Picked = { files: [], skipped: 0 };
  for (const file of list) {
    const path = file.webkitRelativePath || file.name;
    if (path.includes('/') && !WORKBOOK.test(file.name)) picked.skipped += 1;
    else picked.files.push({ path, file });
  }
  return picked;
}

async function addFolder(folder: FileSystemDirectoryEntry, path: string, picked: Picked): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    // Chromium tells at most a hundred at a time; an empty list is the end.
    const entries = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (entries.length === 0) return;
    for (const entry of entries) {
      if (entry.isDirectory) await addFolder(entry as FileSystemDirectoryEntry, `${path}${entry.name}/`, picked);
      else if (WORKBOOK.test(entry.name)) await addFile(entry as FileSystemFileEntry, path, picked);
      else picked.skipped += 1;
    }
  }
}

async function addFile(entry: FileSystemFileEntry, path: string, picked: Picked): Promise<void> {
  const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
  if (file) picked.files.push({ path: path + entry.name, file });
  else picked.skipped += 1;
}
