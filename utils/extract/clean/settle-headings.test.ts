// @vitest-environment jsdom

import { expect, test } from 'vitest';
import type { Context } from '../rule';
import { settleHeadings } from './settle-headings';

function settled(html: string): string {
  const copy = new DOMParser().parseFromString(html, 'text/html');
  settleHeadings(copy, {} as Context);
  return copy.body.innerHTML.replace(/\s+/g, ' ').replace(/ (?=<)|(?<=>) /g, '');
}

test('boxes and buttons in a heading leave its words', () => {
  expect(settled('<h2>Tides<div id="tides"><button>Copy link</button></div></h2>')).toBe('<h2 id="tides">Tides</h2>');
  expect(settled('<h3><button aria-expanded="false"><div>How high?</div></button></h3>')).toBe('<h3>How high?</h3>');
  expect(settled('<button><div><h3>How high?</h3></div></button>')).toBe('<div><h3>How high?</h3></div>');
});

test('the link of a heading to itself is its text, a sign for it goes, and the number of a note stays a link', () => {
  expect(settled('<h2 id="a"><a href="#a">Tides</a></h2>')).toBe('<h2 id="a">Tides</h2>');
  expect(settled('<h2 id="a">Tides<a href="#a">¶</a></h2>')).toBe('<h2 id="a">Tides</h2>');
  const noted = '<h2>Tides<sup><a href="#n1">1</a></sup></h2>';
  expect(settled(noted)).toBe(noted);
});

test('a box that is only called a heading stays as it is', () => {
  const box = `<h2><p>${'The boats came home late. '.repeat(10)}</p></h2>`;
  expect(settled(box)).toContain('<p>');
});
