export const USUAL_PORT: number;
export type ServeOptions = { port: number; named: boolean; tls: { cert: string; key: string } | undefined };
/** The options of the workbench. Throws an `Error` with a Vietnamese sentence for whatever cannot be meant. */
export function readServeOptions(words: readonly string[]): ServeOptions;
/** Says that another program holds a port. */
export function portTaken(port: number | string): string;
/** Throws where another program holds the port. */
export function needFreePort(port: number): Promise<void>;
