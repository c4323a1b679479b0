export type PackageOptions = {
  /** Address of the site, https, without a slash at its end. */
  baseUrl: string;
  /** Address of Office.js. */
  officeJs: string;
  /** The zip file to write. */
  out: string;
  /** Whether another package of that name may be written over. */
  force: boolean;
};
/** What `--help` prints. */
export const PACKAGE_HELP: string;
/** Throws an `Error` with a Vietnamese sentence for whatever cannot be meant. */
export function readPackageOptions(
  words: readonly string[],
  usual: { version: string; officeJs: string },
): PackageOptions;
