/** Finds out whether code runs only where an Excel was asked whether it has a requirement set. */
import ts from 'typescript';
import { isMet, type Requirement } from './requirement';

/** `fallback`: what happens where the set is missing. */
export type Guard = { capability: Requirement; fallback: 'other branch' | 'early exit' | 'left out' };

export type Guards = {
  /** The guard that keeps `node` from running without `needs`; null where there is none. */
  guardOf(node: ts.Node, needs: Requirement): Guard | null;
};

/**
 * A guard is a condition made of `isSetSupported('Set', '1.15')`, written out, kept in a constant or returned by a function of ours,
 * around the code or before it with an early exit; or such a condition around every call of the function that the code stands in.
 */
export function createGuards(checker: ts.TypeChecker, files: readonly ts.SourceFile[]): Guards {
  let references: Map<ts.Symbol, ts.Identifier[]> | null = null;

  function referencesOf(symbol: ts.Symbol): ts.Identifier[] {
    references ??= collectReferences(checker, files);
    return references.get(symbol) ?? [];
  }

  function guardOf(node: ts.Node, needs: Requirement, seen: ReadonlySet<ts.Symbol> = new Set()): Guard | null {
    for (let child = node, parent = node.parent; parent !== undefined; child = parent, parent = parent.parent) {
      const found = guardsAt(child, parent).find(({ capability }) => isMet(needs, [capability]));
      if (found !== undefined) return found;
      const symbol = functionSymbol(checker, parent);
      if (symbol === undefined || seen.has(symbol)) continue;
      const uses = referencesOf(symbol);
      const guards = uses.map((use) => guardOf(use, needs, new Set([...seen, symbol])));
      const [first] = guards;
      if (first && guards.every((guard) => guard !== null)) return first;
    }
    return null;
  }

  /** Guards that hold for `child` because of where it stands in `parent`. */
  function guardsAt(child: ts.Node, parent: ts.Node): Guard[] {
    if (ts.isIfStatement(parent)) {
      const fallback = parent.elseStatement ? 'other branch' : 'left out';
      if (child === parent.thenStatement) return guards(parent.expression, true, fallback);
      if (child === parent.elseStatement) return guards(parent.expression, false, 'other branch');
    }
    if (ts.isConditionalExpression(parent)) {
      if (child === parent.whenTrue) return guards(parent.condition, true, 'other branch');
      if (child === parent.whenFalse) return guards(parent.condition, false, 'other branch');
    }
    if (ts.isBinaryExpression(parent) && child === parent.right) {
      const { kind } = parent.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return guards(parent.left, true, 'left out');
      if (kind === ts.SyntaxKind.BarBarToken) return guards(parent.left, false, 'left out');
    }
    if (!ts.isBlock(parent) && !ts.isSourceFile(parent) && !ts.isCaseOrDefaultClause(parent)) return [];
    const statements: readonly ts.Node[] = parent.statements;
    return statements.slice(0, Math.max(0, statements.indexOf(child))).flatMap((statement) => {
      if (!ts.isIfStatement(statement) || statement.elseStatement || !leaves(statement.thenStatement)) return [];
      return guards(statement.expression, false, 'early exit');
    });
  }

  function guards(condition: ts.Expression, truth: boolean, fallback: Guard['fallback']): Guard[] {
    return holding(condition, truth).map((capability) => ({ capability, fallback }));
  }

  /** Sets that are known to be there when `condition` has come out as `truth`. */
  function holding(condition: ts.Expression, truth: boolean, depth = 0): Requirement[] {
    if (depth > 5) return [];
    const deeper = (expression: ts.Expression, outcome: boolean) => holding(expression, outcome, depth + 1);
    if (ts.isParenthesizedExpression(condition)) return deeper(condition.expression, truth);
    if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken) {
      return deeper(condition.operand, !truth);
    }
    if (ts.isBinaryExpression(condition)) {
      const { kind } = condition.operatorToken;
      const both = truth ? kind === ts.SyntaxKind.AmpersandAmpersandToken : kind === ts.SyntaxKind.BarBarToken;
      return both ? [...deeper(condition.left, truth), ...deeper(condition.right, truth)] : [];
    }
    if (ts.isIdentifier(condition)) {
      const declared = declarationOf(checker, condition);
      const isConstant =
        declared &&
        ts.isVariableDeclaration(declared) &&
        (ts.getCombinedNodeFlags(declared) & ts.NodeFlags.Const) !== 0;
      return isConstant && declared.initializer ? deeper(declared.initializer, truth) : [];
    }
    if (!ts.isCallExpression(condition)) return [];
    const asked = askedSet(checker, condition);
    if (asked !== null) return truth ? [asked] : [];
    const answer = answerOf(checker, condition.expression);
    return answer ? deeper(answer, truth) : [];
  }

  return { guardOf };
}

/** The set that `….isSetSupported('ExcelApi', '1.15')` asks for; null where it is another call or the set cannot be read. */
function askedSet(checker: ts.TypeChecker, call: ts.CallExpression): Requirement | null {
  const { expression, arguments: given } = call;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  if (name !== 'isSetSupported') return null;
  const [set, version] = [given[0], given[1]].map((one) => one && checker.getTypeAtLocation(one));
  if (!set?.isStringLiteral()) return null;
  if (given[1] === undefined) return { set: set.value, version: '1.1' };
  return version?.isStringLiteral() ? { set: set.value, version: version.value } : null;
}

/** What a function of ours returns, where that is all it does. */
function answerOf(checker: ts.TypeChecker, called: ts.Expression): ts.Expression | undefined {
  const declared = ts.isIdentifier(called) ? declarationOf(checker, called) : undefined;
  const made = declared && ts.isVariableDeclaration(declared) ? declared.initializer : declared;
  if (made === undefined) return undefined;
  if (ts.isArrowFunction(made) && !ts.isBlock(made.body)) return made.body;
  const body = ts.isArrowFunction(made) || ts.isFunctionDeclaration(made) ? made.body : undefined;
  const only = body && ts.isBlock(body) && body.statements.length === 1 ? body.statements[0] : undefined;
  return only && ts.isReturnStatement(only) ? only.expression : undefined;
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  if (last === undefined) return false;
  return (
    ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last) || ts.isBreakStatement(last)
  );
}

/** The function that `node` is, where it is called by a name. */
function functionSymbol(checker: ts.TypeChecker, node: ts.Node): ts.Symbol | undefined {
  if (ts.isFunctionDeclaration(node) && node.name) return checker.getSymbolAtLocation(node.name);
  const isFunction = ts.isArrowFunction(node) || ts.isFunctionExpression(node);
  if (!isFunction || !ts.isVariableDeclaration(node.parent) || !ts.isIdentifier(node.parent.name)) return undefined;
  return checker.getSymbolAtLocation(node.parent.name);
}

function declarationOf(checker: ts.TypeChecker, name: ts.Identifier): ts.Declaration | undefined {
  return aliased(checker, checker.getSymbolAtLocation(name))?.valueDeclaration;
}

function aliased(checker: ts.TypeChecker, symbol: ts.Symbol | undefined): ts.Symbol | undefined {
  return symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Every place that names a symbol of ours, except where it is declared, imported or exported. */
function collectReferences(checker: ts.TypeChecker, files: readonly ts.SourceFile[]): Map<ts.Symbol, ts.Identifier[]> {
  const found = new Map<ts.Symbol, ts.Identifier[]>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node) && !isDeclaredBy(node)) {
      const plain = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node);
      const symbol = aliased(checker, plain);
      if (symbol !== undefined) found.set(symbol, [...(found.get(symbol) ?? []), node]);
    }
    ts.forEachChild(node, visit);
  };
  files.forEach(visit);
  return found;
}

function isDeclaredBy(name: ts.Identifier): boolean {
  const { parent } = name;
  const declares = ts.isFunctionDeclaration(parent) || ts.isVariableDeclaration(parent) || ts.isParameter(parent);
  return declares && parent.name === name;
}
