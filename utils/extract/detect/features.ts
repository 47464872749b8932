import { queryAll } from '../snapshot/safe-dom';
import { pathOf, pathSigns } from './address';
import { claimsOf } from './claims';
import { named } from './named';
import { proseSigns } from './prose';
import { textsOf } from './texts';

/** What there is on the page, counted. Pages that sell or lead on have more of most. */
const COUNTS = {
  phones: 'a[href^="tel:"]',
  pitches: named('testimonial pricing feature faq accordion'),
  buttonLinks: `a:is(${named('btn button cta')})`,
  buttons: 'button',
  dates: named('date time publish'),
  captions: 'figcaption',
  frames: 'iframe',
};
type Count = keyof typeof COUNTS;

/** Characters in which a heading and the title must agree. */
const ALIKE = 30;

/** What tells articles from other pages, by name. None needs a language. */
export function featuresOf(page: Document, address: string) {
  const path = pathOf(address);
  const claims = claimsOf(page, path);
  const title = squeezed(textsOf(page, 'title')[0] ?? '');
  const headings = textsOf(page, 'h1').slice(0, 5).map(squeezed);
  return {
    ...claims,
    ...proseSigns(page, claims.claims),
    ...pathSigns(path),
    ...countsOf(page),
    headingIsTitle: headings.some((text) => text.length > ALIKE && title.includes(text.slice(0, ALIKE))),
  };
}

export type Feature = keyof ReturnType<typeof featuresOf>;

function countsOf(page: Document) {
  const counts = Object.entries(COUNTS).map(([name, selector]) => [name, queryAll(page, selector).length]);
  return Object.fromEntries(counts) as Record<Count, number>;
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
