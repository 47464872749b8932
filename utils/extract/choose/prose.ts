/** From this many characters on, few of them links, a text is prose. */
const PROSE = 80;
const MOST_LINKED = 0.3;

interface Text {
  readonly text: string;
  readonly linked: number;
}

export function isProse({ text, linked }: Text): boolean {
  return text.length >= PROSE && linked < text.length * MOST_LINKED;
}

/** Characters of all texts that pass. */
export function massOf<Item extends Text>(texts: readonly Item[], passes: (text: Item) => boolean): number {
  return texts.reduce((sum, text) => (passes(text) ? sum + text.text.length : sum), 0);
}
