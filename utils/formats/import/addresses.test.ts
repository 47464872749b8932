// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { fixture, imported } from '@/tests/imports/fixture';

describe('addresses in text', () => {
  test('OneTab: address and title, also without one', async () => {
    const { taken, refused } = await imported(fixture('onetab.txt'));
    expect(taken.map(({ url, title }) => [url, title])).toEqual([
      ['https://tabs.example/one', 'One tab | with a pipe'],
      ['https://tabs.example/two', ''],
      ['https://tabs.example/three', 'Three'],
    ]);
    expect(refused).toEqual([{ what: 'chrome-extension://abcdef/onetab.html', why: 'bad-address' }]);
  });

  test('in Markdown and running text they end where the sentence goes on', async () => {
    const { taken, refused } = await imported(fixture('addresses.md'));
    expect(taken.map(({ url, title }) => [url, title])).toEqual([
      ['https://wiki.example/Moon_(poem)', 'A **bold** title'],
      ['https://wiki.example/Sun_(poem)', ''],
      ['https://plain.example/angle', ''],
      ['https://plain.example/quoted', ''],
      ['https://plain.example/alone!', ''],
      ['https://plain.example/%E4%B8%AD%E6%96%87', ''],
    ]);
    expect(refused).toEqual([{ what: 'javascript:alert(1)', why: 'bad-address' }]);
  });

  test('one endless line is read to its end', async () => {
    const count = 20_000;
    const line = Array.from({ length: count }, (_, at) => `https://long.example/${at}`).join(' ');
    const { taken } = await imported(line);
    expect(taken).toHaveLength(count);
    expect(taken.at(-1)?.url).toBe(`https://long.example/${count - 1}`);
  });
});
