/** Makes an element of HTML with attributes and content; those that are '' are left out. */
export function makeNode(
  owner: Document,
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const node = owner.createElementNS('http://www.w3.org/1999/xhtml', tag) as HTMLElement;
  for (const [name, value] of Object.entries(attributes)) if (value !== '') node.setAttribute(name, value);
  node.append(...content);
  return node;
}
