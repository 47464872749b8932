import { imageSource, imageWidth } from '../images';
import { drop, type Rule } from '../rule';

/** Every picture gets its real address in `src`; pictures without one, and counting pixels, go. */
export const settleImages: Rule<Document> = (copy, { base, trace }) => {
  for (const noscript of copy.querySelectorAll('noscript')) unpack(noscript);
  for (const image of copy.querySelectorAll('img')) {
    const source = imageSource(image, base);
    const width = imageWidth(image);
    const height = Number.parseInt(image.getAttribute('height') ?? '', 10);
    if (source === '' || (width !== null && width <= 2) || height <= 2) {
      drop(image, 'clean', 'settle-images', source === '' ? 'no address' : 'a counting pixel', trace);
      continue;
    }
    image.setAttribute('src', source);
    for (const name of ['srcset', 'data-src', 'data-srcset', 'loading', 'sizes']) image.removeAttribute(name);
    image.closest('picture')?.replaceWith(image);
  }
};

/** Pictures for readers without scripts, where the one for scripts has no address of its own. */
function unpack(noscript: Element): void {
  const before = noscript.previousElementSibling;
  const parsed = new DOMParser().parseFromString(noscript.textContent ?? '', 'text/html');
  const images = [...parsed.querySelectorAll('img')];
  if (images.length !== 1 || (parsed.body.textContent ?? '').trim() !== '') return;
  const stands = before?.localName === 'img' || before?.querySelector('img') ? imageIn(before) : null;
  const image = noscript.ownerDocument.importNode(images[0] as Element, false);
  if (stands === null) noscript.replaceWith(image);
  else if (imageSource(stands, 'https://placeholder.invalid/') === '') stands.replaceWith(image);
}

function imageIn(element: Element | null): Element | null {
  if (element === null) return null;
  return element.localName === 'img' ? element : element.querySelector('img');
}
