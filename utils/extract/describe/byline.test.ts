// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { announcedNames, bareNames, isHelper, namesInBox, signedNames } from './byline';
import { headLines } from './head-lines';

const lines = (html: string) => {
  const copy = new DOMParser().parseFromString(`<h1>Headline</h1>${html}`, 'text/html');
  return headLines(copy.querySelector('h1') as Element);
};
const box = (html: string) => new DOMParser().parseFromString(html, 'text/html').body;

test.each([
  ['<p>By <a>Ann Lee</a> and <a>Bo Ek</a>, staff writers</p>', ['Ann Lee', 'Bo Ek']],
  ['<p>Von Karla von Brandt, Hafenblatt | 3. Mai 2021</p>', ['Karla von Brandt']],
  ['<p>Por</p><p>María José Pérez</p><p>Redactora</p>', ['María José Pérez']],
  ['<p>記者 山田太郎</p>', ['山田太郎']],
])('%s announces %j', (html, names) => {
  expect(announcedNames(lines(html))).toEqual(names);
});

test('"By the river" announces nobody, nor does who reviewed', () => {
  expect(announcedNames(lines('<p>By the river it was quiet</p><p>Reviewed by</p><p>By Ann Lee</p>'))).toEqual([]);
});

test('a name beside the day is a byline, a section is not', () => {
  const isDay = ({ text }: { text: string }) => /2021/.test(text);
  expect(bareNames(lines('<p>Ann Lee</p><p>14 March 2021</p>'), 'Headline', isDay)).toEqual(['Ann Lee']);
  expect(bareNames(lines('<a href="/category/sea">Open Sea</a><p>14 March 2021</p>'), '', isDay)).toEqual([]);
});

test('a box about the author begins with the name', () => {
  expect(namesInBox(box('<span>Written by</span><b>Ann Lee</b><i>Head of Hedges</i>'))).toEqual(['Ann Lee']);
  expect(namesInBox(box('View all posts by <a>Ann Lee</a>'))).toEqual(['Ann Lee']);
});

test('who signs at the end, and who only helped', () => {
  expect(signedNames([{ text: 'The end.' }, { text: 'Text: Ann Lee' }])).toEqual(['Ann Lee']);
  expect(isHelper('Bo Ek', lines('<p>By</p><p>Ann Lee</p><p>Contributions from</p><p>Bo Ek</p>'))).toBe(true);
});
