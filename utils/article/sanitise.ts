import createDOMPurify, { type DOMPurify, type WindowLike } from 'dompurify';
import { imageAddress, linkAddress } from './address';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, DROPPED_WITH_CONTENT } from './allow-list';

declare const clean: unique symbol;
/** A body that went through `sanitise`. It can be neither sent nor stored, so whoever shows one has just cleaned it. */
export type CleanFragment = DocumentFragment & { readonly [clean]: true };

const CONFIG = {
  ALLOWED_TAGS,
  ALLOWED_ATTR: [...Object.keys(ALLOWED_ATTRIBUTES), 'href', 'src', 'data-src'],
  ADD_FORBID_CONTENTS: DROPPED_WITH_CONTENT,
  ADD_URI_SAFE_ATTR: ['data-src'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
};

const purifiers = new WeakMap<object, DOMPurify>();

/**
 * The one gate for article HTML, used at the end of extraction and again wherever a body is shown. Strict allow-list;
 * links only to http, https, mailto or a place in the text; picture addresses wait under `data-src`, so nothing loads.
 * @param body HTML text, or an element whose children are the body (it is copied, not changed)
 * @param base address that relative links and pictures belong to; '' where all are absolute already
 * @throws TypeError where there is no DOM to clean with
 */
export function sanitise(body: string | Element, base = '', view: WindowLike = window as WindowLike): CleanFragment {
  const purifier = purifierOf(view);
  bases.set(purifier, base);
  const fragment = purifier.sanitize(body, CONFIG) as DocumentFragment;
  if (typeof body !== 'string') fragment.firstElementChild?.replaceWith(...fragment.firstElementChild.childNodes);
  dropEmptyImages(fragment);
  return fragment as CleanFragment;
}

const bases = new WeakMap<DOMPurify, string>();

function purifierOf(view: WindowLike): DOMPurify {
  const known = purifiers.get(view);
  if (known !== undefined) return known;
  const purifier = createDOMPurify(view);
  purifier.addHook('uponSanitizeAttribute', (element, data) => {
    data.keepAttr = keepsAttribute(element, data.attrName, data.attrValue);
  });
  purifier.addHook('afterSanitizeAttributes', (element) => settleAddresses(element, bases.get(purifier) ?? ''));
  purifiers.set(view, purifier);
  return purifier;
}

function keepsAttribute(element: Element, name: string, value: string): boolean {
  const tag = element.localName;
  if (name === 'href') return tag === 'a';
  if (name === 'src' || name === 'data-src') return tag === 'img';
  const rule = ALLOWED_ATTRIBUTES[name];
  if (rule === undefined) return false;
  const [elements, form] = rule;
  return (elements === '*' || elements.split(' ').includes(tag)) && form.test(value);
}

function settleAddresses(element: Element, base: string): void {
  if (element.localName === 'a') settleLink(element, base);
  if (element.localName === 'img') settleImage(element, base);
}

function settleLink(link: Element, base: string): void {
  const value = link.getAttribute('href');
  if (value === null) return;
  if (/^#[\w-]{1,64}$/.test(value)) return;
  const href = linkAddress(value, base);
  if (href === '') {
    link.removeAttribute('href');
    return;
  }
  link.setAttribute('href', href);
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
}

function settleImage(image: Element, base: string): void {
  const src = imageAddress(image.getAttribute('data-src') ?? image.getAttribute('src'), base);
  image.removeAttribute('src');
  if (src === '') image.removeAttribute('data-src');
  else image.setAttribute('data-src', src);
}

/** A picture without address says nothing, unless its alternative text does. */
function dropEmptyImages(fragment: DocumentFragment): void {
  for (const image of fragment.querySelectorAll('img:not([data-src])'))
    image.replaceWith(image.getAttribute('alt') ?? '');
}

/** HTML of a clean body, for storing and sending. Reading `innerHTML` writes HTML; XMLSerializer would write XHTML. */
export function serialise(fragment: CleanFragment): string {
  const holder = document.implementation.createHTMLDocument('').createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}
