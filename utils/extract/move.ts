/**
 * Moves nodes into an element, behind what it has. One by one: as arguments of a single call, some hundred thousand
 * would not fit on the stack.
 */
export function appendAll(parent: Node, nodes: Iterable<Node>): void {
  for (const node of [...nodes]) parent.appendChild(node);
}

/** Puts nodes in the place of another one. */
export function replaceByAll(old: ChildNode, nodes: Iterable<Node>): void {
  const all = old.ownerDocument?.createDocumentFragment() as DocumentFragment;
  appendAll(all, nodes);
  old.replaceWith(all);
}
