const SPANS =
  'em, i, strong, b, del, s, mark, a, cite, dfn, var, code, kbd, samp, q, u, ins, small, sub, sup, span, abbr, bdi, bdo, time';

/**
 * Makes spans of text begin and end with what is seen: Markdown's marks must touch their words, and around nothing they
 * would be text. White space at the ends moves outside.
 * @param body changed in place
 */
export function tidyInline(body: DocumentFragment): void {
  // What stands inside comes first: emptied, it may leave its surroundings empty.
  for (const span of [...body.querySelectorAll(SPANS)].reverse()) {
    if (span.hasAttribute('data-reference') || span.closest('pre') !== null) continue;
    if (isRepeated(span)) span.replaceWith(...span.childNodes);
    else if (isEmpty(span)) span.replaceWith(span.textContent === '' ? '' : ' ', ...span.querySelectorAll('br'));
    else if (!/^(code|kbd|samp)$/.test(span.localName)) freeEnds(span);
  }
}

const SAME = ['em, i, var', 'strong, b', 'del, s', 'mark'];

/** Whether it stands in one of its kind: twice the same mark says nothing more and can be read in two ways. */
function isRepeated(span: Element): boolean {
  const kind = SAME.find((names) => span.matches(names));
  return kind !== undefined && span.parentElement !== null && span.parentElement.closest(kind) !== null;
}

function isEmpty(span: Element): boolean {
  return (
    !/\S/.test(span.textContent ?? '') &&
    span.querySelector('img, math, hr, [data-reference], [data-html], p, li, td') === null
  );
}

function freeEnds(span: Element): void {
  for (let first = span.firstChild; first !== null; first = span.firstChild) {
    if (first instanceof Text && /^[ \t\n]/.test(first.data)) {
      span.before(' ');
      first.data = first.data.trimStart();
    }
    if (!isNothing(first)) break;
    span.before(first);
  }
  for (let last = span.lastChild; last !== null; last = span.lastChild) {
    if (last instanceof Text && /[ \t\n]$/.test(last.data)) {
      span.after(' ');
      last.data = last.data.trimEnd();
    }
    if (!isNothing(last)) break;
    span.after(last);
  }
}

function isNothing(node: Node): node is ChildNode {
  return node.nodeName === 'BR' || (node instanceof Text && node.data === '');
}
