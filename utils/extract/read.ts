import type { Block } from './choose/blocks';
import { Engine, type Sieve } from './engine';
import { textIn } from './has-text';
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
export function read(copy: Document, blocks: readonly Block[], { trace }: Context, sieve: Sieve): Draft | null {
  if (copy.body === null) return null;
  const texts = new Map(blocks.map(({ element, text }) => [element, text]));
  const body = new Engine(copy, texts, sieve).find();
  if (body === null) return null;
  trace('read', 'readability', body);
  return { body, text: textIn(body) };
}
