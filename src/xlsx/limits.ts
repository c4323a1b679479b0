/** How much of a file is read before it is refused. */

export type ZipLimits = {
  /** Bytes of the file itself. */
  fileBytes: number;
  entries: number;
  /** Declared bytes of one entry and of all together. */
  entryBytes: number;
  totalBytes: number;
  /** Declared size : packed size, for entries over `ratioFrom` bytes. Deflate cannot pass 1032. */
  ratio: number;
  ratioFrom: number;
};

/** Over all sheets of one file. */
export type ContentLimits = {
  cells: number;
  /** Places of the grid, filled or not. */
  places: number;
  characters: number;
  /** Rows in which somebody entered something. */
  filledRows: number;
  /** Elements of sheets beside their cells. */
  elements: number;
};

export type ReadLimits = { zip: ZipLimits; content: ContentLimits };

const MB = 1024 * 1024;

/**
 * For files from elsewhere: 40,000 rows of 25 columns fit, which is about 90 MB of XML, and no file takes more than 300 MB of memory. An
 * office's file has some hundred kB.
 */
export const FOREIGN_LIMITS: ReadLimits = {
  zip: { fileBytes: 64 * MB, entries: 5000, entryBytes: 96 * MB, totalBytes: 160 * MB, ratio: 200, ratioFrom: 4 * MB },
  content: {
    cells: 1_000_000,
    places: 5_000_000,
    characters: 50_000_000,
    filledRows: 100_000,
    elements: 500_000,
  },
};

/** For the workbook that a person works on, which may be the plan of a whole ministry: 150,000 rows fit. */
export const OWN_LIMITS: ReadLimits = {
  zip: { ...FOREIGN_LIMITS.zip, fileBytes: 128 * MB, entryBytes: 480 * MB, totalBytes: 640 * MB },
  content: {
    cells: 5_000_000,
    places: 20_000_000,
    characters: 250_000_000,
    filledRows: 500_000,
    elements: 500_000,
  },
};
