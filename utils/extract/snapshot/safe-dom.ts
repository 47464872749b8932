/**
 * Reading a live page without believing it. A form control called "parentNode" or a picture called "body" hides the
 * DOM's own property of that name on its form or document; the getters of the prototypes cannot be hidden.
 */

function getter<Owner extends object, Value>(prototype: Owner, name: string): (target: Owner) => Value {
  // Firefox keeps some getters on an interface further up.
  for (let owner: object = prototype; ; owner = Object.getPrototypeOf(owner)) {
    const get = Object.getOwnPropertyDescriptor(owner, name)?.get;
    if (get !== undefined) return (target) => get.call(target) as Value;
  }
}

const documentProperty = <Value>(name: string) => getter<Document, Value>(Document.prototype, name);

export const documentElementOf = /* @__PURE__ */ documentProperty<Element | null>('documentElement');
export const contentTypeOf = /* @__PURE__ */ documentProperty<string>('contentType');
export const readyStateOf = /* @__PURE__ */ documentProperty<DocumentReadyState>('readyState');
export const addressOf = documentProperty<string>('URL');
export const parentOf = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const nodeTypeOf = getter<Node, number>(Node.prototype, 'nodeType');
export const textOf = getter<Node, string | null>(Node.prototype, 'textContent');
export const shadowRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');
export const localNameOf = getter<Element, string>(Element.prototype, 'localName');
const implementationOf = /* @__PURE__ */ documentProperty<DOMImplementation>('implementation');
const viewOf = /* @__PURE__ */ documentProperty<Window | null>('defaultView');
const baseOf = /* @__PURE__ */ getter<Node, string>(Node.prototype, 'baseURI');

/** Address that relative links of the page belong to: its `<base>`, unless that leads to another host. */
export function baseAddressOf(page: Document, url: string): string {
  const base = baseOf(page);
  return URL.canParse(base) && new URL(base).host === new URL(url).host ? base : url;
}

/** An empty HTML document without a window: nothing in it runs or loads. */
export function inertDocument(page: Document): Document {
  return implementationOf(page).createHTMLDocument('');
}

/** Walker over the elements (and, if asked, texts) below a root. */
export function walkerOf(page: Document, root: Node, show: number = NodeFilter.SHOW_ELEMENT): TreeWalker {
  return Document.prototype.createTreeWalker.call(page, root, show);
}

/** All elements below the document that match. */
export function queryAll(page: Document, selector: string): NodeListOf<Element> {
  return Document.prototype.querySelectorAll.call(page, selector);
}

/** The first element of the document with this id, or null. */
export function elementById(page: Document, id: string): Element | null {
  return Document.prototype.getElementById.call(page, id);
}

/** All elements below an element, in document order. */
export function allBelow(element: Element): NodeListOf<Element> {
  return Element.prototype.querySelectorAll.call(element, '*');
}

/** All elements below an element that match. */
export function allWithin(element: Element, selector: string): NodeListOf<Element> {
  return Element.prototype.querySelectorAll.call(element, selector);
}

/** Whether the element itself matches. */
export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

/** The element itself or the nearest around it that matches. */
export function closestTo(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** The attribute's value, or null. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** Place on the screen, in CSS pixels. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** Height of the window the page is shown in, in CSS pixels; 0 where there is none. */
export function windowHeight(page: Document): number {
  return viewOf(page)?.innerHeight ?? 0;
}

/** Whether the browser renders the element at all; where it cannot tell, whether its own attributes hide it. */
export function isRendered(element: Element): boolean {
  const check = Element.prototype.checkVisibility as typeof Element.prototype.checkVisibility | undefined;
  if (check === undefined) return !hidesItself(element);
  if (check.call(element, { visibilityProperty: true })) return true;
  // A box of its own is what "display: contents" gives up, not its children.
  return getComputedStyle(element).display === 'contents';
}

function hidesItself(element: Element): boolean {
  // React hides each piece of a page that it streams until a script puts it in its place.
  const isHidden = attributeOf(element, 'hidden') !== null && !attributeOf(element, 'id')?.startsWith('S:');
  return isHidden || /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributeOf(element, 'style') ?? '');
}

/** The document inside a frame, if its origin lets us read it. */
export function frameDocument(frame: Element): Document | null {
  try {
    return getter<HTMLIFrameElement, Document | null>(
      HTMLIFrameElement.prototype,
      'contentDocument',
    )(frame as HTMLIFrameElement);
  } catch {
    // Another origin: not ours to read.
    return null;
  }
}
