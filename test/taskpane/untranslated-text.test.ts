/** The lint rule that finds text for people outside src/locales, and that it is in force. */
import { join } from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { untranslatedText } from '../../.config/untranslated-text.cjs';
import { run } from '../support/run';

const ROOT = join(__dirname, '..', '..');

/** The texts that the rule finds in a component that returns `markup`. */
function found(markup: string): string[] {
  const code = `export const part = (text: Words, count: number) => ${markup};`;
  const messages = new Linter({ configType: 'flat' }).verify(
    code,
    [
      {
        files: ['**/*.tsx'],
        languageOptions: { parser: tseslint.parser as Linter.Parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        plugins: { words: { rules: { 'untranslated-text': untranslatedText } } },
        rules: { 'words/untranslated-text': 'error' },
      },
    ],
    'part.tsx',
  );
  return messages.map(({ message }) => /"(.*?)" into src\/locales/.exec(message)?.[1] ?? message);
}

describe('is found', () => {
  const check = (markup: string, ...texts: string[]) => test(markup, () => expect(found(markup)).toEqual(texts));
  check('<p>Saved</p>', 'Saved');
  check('<p>Đã lưu {count} ô</p>', 'Đã lưu', 'ô');
  check('<>Saved</>', 'Saved');
  check("<p>{'Saved'}</p>", 'Saved');
  check('<p>{`${count} rows`}</p>', 'rows');
  check("<p>{count > 1 ? 'rows' : text.row}</p>", 'rows');
  check("<p>{count > 1 && 'rows'}</p>", 'rows');
  check("<p>{text.name ?? 'Unnamed'}</p>", 'Unnamed');
  check("<p>{text.name + ' rows'}</p>", 'rows');
  check('<button title="Close" />', 'Close');
  check("<button aria-label={'Close'} />", 'Close');
  check('<input placeholder="Find" alt={count ? "One" : "Two"} />', 'Find', 'One', 'Two');
  check("<Checkbox label={{ children: 'All' }} />", 'All');
  check('<Waiting text="Reading" />', 'Reading');
  check('<Panel children="All" />', 'All');
  // Vietnamese is for people wherever it stands.
  check("<Panel kind={names.get('Kế hoạch')} />", 'Kế hoạch');
  check('<Panel kind={`Quý ${count}`} />', 'Quý');
});

describe('is left alone', () => {
  const check = (markup: string) => test(markup, () => expect(found(markup)).toEqual([]));
  check('<p className="wide">{text.title} · {count}</p>');
  check('<p>{text.from} → {text.to}, {`${count} × 2`}</p>');
  check("<p role='status' id={`row-${count}`}>{count === 1 ? text.row : text.rows}</p>");
  check("<p>{count > 0 && <Icon size='small' />}</p>");
  check("<button type='button' aria-current={count ? 'page' : undefined} onClick={() => open('plan')} />");
  check('<button title={text.close} aria-label={text.closeOf(count)} />');
  check("<p>{text.parts['send']}</p>");
});

test('the rule is in force in the pane', async () => {
  const eslint = join(ROOT, 'node_modules', 'eslint', 'bin', 'eslint.js');
  const config = join(ROOT, '.config', 'eslint.config.mjs');
  const file = join(ROOT, 'src', 'taskpane', 'share', 'share-view.tsx');
  const { output } = await run('node', [eslint, '--config', config, '--print-config', file]);
  expect(JSON.parse(output)).toMatchObject({ rules: { 'words/untranslated-text': [2] } });
});
