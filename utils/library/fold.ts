/** Marks on letters, and hyphens that show only where a line ends. */
const MARKS = /[\p{M}\u00ad]/gu;
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Lower case without diacritics, for comparing what is typed with what is stored. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[łøđıßæœ]/g, (letter) => LETTERS[letter] ?? letter);
}
