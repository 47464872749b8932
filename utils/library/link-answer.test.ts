import { expect, test } from 'vitest';
import { isAnswer } from './link-answer';

const LINK = 'https://www.site.example/2019/kites?id=7';

test.each([
  ['the page itself, though it does not look like an article', LINK, 200, false, true],
  [
    'the page itself by another layout and scheme',
    'http://m.site.example/2019/kites/?id=7&utm_source=x',
    200,
    false,
    true,
  ],
  ['a short article', LINK, 60, true, true],
  ['where its site has moved it', 'https://site.example/kites', 150, true, true],
  ['where a shortened address leads', 'https://other.example/kites', 150, true, true],
  ['a notice in its place', LINK, 80, false, false],
  ['next to nothing', LINK, 12, true, false],
  ['a front page that looks like an article', 'https://site.example/', 900, true, false],
  ['the front page of somebody else', 'https://names.example/', 900, true, false],
  ['a notice elsewhere that looks like an article', 'https://network.example/welcome', 80, true, false],
  ['a list or a form elsewhere', 'https://network.example/log-in', 300, false, false],
])('%s', (_, pageUrl, words, readable, expected) => {
  expect(isAnswer(LINK, { pageUrl, words }, readable)).toBe(expected);
});

test('a front page that was saved is its own answer', () => {
  expect(isAnswer('https://site.example/', { pageUrl: 'https://site.example/', words: 300 }, false)).toBe(true);
});
