import { describe, expect, test } from 'vitest';
import { parseQuery } from '@/utils/library/query';
import { fits, indexQuery, isForIndex } from './index-query';
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

  test('leaves to the texts what stands side by side, wanted or not', () => {
    expect(ask('coffee -"new york" -milk')).toBe('("coffee") NOT ("milk")');
    expect(ask('coffee -covid-19 -北京大学')).toBe('"coffee"');
    const alone = (text: string) => isForIndex(indexQuery(parseQuery(text).terms, true));
    expect(['coffee', 'coffee -milk', '"coffee"'].map(alone)).toEqual([true, true, true]);
    expect(['"a coffee"', 'coffee -covid-19'].map(alone)).toEqual([false, false]);
  });
});

describe('a text', () => {
  const isFound = (text: string, query: string, complete = true) =>
    fits(text, indexQuery(parseQuery(query).terms, complete));

  test('has a phrase where its words stand side by side', () => {
    expect(isFound('On the slow, train!', '"the slow train"')).toBe(true);
    expect(isFound('On the train that is slow', '"the slow train"')).toBe(false);
  });

  test('is left out for an excluded phrase only where its words stand side by side', () => {
    expect(isFound('A new café in old York: coffee', 'coffee -"new york"')).toBe(true);
    expect(isFound('Coffee in New York', 'coffee -"new york"')).toBe(false);
    expect(isFound('Coffee, 19 kinds', 'coffee -covid-19')).toBe(true);
    expect(isFound('Coffee and Covid-19', 'coffee -covid-19')).toBe(false);
  });

  test('has all the words, the last as far as it is typed', () => {
    expect(isFound('Slow trains', 'slow tra', false)).toBe(true);
    expect(isFound('Slow trains', 'slow tra')).toBe(false);
    expect(isFound('Fast trains', 'slow tra', false)).toBe(false);
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
