import { expect, test } from 'vitest';
import { parseArticle, parseExtraction } from './parse-article';

const article = {
  url: '/story',
  pageUrl: 'https://evil.example/',
  title: 'T',
  html: '<p>one two</p>',
  authors: [{ name: 'A', bio: 'b', links: ['javascript:x()', 'https://a.example/'] }],
};

test('the address is the tab’s, whatever the page says', async () => {
  const parsed = await parseExtraction({ ok: true, article, frames: 0 }, 'https://site.example/story?utm_source=x');
  expect(parsed).toMatchObject({
    ok: true,
    article: {
      pageUrl: 'https://site.example/story?utm_source=x',
      url: 'https://site.example/story',
      site: 'site.example',
      words: 2,
    },
  });
});

test('every field is a text or a checked value', async () => {
  const parsed = await parseArticle(
    {
      ...article,
      title: { toString: 'x' },
      lang: 'en" x',
      dir: 'sideways',
      published: '<b>',
      lead: { src: 'javascript:x' },
      verdict: { grade: 'perfect', reasons: ['x', 'placeholder'], leftOut: 'many' },
    },
    'https://site.example/',
  );
  expect(parsed).toMatchObject({
    title: '',
    lang: '',
    dir: 'ltr',
    published: '',
    lead: null,
    verdict: { grade: 'probably', reasons: ['placeholder'], leftOut: 0 },
    authors: [{ name: 'A', bio: 'b', links: ['https://a.example/'] }],
  });
});

test('what has not the form of an answer is none', async () => {
  for (const bad of [null, undefined, 'x', [], {}, { ok: true }, { ok: false, failure: 'x' }])
    expect(await parseExtraction(bad, 'https://site.example/')).toBeNull();
  expect(await parseExtraction({ ok: false, failure: 'pdf', frames: 'many' }, 'https://site.example/')).toEqual({
    ok: false,
    failure: 'pdf',
    frames: 0,
  });
});

test('an article that is too large says so', async () => {
  expect(await parseArticle({ ...article, html: 'x'.repeat(16_000_001) }, 'https://site.example/')).toBe('too-large');
});
