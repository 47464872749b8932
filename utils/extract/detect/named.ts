/** Selector of elements whose class names have one of these words in them. Words are parted by spaces. */
export function named(words: string): string {
  return words
    .split(' ')
    .map((word) => `[class*="${word}" i]`)
    .join();
}
