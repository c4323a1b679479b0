// Finds text for people that is written into a component: it would stay as it is in the other language. Words belong to src/locales.

/** Attributes, and props of Fluent's and our own components, whose text is seen or read aloud. */
const VISIBLE =
  /^(title|alt|label|placeholder|summary|content|children|text|hint|description|validationMessage|roledescription|aria-(label|description|placeholder|roledescription|valuetext|braillelabel))$/;
const LETTER = /\p{L}/u;
/** Letters that no code has (× and ÷ stand among them): in a string they are Vietnamese for people, wherever it stands. */
const VIETNAMESE = /(?![\u00d7\u00f7])[\u00c0-\u024f\u1ea0-\u1ef9]/;

/** The strings that an expression may come out as, with the places where they stand. */
function stringsOf(node) {
  if (!node) return [];
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ node, text: node.value }] : [];
    case 'TemplateLiteral':
      return [
        ...node.quasis.map((part) => ({ node: part, text: part.value.cooked ?? '' })),
        ...node.expressions.flatMap(stringsOf),
      ];
    case 'ConditionalExpression':
      return [...stringsOf(node.consequent), ...stringsOf(node.alternate)];
    case 'LogicalExpression':
      return [...(node.operator === '&&' ? [] : stringsOf(node.left)), ...stringsOf(node.right)];
    case 'BinaryExpression':
      return node.operator === '+' ? [...stringsOf(node.left), ...stringsOf(node.right)] : [];
    case 'ArrayExpression':
      return node.elements.flatMap(stringsOf);
    // Slots of Fluent: label={{ children: '…' }}.
    case 'ObjectExpression':
      return node.properties.flatMap((one) =>
        one.type === 'Property' && VISIBLE.test(one.key.name ?? one.key.value) ? stringsOf(one.value) : [],
      );
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return stringsOf(node.expression);
    default:
      return [];
  }
}

/** @type {import('eslint').Rule.RuleModule} */
const untranslatedText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { untranslated: 'Put "{{text}}" into src/locales: it would stay as it is in the other language.' },
  },
  create(context) {
    const told = new Set();
    const check = (found, pattern) => {
      for (const { node, text } of found) {
        if (!pattern.test(text) || told.has(node)) continue;
        told.add(node);
        context.report({ node, messageId: 'untranslated', data: { text: text.trim() } });
      }
    };
    return {
      JSXText: (node) => check([{ node, text: node.value }], LETTER),
      'JSXElement > JSXExpressionContainer, JSXFragment > JSXExpressionContainer': (node) =>
        check(stringsOf(node), LETTER),
      JSXAttribute(node) {
        if (node.name.type === 'JSXIdentifier' && VISIBLE.test(node.name.name)) check(stringsOf(node.value), LETTER);
      },
      Literal: (node) => check(stringsOf(node), VIETNAMESE),
      TemplateElement: (node) => check([{ node, text: node.value.cooked ?? '' }], VIETNAMESE),
    };
  },
};

module.exports = { untranslatedText };
