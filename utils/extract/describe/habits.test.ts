// @vitest-environment jsdom

import { describe, expect, test } from 'vitest';
import { P, page, Q, R, REST, read } from '@/tests/support/ordinary-page';
import { extract } from '../extract';

describe('of several stories in a page’s data its own is believed', () => {
  const other = {
    '@type': 'NewsArticle',
    headline: 'Ten bridges to see',
    author: { name: 'Carl Other' },
    datePublished: '2020-01-01',
  };
  const own = {
    '@type': 'NewsArticle',
    headline: 'A mill by the river',
    author: { name: 'Anna Right' },
    datePublished: '2026-03-12',
  };
  test.each([
    [other, own],
    [other, { ...own, headline: 'Another name', url: '/2026/03/mill' }],
    [other, { ...own, headline: 'Another name', mainEntityOfPage: { '@id': 'https://riverton.test/2026/03/mill' } }],
  ])('%#', (...things) => {
    const { authors, published } = read(
      page(`${P}${Q}${R}${REST}`, `<script type="application/ld+json">${JSON.stringify(things)}</script>`),
    );
    expect([authors.map(({ name }) => name), published]).toEqual([['Anna Right'], '2026-03-12']);
  });
});

test.each([
  ['By Ann Lee for the River Post', ['Ann Lee']],
  ['By Ann Lee in Riverton', ['Ann Lee']],
  ['By Ann Lee with Bo Ek', ['Ann Lee', 'Bo Ek']],
  ['By Ann Lee @annlee', ['Ann Lee']],
  ['By Ann Lee Published March 12, 2026', ['Ann Lee']],
  ['Ann Lee, Health Editor', ['Ann Lee']],
  ['Par Élodie Martin avec AFP', ['Élodie Martin']],
  ['Yazan: Ayşe Yılmaz', ['Ayşe Yılmaz']],
  ['Tác giả: Nguyễn Văn An', ['Nguyễn Văn An']],
])('"%s" names its authors', (line, names) => {
  const { authors } = read(page(`<p class="byline">${line}</p>${P}${Q}${R}${REST}`));
  expect(authors.map(({ name }) => name)).toEqual(names);
});

test('an address is nobody’s name', () => {
  const data = {
    '@type': 'NewsArticle',
    headline: 'A mill by the river',
    author: ['https://riverton.test/by/ann-lee'],
  };
  expect(
    read(page(`${P}${Q}${R}`, `<script type="application/ld+json">${JSON.stringify(data)}</script>`)).authors,
  ).toEqual([]);
});

test('a day that is written out is that day, and that of a post is not the page’s', () => {
  const dated = (value: string) =>
    read(page(`${P}${Q}${R}`, `<meta property="article:published_time" content="${value}">`)).published;
  expect(dated('March 12, 2026')).toBe('2026-03-12');
  expect(dated('Thu Mar 12 2026 00:30:00 GMT+0100')).toContain('2026-03-12');
  const post = '<blockquote class="twitter-tweet"><p>The wheel turns.</p><p>March 1, 2019</p></blockquote>';
  expect(
    extract(new DOMParser().parseFromString(page(`${P}${Q}${post}${R}`), 'text/html'), 'https://riverton.test/mill'),
  ).toMatchObject({ article: { published: '' } });
});

test('lines of a title and of a standfirst are words of their own', () => {
  const html = page(`${P}${Q}${R}`)
    .replace(
      '<h1>A mill by the river</h1>',
      '<h1>A mill<br>by the river</h1><div class="standfirst"><p>It turns by day.</p><p>It rests by night.</p></div>',
    )
    .replace('<title>A mill by the river - Riverton Post</title>', '');
  expect(read(html)).toMatchObject({ title: 'A mill by the river', standfirst: 'It turns by day. It rests by night.' });
});
