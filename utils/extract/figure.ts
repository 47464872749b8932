import { foldWords, plainLine } from '@/utils/article/text';
import { isNamed } from './describe/story-head';
import { hasText, textIn } from './has-text';

const CAPTION = /caption|legend|bildunterschrift|img-?desc|image-?text|media-?subtitle|media-?info/i;
const CREDIT =
  /credit|attribution|copyright|photographer|(image|photo|media|picture|figure)-?(source|author|byline|by)|bildquelle/i;
const CREDIT_WORDS =
  /^\s*(?:photo(?:graph)?(?:\s+by)?|image|picture|credit|source|foto|bild|crédit|©|\(c\))\s*[:©]?\s+/i;
/** Boxes that hold many things: no picture is alone in them. */
const WHOLE = /^(body|article|main|li|td|ul|ol|section)$/;

/** What makes a box with the picture's words the title of another story. */
const NOT_CAPTION = 'a, h1, h2, h3, h4, h5, h6, img';
/** Characters of a picture's description from which it tells a caption, and which are compared. */
const LEAST_ALT = 20;
const SAME_WORDS = 100;
/** Characters that a caption may have more, for whose picture it is. */
const MOST_CREDIT = 120;

const MOST_BUTTONS = 9;
/** Characters above which a text is no caption. */
const LONGEST = 1500;

/** Parts from which a box holds many things, whatever it is. */
const MOST_PARTS = 100;

/** The largest box around the picture that holds nothing but it, its caption and its credit. */
export function captionRegion(image: Element): Element {
  let region = image.closest('figure') ?? image;
  const alt = foldWords(plainLine(image.getAttribute('alt'), SAME_WORDS));
  for (;;) {
    const parent = region.parentElement;
    if (parent === null || WHOLE.test(parent.localName) || parent.childNodes[MOST_PARTS] !== undefined) return region;
    if (standsBeside(region, 'previousSibling', alt) || standsBeside(region, 'nextSibling', alt)) return region;
    region = parent;
  }
}

/** Whether a box calls itself a picture's caption or credit. */
export function isCaptionBox(element: Element): boolean {
  return element.localName === 'figcaption' || isNamed(element, CAPTION) || isNamed(element, CREDIT);
}

/** Whether there is, on one side, a text or an element that is neither empty nor a caption. Nearest first. */
function standsBeside(region: Element, side: 'previousSibling' | 'nextSibling', alt: string): boolean {
  for (let node = region[side]; node !== null; node = node[side]) {
    if (node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '')) return true;
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    if (!isCaption(node as Element, alt) && hasContent(node as Element)) return true;
  }
  return false;
}

/** Whether a box is a caption by its name or that of its only part, or begins with the words of the picture itself. */
function isCaption(box: Element, alt: string): boolean {
  if (isCaptionBox(box)) return true;
  const text = textIn(box).trim();
  if (text.length > LONGEST) return false;
  const part = [...box.children].find(hasContent);
  if (part !== undefined && part.textContent?.trim() === text) return isCaption(part, alt);
  if (alt.length < LEAST_ALT || box.matches(NOT_CAPTION) || box.querySelector(NOT_CAPTION) !== null) return false;
  return text.length < alt.length + MOST_CREDIT && foldWords(text).startsWith(alt);
}

function hasContent(element: Element): boolean {
  if (element.localName === 'img' || element.querySelector('img') !== null) return true;
  return hasText(element) && (textIn(element).length > LONGEST || wordsOf(element) !== '');
}

/** What a box says; the few buttons that enlarge a picture or share it say nothing of it. */
function wordsOf(box: Element): string {
  if (box.localName === 'button') return '';
  let text = textIn(box).slice(0, 4 * LONGEST);
  for (const button of [...box.getElementsByTagName('button')].slice(0, MOST_BUTTONS))
    text = text.replace(textIn(button), ' ');
  return plainLine(text, LONGEST);
}

/** What a picture's region says about it: caption and credit, each '' when it says none, and the boxes that say them. */
export function captionOf(
  region: Element,
  image: Element,
): { caption: string; credit: string; boxes: readonly Element[] } {
  const boxes = [...region.querySelectorAll('*')].filter((box) => !box.contains(image) && isCaptionBox(box));
  const creditBox = boxes.find((box) => isNamed(box, CREDIT) && !(isNamed(box, CAPTION) && box.children.length > 0));
  const credit = plainLine(creditBox?.textContent ?? '', 300);
  const captionBox = boxes.find((box) => box !== creditBox && !creditBox?.contains(box) && hasContent(box));
  const first = plainLine(captionBox?.textContent, LONGEST);
  // Nothing of the region may be lost: where it says more than its first caption box, all of it is the caption.
  const all = wordsOf(region);
  const isMore = all.length > first.length + credit.length + 20;
  const caption = (isMore ? all : first).replace(credit, '').trim();
  const saying = [captionBox, creditBox].filter((box) => box !== undefined);
  return {
    caption,
    credit: credit.replace(CREDIT_WORDS, ''),
    boxes: isMore ? [] : saying.filter((box) => !saying.some((other) => other !== box && other.contains(box))),
  };
}
