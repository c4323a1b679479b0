import { readFileSync } from 'node:fs';
import { IMPORT_RULES } from '../../src/domain/import/import-rules';
import { RULE_LIST } from '../../src/domain/rule-list';
import { rules } from '../../src/locales/vi/rules';
import { RULES_PAGE, rulesPage } from '../../src/workbench/rules-page';

describe('the page that lists all rules', () => {
  const page = rulesPage();
  const listed = [...RULE_LIST, ...IMPORT_RULES];

  it('is up to date (npm run rules)', () => expect(readFileSync(RULES_PAGE, 'utf8')).toBe(page));

  it('has a section for each rule, with its words and facts', () => {
    const sections = new Map(
      page
        .split('\n### ')
        .slice(1)
        .map((section) => [/\*\*Mã:\*\* `([^`]+)`/.exec(section)?.[1], section]),
    );
    expect([...sections.keys()]).toEqual(listed.map(({ code }) => code));
    for (const { code, source, threshold } of listed) {
      const section = sections.get(code)!;
      const { title, example } = rules[code];
      for (const part of [title, example, source === 'practice' ? 'thực tế nhập liệu' : source]) {
        expect([code, section]).toEqual([code, expect.stringContaining(part)]);
      }
      expect([code, section.includes('**Ngưỡng:**')]).toEqual([code, threshold !== undefined]);
      // Somebody who reads a help text should be told something.
      expect([code, section.split('\n')[4]!.length > 40]).toEqual([code, true]);
    }
  });

  it('is composed Unicode without anything invisible or undefined', () => {
    expect(page).toBe(page.normalize('NFC'));
    expect(page).not.toMatch(/[\u00ad\u200b-\u200f\u2060\ufeff]|undefined|null|\[object/);
  });
});
