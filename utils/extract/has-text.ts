/** Whether a node is, or holds, anything but white space. Stops at the first letter. */
export function hasText(node: Node): boolean {
  if (node.nodeType === Node.TEXT_NODE) return /\S/.test(node.nodeValue ?? '');
  for (let child = node.firstChild; child !== null; child = child.nextSibling) if (hasText(child)) return true;
  return false;
}

/** The text in a node, '' for what can have none. */
export function textIn(node: Node): string {
  return node.textContent ?? '';
}
