import { queryAll } from '../snapshot/safe-dom';
import { pathOf, pathSigns } from './address';
import { claimsOf } from './claims';
import { classesOf, countNamed } from './named';
import { proseSigns } from './prose';
import { textsOf } from './texts';

/** Characters in which a heading and the title must agree. */
const ALIKE = 30;

/** What tells articles from other pages, by name. None needs a language. */
export function featuresOf(page: Document, address: string) {
  const path = pathOf(address);
  const count = (selector: string) => queryAll(page, selector).length;
  const classes = classesOf(page, '');
  const claims = claimsOf(page, path, classes);
  const title = squeezed(textsOf(page, 'title')[0] ?? '');
  const headings = textsOf(page, 'h1').map(squeezed);
  return {
    ...claims,
    ...proseSigns(page, claims.claims),
    ...pathSigns(path),
    // Pages that sell or lead on have more of most of these.
    phones: count('a[href^="tel:"]'),
    buttons: count('button'),
    captions: count('figcaption'),
    frames: count('iframe'),
    pitches: countNamed(classes, 'testimonial|pricing|feature|faq|accordion'),
    buttonLinks: countNamed(classesOf(page, 'a'), 'btn|button|cta'),
    dates: countNamed(classes, 'date|time|publish'),
    headingIsTitle: headings.some((text) => text.length > ALIKE && title.includes(text.slice(0, ALIKE))),
  };
}

export type Feature = keyof ReturnType<typeof featuresOf>;

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
