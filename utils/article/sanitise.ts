import createDOMPurify, { type DOMPurify, type WindowLike } from 'dompurify';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, DROPPED_WITH_CONTENT, isAllowed } from './allow-list';
import { bodyImage, bodyLink, isPlaceInText, LEADING_OUT } from './body-address';
import { cleanMath, isMath, isMathAttribute, MATH_ATTRIBUTES, MATH_TAGS } from './math';

declare const clean: unique symbol;
/** A body that went through `sanitise`. It can be neither sent nor stored, so whoever shows one has just cleaned it. */
export type CleanFragment = DocumentFragment & { readonly [clean]: true };

const CONFIG = {
  ALLOWED_TAGS: [...ALLOWED_TAGS, ...MATH_TAGS],
  ALLOWED_ATTR: [...Object.keys(ALLOWED_ATTRIBUTES), ...MATH_ATTRIBUTES, 'href', 'src', 'data-src'],
  ADD_FORBID_CONTENTS: DROPPED_WITH_CONTENT,
  ADD_URI_SAFE_ATTR: ['data-src', 'alttext'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
};

const purifiers = new WeakMap<object, DOMPurify>();

/**
 * The one gate through which article HTML becomes elements of ours, wherever a body is shown. Strict allow-list;
 * links only to http, https, mailto or a place in the text; picture addresses wait under `data-src`, so nothing loads.
 * @param body HTML text with absolute addresses
 * @throws TypeError where there is no DOM to clean with
 */
export function sanitise(body: string, view: WindowLike = window as WindowLike): CleanFragment {
  const fragment = purifierOf(view).sanitize(body, CONFIG) as DocumentFragment;
  dropEmptyImages(fragment);
  // No HTML may stand inside a formula: DOMPurify would let it.
  for (const math of fragment.querySelectorAll('math')) math.replaceWith(cleanMath(math));
  return fragment as CleanFragment;
}

function purifierOf(view: WindowLike): DOMPurify {
  const known = purifiers.get(view);
  if (known !== undefined) return known;
  const purifier = createDOMPurify(view);
  purifier.addHook('uponSanitizeAttribute', (element, data) => {
    data.keepAttr = keepsAttribute(element, data.attrName, data.attrValue);
  });
  purifier.addHook('afterSanitizeAttributes', settleAddresses);
  purifiers.set(view, purifier);
  return purifier;
}

function keepsAttribute(element: Element, name: string, value: string): boolean {
  if (isMath(element)) return isMathAttribute(name, value);
  const tag = element.localName;
  if (name === 'href') return tag === 'a';
  if (name === 'src' || name === 'data-src') return tag === 'img';
  return isAllowed(tag, name, value);
}

function settleAddresses(element: Element): void {
  if (element.localName === 'a') settleLink(element);
  if (element.localName === 'img') settleImage(element);
}

function settleLink(link: Element): void {
  const href = bodyLink(link.getAttribute('href'), '');
  if (href === '') link.removeAttribute('href');
  else link.setAttribute('href', href);
  if (href === '' || isPlaceInText(href)) return;
  for (const [name, value] of Object.entries(LEADING_OUT)) link.setAttribute(name, value);
}

function settleImage(image: Element): void {
  const source = bodyImage(image, '');
  image.removeAttribute('src');
  if (source === '') image.removeAttribute('data-src');
  else image.setAttribute('data-src', source);
}

/** A picture without address says nothing, unless its alternative text does. */
function dropEmptyImages(fragment: DocumentFragment): void {
  for (const image of fragment.querySelectorAll('img:not([data-src])'))
    image.replaceWith(image.getAttribute('alt') ?? '');
}
