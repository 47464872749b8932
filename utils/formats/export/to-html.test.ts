// @vitest-environment jsdom

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodies } from '@/tests/support/bodies';
import { bundleOf, highlightOf } from '@/tests/support/bundles';
import { sanitise } from '@/utils/article/sanitise';
import { toHtml } from './to-html';

const words = { highlights: 'Highlights' };
const read = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('the text comes back letter by letter', () => {
  fc.assert(
    fc.property(bodies, (html) => {
      const page = read(toHtml(bundleOf({ html }), words));
      expect(page.querySelector('article')?.textContent).toBe(sanitise(html).textContent);
    }),
    { numRuns: 25 },
  );
});

test('the file says its language, its direction and its walls before all else, and holds no script', () => {
  const text = toHtml(bundleOf({ lang: 'ar', dir: 'rtl', title: '</title><script>x()</script>' }), words);
  const page = read(text);
  expect(page.documentElement.lang).toBe('ar');
  expect(page.documentElement.dir).toBe('rtl');
  expect(page.title).toBe('</title><script>x()</script>');
  expect(page.head.children[1]?.getAttribute('content')).toBe(
    "default-src 'none'; img-src data: https:; style-src 'unsafe-inline'",
  );
  expect(page.querySelector('head > style')?.textContent).toContain('prefers-color-scheme');
  expect(page.querySelector('script, link, iframe, form')).toBeNull();
});

test('kept pictures are in the file, others are asked for over https and without referrer', () => {
  const html = '<p><img data-src="https://a.example/1" alt="one"><img data-src="http://a.example/2"></p>';
  const bytes = new Uint8Array(100_000).map((_, index) => index % 251);
  const images = [{ src: 'https://a.example/1', type: 'image/png', bytes }];
  const [one, two] = read(toHtml(bundleOf({ html }, { images }), words)).querySelectorAll('img');
  expect(one?.src).toBe(`data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
  expect(one?.alt).toBe('one');
  expect(two?.src).toBe('https://a.example/2');
  expect(two?.getAttribute('referrerpolicy')).toBe('no-referrer');
});

test('places in the text are found, and code keeps its first empty line', () => {
  const html = '<p><a href="#n">1</a></p><pre>\n\n\na</pre><p data-anchor="n">b</p><p data-anchor="n">c</p>';
  const page = read(toHtml(bundleOf({ html }), words));
  expect(page.querySelector('#n')?.textContent).toBe('b');
  expect(page.querySelectorAll('#n')).toHaveLength(1);
  expect(page.querySelector('pre')?.textContent).toBe('\n\na');
});

test('highlights are marked where they stand, and listed with their notes', () => {
  const page = read(toHtml(bundleOf({}, { highlights: [highlightOf('at nine', { note: '<b>late</b>' })] }), words));
  expect(page.querySelector('article mark')?.textContent).toBe('at nine');
  expect(page.querySelector('.highlights')?.textContent).toBe('Highlightsat nine<b>late</b>2024-03-15');
});

test('a note on the whole article has no empty quote above it', () => {
  const page = read(toHtml(bundleOf({}, { highlights: [highlightOf('', { note: 'On the whole' })] }), words));
  expect(page.querySelector('.highlights blockquote')).toBeNull();
  expect(page.querySelector('.highlights')?.textContent).toContain('On the whole');
});

test('title, authors, day, source and lead picture stand before the text', () => {
  const lead = { src: 'https://a.example/l', alt: 'a', caption: 'A boat', credit: 'B. Oat' };
  const page = read(toHtml(bundleOf({ lead, standfirst: 'Why.' }), words));
  expect(page.querySelector('header')?.textContent).toBe(
    'The last ferryWhy.Ines Calloway · March 1, 2024 · Harbour Notes',
  );
  expect(page.querySelector('header a')?.getAttribute('href')).toBe('https://harbour.example/ferries');
  expect(page.querySelector('figure')?.textContent).toBe('A boat · B. Oat');
});
