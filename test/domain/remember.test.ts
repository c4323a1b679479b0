import { remember } from '../../src/domain/remember';

it('asks once for each text, also where the answer is none', () => {
  const asked: string[] = [];
  const read = remember((text) => {
    asked.push(text);
    return text === '' ? null : text.toUpperCase();
  });
  expect(['a', 'b', 'a', '', '', 'constructor', 'b'].map(read)).toEqual([
    'A',
    'B',
    'A',
    null,
    null,
    'CONSTRUCTOR',
    'B',
  ]);
  expect(asked).toEqual(['a', 'b', '', 'constructor']);
});

it('forgets after so many different texts', () => {
  const asked: string[] = [];
  const read = remember((text) => {
    asked.push(text);
    return text;
  }, 2);
  for (const text of ['a', 'b', 'a', 'c', 'a', 'c']) expect(read(text)).toBe(text);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});
