import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeQuote, type Quote, quoteFinder } from './quote';

const TEXT = 'The ferry left at nine. Nobody waved. The ferry came back at noon, and nobody waved then either.';

function told(quote: string, rest: Partial<Quote> = {}): Quote {
  return { quote, prefix: '', suffix: '', offset: -1, ...rest };
}

function found(text: string, wanted: Quote): string | null {
  const span = quoteFinder(text)(wanted);
  return span === null ? null : text.slice(span.start, span.end);
}

test('a passage is described without the white space at its edges', () => {
  expect(describeQuote(TEXT, { start: 3, end: 10 })).toEqual({
    quote: 'ferry',
    prefix: 'The ',
    suffix: ' left at nine. Nobody waved. The',
    offset: 4,
  });
  expect(describeQuote(TEXT, { start: 3, end: 4 })).toBeNull();
});

test('what was described is found again in the same text', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), (text, from, length) => {
      const start = from % (text.length + 1);
      const quote = describeQuote(text, { start, end: start + (length % 20) });
      if (quote === null) return;
      expect(quoteFinder(text)(quote)).toEqual({ start: quote.offset, end: quote.offset + quote.quote.length });
    }),
  );
});

test('it is found in a text that grew before it', () => {
  const start = TEXT.lastIndexOf('waved');
  const quote = describeQuote(TEXT, { start, end: start + 5 }) as Quote;
  const later = `A word on what follows. ${TEXT}`;
  expect(quoteFinder(later)(quote)).toEqual({ start: start + 24, end: start + 29 });
});

test('of equal words the ones with the same words around them are meant, else those nearest to where they were', () => {
  expect(quoteFinder(TEXT)(told('The ferry', { suffix: ' came' }))?.start).toBe(38);
  expect(quoteFinder(TEXT)(told('The ferry', { offset: 30 }))?.start).toBe(38);
  expect(quoteFinder(TEXT)(told('The ferry'))).toBeNull();
});

test('short words without anything of what stood around them are nowhere rather than in the wrong place', () => {
  const dropped = 'Apple pickers came from Cupertino.';
  expect(found(dropped, told('Apple', { prefix: 'She ate an ', suffix: ' on the stairs.', offset: 300 }))).toBeNull();
  expect(found('A party of two.', told('art', { prefix: 'the fine ', suffix: ' of waiting' }))).toBeNull();
  const twice = 'An Apple store. An Apple phone.';
  expect(found(twice, told('Apple', { prefix: 'She ate an ', suffix: ' on the stairs.', offset: 20 }))).toBeNull();
});

test('another program’s white space, quotation marks and dashes are no difference', () => {
  const text = 'He said “we don’t know”—and left.The end.';
  expect(found(text, told(`"we don't know"-and left.\n\nThe end`))).toBe('“we don’t know”—and left.The end');
  expect(found('An aero\u00adplane flew.', told('aeroplane'))).toBe('aero\u00adplane');
});

test('a long passage is found by how it begins and ends when its middle was mended', () => {
  const passage =
    'The harbour was built in three summers by men who had never seen the sea, and it shows in every stone.';
  const mended = passage.replace('had never seen', 'had hardly ever seen');
  expect(found(`First. ${mended} Last.`, told(passage))).toBe(mended);
  expect(found(`First. ${passage.slice(0, 40)} Another end.`, told(passage))).toBeNull();
});

test('words that are nowhere, and no words at all, are not found', () => {
  expect(found(TEXT, told('The plane'))).toBeNull();
  expect(found(TEXT, told(' '))).toBeNull();
  expect(found('', told('The ferry', { offset: 0 }))).toBeNull();
});
