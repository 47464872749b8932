// @vitest-environment jsdom

import { expect, test } from 'vitest';
import type { Context } from '../rule';
import { openNoscript } from './open-noscript';

const STORY = 'The ferry bell is polished every morning, though nobody rings it for passage any more. '.repeat(8);

function opened(content: string): Document {
  const page = document.implementation.createHTMLDocument('');
  const noscript = page.body.appendChild(page.createElement('noscript'));
  noscript.append(content);
  openNoscript(page, {} as Context);
  return page;
}

test('the text for those without scripts is the text where scripts have built none', () => {
  expect(opened(`<main><p>${STORY}</p></main>`).querySelector('main > p')).not.toBeNull();
});

test('names in it are taken away, as everywhere', () => {
  const page = opened(`<form><input name="parentNode"><p>${STORY}</p></form>`);
  expect(page.querySelector('input')?.hasAttribute('name')).toBe(false);
});

test('boxes deeper than any article has stay closed', () => {
  expect(opened(`${'<div>'.repeat(150)}<p>${STORY}</p>`).querySelector('p')).toBeNull();
});
