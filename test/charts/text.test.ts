import fc from 'fast-check';
import { cutText, textWidth, wrapText } from '../../src/charts/text';

const SIZE = 12;

test('Vietnamese marks add no width', () => {
  expect(textWidth('Tổ chức bộ máy', SIZE)).toBeCloseTo(textWidth('To chuc bo may', SIZE), 6);
});

test('a long name is broken between words and loses none of them', () => {
  const name = 'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức';
  const lines = wrapText(name, 160, SIZE, 9);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join(' ')).toBe(name);
});

test('what has no room ends in an ellipsis', () => {
  const lines = wrapText('Cải cách tổ chức bộ máy các cơ quan hành chính nhà nước', 90, SIZE, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  expect(wrapText('', 100, SIZE, 2)).toEqual([]);
});

test('no line is wider than it may be, whatever the text', () => {
  const words = fc.array(fc.constantFrom('Thị', 'xã', 'Hương', 'Trà', 'nghiêng', 'chuyên-viên-chính', 'Ủy', 'ban'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, fc.integer({ min: 40, max: 300 }), fc.integer({ min: 1, max: 4 }), (list, width, most) => {
      const lines = wrapText(list.join(' '), width, SIZE, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(textWidth(line, SIZE)).toBeLessThanOrEqual(width);
    }),
  );
});

test('cutting keeps a text that fits', () => {
  expect(cutText('Tư pháp', 500, SIZE)).toBe('Tư pháp');
  expect(cutText('Văn hóa – Thông tin', 50, SIZE)).toMatch(/^Văn.*…$/);
});
