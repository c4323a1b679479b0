/** The address that the manifest in the checkout names: the workbench's, over HTTPS. */
const LOCAL_SITE = 'https://localhost:3000';

/**
 * The manifest of a site at `baseUrl` (https, no slash at its end), in the version of the package ("1.2.3"). The id stays, so that Excel
 * takes it for a newer version of the same add-in. Only an origin may stand in AppDomain.
 */
export function manifestFor(manifest: string, { baseUrl, version }: { baseUrl: string; version: string }): string {
  return manifest
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`)
    .replaceAll(`<AppDomain>${LOCAL_SITE}</AppDomain>`, `<AppDomain>${new URL(baseUrl).origin}</AppDomain>`)
    .replaceAll(`"${LOCAL_SITE}/`, `"${baseUrl}/`);
}
