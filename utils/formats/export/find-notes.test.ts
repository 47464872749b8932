// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { sanitise } from '@/utils/article/sanitise';
import { findNotes } from './find-notes';

const found = (html: string) =>
  findNotes(sanitise(html)).map(({ note, references, backLinks }) => [
    note.textContent,
    references.length,
    backLinks.length,
  ]);

test('a mark that leads to a block further down is a footnote, with its way back', () => {
  expect(
    found(
      '<p>a<sup><a data-anchor="r" href="#n">1</a></sup></p><ol><li data-anchor="n">b<a href="#r">up</a></li></ol>',
    ),
  ).toEqual([['bup', 1, 1]]);
  expect(found('<p>a<a href="#n">[1]</a> b<a href="#n">[1]</a></p><p><a data-anchor="n">1</a> c</p>')).toEqual([
    ['1 c', 2, 0],
  ]);
});

test('contents, headings and links that lead back are none', () => {
  expect(found('<p><a href="#s">Second part</a></p><p data-anchor="s">b</p>')).toEqual([]);
  expect(found('<p><a href="#s">2</a></p><h2 data-anchor="s">b</h2>')).toEqual([]);
  expect(found('<p data-anchor="s">b</p><p><a href="#s">1</a></p>')).toEqual([]);
  expect(found('<p>a<sup><a href="#absent">1</a></sup></p>')).toEqual([]);
});
