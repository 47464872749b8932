import { flatCopy } from './flat-copy';
import { liveCopy } from './live-copy';
import { neutralise } from './neutralise';
import { documentElementOf, inertDocument, textOf } from './safe-dom';
import { survey } from './survey';

/** Above this the page is flattened: Readability needs seconds for a few hundred levels, and copying can crash. */
const DEEP = 100;
const MAX_ELEMENTS = 200_000;
const MAX_TEXT = 20_000_000;

export interface Snapshot {
  readonly copy: Document;
  /** The page was too deep to be copied as it is: its text is whole, its structure is not. */
  readonly flattened: boolean;
}

/**
 * Private copy of a page that nothing in it can defend itself against.
 * @returns null when the page is empty; 'too-large' above 200,000 elements or 20 million characters, unless `force`
 */
export function snapshot(page: Document, force: boolean): Snapshot | 'too-large' | null {
  const root = documentElementOf(page);
  if (root === null) return null;
  const { depth, elements } = survey(page, root);
  if (!force && elements > MAX_ELEMENTS) return 'too-large';
  const copy = inertDocument(page);
  const flattened = depth > DEEP;
  const tree = flattened ? flatCopy(page, root, copy) : liveCopy(page, root, copy);
  if (!force && (textOf(tree) ?? '').length > MAX_TEXT) return 'too-large';
  Document.prototype.replaceChild.call(copy, tree, copy.documentElement);
  neutralise(copy);
  return { copy, flattened };
}
