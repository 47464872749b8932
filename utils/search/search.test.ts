import { describe, expect, test } from 'vitest';
import { parseQuery } from '@/utils/library/query';
import { hasPhrases, indexQuery } from './index-query';
import { plainText } from './plain-text';
import { snippet } from './snippet';
import { tokens } from './tokens';

describe('the words of a text', () => {
  test('are folded, in every script', () => {
    expect(tokens('Übergrößenträger, łódźkość — «Тихая река»')).toEqual([
      'ubergroßentrager'.replace('ß', 'ss'),
      'lodzkosc',
      'тихая',
      'река',
    ]);
  });

  test('are whole where a hyphen may break them at the end of a line', () => {
    expect(tokens('die Fluss\u00adschiff\u00adfahrt')).toEqual(['die', 'flussschifffahrt']);
    expect(snippet('die Fluss\u00adschiff\u00adfahrt', ['flussschiff'])?.[1]).toEqual({
      text: 'Fluss\u00adschiff\u00adfahrt',
      hit: true,
    });
  });

  test('are found by dictionary where no spaces are written', () => {
    expect(tokens('最後の渡し船が待っている').length).toBeGreaterThan(3);
    expect(tokens('城市河流')).toEqual(['城市', '河流']);
  });
});

describe('a question to the index', () => {
  const ask = (text: string, complete = false) => indexQuery(parseQuery(text).terms, complete).match;

  test('asks for all words, the last as far as it is typed', () => {
    expect(ask('slow tra')).toBe('"slow" AND "tra"*');
    expect(ask('slow trains', true)).toBe('"slow" AND "trains"');
    expect(ask('slow -train')).toBe('("slow") NOT ("train")');
    expect(ask('-train')).toBe('');
  });

  test('cannot be broken out of', () => {
    expect(ask('a"b OR* NEAR(x')).not.toMatch(/[^"]\bOR\b/);
  });

  test('a phrase is words that stand side by side', () => {
    const { phrases } = indexQuery(parseQuery('"the slow train"').terms, true);
    expect(hasPhrases('On the slow, train!', phrases)).toBe(true);
    expect(hasPhrases('On the train that is slow', phrases)).toBe(false);
  });
});

test('a body is text, block by block, with its characters', () => {
  expect(plainText('<p>One &amp; two&#x2019;s</p><p>Three<br>four</p>')).toBe('One & two’s\nThree\nfour\n');
});

describe('a snippet', () => {
  const text = `${'Words before it. '.repeat(30)}The Łódź train was slow. ${'Words after it. '.repeat(30)}`;

  test('shows the words where they stand together, marked as they are written', () => {
    const found = snippet(text, ['lodz', 'slow']);
    expect(found?.filter(({ hit }) => hit).map((part) => part.text)).toEqual(['Łódź', 'slow']);
    expect(found?.map((part) => part.text).join('')).toContain('The Łódź train was slow.');
    expect(found?.[0]?.text).toBe('… ');
  });

  test('of a script without spaces marks the word alone', () => {
    const hits = snippet('最後の渡し船が待っている', ['渡し船'])?.filter(({ hit }) => hit);
    expect(hits).toEqual([{ text: '渡し船', hit: true }]);
  });

  test('is none where no word stands', () => {
    expect(snippet(text, ['kite'])).toBeNull();
  });
});
