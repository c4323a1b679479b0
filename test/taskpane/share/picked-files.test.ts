import { droppedFiles, inputFiles } from '../../../src/taskpane/share/picked-files';

type Tree = { [name: string]: Tree | string };

/** What a browser gives for a dropped file or folder. At most `atOnce` entries are told at a time, as Chromium does with a hundred. */
function entryOf(name: string, content: Tree | string | null, atOnce = 2): object {
  if (content === null || typeof content === 'string') {
    const file = (done: (file: File) => void, fail: () => void) =>
      content === null ? fail() : done(new File([content], name));
    return { name, isDirectory: false, file };
  }
  const createReader = () => {
    const left = Object.entries(content).map(([child, inside]) => entryOf(child, inside, atOnce));
    return { readEntries: (done: (entries: object[]) => void) => done(left.splice(0, atOnce)) };
  };
  return { name, isDirectory: true, createReader };
}

const transferOf = (tree: Tree): DataTransfer => {
  const items = Object.entries(tree).map(([name, content]) => ({
    kind: 'file',
    webkitGetAsEntry: () => entryOf(name, content),
    getAsFile: () => (typeof content === 'string' ? new File([content], name) : null),
  }));
  return { items: [{ kind: 'string' }, ...items] } as unknown as DataTransfer;
};

test('folders are read with all that is in them, and what is no workbook is passed over', async () => {
  const { files, skipped } = await droppedFiles(
    transferOf({
      'mot.xlsx': '1',
      'Quý I': {
        'a.xlsx': 'a',
        'b.xls': 'b',
        'c.XLSX': 'c',
        'd.xlsm': 'd',
        'd.ods': 'LibreOffice',
        '~$a.xlsx': 'lock',
        '.a.xlsx': 'hidden',
        'thư.docx': 'letter',
        phường: { 'e.xlsx': 'e' },
      },
    }),
  );
  expect(files.map(({ path }) => path)).toEqual([
    ...['mot.xlsx', 'Quý I/a.xlsx', 'Quý I/b.xls', 'Quý I/c.XLSX', 'Quý I/d.xlsm'],
    ...['Quý I/d.ods', 'Quý I/phường/e.xlsx'],
  ]);
  expect(await files.at(-1)!.file.text()).toBe('e');
  expect(skipped).toBe(3);
});

test('a file that is chosen by itself is looked at whatever it is, so that its refusal says why', async () => {
  const { files, skipped } = await droppedFiles(transferOf({ 'thư.docx': 'letter' }));
  expect([files.map(({ path }) => path), skipped]).toEqual([['thư.docx'], 0]);
});

test('an entry that can no longer be read is counted as passed over', async () => {
  const transfer = transferOf({ 'Quý I': { 'a.xlsx': 'a' } });
  const entry = entryOf('Quý I', { 'b.xlsx': 'b' }) as FileSystemDirectoryEntry;
  const broken = { ...entry, createReader: () => ({ readEntries: readOnce([entryOf('x.xlsx', null)]) }) };
  (transfer.items[1] as unknown as { webkitGetAsEntry: () => object }).webkitGetAsEntry = () => broken;
  expect(await droppedFiles(transfer)).toEqual({ files: [], skipped: 1 });
});

function readOnce(entries: object[]) {
  return (done: (entries: object[]) => void) => done(entries.splice(0));
}

test('a folder that is picked carries the way to each file', () => {
  const inFolder = (path: string) =>
    Object.assign(new File([path], path.slice(path.lastIndexOf('/') + 1)), { webkitRelativePath: path });
  const list = [inFolder('Q1/a.xlsx'), inFolder('Q1/Thumbs.db'), new File(['x'], 'b.pdf')];
  const { files, skipped } = inputFiles(list as unknown as FileList);
  expect([files.map(({ path }) => path), skipped]).toEqual([['Q1/a.xlsx', 'b.pdf'], 1]);
});
