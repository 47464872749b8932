import { loosely } from './loose-text';
import type { Span } from './span';

/** A passage of a text, found again by its words: it survives other type, a text saved anew, and other programs. */
export interface Quote {
  readonly quote: string;
  /** A few words before and after it, '' where they are not known. */
  readonly prefix: string;
  readonly suffix: string;
  /** Characters before the quote, -1 where it is not known. */
  readonly offset: number;
}

/** As many characters before and after as Hypothesis keeps of a web annotation. */
const AROUND = 32;
/** Beginning and end of a passage whose middle is another now: long enough to stand once. */
const EDGE = 24;
/** Characters around a place that have to be the same, where its words alone do not tell. */
const SURE = 6;
/** How much longer or shorter such a passage may have become, of its length. */
const GROWN = 0.25;
/** Places of one word in a long text: more of them tell nothing. */
const MOST_PLACES = 500;

/** Describes a passage; white space at its edges does not belong to it. Null where nothing else is in it. */
export function describeQuote(text: string, { start, end }: Span): Quote | null {
  const given = text.slice(start, end);
  const quote = given.trim();
  if (quote === '') return null;
  const offset = start + given.length - given.trimStart().length;
  const after = offset + quote.length;
  return {
    quote,
    prefix: text.slice(Math.max(0, offset - AROUND), offset),
    suffix: text.slice(after, after + AROUND),
    offset,
  };
}

/**
 * Finds passages in a text: at their offset, else by their words and those around them, else by their words with other
 * white space and quotation marks, else by how they begin and end. Null where there is doubt which place is meant.
 */
export function quoteFinder(text: string): (wanted: Quote) => Span | null {
  let loose: ReturnType<typeof loosely> | null = null;
  return (wanted) => {
    const { quote, offset } = wanted;
    if (quote.trim() === '') return null;
    if (offset >= 0 && text.startsWith(quote, offset)) return { start: offset, end: offset + quote.length };
    const exact = choose(text, placesOf(text, quote), wanted);
    if (exact !== null) return exact;
    loose ??= loosely(text);
    const { words, from } = loose;
    const bare = { ...wanted, ...bareOf(wanted), offset: -1 };
    const found = choose(words, placesOf(words, bare.quote), bare) ?? betweenEdges(words, bare.quote);
    return found === null ? null : { start: from(found.start), end: from(found.end - 1) + 1 };
  };
}

function bareOf({ quote, prefix, suffix }: Quote) {
  return { quote: loosely(quote).words, prefix: loosely(prefix).words, suffix: loosely(suffix).words };
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
}

/**
 * The one place, or the one whose surroundings agree best; of equals the one nearest to where it was. Words that are not
 * enough to tell have to have something of their surroundings with them.
 */
function choose(text: string, places: readonly number[], wanted: Quote): Span | null {
  const { quote, offset, prefix, suffix } = wanted;
  const ranked = places
    .map((at) => ({ at, agrees: agreement(text, at, wanted), far: offset < 0 ? 0 : Math.abs(at - offset) }))
    .sort((a, b) => b.agrees - a.agrees || a.far - b.far);
  const [best, next] = ranked;
  if (best === undefined) return null;
  if (next !== undefined && next.agrees === best.agrees && next.far === best.far) return null;
  const isTelling = next === undefined && quote.length >= EDGE;
  if (!isTelling && best.agrees < Math.min(SURE, prefix.length + suffix.length)) return null;
  return { start: best.at, end: best.at + quote.length };
}

/** Characters right before and after a place that are as they were. */
function agreement(text: string, at: number, { quote, prefix, suffix }: Quote): number {
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && text[at + quote.length + after] === suffix[after]) after++;
  return before + after;
}

function betweenEdges(text: string, quote: string): Span | null {
  if (quote.length < 3 * EDGE) return null;
  const heads = placesOf(text, quote.slice(0, EDGE));
  const [start] = heads;
  if (start === undefined || heads.length > 1) return null;
  const tail = text.indexOf(quote.slice(-EDGE), start + EDGE);
  const length = tail + EDGE - start;
  return tail < 0 || Math.abs(length - quote.length) > quote.length * GROWN ? null : { start, end: tail + EDGE };
}
