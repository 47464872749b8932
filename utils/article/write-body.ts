import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, DROPPED_WITH_CONTENT, isAllowed } from './allow-list';
import { isBareBox } from './bare-box';
import { bodyImage, bodyLink, isPlaceInText, LEADING_OUT } from './body-address';
import { cleanMath, isMath } from './math';

const HTML = 'http://www.w3.org/1999/xhtml';
const KEPT = new Set(ALLOWED_TAGS);
const DROPPED = new Set(DROPPED_WITH_CONTENT);
const VOID = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/** Names of the attributes worth asking an element for. */
const ASKED = new Map(
  ALLOWED_TAGS.map((tag) => [
    tag,
    Object.entries(ALLOWED_ATTRIBUTES)
      .filter(([, [elements]]) => elements === '*' || elements.split(' ').includes(tag))
      .map(([name]) => name),
  ]),
);

/**
 * HTML of what an element holds, written anew from the allow-list: an element, attribute or address that is not on it
 * cannot get into the text, whatever the page calls itself. The view's sanitiser finds nothing left to remove.
 * @param body the element whose children are the body; at most some hundred levels deep
 * @param base address that relative links and pictures belong to
 */
export function writeBody(body: Element, base: string): string {
  const parts: string[] = [];
  writeChildren(body, base, parts);
  return parts.join('');
}

function writeChildren(parent: Node, base: string, parts: string[]): void {
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) parts.push(escaped(child.nodeValue ?? ''));
    else if (child.nodeType === Node.ELEMENT_NODE) writeElement(child as Element, base, parts);
  }
}

function writeElement(element: Element, base: string, parts: string[]): void {
  const tag = element.localName;
  if (isMath(element) && tag === 'math') parts.push(cleanMath(element).outerHTML);
  if (element.namespaceURI !== HTML || DROPPED.has(tag)) return;
  if (tag === 'img') writeImage(element, base, parts);
  else if (KEPT.has(tag) && !isBareBox(element, tag)) writeKept(element, tag, base, parts);
  else writeChildren(element, base, parts);
}

function writeKept(element: Element, tag: string, base: string, parts: string[]): void {
  parts.push('<', tag, attributes(element, tag, base), '>');
  if (VOID.has(tag)) return;
  // A parser drops the first line break of a `<pre>`.
  if (tag === 'pre' && element.textContent?.startsWith('\n')) parts.push('\n');
  writeChildren(element, base, parts);
  parts.push('</', tag, '>');
}

/** A picture without address says nothing, unless its alternative text does. */
function writeImage(image: Element, base: string, parts: string[]): void {
  const source = bodyImage(image, base);
  if (source === '') parts.push(escaped(image.getAttribute('alt') ?? ''));
  else parts.push('<img', attributes(image, 'img', base), attribute('data-src', source), '>');
}

function attributes(element: Element, tag: string, base: string): string {
  if (!element.hasAttributes()) return '';
  let text = '';
  for (const name of ASKED.get(tag) ?? []) {
    const value = element.getAttribute(name);
    if (value !== null && isAllowed(tag, name, value)) text += attribute(name, value);
  }
  return tag === 'a' ? text + linkAttributes(element, base) : text;
}

function linkAttributes(link: Element, base: string): string {
  const href = bodyLink(link.getAttribute('href'), base);
  if (href === '') return '';
  const out = isPlaceInText(href) ? {} : LEADING_OUT;
  return Object.entries({ href, ...out }).reduce((text, [name, value]) => text + attribute(name, value), '');
}

function attribute(name: string, value: string): string {
  return ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`;
}

function escaped(text: string): string {
  if (!/[&<>\u00a0]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&nbsp;');
}
