import { plainLine } from '@/utils/article/text';
import { isNamed } from './describe/story-head';

const CAPTION = /caption|legend|bildunterschrift|img-?desc|image-?text|media-?subtitle|media-?info/i;
const CREDIT =
  /credit|attribution|copyright|photographer|(image|photo|media|picture|figure)-?(source|author|byline|by)|bildquelle/i;
const CREDIT_WORDS =
  /^\s*(?:photo(?:graph)?(?:\s+by)?|image|picture|credit|source|foto|bild|crédit|©|\(c\))\s*[:©]?\s+/i;
/** Boxes that hold many things: no picture is alone in them. */
const WHOLE = /^(body|article|main|li|td|ul|ol|section)$/;

/** The largest box around the picture that holds nothing but it, its caption and its credit. */
export function captionRegion(image: Element): Element {
  let region = image.closest('figure') ?? image;
  for (;;) {
    const parent = region.parentElement;
    if (parent === null || WHOLE.test(parent.localName)) return region;
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

/** What a picture's region says about it: caption and credit, each '' when it says none. */
export function captionOf(region: Element, image: Element): { caption: string; credit: string } {
  const boxes = [...region.querySelectorAll('*')].filter((box) => !box.contains(image) && isCaptionBox(box));
  const creditBox = boxes.find((box) => isNamed(box, CREDIT) && !(isNamed(box, CAPTION) && box.children.length > 0));
  const credit = plainLine(creditBox?.textContent ?? '', 300);
  const captionBox = boxes.find((box) => box !== creditBox && !creditBox?.contains(box) && hasContent(box));
  const first = plainLine(captionBox?.textContent, 1500);
  // Nothing of the region may be lost: where it says more than its first caption box, all of it is the caption.
  const all = plainLine(region.textContent, 1500);
  const caption = (all.length > first.length + credit.length + 20 ? all : first).replace(credit, '').trim();
  return { caption, credit: credit.replace(CREDIT_WORDS, '') };
}
