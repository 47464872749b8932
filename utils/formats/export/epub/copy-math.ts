import { MATH_TAGS } from '@/utils/article/math';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** How many parts these have (MathML 3, 3.1.3.2); with another number a reader shows an error in place of the formula. */
const PARTS: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
};
const TOKEN = /^(mi|mn|mo|ms|mtext)$/;

const TRUTH = /^(true|false)$/;
const LENGTH = /^-?(\d+\.?\d*|\.\d+)(em|ex|px|in|cm|mm|pt|pc|%)$/;
const VARIANT =
  /^(normal|bold|italic|bold-italic|double-struck|bold-fraktur|script|bold-script|fraktur|sans-serif|bold-sans-serif|sans-serif-italic|sans-serif-bold-italic|monospace)$/;

/** What is said on which elements, and in which form. */
const ATTRIBUTES: readonly (readonly [name: string, tags: RegExp, form: RegExp])[] = [
  ['display', /^math$/, /^(block|inline)$/],
  ['alttext', /^math$/, /^[\s\S]{1,5000}$/],
  ['mathvariant', TOKEN, VARIANT],
  ['displaystyle', /^(mstyle|mtable)$/, TRUTH],
  ['scriptlevel', /^mstyle$/, /^[+-]?\d$/],
  ['form', /^mo$/, /^(prefix|infix|postfix)$/],
  ['fence', /^mo$/, TRUTH],
  ['separator', /^mo$/, TRUTH],
  ['stretchy', /^mo$/, TRUTH],
  ['largeop', /^mo$/, TRUTH],
  ['movablelimits', /^mo$/, TRUTH],
  ['lspace', /^mo$/, LENGTH],
  ['rspace', /^mo$/, LENGTH],
  ['width', /^mspace$/, LENGTH],
  ['height', /^mspace$/, LENGTH],
  ['depth', /^mspace$/, LENGTH],
  ['accent', /^(mover|munderover)$/, TRUTH],
  ['accentunder', /^(munder|munderover)$/, TRUTH],
  ['linethickness', /^mfrac$/, /^(0|thin|medium|thick|\d+(\.\d+)?(em|px|pt))$/],
  ['columnalign', /^(mtable|mtr|mtd)$/, /^(left|center|right)$/],
  ['columnspan', /^mtd$/, /^[1-9]\d?$/],
  ['rowspan', /^mtd$/, /^[1-9]\d?$/],
];

/** A formula that is valid in a book: what does not have the parts it needs becomes a row of those it has. */
export function copyMath(math: Element, owner: Document): Element {
  const children = [...math.children].map((child) => copyMath(child, owner));
  const tag = tagFor(math.localName, children);
  const copy = owner.createElementNS(MATHML, tag);
  for (const [name, tags, form] of ATTRIBUTES) {
    const value = math.getAttribute(name)?.trim() ?? '';
    if (tags.test(tag) && form.test(value)) copy.setAttribute(name, value);
  }
  if (TOKEN.test(tag)) copy.textContent = math.textContent;
  else if (tag !== 'mspace')
    copy.append(...children.filter((child) => isAtHome(child.localName, tag)).map((child) => atHome(child, tag)));
  return copy;
}

function tagFor(tag: string, children: readonly Element[]): string {
  const names = children.map((child) => child.localName);
  if (!MATH_TAGS.includes(tag)) return 'mrow';
  if (tag in PARTS) return names.filter((name) => isAtHome(name, tag)).length === PARTS[tag] ? tag : 'mrow';
  if (tag === 'mtable') return names.every((name) => name === 'mtr') ? tag : 'mrow';
  if (tag === 'mtr') return names.every((name) => name === 'mtd') ? tag : 'mrow';
  if (tag === 'mmultiscripts') return isScripted(names) ? tag : 'mrow';
  return tag;
}

/** A base, then pairs below and above it, then perhaps pairs that stand before it. */
function isScripted([base, ...scripts]: readonly string[]): boolean {
  const middle = scripts.indexOf('mprescripts');
  const after = middle < 0 ? scripts : scripts.slice(0, middle);
  const before = middle < 0 ? [] : scripts.slice(middle + 1);
  const isBase = base !== undefined && base !== 'none' && base !== 'mprescripts';
  return isBase && after.length % 2 === 0 && before.length % 2 === 0 && !before.includes('mprescripts');
}

/** Some say nothing but within one other. */
function isAtHome(name: string, parent: string): boolean {
  return (name !== 'none' && name !== 'mprescripts') || parent === 'mmultiscripts';
}

/** A row or a cell outside of its table is a row of a formula. */
function atHome(child: Element, parent: string): Element {
  const home = child.localName === 'mtr' ? 'mtable' : child.localName === 'mtd' ? 'mtr' : parent;
  if (home === parent) return child;
  const row = child.ownerDocument.createElementNS(MATHML, 'mrow');
  row.append(...[...child.children].map((inner) => atHome(inner, 'mrow')));
  return row;
}
