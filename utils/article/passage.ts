import { plainLine } from './text';

/** A text of a page, and whether the article has it. */
export interface Passage {
  readonly text: string;
  readonly isIn: boolean;
  readonly isHeading: boolean;
}

/** What a reader wants of texts of a page, by their words: in the article, or out of it. */
export type Wishes = readonly (readonly [text: string, isIn: boolean])[];

const MOST = 5000;
const LONGEST = 20_000;

/** A text of a page as wishes know it. */
export function passageText(text: unknown): string {
  return plainLine(text, LONGEST);
}

/** Passages as a page's script told them, of which nothing is known yet. */
export function parsePassages(value: unknown): readonly Passage[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST).flatMap((told: { readonly [name in keyof Passage]?: unknown } | null) => {
    const text = passageText(told?.text);
    return text === '' ? [] : [{ text, isIn: told?.isIn === true, isHeading: told?.isHeading === true }];
  });
}

/** The wishes with another one. A passage that is as it would be without a wish needs none. */
export function wish(wishes: Wishes, { text, isIn }: Passage, wanted: boolean): Wishes {
  const others = wishes.filter(([known]) => known !== text);
  return isIn === wanted ? others : [...others, [text, wanted]];
}
