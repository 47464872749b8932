/** Whether there is anything but white space in a node. Stops at the first letter. */
export function hasText(node: Node): boolean {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE ? /\S/.test(child.nodeValue ?? '') : hasText(child)) return true;
  }
  return false;
}
