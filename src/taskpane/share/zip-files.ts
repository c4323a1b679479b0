import { Zip, ZipPassThrough } from 'fflate';

export type ZipFile = {
  add(name: string, bytes: Uint8Array): void;
  /** Nothing can be added after it. */
  finish(): Blob;
};

/**
 * One .zip of files that come one after the other. They are stored as they are, because an .xlsx is deflated already; what is written
 * goes to the browser piece by piece, which may keep it on disk. Names are UTF-8 and say so.
 */
export function startZip(): ZipFile {
  const parts: Blob[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(new Blob([chunk as Uint8Array<ArrayBuffer>]));
  });
  return {
    add(name, bytes) {
      const entry = new ZipPassThrough(name);
      zip.add(entry);
      entry.push(bytes, true);
    },
    finish() {
      zip.end();
      return new Blob(parts, { type: 'application/zip' });
    },
  };
}
