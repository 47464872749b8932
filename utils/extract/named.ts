/** Selector of elements whose class or id holds one of the words, which are separated by spaces. */
export function named(words: string): string {
  return words
    .split(' ')
    .map((word) => `[class*="${word}" i], [id*="${word}" i]`)
    .join(', ');
}
