import { applyFixes } from '../../actions/apply-fixes';
import { writeFindings } from '../../actions/write-findings';
import type { CellChange, FixResult } from '../../actions/results';
import { vi } from '../../locales';
import { readArguments, required } from './arguments';
import { changeText } from './change-text';
import { checkText } from './check';
import { countOpen, type Command } from './command';
import { openFile, refuseUnsupported, saveFile } from './files';
import { findingJson } from './finding-text';
import { withHost } from './host-session';
import { isXlsxName } from './new-workbook';
import { refuseOtherBook } from './out-file';

/** `fix FILE --out FILE [--json]`: every safe fix, and what is left to look at. */
export const fixCommand: Command = async (words) => {
  const usage = vi.cli.usage.fix;
  const { files, options } = readArguments(words, { out: 'text', json: 'flag' }, { usage, files: 1 });
  const file = files[0] ?? '';
  const out = isXlsxName(required(options.out, '--out', usage), usage);
  const workbook = openFile(file);
  refuseUnsupported(workbook, file);
  await refuseOtherBook(workbook, file, out, usage);
  // Derived columns and summaries stand on the repaired cells, so what is saved is calculated anew.
  const result = await withHost(workbook, { calculate: true }, async ({ port, host }) => {
    const fixed = await applyFixes(port, { kind: 'safe' });
    // The file goes to people who may have no add-in: its list says what is left.
    await writeFindings(port);
    await saveFile(host.workbook, out);
    return fixed;
  });
  return {
    asJson: options.json,
    json: fixJson(result),
    text: fixedText(result, out),
    hasErrors: countOpen(result.check.findings).error > 0,
  };
};

/** The shape of `fix --json` in the description of the command line. */
function fixJson({ changes, check }: FixResult) {
  return { changes: changes.map(changeJson), findings: check.findings.map(findingJson) };
}

function changeJson({ tab, cell, before, after, code, codes }: CellChange) {
  return { tab, cell, before, after, code, codes: codes ?? [code] };
}

function fixedText({ changes, check }: FixResult, out: string): string {
  const words = vi.cli;
  return [
    ...(changes.length > 0 ? [words.fixed(changes.length), ...changes.map(changeText)] : [words.nothingToFix]),
    checkText(check.findings, words.checked(check.tasks, check.checkedTabs)),
    words.filled(out),
  ].join('\n');
}
