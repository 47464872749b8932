import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './file-name';

const bytes = (text: string) => new TextEncoder().encode(text).length;

test('whatever the title, every file system takes the name', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 300 })), (title) => {
      const name = fileName(title, '.md');
      expect(bytes(name)).toBeLessThanOrEqual(120);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u202a-\u202e\u2066-\u2069]|^[. ]|[. ]\.md$/);
      expect(name).toMatch(/^.+\.md$/s);
      expect(name.isWellFormed()).toBe(true);
    }),
  );
});

test('names say their title', () => {
  expect(fileName('A/B: the “long” way?', '.md')).toBe('A B the “long” way.md');
  expect(fileName('最後の渡し船', '.txt')).toBe('最後の渡し船.txt');
  expect(fileName('../../etc/passwd', '.md')).toBe('etc passwd.md');
  expect(fileName('', '.md')).toBe('untitled.md');
});

test('names that Windows keeps for itself are changed', () => {
  expect(fileName('CON', '.md')).toBe('_CON.md');
  expect(fileName('aux.1', '.md')).toBe('_aux.1.md');
  expect(fileName('Console', '.md')).toBe('Console.md');
});

test('long names are cut between characters', () => {
  expect(fileName('👩‍👩‍👧'.repeat(50), '.md')).toBe(`${'👩‍👩‍👧'.repeat(6)}.md`);
});

test('each name is given once, also where case and accents do not count', () => {
  const taken = new Set<string>();
  expect([fileName('Tea', '.md', taken), fileName('TEA', '.md', taken), fileName('tea', '.md', taken)]).toEqual([
    'Tea.md',
    'TEA 2.md',
    'tea 3.md',
  ]);
  const long = 'x'.repeat(200);
  expect(fileName(long, '.md', taken)).not.toBe(fileName(long, '.md', taken));
});
