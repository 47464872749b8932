import { copyDefinitions, copyList } from './copy-list';
import { copyMath } from './copy-math';
import { copyRuby } from './copy-ruby';
import { copyTable } from './copy-table';
import { bookId, holdsBlocks, type Place, put, type Scene } from './scene';
import { OPS } from './xml';

const SPANS = new Set('abbr b bdi cite code del dfn em i ins kbd mark q s samp small strong sub sup u var'.split(' '));
const HEADING = /^h[1-6]$/;
const IN_LINE = { inLine: true } as const;

/**
 * Copies nodes of a body into a page of a book as XHTML that is valid there (EPUB 3.3, 6.1; HTML, content models): what may not
 * stand where it stands becomes a box or a span, no text is lost.
 */
export function copyBody(nodes: Iterable<Node>, to: Element, scene: Scene, place: Place): void {
  for (const child of nodes) {
    if (child instanceof Text) to.append(child.data);
    else if (child instanceof Element) copyElement(child, to, scene, place);
  }
}

function copyElement(element: Element, to: Element, scene: Scene, place: Place): void {
  const tag = element.localName;
  if (tag === 'math') to.append(copyMath(element, scene.page));
  else if (tag === 'br' || tag === 'wbr') put(tag, element, to, scene);
  else if (tag === 'img') copyImage(element, to, scene);
  else if (tag === 'a') copyLink(element, to, scene, place);
  else if (tag === 'ruby' && !place.inRuby && !holdsBlocks(element)) copyRuby(element, to, scene, place, copyBody);
  else if (isSpan(tag)) copySpan(element, to, scene, place);
  else if (place.inLine) copyFlattened(element, to, scene, place);
  else copyBlock(element, to, scene, place);
}

function isSpan(tag: string): boolean {
  return SPANS.has(tag) || /^(span|time|bdo|ruby|rt|rp|rb)$/.test(tag);
}

/** A part of a line; if it holds blocks, a box. */
function copySpan(element: Element, to: Element, scene: Scene, place: Place): void {
  const tag = element.localName;
  const isBox = !place.inLine && holdsBlocks(element);
  const isKept = SPANS.has(tag) || (tag === 'bdo' && /^(ltr|rtl)$/i.test(element.getAttribute('dir') ?? ''));
  const copy = put(isBox ? 'div' : isKept ? tag : 'span', element, to, scene);
  copyBody(element.childNodes, copy, scene, isBox ? place : { ...place, ...IN_LINE });
}

/** A block where only a line may stand. */
function copyFlattened(element: Element, to: Element, scene: Scene, place: Place): void {
  copyBody(element.childNodes, put('span', element, to, scene), scene, place);
  to.append(place.inCode ? '\n' : ' ');
}

function copyBlock(element: Element, to: Element, scene: Scene, place: Place): void {
  const tag = element.localName;
  const into = (name: string, inner: Place) =>
    copyBody(element.childNodes, put(name, element, to, scene), scene, inner);
  if (tag === 'hr') put('hr', element, to, scene);
  else if (tag === 'ul' || tag === 'ol') copyList(element, to, scene, place, copyBody);
  else if (tag === 'dl') copyDefinitions(element, to, scene, place, copyBody);
  else if (tag === 'table') copyTable(element, to, scene, place, copyBody);
  else if (tag === 'figure') copyFigure(element, to, scene, place);
  else if (tag === 'pre') into('pre', { ...place, ...IN_LINE, inCode: true });
  else if (HEADING.test(tag) && !place.bare) into(tag, { ...place, ...IN_LINE });
  else if (/^(p|summary)$/.test(tag) && !holdsBlocks(element) && !scene.notes.has(element))
    into('p', { ...place, ...IN_LINE });
  else if (tag === 'blockquote') into('blockquote', place);
  else into(scene.notes.has(element) && !place.bare ? 'aside' : 'div', place);
}

/** One caption, first or last; all others are text like any other. */
function copyFigure(element: Element, to: Element, scene: Scene, place: Place): void {
  const figure = put('figure', element, to, scene);
  const caption = [...element.children].find((child) => child.localName === 'figcaption');
  for (const child of element.childNodes) {
    if (child === caption) continue;
    if (child instanceof Text) figure.append(child.data);
    else if (child instanceof Element) copyElement(child, figure, scene, place);
  }
  if (caption !== undefined) copyBody(caption.childNodes, put('figcaption', caption, figure, scene), scene, place);
}

/** A picture of the book; one that was not kept is told by its words, as a book may not fetch. */
function copyImage(element: Element, to: Element, scene: Scene): void {
  const alt = (element.getAttribute('alt') ?? '').trim();
  const src = scene.picture(element.getAttribute('data-src') ?? '');
  if (src === '') {
    if (alt === '') return;
    const words = put('span', element, to, scene);
    words.className = 'picture';
    words.append(`[${alt}]`);
    return;
  }
  const image = put('img', element, to, scene);
  image.setAttribute('src', src);
  image.setAttribute('alt', alt);
}

function copyLink(element: Element, to: Element, scene: Scene, place: Place): void {
  const href = bookAddress(element.getAttribute('href') ?? '');
  const isBox = !place.inLine && holdsBlocks(element);
  const isLink = href !== '' && !place.inLink;
  const copy = put(isLink ? 'a' : isBox ? 'div' : 'span', element, to, scene);
  if (isLink) copy.setAttribute('href', href);
  if (isLink && scene.references.has(element)) copy.setAttributeNS(OPS, 'epub:type', 'noteref');
  copyBody(element.childNodes, copy, scene, { ...place, inLine: !isBox, inLink: place.inLink || isLink });
}

/** A link's address with everything escaped that no address may say by itself (RFC 3986); '' for what cannot be one. */
export function bookAddress(href: string): string {
  if (/^#[\w-]{1,64}$/.test(href)) return `#${bookId(href.slice(1))}`;
  const [start, fragment] = [href.split('#')[0] ?? '', href.split('#').slice(1).join('%23')];
  const whole = href.includes('#') ? `${start}#${fragment}` : start;
  if (!/^(https?:\/\/[^/?#[\]@]+|mailto:.)/i.test(whole)) return '';
  return whole.replace(/%(?![\da-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]/gi, (character) =>
    encodeURIComponent(character.toWellFormed()),
  );
}
