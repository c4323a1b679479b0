import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { pageWithOfficeJs } from './content-policy';
import { installationGuide } from './guide';
import { iisSettings } from './iis';
import { manifestFor } from './manifest-for';
import { manifestProblems } from './manifest-problems';
import { nginxSettings } from './nginx';
import { pngSize } from './png-size';
import { contentType } from './site-headers';

/** Of `dist`: the stand-in for Excel, which offices do not get. */
const WORKBENCH = /^workbench([./]|$)/;
const PAGE = 'taskpane.html';
const MANIFEST = 'manifest.xml';
/** Already packed inside; packing them again takes time and saves nothing. */
const PACKED = /\.(png|xlsx)$/;

export type PackageFacts = {
  /** Address of the site, https, without a slash at its end. */
  baseUrl: string;
  officeJs: string;
  /** Of the package: "1.2.3". */
  version: string;
  /** Licences of what is inside. */
  notices: string;
  /** What is protected and what is not (SECURITY.md). */
  security: string;
};
export type Package = { zip: Uint8Array; files: string[] };

/**
 * A zip for an office: `site` (what the server serves), `manifest.xml` (for Excel), `may-chu` (settings of nginx and IIS), the
 * installation guide, licences and what is protected, from the built files in `dist`. The same files and options always give the same bytes. Throws where the manifest
 * would be refused by Office or a file would be served wrongly.
 */
export function makePackage(dist: string, { baseUrl, officeJs, version, notices, security }: PackageFacts): Package {
  const site = new Map(
    filesIn(dist)
      .filter((path) => !WORKBENCH.test(path))
      .map((path) => [path, new Uint8Array(readFileSync(join(dist, path)))]),
  );
  const manifest = manifestFor(textOf(site, MANIFEST), { baseUrl, version });
  const problems = manifestProblems(manifest, {
    version,
    iconSize: (address) => {
      const icon = address.startsWith(`${baseUrl}/`) ? site.get(address.slice(baseUrl.length + 1)) : undefined;
      return icon && pngSize(icon);
    },
    has: (address) => address.startsWith(`${baseUrl}/`) && site.has(address.slice(baseUrl.length + 1)),
  });
  if (problems.length > 0)
    throw new Error(problems.map(({ check, what }) => `manifest.xml, ${check}: ${what}`).join('\n'));
  site.set(MANIFEST, strToU8(manifest));
  site.set(PAGE, strToU8(pageWithOfficeJs(textOf(site, PAGE), officeJs)));
  const paths = [...site.keys()];
  paths.forEach(contentType);
  const id = /<Id>([^<]+)<\/Id>/.exec(manifest)?.[1] ?? '';
  const files = new Map<string, Uint8Array>([
    ['HUONG-DAN-CAI-DAT.html', strToU8(installationGuide({ baseUrl, officeJs, version, id }))],
    [MANIFEST, strToU8(manifest)],
    ['GIAY-PHEP-CAC-GOI.txt', strToU8(notices)],
    ['SECURITY.md', strToU8(security)],
    ['may-chu/nginx.conf', strToU8(nginxSettings({ baseUrl, officeJs }))],
    ['may-chu/web.config', strToU8(iisSettings(paths, { officeJs }))],
    ...[...site].map(([path, bytes]): [string, Uint8Array] => [`site/${path}`, bytes]),
  ]);
  return { zip: zipOf(files), files: [...files.keys()] };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function textOf(site: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = site.get(path);
  if (bytes === undefined) throw new Error(`dist: thiếu tệp ${path}`);
  return new TextDecoder().decode(bytes);
}

function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { level: PACKED.test(path) ? 0 : 9 }];
  // The first day a zip can hold, in local time as fflate wants it: no clock, no time zone in the bytes.
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}
