/** Compares what the shipped code uses of Office.js with what every supported Excel has. */
import { join, relative } from 'node:path';
import ts from 'typescript';
import { createGuards, type Guard } from './guards';
import { isMet, type Requirement } from './requirement';
import { usesIn } from './uses';

/** What the oldest supported Excel, LTSC 2021, offers. The manifest asks for nothing more. */
export const FLOOR: readonly Requirement[] = [{ set: 'ExcelApi', version: '1.14' }];

/** Folders of `src` that never reach the pane. */
const NOT_SHIPPED = /^src\/(workbench|setup)\//;

/**
 * Folders that cannot see anything of Office.js but through its globals: the import directions keep them from whatever hands it on
 * (dependency-cruiser). Of these only files that name a global are read, which halves the time.
 */
const BELOW_OFFICE = /\/src\/(domain|workbook|xlsx|charts|locales)\//;
const NAMES_A_GLOBAL = /\b(Office|Excel|OfficeExtension|globalThis|window)\b\s*(\?\.|\.\w|\[|as\b)/;

export type AuditedUse = {
  member: string;
  /** null where the remarks name no set. */
  needs: Requirement | null;
  /** As "src/excel/run-step.ts:12". */
  place: string;
  verdict: 'floor' | 'guarded' | 'unguarded' | 'unclear';
  guard: Guard | null;
  /** Why a use could not be read. */
  unclear?: string;
};

/** The program of the project as `tsconfig.json` at `root` describes it. Throws where that cannot be read. */
export function projectProgram(root: string): ts.Program {
  const { config, error } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const shipped = fileNames.filter((file) => isShipped(file, root));
  return ts.createProgram(shipped, { ...options, types: ['office-js'] });
}

export function isShipped(file: string, root: string): boolean {
  const path = relative(root, file).replace(/\\/g, '/');
  return path.startsWith('src/') && !NOT_SHIPPED.test(path);
}

/** Every use of Office.js in the files of `program` that `isAudited`, in the order of files and lines. */
export function auditApi(
  program: ts.Program,
  root: string,
  isAudited = (file: string): boolean => isShipped(file, root),
  floor: readonly Requirement[] = FLOOR,
): AuditedUse[] {
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => isAudited(fileName));
  const read = files.filter(({ fileName, text }) => !BELOW_OFFICE.test(fileName) || NAMES_A_GLOBAL.test(text));
  const guards = createGuards(checker, files);
  const namespaces = officeNamespaces(program, checker);
  return read.flatMap((file) =>
    usesIn(file, checker, namespaces).map(({ member, needs, node, unclear }): AuditedUse => {
      const use = { member, needs, place: placeOf(file, node, root) };
      if (unclear !== undefined) return { ...use, verdict: 'unclear', guard: null, unclear };
      if (needs === null || isMet(needs, floor)) return { ...use, verdict: 'floor', guard: null };
      const guard = guards.guardOf(node, needs);
      return { ...use, verdict: guard ? 'guarded' : 'unguarded', guard };
    }),
  );
}

function placeOf(file: ts.SourceFile, node: ts.Node, root: string): string {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${relative(root, file.fileName).replace(/\\/g, '/')}:${line + 1}`;
}

/** The globals of office.js by name. */
function officeNamespaces(program: ts.Program, checker: ts.TypeChecker): Map<string, ts.Type> {
  const found = new Map<string, ts.Type>();
  for (const file of program.getSourceFiles()) {
    if (!/\/@types\/office-js\//.test(file.fileName)) continue;
    for (const statement of file.statements) {
      if (!ts.isModuleDeclaration(statement)) continue;
      const symbol = checker.getSymbolAtLocation(statement.name);
      if (symbol) found.set(statement.name.text, checker.getTypeOfSymbolAtLocation(symbol, statement));
    }
  }
  return found;
}
