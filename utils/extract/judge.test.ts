// @vitest-environment jsdom

import { expect, test } from 'vitest';
import { describe as describePage } from './describe/describe';
import { judge } from './judge';
import { Labelled } from './labelled';
import { silent } from './trace';

const SURE = { precision: 0.98, recall: 0.98, doubt: -5, leftOut: 0 };
const LOADED = { loading: false, flattened: false };
const text = (length: number) => 'The boats came home late. '.repeat(length).slice(0, length);

/** The verdict on a text of a page with such data. */
function verdict(length: number, data: object = {}, sureness = SURE, evidence = LOADED) {
  const page = document.implementation.createHTMLDocument('');
  const script = page.head.appendChild(page.createElement('script'));
  script.type = 'application/ld+json';
  script.textContent = JSON.stringify({ '@type': 'NewsArticle', ...data });
  const labelled = new Labelled(page);
  const url = 'https://site.example/';
  const about = describePage(page, labelled, url);
  return judge(text(length), { about, labelled, base: url, url, trace: silent, promises: [] }, evidence, sureness);
}

test('a text that nothing speaks against is complete', () => {
  expect(verdict(5000)).toMatchObject({ grade: 'complete', reasons: [] });
});

test('what is rather missing and what is rather too much are told apart', () => {
  expect(verdict(5000, {}, { precision: 0.9, recall: 0.4, doubt: 1, leftOut: 3 })).toMatchObject({
    grade: 'doubtful',
    reasons: ['much-left-out'],
    leftOut: 3,
  });
  expect(verdict(5000, {}, { precision: 0.4, recall: 0.9, doubt: 1, leftOut: 3 })).toMatchObject({
    grade: 'doubtful',
    reasons: ['foreign-text'],
  });
});

test('a choice that was not quite clear is probably right', () => {
  expect(verdict(5000, {}, { ...SURE, doubt: -0.5 })).toMatchObject({ grade: 'probably', reasons: [] });
});

test('a text of which the page itself tells far more is doubtful', () => {
  expect(verdict(1000, { articleBody: text(5000) })).toMatchObject({ grade: 'doubtful', reasons: ['much-left-out'] });
  expect(verdict(4000, { articleBody: text(5000) }).grade).toBe('complete');
});

test('a page that calls itself not free is walled where its text may be cut', () => {
  const data = { isAccessibleForFree: false };
  expect(verdict(900, data)).toMatchObject({ grade: 'walled', reasons: ['subscribers-only'] });
  expect(verdict(5000, data)).toMatchObject({ grade: 'probably', reasons: ['subscribers-only'] });
  expect(verdict(5000, { ...data, articleBody: text(20_000) }).grade).toBe('walled');
});

test('hardly any text is doubtful, little is probably all', () => {
  expect(verdict(100)).toMatchObject({ grade: 'doubtful', reasons: ['little-text'] });
  expect(verdict(400)).toMatchObject({ grade: 'probably', reasons: ['little-text'] });
});

test('a page that is still arriving is unfinished, whatever else there is to say', () => {
  expect(verdict(100, { isAccessibleForFree: false }, { ...SURE, doubt: 2 }, { ...LOADED, loading: true }).grade).toBe(
    'unfinished',
  );
});
