import { foldWords, plainLine, sameWords } from '@/utils/article/text';
import { textIn } from '../has-text';

/** Whether an element's class, id or itemprop names the given thing. The whole attribute is searched. */
export function isNamed(element: Element, pattern: RegExp): boolean {
  return pattern.test(`${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('itemprop') ?? ''}`);
}

const BODY_PARAGRAPH = 160;
/** Characters from which a paragraph is a sentence or more. */
const PROSE = 60;
const SHORT = 20;
/** Characters of the longest standfirst. */
export const MAX_STANDFIRST = 700;
const MAX_STEPS = 400;
const STANDFIRST =
  /sub-?(head|title|line|deck)|standfirst|(^|[\s_-])(deck|dek|lede|lead|article-?lead|leadin|excerpt|einleitung|synopsis|ingress|chapo|lead-in|strap|strapline|intro|summary|abstract|chapeau|vorspann|entradilla|tagline|headnote|articledescription|article-description)([\s_-]|$)/i;
const NO_PROSE =
  'img, figure, figcaption, time, [rel~="author"], [itemprop~="caption"], [class*="caption" i], [class*="byline" i]';
const OUTSIDE = 'nav, footer, aside, form, dialog, [role="dialog"], li';

/** Elements of the story's head: from a little above the headline to the first paragraph of the text. */
export function headElements(heading: Element): Element[] {
  const top = storyRoot(heading);
  const walker = heading.ownerDocument.createTreeWalker(top, NodeFilter.SHOW_ELEMENT);
  const elements: Element[] = [];
  let passed = false;
  while (elements.length < MAX_STEPS && walker.nextNode() !== null) {
    const element = walker.currentNode as Element;
    passed ||= element === heading;
    if (passed && isBodyParagraph(element)) break;
    elements.push(element);
  }
  return passed ? elements : [];
}

/** The nearest box around the headline that also holds the text. */
function storyRoot(heading: Element): Element {
  let root = heading.closest('article, main, [role="main"]') ?? heading.parentElement ?? heading;
  while (root.parentElement !== null && root.localName !== 'body' && root.querySelectorAll('p').length < 2)
    root = root.parentElement;
  return root;
}

function isBodyParagraph(element: Element): boolean {
  if (element.localName !== 'p' || element.closest(OUTSIDE) !== null) return false;
  if (plainLine(element.textContent, BODY_PARAGRAPH + 10).length < BODY_PARAGRAPH) return false;
  return !isStandfirstBox(element) && !(element.parentElement !== null && isStandfirstBox(element.parentElement));
}

function isStandfirstBox(element: Element): boolean {
  return isNamed(element, STANDFIRST) || element.closest('[class*="author" i], [class*="caption" i], figure') !== null;
}

/**
 * The paragraph between headline and text that says what the story is about: named so, equal to the description, or
 * alone with the headline in a box that ends before the text begins.
 */
export function findStandfirst(head: readonly Element[], heading: Element, description: string): Element | null {
  const after = head.filter(
    (element) => isAfter(element, heading) && !element.contains(heading) && isShortText(element),
  );
  for (const element of after) {
    if (!isNamed(element, STANDFIRST) || element.closest(`${OUTSIDE}, figure`) !== null) continue;
    const named = proseOf(element);
    if (named !== null) return named;
  }
  const described = after.find(
    (element) =>
      /^(p|h2|h3|div)$/.test(element.localName) &&
      matches(element, description) &&
      element.getElementsByTagName('p').length < 2 &&
      !isFirstOfMany(element),
  );
  return proseOf(described) ?? proseOf(aloneWith(heading)) ?? proseOf(leadingHeading(after, heading));
}

/** A box without the picture that may stand in it, and who wrote the story: its part that is prose, if it has one. */
function proseOf(box: Element | null | undefined): Element | null {
  if (box == null || box.matches(NO_PROSE)) return null;
  if (box.querySelector(NO_PROSE) === null) return box;
  const part = [...box.querySelectorAll('p, h2, h3, div')].find(
    (inner) => inner.closest(NO_PROSE) === null && inner.querySelector(NO_PROSE) === null && ownLength(inner) >= SHORT,
  );
  return part ?? (ownLength(box) >= PROSE ? box : null);
}

/** Characters of a text that are neither links nor parts of no prose. */
function ownLength(box: Element): number {
  const others = [...box.querySelectorAll(`${NO_PROSE}, a`)].filter(
    (other) => other.parentElement?.closest(`${NO_PROSE}, a`) === null,
  );
  return others.reduce((rest, other) => rest - textLength(other), textLength(box));
}

function textLength(element: Element): number {
  return plainLine(element.textContent, MAX_STANDFIRST).length;
}

/** A paragraph among its like is text, whatever the description repeats of it. */
function isFirstOfMany(element: Element): boolean {
  const next = element.nextElementSibling;
  return (
    next?.localName === element.localName &&
    next.getAttribute('class') === element.getAttribute('class') &&
    textIn(next).trim().length >= PROSE
  );
}

/** The only paragraph of prose in the largest box around the headline that does not hold the text itself. */
function aloneWith(heading: Element): Element | null {
  let prose: Element[] = [];
  for (let box = heading.parentElement; box !== null && box.localName !== 'html'; box = box.parentElement) {
    const inside = proseIn(box, heading);
    if (inside.length >= 3) return prose.length === 1 && box.localName !== 'body' ? (prose[0] ?? null) : null;
    prose = inside;
  }
  return null;
}

/** The first paragraphs of prose behind a headline within a box; three are enough to know that it is the text. */
function proseIn(box: Element, heading: Element): Element[] {
  const found: Element[] = [];
  for (const paragraph of box.getElementsByTagName('p')) {
    if (found.length === 3) break;
    if (textIn(paragraph).trim().length < PROSE || !isAfter(paragraph, heading)) continue;
    if (paragraph.closest(`${OUTSIDE}, figure`) === null && !isNamed(paragraph, /author|caption/i))
      found.push(paragraph);
  }
  return found;
}

/** An `<h2>` directly behind the headline is its second line, not a section. */
function leadingHeading(after: readonly Element[], heading: Element): Element | null {
  const next = heading.nextElementSibling;
  return next !== null && next.localName === 'h2' && after.includes(next) ? next : null;
}

function isShortText(element: Element): boolean {
  const length = textIn(element).trim().length;
  return length >= SHORT && length <= MAX_STANDFIRST && element.getElementsByTagName('p').length < 3;
}

/** The same text as the description, or one that it is cut from. */
function matches(element: Element, description: string): boolean {
  if (description.length < 20) return false;
  const text = plainLine(element.textContent, 800);
  if (sameWords(text, description)) return true;
  const start = foldWords(description.replace(/(…|\.\.\.)\s*$/, ''));
  // The place may stand before it: "Berlin."
  const at = foldWords(text).indexOf(start);
  return start.length >= PROSE && at >= 0 && at < 20;
}

/** Whether `element` begins after `other` in the document. */
export function isAfter(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
