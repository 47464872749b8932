import type { Picture } from '@/utils/article/article';
import { plainLine } from '@/utils/article/text';
import { imageSource, imageStem, imageWidth } from '../images';
import { isNamed } from './story-head';

const SMALLEST = 240;
const NOT_LEAD =
  /logo|avatar|icon|author|byline|profile|sprite|share|social|advert|(^|[-_\s])ads?([-_\s]|$)|related|promo|newsletter/i;
const CAPTION = /caption|legend|bildunterschrift|img-?desc/i;
const CREDIT =
  /credit|attribution|copyright|photographer|(image|photo|media|picture|figure)-?(source|author|byline|by)|bildquelle/i;
const CREDIT_WORDS =
  /^\s*(?:photo(?:graph)?(?:\s+by)?|image|picture|credit|source|foto|bild|crédit|©|\(c\))\s*[:©]?\s+/i;

/** The story's picture and the elements that show it, its caption and its credit. */
export interface Lead {
  readonly picture: Picture;
  readonly elements: readonly Element[];
}

/**
 * The picture at the head of the story, or the one the page names as its own (`og:image`) wherever it stands.
 * @param head elements from above the headline to the first paragraph
 * @param named the address in the page's metadata, or ''
 */
export function findLead(copy: Document, head: readonly Element[], named: string, base: string): Lead | null {
  const inHead = head.filter((element) => element.localName === 'img' && isLarge(element));
  const stem = imageStem(named);
  const sameAsNamed = (image: Element) => stem !== '' && imageStem(imageSource(image, base)) === stem;
  const image = inHead.find(sameAsNamed) ?? inHead[0] ?? firstFigure(copy, sameAsNamed);
  if (image === undefined) return null;
  const src = imageSource(image, base);
  if (src === '') return null;
  const region = captionRegion(image);
  const { caption, credit } = captionOf(region, image);
  return { picture: { src, alt: plainLine(image.getAttribute('alt'), 500), caption, credit }, elements: [region] };
}

function firstFigure(copy: Document, isNamedPicture: (image: Element) => boolean): Element | undefined {
  return [...copy.querySelectorAll('article img, main img, [role="main"] img')]
    .slice(0, 60)
    .find((image) => isLarge(image) && isNamedPicture(image));
}

function isLarge(image: Element): boolean {
  const width = imageWidth(image);
  if (width !== null && width < SMALLEST && width > 0) return false;
  if (NOT_LEAD.test(`${image.getAttribute('class') ?? ''} ${image.id} ${image.getAttribute('alt') ?? ''}`))
    return false;
  for (let box = image.parentElement, level = 0; box !== null && level < 4; box = box.parentElement, level++) {
    if (/^(nav|footer|aside|li)$/.test(box.localName) || isNamed(box, NOT_LEAD)) return false;
  }
  return true;
}

/** The largest box around the picture that holds nothing but it, its caption and its credit. */
function captionRegion(image: Element): Element {
  let region = image.closest('figure') ?? image;
  for (;;) {
    const parent = region.parentElement;
    if (parent === null || /^(body|article|main)$/.test(parent.localName)) return region;
    const foreign = [...parent.children].some((child) => child !== region && !isCaptionBox(child) && hasContent(child));
    if (foreign || looseText(parent) !== '') return region;
    region = parent;
  }
}

function isCaptionBox(element: Element): boolean {
  return element.localName === 'figcaption' || isNamed(element, CAPTION) || isNamed(element, CREDIT);
}

function hasContent(element: Element): boolean {
  return (
    (element.textContent ?? '').trim() !== '' || element.querySelector('img') !== null || element.localName === 'img'
  );
}

function looseText(element: Element): string {
  return [...element.childNodes]
    .map((node) => (node.nodeType === Node.TEXT_NODE ? node.nodeValue : ''))
    .join('')
    .trim();
}

function captionOf(region: Element, image: Element): { caption: string; credit: string } {
  const boxes = [...region.querySelectorAll('*')].filter(
    (box) => !box.contains(image) && (isCaptionBox(box) || box.closest('figcaption') === box),
  );
  const creditBox = boxes.find((box) => isNamed(box, CREDIT) && !(isNamed(box, CAPTION) && box.children.length > 0));
  const credit = plainLine(creditBox?.textContent ?? '', 300);
  const captionBox = boxes.find((box) => box !== creditBox && !creditBox?.contains(box));
  const caption = plainLine(captionBox?.textContent, 1500).replace(credit, '').trim();
  return { caption, credit: credit.replace(CREDIT_WORDS, '') };
}
