import type { Nodes, PhrasingContent } from 'mdast';

/**
 * Makes one of two spans of a kind that touch: Markdown would read the two marks between them as another one.
 * @param tree changed in place
 */
export function joinNeighbours(tree: Nodes): void {
  if (!('children' in tree)) return;
  const kept: Nodes[] = [];
  for (const node of tree.children as Nodes[]) {
    const last = kept.at(-1);
    if (last === undefined || !join(last, node)) kept.push(node);
  }
  (tree as { children: Nodes[] }).children = kept;
  for (const node of kept) joinNeighbours(node);
}

/** Takes a node into the one before it, if they are of a kind. */
function join(last: Nodes, next: Nodes): boolean {
  if (last.type === 'inlineCode' && next.type === 'inlineCode') last.value += next.value;
  else if (last.type === 'inlineMath' && next.type === 'inlineMath') last.value += ` ${next.value}`;
  else if (last.type === next.type && isSpan(last) && isSpan(next)) last.children.push(...next.children);
  else return false;
  return true;
}

function isSpan(node: Nodes): node is Nodes & { children: PhrasingContent[] } {
  return ['emphasis', 'strong', 'delete', 'highlight'].includes(node.type);
}
