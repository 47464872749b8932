import { frameDocument, localNameOf, nodeTypeOf, parentOf, queryAll, shadowRootOf } from '../snapshot/safe-dom';

/** What has elements below it, in our window or in that of a frame: `instanceof` knows only our own. */
export type Root = Document | ShadowRoot;

const ELEMENT = 1;
const FRAGMENT = 11;
const MAX_ROOTS = 50;

/** Where a page without prose of its own may keep it: open shadow roots, and frames of its own origin. */
export function innerRoots(page: Document): Root[] {
  const roots: Root[] = [];
  const open: Root[] = [page];
  for (let root = open.pop(); root !== undefined && roots.length < MAX_ROOTS; root = open.pop()) {
    for (const host of allIn(root, '*')) {
      const name = localNameOf(host);
      const inner =
        name === 'iframe' || name === 'frame' ? frameDocument(host) : name.includes('-') ? shadowRootOf(host) : null;
      if (inner === null) continue;
      roots.push(inner);
      open.push(inner);
    }
  }
  return roots;
}

/** All elements below a document or shadow root that match. */
export function allIn(root: Root, selector: string): NodeListOf<Element> {
  return nodeTypeOf(root) === FRAGMENT ? root.querySelectorAll(selector) : queryAll(root as Document, selector);
}

/** The element around a node, out of its shadow root where it is at its top. */
export function parentElementOf(node: Node): Element | null {
  const parent = parentOf(node);
  if (parent === null) return null;
  if (nodeTypeOf(parent) === FRAGMENT) return (parent as ShadowRoot).host ?? null;
  return nodeTypeOf(parent) === ELEMENT ? (parent as Element) : null;
}
