import { plainLine } from '@/utils/article/text';
import { isNamed } from './describe/story-head';
import { hasText } from './has-text';

const CAPTION = /caption|legend|bildunterschrift|img-?desc|image-?text|media-?subtitle|media-?info/i;
const CREDIT =
  /credit|attribution|copyright|photographer|(image|photo|media|picture|figure)-?(source|author|byline|by)|bildquelle/i;
const CREDIT_WORDS =
  /^\s*(?:photo(?:graph)?(?:\s+by)?|image|picture|credit|source|foto|bild|crédit|©|\(c\))\s*[:©]?\s+/i;
/** Boxes that hold many things: no picture is alone in them. */
const WHOLE = /^(body|article|main|li|td|ul|ol|section)$/;

/** Parts from which a box holds many things, whatever it is. */
const MOST_PARTS = 100;

/** The largest box around the picture that holds nothing but it, its caption and its credit. */
export function captionRegion(image: Element): Element {
  let region = image.closest('figure') ?? image;
  for (;;) {
    const parent = region.parentElement;
    if (parent === null || WHOLE.test(parent.localName) || parent.childNodes[MOST_PARTS] !== undefined) return region;
    if (standsBeside(region, 'previousSibling') || standsBeside(region, 'nextSibling')) return region;
    region = parent;
  }
}

function isCaptionBox(element: Element): boolean {
  return element.localName === 'figcaption' || isNamed(element, CAPTION) || isNamed(element, CREDIT);
}

/** Whether there is, on one side, a text or an element that is neither empty nor a caption. Nearest first. */
function standsBeside(region: Element, side: 'previousSibling' | 'nextSibling'): boolean {
  for (let node = region[side]; node !== null; node = node[side]) {
    if (node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '')) return true;
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    if (!isCaptionBox(node as Element) && hasContent(node as Element)) return true;
  }
  return false;
}

function hasContent(element: Element): boolean {
  return hasText(element) || element.localName === 'img' || element.querySelector('img') !== null;
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
