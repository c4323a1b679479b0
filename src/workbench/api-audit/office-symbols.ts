/** What office.d.ts declares: whether a symbol comes from there, its name, and the remark that counts for it. */
import ts from 'typescript';
import { readRemark, type Remark } from './requirement';

const OFFICE_FILE = /\/@types\/office-js\//;

export function isOfficeDeclaration(node: ts.Node): boolean {
  return OFFICE_FILE.test(node.getSourceFile().fileName);
}

/** Declarations of a symbol in office.d.ts. Members of unions have several. */
export function officeDeclarations(symbol: ts.Symbol | undefined): ts.Declaration[] {
  return (symbol?.declarations ?? []).filter(isOfficeDeclaration);
}

/** True for objects of Office.js: its classes, interfaces, namespaces and the object types written out in them. */
export function isOfficeType(type: ts.Type): boolean {
  const symbol = type.symbol ?? type.aliasSymbol;
  return officeDeclarations(symbol).length > 0;
}

const remarks = new WeakMap<ts.Node, { remark: Remark | null }>();

/** The own remark, else that of the class, interface or enum around it. */
export function remarkOf(declaration: ts.Node): Remark | null {
  const known = remarks.get(declaration) ?? { remark: readRemarkAround(declaration) };
  remarks.set(declaration, known);
  return known.remark;
}

function readRemarkAround(declaration: ts.Node): Remark | null {
  for (let node: ts.Node | undefined = declaration; node !== undefined; node = node.parent) {
    if (ts.isSourceFile(node)) return null;
    const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
    const text = comments.map((comment) => comment.getText()).join('\n');
    const remark = readRemark(text, parametersOf(node));
    if (remark !== null) return remark;
  }
  return null;
}

function parametersOf(node: ts.Node): string[] {
  if (!ts.isFunctionLike(node)) return [];
  return node.parameters.map(({ name }) => name.getText());
}

/** "Range.values", "ChartType.treemap". Load options count as the members that they load. */
export function memberName(declaration: ts.Declaration): string {
  const own = ts.getNameOfDeclaration(declaration)?.getText() ?? '';
  const holder = holderOf(declaration);
  return holder === '' ? own : `${holder}.${own}`;
}

/** The class, interface, enum or namespace that a declaration stands in. */
export function holderOf(declaration: ts.Node): string {
  for (let node: ts.Node = declaration.parent; node !== undefined && !ts.isSourceFile(node); node = node.parent) {
    if (isHolder(node)) return (node.name?.getText() ?? '').replace(/(Collection)?LoadOptions$/, '');
  }
  return '';
}

type Holder =
  ts.ClassDeclaration | ts.InterfaceDeclaration | ts.EnumDeclaration | ts.TypeAliasDeclaration | ts.ModuleDeclaration;

function isHolder(node: ts.Node): node is Holder {
  return (
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isModuleDeclaration(node)
  );
}

/** Values of the enums in a type, each with its declaration. */
export function enumMembers(type: ts.Type, checker: ts.TypeChecker): Map<string, ts.EnumMember> {
  const members = new Map<string, ts.EnumMember>();
  for (const part of type.isUnion() ? type.types : [type]) {
    if ((part.flags & ts.TypeFlags.EnumLiteral) === 0) continue;
    const whole = checker.getBaseTypeOfLiteralType(part);
    for (const declaration of officeDeclarations(whole.symbol ?? part.symbol)) {
      const list = ts.isEnumDeclaration(declaration) ? declaration : declaration.parent;
      if (!ts.isEnumDeclaration(list)) continue;
      for (const member of list.members) {
        if (member.initializer && ts.isStringLiteral(member.initializer)) members.set(member.initializer.text, member);
      }
    }
  }
  return members;
}
