// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { MAX_HTML } from '@/utils/article/parse-article';
import { isRefused, take } from './take';

const url = 'https://site.example/a';

describe('what is taken of what a file tells', () => {
  test.each([
    ['http://site.example', 'http://site.example/'],
    [' https://site.example/a b ', 'https://site.example/a%20b'],
    ['https://me:secret@site.example/', 'https://site.example/'],
  ])('%s is an address', (told, expected) => {
    expect(take({ url: told })).toMatchObject({ url: expected });
  });

  test.each([
    'file:///etc/passwd',
    'mailto:me@site.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'site.example',
    'https://',
    'blob:https://site.example/1',
    'view-source:https://site.example/',
  ])('%s is none', (told) => {
    expect(take({ url: told, title: 'Its title' })).toEqual({ what: told, why: 'bad-address' });
  });

  test('without any address it is known by its title', () => {
    for (const none of ['', '  ', null, undefined, 7, {}, []]) {
      expect(take({ url: none, title: 'Its title' })).toEqual({ what: 'Its title', why: 'no-address' });
    }
  });

  test.each([
    [0.42, 0.42],
    ['0.42', 0.42],
    [42, 0.42],
    ['42%', 0.42],
    [1, 1],
    [300, 1],
    [-1, 0],
    [Number.NaN, 0],
    ['x', 0],
    [null, 0],
  ])('a progress of %s is %s', (told, progress) => {
    expect(take({ url, progress: told })).toMatchObject({ progress });
  });

  test('a day stays a day, a time as a number becomes one that is written', () => {
    expect(take({ url, published: '2019-03-04' })).toMatchObject({ published: '2019-03-04' });
    expect(take({ url, published: 1551675967 })).toMatchObject({ published: '2019-03-04T05:06:07.000Z' });
    expect(take({ url, published: 'soon' })).toMatchObject({ published: '' });
  });

  test('signs that cannot be seen are left out, pictures only from the web', () => {
    const item = take({ url, title: 'a\u202eb\u0000\nc', image: 'javascript:alert(1)', excerpt: 'x\u200by' });
    expect(item).toMatchObject({ title: 'ab c', image: '', excerpt: 'xy' });
    expect(isRefused(item)).toBe(false);
  });

  test('a text is taken as long as an article may have it', () => {
    const told = (length: number) => take({ url, html: 'x'.repeat(length) });
    expect(told(MAX_HTML)).toMatchObject({ html: expect.stringContaining('x') });
    expect(told(MAX_HTML + 1)).toMatchObject({ html: '' });
  });

  test('a long note is cut between two characters', () => {
    const item = take({ url, note: `${'x'.repeat(9998)}🍵🍵` });
    expect(isRefused(item) ? '' : item.highlights[0]?.note).toBe(`${'x'.repeat(9998)}…`);
  });

  test('notes and quotes keep their lines', () => {
    const note = ' First\u202e line\r\n\r\n\r\n- a   b\r- c\n';
    const item = take({ url, note, highlights: [{ quote: 'One.\n\nTwo.', note: 'x'.repeat(20_000) }] });
    expect(item).toMatchObject({
      highlights: [{ quote: '', note: 'First line\n\n- a b\n- c' }, { quote: 'One.\n\nTwo.' }],
    });
    expect(isRefused(item) ? '' : item.highlights[1]?.note).toBe(`${'x'.repeat(9999)}…`);
  });
});
