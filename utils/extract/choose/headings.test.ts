// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { blocksBelow } from './blocks';
import { withHeadings } from './headings';

/** The texts that stay, of blocks with these chances, when all but headings stay from one half on. */
function stays(html: string, ...chances: number[]): string {
  const body = document.createElement('div');
  body.innerHTML = html;
  const blocks = blocksBelow(body);
  const kept = withHeadings(
    blocks,
    chances,
    chances.map((chance) => chance > 0.5),
  );
  return blocks.flatMap(({ text }, at) => (kept[at] ? [text] : [])).join(' ');
}

test('a heading stays above text that stays, and goes with text that goes', () => {
  expect(stays('<h2>a</h2><p>b</p>', 0.2, 0.9)).toBe('a b');
  expect(stays('<h2>a</h2><p>b</p>', 0.7, 0.1)).toBe('');
  expect(stays('<h2>a</h2><h3>b</h3><p>c</p>', 0.2, 0.2, 0.9)).toBe('a b c');
  expect(stays('<h2>a</h2><p>b</p>', 0.9, 0.1)).toBe('a');
});

test('what goes between a heading and its text does not take it along', () => {
  const section = '<h2>a</h2><p>b</p><p>c</p>';
  expect(stays(section, 0.4, 0.1, 0.9)).toBe('a c');
  expect(stays(section, 0.2, 0.1, 0.9)).toBe('c');
  expect(stays(`<h2>x</h2><p>y</p>${section}`, 0.4, 0.1, 0.4, 0.1, 0.9)).toBe('a c');
});
