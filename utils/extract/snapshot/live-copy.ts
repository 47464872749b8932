import { appendAll, replaceByAll } from '../move';
import { isQuestion } from '../question';
import { dropHidden } from './drop-hidden';
import { articlesOutOfView } from './out-of-view';
import {
  allBelow,
  allWithin,
  attributeOf,
  closestTo,
  elementById,
  frameDocument,
  isRendered,
  localNameOf,
  queryAll,
  shadowRootOf,
  textOf,
} from './safe-dom';

/** Attributes by which the copy remembers what only the live page knows. */
export const SHOWN_SOURCE = 'data-lectern-source';
export const SHOWN_WIDTH = 'data-lectern-width';
/** What came is no larger than two pixels, however large it is drawn. */
export const SHOWN_PIXEL = 'data-lectern-pixel';

const UNRENDERED = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'link',
  'meta',
  'title',
  'br',
  'source',
]);

interface Pair {
  readonly live: Element;
  readonly copy: Element;
}

/** What was met on the way through the page and its copy. */
interface Findings {
  readonly hidden: Element[];
  readonly shadows: Pair[];
  readonly frames: Pair[];
}

/** Elements that are not treated like the rest. Asked for at once: few pages have any. */
interface Special {
  readonly unread: ReadonlySet<Element>;
  /** Part of the text, shown or not: tabs with code, of which only one is shown at a time, and what is folded away. */
  readonly panels: ReadonlySet<Element>;
  readonly formulas: ReadonlySet<Element>;
}

/**
 * Hidden from screen readers: an ornament, or a second copy of a text. Pictures of formulas are marked so too, and
 * captions that repeat what the picture says of itself.
 */
const SILENCED = '[aria-hidden="true"]:not(img, math, figcaption > *)';
const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const FORMULAS = 'mjx-container, .katex, [class^="MathJax"], .mwe-math-element';

function specialOf(page: Document, root: Element): Special {
  const panels = [...allWithin(root, '[role="tabpanel"]')];
  return {
    unread: new Set([...articlesOutOfView(page), ...allWithin(root, SILENCED)]),
    panels: new Set([...panels.filter((panel) => allWithin(panel, 'pre').length > 0), ...foldedBelow(page, root)]),
    formulas: new Set(allWithin(root, FORMULAS)),
  };
}

/** What is hidden until it is searched for, or until somebody presses the heading or the question above it. */
function foldedBelow(page: Document, root: Element): Element[] {
  const folded = [...allWithin(root, '[hidden="until-found" i]')];
  for (const button of allWithin(root, 'button[aria-controls]')) {
    const isAbove =
      isQuestion(textOf(button) ?? '') ||
      closestTo(button, HEADINGS) !== null ||
      allWithin(button, HEADINGS).length > 0;
    const panel = isAbove ? elementById(page, attributeOf(button, 'aria-controls') ?? '') : null;
    if (panel !== null) folded.push(panel);
  }
  return folded;
}

/**
 * Deep copy of an element tree into an inert document, as a person sees it: open shadow roots in their place, what the
 * browser does not render left out, pictures with the source the browser chose. Native copying, then one walk through
 * page and copy side by side.
 */
export function liveCopy(page: Document, root: Element, inert: Document): Element {
  const copy = inert.importNode(root, true);
  const findings: Findings = { hidden: [], shadows: [], frames: [] };
  const special = specialOf(page, root);
  walkSideBySide(root, copy, (live, twin) => notice(live, twin, findings, special));
  for (const { live, copy: host } of findings.shadows) openShadow(page, live, host, inert);
  dropMachinery(copy);
  dropHidden(copy, findings.hidden);
  joinFrames(copy, findings.frames, inert);
  return copy;
}

const MACHINERY =
  'script:not([type="application/ld+json" i], [type^="math/" i]), style, template, svg, link[rel~="stylesheet" i]';

/**
 * What is made for the browser and not for a reader. Gone before texts are counted, and
 * before the copy becomes a document, which would parse styles.
 */
function dropMachinery(tree: Element): void {
  for (const element of Element.prototype.querySelectorAll.call(tree, MACHINERY))
    Element.prototype.remove.call(element);
}

/** Visits both trees, which have the same shape, in document order. `visit` says whether to go on below the pair. */
function walkSideBySide(live: Element, copy: Element, visit: (live: Element, copy: Element) => boolean): void {
  const there = allBelow(live);
  const here = allBelow(copy);
  for (let at = 0; at < there.length; at++) {
    const element = there[at] as Element;
    if (!visit(element, here[at] as Element)) at += allBelow(element).length;
  }
}

function notice(live: Element, copy: Element, findings: Findings, special: Special): boolean {
  const name = localNameOf(live);
  if (UNRENDERED.has(name)) return false;
  if (name === 'img' && isPixel(live as HTMLImageElement)) copy.setAttribute(SHOWN_PIXEL, '');
  if (special.panels.has(live)) return false;
  if (special.unread.has(live) || !isRendered(live)) {
    findings.hidden.push(copy);
    return false;
  }
  if (name === 'img') noticeImage(live as HTMLImageElement, copy);
  if (name === 'iframe') findings.frames.push({ live, copy });
  if (shadowRootOf(live) !== null) {
    findings.shadows.push({ live, copy });
    return false;
  }
  // What a closed disclosure holds is not rendered, and is part of the text all the same. Of a formula one of several
  // forms is shown, and mostly not the one that is kept.
  return name !== 'details' && !special.formulas.has(live);
}

function isPixel({ naturalWidth }: HTMLImageElement): boolean {
  return naturalWidth > 0 && naturalWidth <= 2;
}

function noticeImage(live: HTMLImageElement, copy: Element): void {
  if (live.currentSrc !== '' && live.naturalWidth > 1) copy.setAttribute(SHOWN_SOURCE, live.currentSrc);
  // In place of one that could not be had stand its words, as wide as they are.
  const isBroken = live.complete && live.naturalWidth === 0 && live.currentSrc !== '';
  if (live.clientWidth > 0 && !isBroken) copy.setAttribute(SHOWN_WIDTH, String(live.clientWidth));
}

/** Replaces a host's children by its shadow tree, with the children where its slots show them. */
function openShadow(page: Document, host: Element, copy: Element, inert: Document): void {
  const shadow = shadowRootOf(host);
  if (shadow === null) return;
  const light = [...copy.childNodes];
  const content = inert.createElement('div');
  for (const child of shadow.children) content.append(liveCopy(page, child, inert));
  for (const slot of content.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const assigned = light.filter((node) => slotOf(node) === name);
    if (assigned.length > 0) replaceByAll(slot, assigned);
    else replaceByAll(slot, slot.childNodes);
  }
  copy.replaceChildren();
  appendAll(copy, content.childNodes);
}

function slotOf(node: Node): string {
  return node.nodeType === Node.ELEMENT_NODE ? (attributeOf(node as Element, 'slot') ?? '') : '';
}

/** Puts the text of readable frames in their place when the page around them has next to none. */
function joinFrames(copy: Element, frames: readonly Pair[], inert: Document): void {
  const body = copy.querySelector('body');
  if (frames.length === 0 || body === null || (textOf(body) ?? '').trim().length > 1500) return;
  for (const { live, copy: frame } of frames) {
    const document = frameDocument(live);
    const inside = document === null ? undefined : queryAll(document, 'body')[0];
    if (!inside || (textOf(inside) ?? '').length < 500) continue;
    const section = inert.createElement('div');
    for (const about of queryAll(document as Document, 'meta[content], script[type="application/ld+json"]'))
      section.append(inert.importNode(about, true));
    appendAll(section, inert.importNode(inside, true).childNodes);
    frame.replaceWith(section);
  }
}
