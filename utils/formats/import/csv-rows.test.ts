// @vitest-environment node
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvRows } from './csv-rows';

/** Cells of two columns, or why a line was refused, of a text that comes in pieces of a length. */
async function rows(text: string, length = 7): Promise<(string | [string, string])[]> {
  const found: (string | [string, string])[] = [];
  for await (const row of csvRows(pieces(text, length))) {
    found.push(typeof row === 'function' ? [row('a'), row('b')] : `${row.why}: ${row.what}`);
  }
  return found;
}

async function* pieces(text: string, length: number) {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

describe('rows of a table', () => {
  test('columns are found by their names, in any order and case, with any separator and line end', async () => {
    expect(await rows('b,A\n1,2\n')).toEqual([['2', '1']]);
    expect(await rows('a;b\r\n1;2\r\n3;4')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(await rows('a\tb\r1\t2\r')).toEqual([['1', '2']]);
    expect(await rows('\n\n a , b \n1,2\n\n\n3,4', 1)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test('rows that are too short or too long are read as far as they go', async () => {
    expect(await rows('a,b\n1\n1,2,3\n')).toEqual([
      ['1', ''],
      ['1', '2'],
    ]);
  });

  test('a quote that is never closed costs its own row alone', async () => {
    expect(await rows('a,b\n1,2\n3,"lost\n5,6\n7,8')).toEqual([['1', '2'], 'damaged: 3,"lost', ['5', '6'], ['7', '8']]);
  });

  test('a quote that is closed by that of a later row does not swallow the rows between', async () => {
    expect(await rows('a,b\n"1,2\n3,4\n"5, five",6\n7,8\n')).toEqual([
      'damaged: "1,2',
      ['3', '4'],
      ['5, five', '6'],
      ['7', '8'],
    ]);
  });

  test('quotes within a cell that were not doubled stay in it', async () => {
    expect(await rows('a,b\n"the "so-called" moon",2\n')).toEqual([['the "so-called" moon', '2']]);
  });

  test('an endless row of quotes is given up in good time', async () => {
    const started = performance.now();
    const spaces = `"${'a"'.repeat(60_000)}${' '.repeat(130_000)},`;
    for (const mess of ['"', '" ', '"a', '"\n', '""\n"', spaces]) {
      const found = await rows(`a,b\n1,2\n${mess.repeat(1_000_000 / mess.length)}`, 1 << 18);
      expect(found[0]).toEqual(['1', '2']);
    }
    expect(performance.now() - started).toBeLessThan(12_000);
  }, 20_000);

  test('what any program writes by the rules comes back, in pieces of any length', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '水', 'ב', '"', ',', ';', '\n', '|', "'", '=', '👩‍🚀') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell)), fc.integer({ min: 1, max: 50 }), async (table, length) => {
        const expected = table.map(([a, b]) => [a.trim(), b.trim()]).filter(([a, b]) => a !== '' || b !== '');
        expect(await rows(Papa.unparse([['a', 'b'], ...table], { quotes: true }), length)).toEqual(expected);
      }),
    );
  });
});
