import { attributeOf, queryAll } from '../snapshot/safe-dom';

/** Selector of elements whose class names have one of these words in them. Words are parted by bars. */
export function named(words: string): string {
  return words
    .split('|')
    .map((word) => `[class*="${word}" i]`)
    .join();
}

/** Class names of the elements that match, a line each. One pattern over all is quicker than a selector per word. */
export function classesOf(page: Document, selector: string): string {
  return Array.from(queryAll(page, `${selector}[class]`), (element) => attributeOf(element, 'class')).join('\n');
}

/** How many lines have one of these words in them. */
export function countNamed(classes: string, words: string): number {
  return classes.match(RegExp(`(${words}).*`, 'gi'))?.length ?? 0;
}
