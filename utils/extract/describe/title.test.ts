// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { findTitle, type TitleSources } from './title';

const NOTHING: TitleSources = { social: '', headline: '', documentTitle: '', isNews: false, site: '', host: '' };
const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const title = (html: string, sources: Partial<TitleSources>) => findTitle(page(html), { ...NOTHING, ...sources }).text;

test('the heading that agrees with the names of the page wins over the one that names the site', () => {
  expect(
    title('<h1>The Harbour Post</h1><h1>A bridge of rope</h1>', {
      social: 'A bridge of rope',
      documentTitle: 'A bridge of rope | The Harbour Post',
    }),
  ).toBe('A bridge of rope');
  expect(
    title('<h1><a href="/">Notes of a gardener</a></h1><h2>Frost in May</h2>', {
      documentTitle: 'Frost in May | Notes of a gardener',
    }),
  ).toBe('Frost in May');
});

test('what markup puts before or behind a headline is no part of it', () => {
  expect(title('<h1><span class="kicker">Rivers</span> The ferry stops</h1>', { social: 'The ferry stops' })).toBe(
    'The ferry stops',
  );
  expect(
    title('<h1>The ferry stops <small>After ninety years it is sold</small></h1>', { headline: 'The ferry stops' }),
  ).toBe('The ferry stops');
  expect(title('<h1>Politics | The ferry stops</h1>', { social: 'The ferry stops' })).toBe('The ferry stops');
});

test('a short heading that nothing confirms is a section, a sentence is a headline', () => {
  expect(title('<h1>Our blog</h1>', { social: 'Why we plant hedges' })).toBe('Why we plant hedges');
  expect(title('<h1>Hedges are older than fences</h1>', { social: 'Why we plant' })).toBe(
    'Hedges are older than fences',
  );
});

test('without a heading the site leaves the title of the document', () => {
  expect(title('', { documentTitle: 'Salt and bread - Mill Road', site: 'Mill Road' })).toBe('Salt and bread');
  expect(title('', { documentTitle: 'Salt and bread in winter | millroad', host: 'www.millroad.example' })).toBe(
    'Salt and bread in winter',
  );
  expect(title('', { headline: 'Salt &amp; bread' })).toBe('Salt & bread');
});

test('the headline that a newsroom gives everywhere else stands', () => {
  const told = { social: 'Ferry: last trip', headline: 'Ferry: last trip', documentTitle: 'Ferry: last trip | Post' };
  expect(title('<h1>Last trip today</h1>', { ...told, isNews: true })).toBe('Ferry: last trip');
});
