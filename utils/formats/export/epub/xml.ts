import { makeNode } from '../html/make-node';

export const XHTML = 'http://www.w3.org/1999/xhtml';
export const OPS = 'http://www.idpf.org/2007/ops';

/** All that is no character of XML 1.0 (2.2), lone surrogates among them. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A tree as an XML file. */
export function serialise(page: Document): string {
  const xml = new XMLSerializer().serializeToString(page).replace(ILLEGAL, '');
  const head = page.documentElement.namespaceURI === XHTML ? '<!DOCTYPE html>\n' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}${xml}\n`;
}

/** The tag as a book may say it, or '' when it is not well-formed. */
export function bookLanguage(tag: string): string {
  try {
    return tag === '' ? '' : (Intl.getCanonicalLocales(tag)[0] ?? '');
  } catch {
    // It is no language tag.
    return '';
  }
}

/** An empty page of a book with its head; it has no window, so nothing in it loads. */
export function newPage(title: string, lang: string, dir: 'ltr' | 'rtl'): { page: Document; body: HTMLElement } {
  const page = document.implementation.createDocument(XHTML, 'html');
  const root = page.documentElement;
  setLanguage(root, lang);
  root.setAttribute('dir', dir);
  root.setAttributeNS('http://www.w3.org/2000/xmlns/', 'xmlns:epub', OPS);
  const style = makeNode(page, 'link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' });
  const body = makeNode(page, 'body', {});
  root.append(makeNode(page, 'head', {}, makeNode(page, 'title', {}, title.trim() || '–'), style), body);
  return { page, body };
}

/** Says an element's language in both ways that readers of books look for. */
export function setLanguage(element: Element, lang: string): void {
  const tag = bookLanguage(lang);
  if (tag === '') return;
  element.setAttribute('lang', tag);
  element.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', tag);
}

/** Makes an element of another vocabulary with attributes and content; those that are '' are left out. */
export function makeXml(
  owner: Document,
  namespace: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): Element {
  const node = owner.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'xml:lang') node.setAttributeNS('http://www.w3.org/XML/1998/namespace', key, value);
    else if (value !== '') node.setAttribute(key, value);
  }
  node.append(...content);
  return node;
}
