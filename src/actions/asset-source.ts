/** Where template and catalogue files come from: fetched beside the pane, or read from disk. Paths begin with `assets/`. */
export type AssetSource = { read(path: string): Promise<string> };
