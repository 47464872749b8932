import { queryAll, textOf } from '../snapshot/safe-dom';

/** Texts of elements that match, as they stand there. */
export function textsOf(page: Document, selector: string): string[] {
  return Array.from(queryAll(page, selector), (element) => textOf(element) ?? '');
}
