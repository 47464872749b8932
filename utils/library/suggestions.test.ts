import { expect, test } from 'vitest';
import { Catalogue } from './catalogue';
import { fuzzy } from './fuzzy';
import { emptyPack, writeSlot } from './pack';
import { parseEntry } from './parse-entry';
import { barText, suggestedIds, suggestionLine } from './suggestions';

const idOf = (number: number) => String.fromCharCode(97 + number).repeat(26);

/** A catalogue of entries with these titles, each newer than the one before. */
function catalogueOf(titles: readonly string[], more: (number: number) => object = () => ({})): Catalogue {
  const pack = emptyPack(0);
  titles.forEach((title, number) => {
    const url = `https://paper.example/${number}`;
    writeSlot(
      pack,
      number,
      parseEntry({ id: idOf(number), url, title, site: 'paper.example', savedAt: number + 1, ...more(number) }),
    );
  });
  return new Catalogue([pack]);
}

test('what lists would find is offered, the newest first', () => {
  const catalogue = catalogueOf(['A kite on loan', 'The mountain line', 'Kites over the dyke']);
  expect(suggestedIds(catalogue, 'kite', fuzzy)).toEqual([idOf(2), idOf(0)]);
  expect(suggestedIds(catalogue, '"mountain line" site:paper', fuzzy)).toEqual([idOf(1)]);
  expect(suggestedIds(catalogue, '-kite', fuzzy)).toEqual([idOf(1)]);
});

test('a word with one typing error is found', () => {
  expect(suggestedIds(catalogueOf(['The mountain line', 'A kite']), 'mountian', fuzzy)).toEqual([idOf(0)]);
});

test('at most eight are offered, and none for nothing', () => {
  const catalogue = catalogueOf(Array.from({ length: 20 }, (_, number) => `Letter ${number}`));
  expect(suggestedIds(catalogue, 'letter', fuzzy)).toEqual(Array.from({ length: 8 }, (_, place) => idOf(19 - place)));
  expect(suggestedIds(catalogue, '  ', fuzzy)).toEqual([]);
  expect(suggestedIds(catalogue, 'tag:', fuzzy)).toEqual([]);
});

test('deleted ones are offered only to who asks for them', () => {
  const catalogue = catalogueOf(['A kite', 'A kite too'], (number) => (number === 0 ? { view: 'trash' } : {}));
  expect(suggestedIds(catalogue, 'kite', fuzzy)).toEqual([idOf(1)]);
  expect(suggestedIds(catalogue, 'kite is:deleted', fuzzy)).toEqual([idOf(0)]);
});

test('a title cannot bring markup into the address bar', () => {
  const entry = { title: 'Bread & <url>"salt"</url>', site: "o'neill.example" };
  expect(suggestionLine(entry, true)).toBe(
    'Bread &amp; &lt;url&gt;&quot;salt&quot;&lt;/url&gt;<dim> – o&apos;neill.example</dim>',
  );
  expect(suggestionLine(entry, false)).toBe('Bread & <url>"salt"</url> – o\'neill.example');
  expect(suggestionLine({ title: 'Alone', site: '' }, true)).toBe('Alone');
});

test('what no XML may hold becomes a space', () => {
  expect(barText('a\u0000\ud800b\uffff', true)).toBe('a b ');
  expect(barText('🪁', true)).toBe('🪁');
});
