/** Finds every member of Office.js that code of ours uses, in whatever form it is written. */
import ts from 'typescript';
import {
  enumMembers,
  holderOf,
  isOfficeDeclaration,
  isOfficeType,
  memberName,
  officeDeclarations,
  remarkOf,
} from './office-symbols';
import { loadPaths } from './load-paths';
import type { Requirement } from './requirement';

/** `needs`: null where the remarks name no set. `unclear`: why the member cannot be told. */
export type ApiUse = { member: string; needs: Requirement | null; node: ts.Node; unclear?: string };

/** How deep types are followed: Office.js nests no options deeper than a load of several levels. */
const DEEPEST = 8;

const HIDING = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive;
const LOST = 'from here on nobody can tell which members are used';

/** The uses in one file, in the order of the text. */
export function usesIn(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  namespaces: ReadonlyMap<string, ts.Type>,
): ApiUse[] {
  const found = new Map<string, ApiUse>();

  function note(use: ApiUse): void {
    found.set(`${use.node.getStart()} ${use.member}`, use);
  }

  function noteSymbol(symbol: ts.Symbol | undefined, node: ts.Node, how: 'read' | 'write' = 'read'): void {
    for (const declaration of officeDeclarations(symbol)) {
      if (ts.isModuleDeclaration(declaration)) continue;
      const remark = remarkOf(declaration);
      const needs = (how === 'write' ? remark?.write : undefined) ?? remark?.needs ?? null;
      note({ member: memberName(declaration), needs, node });
    }
  }

  function noteUnclear(member: string, node: ts.Node, unclear: string): void {
    note({ member, needs: null, node, unclear });
  }

  /**
   * A value of one type goes where another is expected: options written as an object, names of enum values written as texts, and an
   * object of Office.js that is looked at through a type of ours.
   */
  function flow(from: ts.Type, to: ts.Type, node: ts.Node, depth = 0): void {
    if (depth > DEEPEST || from === to) return;
    flowValues(from, to, node);
    for (const target of partsOf(to)) {
      for (const source of partsOf(from)) flowObject(source, target, node, depth);
    }
  }

  /** Texts that stand for values of an enum. */
  function flowValues(from: ts.Type, to: ts.Type, node: ts.Node): void {
    const values = enumMembers(to, checker);
    for (const part of partsOf(from)) {
      if (!part.isStringLiteral() || isEnumValue(part)) continue;
      const member = values.get(part.value);
      const needs = member && (remarkOf(member)?.needs ?? null);
      if (member && needs !== undefined) note({ member: `${holderOf(member)} "${part.value}"`, needs, node });
    }
  }

  function flowObject(from: ts.Type, to: ts.Type, node: ts.Node, depth: number): void {
    if (!isObject(from) || !isObject(to)) return;
    const [fromOffice, toOffice] = [isOfficeType(from), isOfficeType(to)];
    if (fromOffice === toOffice) return;
    // Options of ours go into Office.js, or Office.js is seen through a type of ours: what both have is what is used.
    for (const property of (toOffice ? from : to).getProperties()) {
      const given = checker.getTypeOfSymbolAtLocation(property, node);
      // An option without a value is not sent.
      if (toOffice && (given.flags & ts.TypeFlags.Undefined) !== 0) continue;
      const other = (toOffice ? to : from).getProperty(property.name);
      if (other === undefined || officeDeclarations(other).length === 0) continue;
      const own = property.valueDeclaration ?? property.declarations?.[0];
      const place = toOffice && own && own.getSourceFile() === file ? own : node;
      noteSymbol(other, place);
      const theirs = checker.getTypeOfSymbolAtLocation(other, node);
      if (toOffice) flow(given, theirs, place, depth + 1);
      else flow(theirs, given, place, depth + 1);
    }
  }

  function flowInto(expression: ts.Expression): void {
    const expected = checker.getContextualType(expression);
    if (expected !== undefined) flow(checker.getTypeAtLocation(expression), expected, expression);
  }

  function byKey(node: ts.ElementAccessExpression): void {
    const type = checker.getTypeAtLocation(node.expression);
    const key = checker.getTypeAtLocation(node.argumentExpression);
    const names = partsOf(key).map((part) => (part.isStringLiteral() ? part.value : null));
    for (const name of names) {
      const property = name === null ? undefined : type.getProperty(name);
      if (property) noteSymbol(property, node.argumentExpression, isWritten(node) ? 'write' : 'read');
    }
    const unknown = names.some((name) => name === null) && partsOf(type).some(isOfficeType);
    if (unknown && (key.flags & ts.TypeFlags.NumberLike) === 0) {
      noteUnclear(`${checker.typeToString(type)}[…]`, node, 'the name of the member is only known when the code runs');
    }
  }

  function byPattern(pattern: ts.ObjectBindingPattern): void {
    const type = checker.getTypeAtLocation(pattern);
    for (const { propertyName, name } of pattern.elements) {
      const key = propertyName ?? name;
      if (ts.isIdentifier(key) || ts.isStringLiteral(key)) noteSymbol(propertyOf(type, key.text), key);
    }
  }

  /** `({ charts } = sheet)` */
  function byAssignedPattern(pattern: ts.ObjectLiteralExpression, type: ts.Type): void {
    for (const property of pattern.properties) {
      const key = property.name;
      if (!key || !(ts.isIdentifier(key) || ts.isStringLiteral(key))) continue;
      const member = propertyOf(type, key.text);
      noteSymbol(member, key);
      if (!member || !ts.isPropertyAssignment(property) || !ts.isObjectLiteralExpression(property.initializer))
        continue;
      byAssignedPattern(property.initializer, checker.getTypeOfSymbolAtLocation(member, key));
    }
  }

  function byCall(call: ts.CallExpression): void {
    const declaration = checker.getResolvedSignature(call)?.declaration;
    if (!declaration || !isOfficeDeclaration(declaration)) return;
    byOverloads(call, declaration);
    const later = remarkOf(declaration)?.parameters ?? new Map<string, Requirement>();
    call.arguments.forEach((argument, index) => {
      const parameter = declaration.parameters[index];
      const name = parameter && ts.isParameter(parameter) ? parameter.name.getText() : '';
      const needs = later.get(name);
      const given = argument.kind !== ts.SyntaxKind.NullKeyword && argument.getText() !== 'undefined';
      if (needs && given)
        note({ member: `${memberName(declaration as ts.Declaration)}(${name})`, needs, node: argument });
    });
    if (ts.getNameOfDeclaration(declaration as ts.Declaration)?.getText() === 'load') {
      for (const { symbol, node, unclear, member } of loadPaths(call, checker)) {
        if (unclear !== undefined) noteUnclear(member, node, unclear);
        else noteSymbol(symbol, node);
      }
    }
  }

  /** A method often has one form with the enum and one with its texts: the texts are looked up in the other form. */
  function byOverloads(call: ts.CallExpression, declaration: ts.SignatureDeclaration | ts.JSDocSignature): void {
    const name = ts.getNameOfDeclaration(declaration as ts.Declaration);
    for (const form of officeDeclarations(name && checker.getSymbolAtLocation(name))) {
      if (!ts.isFunctionLike(form)) continue;
      call.arguments.forEach((argument, index) => {
        const parameter = form.parameters[index];
        if (parameter) flowValues(checker.getTypeAtLocation(argument), checker.getTypeAtLocation(parameter), argument);
      });
    }
  }

  /** `window as { Office?: … }`: the globals seen through a type of ours. */
  function byCast(node: ts.AsExpression): void {
    const target = checker.getTypeAtLocation(node.type);
    const source = checker.getTypeAtLocation(node.expression);
    flow(source, target, node);
    const hides = (target.flags & HIDING) !== 0;
    if (hides && partsOf(source).some(isOfficeType)) noteUnclear(checker.typeToString(source), node, LOST);
    for (const [name, namespace] of namespaces) {
      const property = isOfficeType(target) ? undefined : target.getProperty(name);
      if (!property || officeDeclarations(property).length > 0) continue;
      flow(namespace, checker.getTypeOfSymbolAtLocation(property, node), node);
    }
  }

  function propertyOf(type: ts.Type, name: string): ts.Symbol | undefined {
    return checker.getPropertyOfType(checker.getApparentType(checker.getNonNullableType(type)), name);
  }

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isPropertyAccessExpression(node)) {
      noteSymbol(checker.getSymbolAtLocation(node.name), node.name, isWritten(node) ? 'write' : 'read');
    } else if (ts.isElementAccessExpression(node)) byKey(node);
    else if (ts.isObjectBindingPattern(node)) byPattern(node);
    else if (ts.isCallExpression(node)) byCall(node);
    else if (ts.isAsExpression(node)) byCast(node);
    else if (isAssignment(node) && ts.isObjectLiteralExpression(node.left)) {
      byAssignedPattern(node.left, checker.getTypeAtLocation(node.right));
    } else if (ts.isSpreadAssignment(node)) flowInto(node.expression);
    if (isGiven(node)) flowInto(node);
    ts.forEachChild(node, visit);
  }

  visit(file);
  return [...found.values()].sort((a, b) => a.node.getStart() - b.node.getStart());
}

function partsOf(type: ts.Type): ts.Type[] {
  return type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type];
}

function isObject(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Object) !== 0 && type.getCallSignatures().length === 0;
}

function isEnumValue(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.EnumLiteral) !== 0;
}

function isAssignment(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function isWritten(node: ts.Expression): boolean {
  return isAssignment(node.parent) && node.parent.left === node;
}

/** True for an expression whose value is handed on: an argument, what is assigned, initialised or returned. */
function isGiven(node: ts.Node): node is ts.Expression {
  const { parent } = node;
  if (parent === undefined || !ts.isExpression(node)) return false;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.arguments?.includes(node) ?? false;
  if (isAssignment(parent)) return parent.right === node;
  if (ts.isVariableDeclaration(parent)) return parent.initializer === node && parent.type !== undefined;
  if (ts.isParameter(parent)) return parent.initializer === node && parent.type !== undefined;
  if (ts.isReturnStatement(parent) || ts.isSatisfiesExpression(parent)) return true;
  return ts.isArrowFunction(parent) && parent.body === node;
}
