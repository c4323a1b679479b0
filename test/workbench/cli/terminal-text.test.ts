import { oneLine } from '../../../src/workbench/cli/finding-text';
import { terminalJson, terminalText } from '../../../src/workbench/cli/terminal-text';

describe('text for a terminal', () => {
  const check = (text: string, expected: string) =>
    test(JSON.stringify(text), () => expect(terminalText(text)).toBe(expected));
  check('Kế hoạch!F12: "Phòng Nội vụ"\n\tthành', 'Kế hoạch!F12: "Phòng Nội vụ"\n\tthành');
  // Colours, clearing the screen, a new title; the last in one byte of the second half of Latin-1.
  check('\u001B[31mđỏ\u001B[0m', '[31mđỏ[0m');
  check('a\u009B2Jb', 'a2Jb');
  check('a\u001B]0;x\u0007b', 'a]0;xb');
  check('a\r\bb\u007F\u0000', 'ab');
  // Right-to-left overrides and isolates make a text read otherwise than it is.
  check('\u202Exslx.cod\u202C \u2066a\u2069\u200F', 'xslx.cod a');
  check('a\u2028b\u2029c', 'abc');
  check('lá \uD83D cờ \u{1F1FB}\u{1F1F3}', 'lá \uFFFD cờ \u{1F1FB}\u{1F1F3}');
});

describe('JSON for a terminal', () => {
  test('is the same value in plain characters', () => {
    const value = { a: 'x\u009B\u202E\uD83D\u2028\n\t"', b: ['Phòng Nội vụ', 1, null] };
    const json = terminalJson(value);
    expect(JSON.parse(json)).toEqual(value);
    expect(json).not.toMatch(/[\u007F-\u009F\u2028-\u202E]/);
    expect(json).toContain('Phòng Nội vụ');
  });
});

test('one line stays one line whatever breaks it', () => {
  expect(oneLine(' a\nb\r\nc\u2028d\u0085e\tf  g ')).toBe('a b c d\u0085e f g');
});
