import { findNotes, type Note } from '../find-notes';
import { tidyInline } from './tidy-inline';

/**
 * Makes of a body what Markdown has a word for: footnotes become `<span data-reference>` and `<section data-note>`,
 * tables that its tables cannot say `<div data-html>`, formulas that stand alone `<math data-alone>`.
 * @param body changed in place
 */
export function prepare(body: DocumentFragment): void {
  const notes = findNotes(body);
  // All references first: a note may refer to the next one.
  notes.forEach(({ references }, index) => {
    for (const reference of references) settleReference(reference, index + 1);
  });
  notes.forEach((note, index) => {
    settleNote(note, index + 1);
  });
  for (const table of body.querySelectorAll('table')) settleTable(table);
  for (const math of body.querySelectorAll('math[display="block"]')) settleMath(math);
  for (const term of body.querySelectorAll('dt')) stress(term, 'strong');
  for (const caption of body.querySelectorAll('caption, figcaption')) stress(caption, 'em');
  tidyInline(body);
}

/** Says by its type what Markdown has no box for. */
function stress(box: Element, tag: 'strong' | 'em'): void {
  if (box.querySelector(`p, div, section, br, ${BLOCKS}`) !== null) return;
  const type = document.createElement(tag);
  type.append(...box.childNodes);
  box.append(type);
}

function settleReference(reference: Element, number: number): void {
  const raised = reference.closest('sup');
  const isAll = raised !== null && raised.textContent?.trim() === reference.textContent?.trim();
  const mark = document.createElement('span');
  mark.setAttribute('data-reference', String(number));
  (isAll ? raised : reference).replaceWith(mark);
}

/** A note leaves its list, as a footnote is no item of one; a list of nothing but notes goes. */
function settleNote({ note, backLinks }: Note, number: number): void {
  for (const link of backLinks) link.remove();
  const section = document.createElement('section');
  section.setAttribute('data-note', String(number));
  const list = note.localName === 'li' ? note.closest('ol, ul') : null;
  if (list === null) note.replaceWith(section);
  else {
    beforeEmptied(list).after(section);
    note.remove();
    if (list.childElementCount === 0 && (list.textContent ?? '').trim() === '') list.remove();
  }
  section.append(...(note.localName === 'li' || note.localName === 'div' ? note.childNodes : [note]));
}

/** The last of the notes that came out of a list already, so that they keep their order. */
function beforeEmptied(list: Element): Element {
  let last = list;
  while (last.nextElementSibling?.hasAttribute('data-note')) last = last.nextElementSibling;
  return last;
}

const BLOCKS = 'p + p, ul, ol, dl, pre, table, figure, blockquote, h1, h2, h3, h4, h5, h6, hr, details';

function settleTable(table: Element): void {
  const isOuter = table.parentElement === null || table.parentElement.closest('table') === null;
  const spans = '[colspan]:not([colspan="1"]), [rowspan]:not([rowspan="1"])';
  if (!isOuter || table.querySelector(`${spans}, ${BLOCKS}`) === null) return;
  const kept = document.createElement('div');
  kept.setAttribute('data-html', htmlOf(table));
  table.replaceWith(kept);
}

/** HTML of a table on one line: it would end at the first empty one. Only in `<pre>` do line ends say something. */
function htmlOf(table: Element): string {
  // In a document of its own: where pages are shown, a picture that is given its address is asked for.
  const copy = document.implementation.createHTMLDocument('').importNode(table, true);
  for (const image of copy.querySelectorAll('img')) image.setAttribute('src', image.getAttribute('data-src') ?? '');
  for (const element of copy.querySelectorAll('*')) {
    for (const { name } of [...element.attributes])
      if (/^(data-|rel$|target$)/.test(name)) element.removeAttribute(name);
  }
  const walker = copy.ownerDocument.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text;
    if (text.parentElement?.closest('pre') === null) text.data = text.data.replace(/\s*\n\s*/g, ' ');
  }
  return copy.outerHTML.replaceAll('\r', '').replaceAll('\n', '&#10;');
}

function settleMath(math: Element): void {
  const parent = math.parentElement;
  const isAlone = parent === null || /^(div|section|figure|blockquote|li)$/.test(parent.localName);
  const isOnly = parent?.localName === 'p' && parent.textContent?.trim() === math.textContent?.trim();
  if (isAlone || isOnly) math.setAttribute('data-alone', '');
  if (isOnly && parent.childElementCount === 1) parent.replaceWith(math);
  else if (isOnly) math.removeAttribute('data-alone');
}
