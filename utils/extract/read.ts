import Readability from '@mozilla/readability/Readability.js';
import type { Context } from './rule';

/** The part of the page that is the article, and how much text it has. */
export interface Draft {
  readonly body: Element;
  readonly text: string;
}

/**
 * Finds the article in the cleaned copy. Changes the copy.
 * @returns null when nothing on the page looks like text to read
 */
export function read(copy: Document, { trace }: Context): Draft | null {
  if (copy.body === null) return null;
  const found = new Readability<Element>(copy, {
    // Metadata are read before this, from the whole page.
    disableJSONLD: true,
    keepClasses: true,
    serializer: (node) => node as Element,
  }).parse();
  const body = found?.content;
  if (!body) return null;
  trace('read', 'readability', body);
  return { body, text: body.textContent ?? '' };
}
