import { plainLine } from './text';

/** A part of a text that has a heading. */
export interface Section {
  readonly heading: HTMLElement;
  readonly text: string;
  /** How many of the headings above it this one stands under: 0 for none, at most 2. */
  readonly depth: number;
}

const LONGEST = 200;
const DEEPEST = 2;

/** The headings of a text in their order. Levels that a page leaves out, or begins with, make no difference. */
export function outlineOf(body: Element): Section[] {
  const above: number[] = [];
  return [...body.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].flatMap((heading) => {
    const text = plainLine(withoutRuby(heading).textContent, LONGEST);
    if (text === '') return [];
    const level = Number(heading.localName.slice(1));
    while (above.length > 0 && (above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return [{ heading, text, depth: Math.min(DEEPEST, above.length - 1) }];
  });
}

/** A heading without what is written over its words to say how they sound. */
function withoutRuby(heading: HTMLElement): Element {
  if (heading.querySelector('rt') === null) return heading;
  const copy = heading.cloneNode(true) as Element;
  for (const sound of copy.querySelectorAll('rt, rp')) sound.remove();
  return copy;
}
