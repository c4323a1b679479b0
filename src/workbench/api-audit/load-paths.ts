/** The members that `load('charts/name, position')` names. */
import ts from 'typescript';
import { isOfficeType } from './office-symbols';

type LoadedMember = { symbol?: ts.Symbol; node: ts.Node; member: string; unclear?: string };

/** Reads the texts of one call of `load`; options written as an object are read by their type elsewhere. */
export function loadPaths(call: ts.CallExpression, checker: ts.TypeChecker): LoadedMember[] {
  const [first, second] = call.arguments;
  if (first === undefined || !ts.isPropertyAccessExpression(call.expression)) return [];
  // `context.load(sheet, 'name')` names the object first.
  const onContext = second !== undefined && isOfficeType(checker.getTypeAtLocation(first));
  const target = checker.getTypeAtLocation(onContext ? first : call.expression.expression);
  return textsOf(onContext ? second : first, checker).flatMap(({ text, node }) => {
    if (text === null) return [{ node, member: 'load(…)', unclear: 'what is loaded is only known when the code runs' }];
    return text.split(',').flatMap((path) => membersOf(path.trim(), target, node, checker));
  });
}

type PathText = { text: string | null; node: ts.Node };

function textsOf(option: ts.Expression, checker: ts.TypeChecker): PathText[] {
  if (ts.isArrayLiteralExpression(option)) return option.elements.flatMap((element) => textsOf(element, checker));
  if (ts.isSpreadElement(option)) return textsOf(option.expression, checker);
  if (ts.isObjectLiteralExpression(option)) return optionTexts(option, checker);
  const type = checker.getTypeAtLocation(option);
  const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  const isText = (type.flags & ts.TypeFlags.StringLike) !== 0;
  const whole = !isText && element ? element : type;
  const parts = whole.isUnion() ? whole.types : [whole];
  if (!parts.some((part) => (part.flags & ts.TypeFlags.StringLike) !== 0)) return [];
  return parts.map((part) => ({ text: part.isStringLiteral() ? part.value : null, node: option }));
}

/** `{ select: 'name', expand: 'charts' }` */
function optionTexts(option: ts.ObjectLiteralExpression, checker: ts.TypeChecker): PathText[] {
  return option.properties.flatMap((property) => {
    const name = property.name?.getText();
    if (!ts.isPropertyAssignment(property) || (name !== 'select' && name !== 'expand')) return [];
    return textsOf(property.initializer, checker);
  });
}

function membersOf(path: string, target: ts.Type, node: ts.Node, checker: ts.TypeChecker): LoadedMember[] {
  const members: LoadedMember[] = [];
  let type = target;
  for (const name of path.split('/')) {
    // All plain properties at once: the lint rules keep these out, because Excel sends much for them.
    if (name === '' || name === '*' || name === '$all') return members;
    const symbol = type.getProperty(name) ?? itemType(type, checker)?.getProperty(name);
    if (symbol === undefined) {
      return [...members, { node, member: `load('${path}')`, unclear: `there is no member "${name}"` }];
    }
    members.push({ symbol, node, member: name });
    const next = checker.getTypeOfSymbolAtLocation(symbol, node);
    type = name === 'items' ? (checker.getIndexTypeOfType(next, ts.IndexKind.Number) ?? next) : next;
  }
  return members;
}

/** On a collection names are those of its items. */
function itemType(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const items = type.getProperty('items');
  const list = items?.valueDeclaration && checker.getTypeOfSymbolAtLocation(items, items.valueDeclaration);
  return list && checker.getIndexTypeOfType(list, ts.IndexKind.Number);
}
