import { describe, expect, test } from 'vitest';
import {
  articleId,
  canonicalAddress,
  displayHost,
  imageAddress,
  isArticleId,
  linkAddress,
  pageAddress,
} from './address';

describe('addresses', () => {
  test('links lead to http, https or mail, and nowhere else', () => {
    expect(linkAddress('/a?b#c', 'https://site.example/x')).toBe('https://site.example/a?b#c');
    expect(linkAddress('mailto:a@b.example')).toBe('mailto:a@b.example');
    for (const bad of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'ftp://a.example',
      'vbscript:x',
      'feed:x',
      '',
    ]) {
      expect(linkAddress(bad, 'https://site.example/'), bad).toBe('');
    }
  });

  test('pictures may be bitmaps in the text, but no other data', () => {
    expect(imageAddress('data:image/png;base64,AAAA')).toBe('data:image/png;base64,AAAA');
    expect(imageAddress('data:image/svg+xml;base64,AAAA')).toBe('');
    expect(imageAddress('data:text/html;base64,AAAA')).toBe('');
  });

  test('user names and passwords never stay in an address', () => {
    expect(pageAddress('https://user:secret@site.example/a')).toBe('https://site.example/a');
  });

  test('an address is refused where it is too long as it is written in the end', () => {
    expect(pageAddress(`https://site.example/${'x'.repeat(4075)}`)).toHaveLength(4096);
    expect(pageAddress(`https://site.example/${'x'.repeat(4076)}`)).toBe('');
    expect(pageAddress(`https://site.example/${'é'.repeat(1000)}`)).toBe('');
    expect(imageAddress(`https://site.example/${'…'.repeat(1000)}`)).toBe('');
  });

  test('the canonical address is believed within its own site only, and not when it is the front page', () => {
    const page = 'https://www.site.example/story?utm_source=x&id=3#part';
    expect(canonicalAddress('https://site.example/story/3', page)).toBe('https://site.example/story/3');
    expect(canonicalAddress('https://other.example/story', page)).toBe('https://www.site.example/story?id=3');
    expect(canonicalAddress('https://www.site.example/', page)).toBe('https://www.site.example/story?id=3');
    expect(canonicalAddress('javascript:alert(1)', page)).toBe('https://www.site.example/story?id=3');
    expect(canonicalAddress(null, 'https://old.example/app#!/story/3')).toBe('https://old.example/app#!/story/3');
  });

  test('the host shown is the real one', () => {
    expect(displayHost('https://www.site.example:8080/x')).toBe('site.example:8080');
    expect(displayHost('https://xn--pple-43d.example/')).toBe('xn--pple-43d.example');
    expect(displayHost('no address')).toBe('');
  });

  test('the same address has the same id everywhere', async () => {
    const id = await articleId('https://site.example/story');
    expect(isArticleId(id)).toBe(true);
    expect(await articleId('https://site.example/story')).toBe(id);
    expect(await articleId('https://site.example/other')).not.toBe(id);
    expect(isArticleId('<img src=x>')).toBe(false);
  });
});
