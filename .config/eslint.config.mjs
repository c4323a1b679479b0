import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import officeTraps from './office-traps.cjs';
import { untranslatedText } from './untranslated-text.cjs';

const { OFFICE_TRAPS, ONE_DOOR, PANE_GLOBALS, PANE_PROPERTIES } = officeTraps;

const OFFICE_GLOBALS = ['Excel', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only src/excel and the stand-in for Excel (src/workbench) may name it.',
}));

/** The Office.js lint rules recognise a request context only by the name `context`. */
const CONTEXT_NAME = {
  selector:
    'CallExpression[callee.object.name="Excel"][callee.property.name="run"] > ArrowFunctionExpression > Identifier:first-child:not([name="context"])',
  message: 'Name the request context `context`.',
};

/** Text from cells never becomes HTML or a program; the policy of the page (src/setup/package) is the second lock. */
const NO_MARKUP = {
  selector:
    'JSXAttribute[name.name="dangerouslySetInnerHTML"], MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
  message: 'Make elements and text, not HTML.',
};

const HOUSE_SYNTAX = [
  NO_MARKUP,
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Use a named export.' },
  CONTEXT_NAME,
];
const syntaxOf = (traps) => traps.map(({ selector, message }) => ({ selector, message }));

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'node_modules/**', 'coverage/**', '.cache/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...HOUSE_SYNTAX],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/excel/**', 'src/workbench/**'],
    rules: { 'no-restricted-globals': ['error', ...OFFICE_GLOBALS] },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', ...OFFICE_GLOBALS, ...PANE_GLOBALS],
      'no-restricted-properties': ['error', ...PANE_PROPERTIES],
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    plugins: { words: { rules: { 'untranslated-text': untranslatedText } } },
    rules: { 'words/untranslated-text': 'error' },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      'no-restricted-syntax': ['error', ...HOUSE_SYNTAX, ...syntaxOf([...OFFICE_TRAPS, ONE_DOOR])],
    },
  },
  {
    files: ['src/excel/session.ts'],
    rules: { 'no-restricted-syntax': ['error', ...HOUSE_SYNTAX, ...syntaxOf(OFFICE_TRAPS)] },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // The command line and the test programs speak through the terminal.
    files: ['src/workbench/**/*.ts', 'src/setup/**/*.ts', 'test/bench/**/*.ts', 'test/faults/report.ts'],
    rules: { 'no-console': 'off' },
  },
);
