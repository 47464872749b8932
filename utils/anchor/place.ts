/** A place in a text, found again by its words: it survives other type, other widths, and a changed text. */
export interface Place {
  /** Characters before the place, counted over the whole text. */
  readonly offset: number;
  /** The words at the place. */
  readonly quote: string;
  /** Length of the whole text when the place was taken. */
  readonly length: number;
}

const QUOTE = 48;

/** Describes the place `offset` characters into a text. */
export function describePlace(text: string, offset: number): Place {
  const at = Math.min(Math.max(0, Math.round(offset)), text.length);
  return { offset: at, quote: text.slice(at, at + QUOTE), length: text.length };
}

/** Offset of a described place in a text that may have changed: the nearest same words, else the same share. */
export function findPlace(text: string, place: Place): number {
  if (text.startsWith(place.quote, place.offset)) return place.offset;
  const share = place.length === 0 ? 0 : place.offset / place.length;
  if (place.quote.trim().length < 8) return Math.round(share * text.length);
  let nearest = -1;
  for (let at = text.indexOf(place.quote); at !== -1; at = text.indexOf(place.quote, at + 1)) {
    if (nearest === -1 || Math.abs(at - place.offset) < Math.abs(nearest - place.offset)) nearest = at;
  }
  return nearest === -1 ? Math.round(share * text.length) : nearest;
}

/** Place from whatever was stored, or null. */
export function parsePlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null;
  const { offset, quote, length } = value as Record<string, unknown>;
  if (typeof offset !== 'number' || typeof length !== 'number' || typeof quote !== 'string') return null;
  return offset >= 0 && length >= 0 ? { offset, quote: quote.slice(0, QUOTE), length } : null;
}
