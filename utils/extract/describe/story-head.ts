import { plainLine, sameWords } from '@/utils/article/text';

/** Whether an element's class, id or itemprop names the given thing. The whole attribute is searched. */
export function isNamed(element: Element, pattern: RegExp): boolean {
  return pattern.test(`${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('itemprop') ?? ''}`);
}

const BODY_PARAGRAPH = 160;
const MAX_STEPS = 400;
const STANDFIRST =
  /sub-?(head|title|line|deck)|standfirst|(^|[\s_-])(deck|dek|lede|leadin|lead-in|strap|strapline|intro|summary|abstract|chapeau|vorspann|entradilla|tagline|headnote|articledescription|article-description)([\s_-]|$)/i;
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

/** The paragraph between headline and text that says what the story is about: named so, or equal to the description. */
export function findStandfirst(head: readonly Element[], heading: Element, description: string): Element | null {
  const after = head.filter(
    (element) => isAfter(element, heading) && !element.contains(heading) && isShortText(element),
  );
  const named = after.find((element) => isNamed(element, STANDFIRST) && element.closest(`${OUTSIDE}, figure`) === null);
  if (named !== undefined) return named;
  const described = after.find((element) => /^(p|h2|h3|div)$/.test(element.localName) && matches(element, description));
  return described ?? leadingHeading(after, heading);
}

/** An `<h2>` directly behind the headline is its second line, not a section. */
function leadingHeading(after: readonly Element[], heading: Element): Element | null {
  const next = heading.nextElementSibling;
  return next !== null && next.localName === 'h2' && after.includes(next) ? next : null;
}

function isShortText(element: Element): boolean {
  const length = (element.textContent ?? '').trim().length;
  return length >= 20 && length <= 700;
}

function matches(element: Element, description: string): boolean {
  if (description.length < 20) return false;
  const text = plainLine(element.textContent, 800);
  return (
    sameWords(text, description) || (description.endsWith('…') && text.startsWith(description.slice(0, -1).trim()))
  );
}

/** Whether `element` begins after `other` in the document. */
export function isAfter(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
