import { hasText, textIn } from '../has-text';
import { imageSource, imageWidth, isLazy } from '../images';
import { drop, type Rule } from '../rule';
import { SHOWN_PIXEL, SHOWN_SOURCE } from '../snapshot/live-copy';
import { noscriptContent } from './open-noscript';

const KEPT = new Set(['alt', 'width', 'height']);

/** Every picture gets its real address in `src`; pictures without one, and counting pixels, go. */
export const settleImages: Rule<Document> = (copy, { base, trace }) => {
  for (const noscript of copy.querySelectorAll('noscript')) {
    unpack(noscript);
    noscript.remove();
  }
  for (const image of copy.querySelectorAll('img')) {
    const source = imageSource(image, base);
    if (source === '' || isPixel(image, source)) {
      drop(image, 'clean', 'settle-images', trace);
      continue;
    }
    // Readability would look for lazy sources in what is left and take a smaller one.
    for (const { name } of [...image.attributes]) if (!KEPT.has(name)) image.removeAttribute(name);
    image.setAttribute('src', source);
    image.closest('picture')?.replaceWith(image);
  }
};

/** Declared or, for the picture the browser really shows, sent or drawn no larger than two pixels. */
function isPixel(image: Element, source: string): boolean {
  if (image.hasAttribute(SHOWN_PIXEL) && !isLazy(image)) return true;
  const declared = ['width', 'height'].map((name) => Number.parseInt(image.getAttribute(name) ?? '', 10));
  const drawn = image.getAttribute(SHOWN_SOURCE) === source ? imageWidth(image) : null;
  return declared.some((length) => length <= 2) || (drawn !== null && drawn <= 2);
}

/** Pictures for readers without scripts, where the one for scripts has no address of its own. */
function unpack(noscript: Element): void {
  let before = noscript.previousElementSibling;
  // An icon may stand between.
  while (before !== null && imageIn(before) === null && !hasText(before)) before = before.previousElementSibling;
  const content = noscriptContent(noscript);
  const images = [...content.querySelectorAll('img')];
  if (images.length !== 1 || textIn(content).trim() !== '') return;
  const stands = imageIn(before);
  const image = noscript.ownerDocument.importNode(images[0] as Element, false);
  if (stands === null) {
    // Alone and of no known size it is as good as always there to count.
    if (image.hasAttribute('width') || noscript.closest('figure, picture') !== null) noscript.before(image);
  } else if (imageSource(stands, 'https://placeholder.invalid/') === '') stands.replaceWith(image);
}

function imageIn(element: Element | null): Element | null {
  return element?.localName === 'img' ? element : (element?.querySelector('img') ?? null);
}
