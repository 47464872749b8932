/**
 * Formulas: presentation elements of MathML Core and what they may say. No element in which HTML could stand again
 * (`annotation-xml`), none that a parser treats in its own way (`mglyph`, `malignmark`), and no address.
 */

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** Everything that a formula may consist of. */
export const MATH_TAGS: readonly string[] = (
  'math merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub ' +
  'msubsup msup mtable mtd mtext mtr munder munderover none'
).split(' ');
/** They hold a text and nothing else: HTML in them would be HTML again after the next parsing. */
const TOKEN = /^m([inos]|text)$/;
/** Only the first of what they hold is shown; the rest says the same in another language. */
const CHOICE = /^(semantics|maction)$/;

/** What an element may say of how it is set: words and lengths, and of its source all that ends no element or comment. */
export const MATH_ATTRIBUTES: readonly string[] = (
  'accent accentunder alttext columnalign columnspan depth display displaystyle fence form height largeop linethickness ' +
  'lspace mathvariant movablelimits rowspan rspace scriptlevel separator stretchy voffset width'
).split(' ');
const SETTING = /^[\w.%+ -]{1,200}$/;
const SOURCE = /^(?!.*(--!?>|\]>|<\/)).{1,5000}$/s;

export function isMath(element: Element): boolean {
  return element.namespaceURI === MATHML;
}

/** Whether an attribute may stand on an element of a formula, with this value. */
export function isMathAttribute(name: string, value: string): boolean {
  return MATH_ATTRIBUTES.includes(name) && (name === 'alttext' ? SOURCE : SETTING).test(value);
}

/**
 * A formula built anew from what it may consist of: texts stand in tokens alone, and what is not known becomes a row, so
 * that a fraction keeps its two parts.
 * @param math an element of a formula, at most some hundred levels deep
 * @param owner document that the new one is made for
 */
export function cleanMath(math: Element, owner: Document = math.ownerDocument): Element {
  const { localName } = math;
  const copy = owner.createElementNS(MATHML, MATH_TAGS.includes(localName) ? localName : 'mrow');
  for (const { name, value } of math.attributes)
    if (isMathAttribute(name, value.trim())) copy.setAttribute(name, value.trim());
  if (TOKEN.test(localName)) copy.textContent = folded(math.textContent ?? '');
  else {
    const parts = [...math.children].slice(0, CHOICE.test(localName) ? 1 : undefined);
    copy.append(...parts.filter(isPart).map((part) => cleanMath(part, owner)));
  }
  return copy;
}

function isPart(element: Element): boolean {
  return isMath(element) && element.localName !== 'math';
}

/** White space as MathML folds it: a space that does not break is an author's own. */
function folded(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').replace(/^ | $/g, '');
}
