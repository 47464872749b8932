import { type CopyNodes, type Place, put, type Scene } from './scene';

/** Copies a table in the order that HTML asks for: caption, columns, one head, the rows. */
export function copyTable(element: Element, to: Element, scene: Scene, place: Place, copyNodes: CopyNodes): void {
  const parts = [...element.children];
  const named = (name: string) => parts.filter((part) => part.localName === name);
  const table = put('table', element, to, scene);
  const [caption] = named('caption');
  if (caption !== undefined)
    copyNodes(caption.childNodes, put('caption', caption, table, scene), scene, { ...place, inLine: true });
  for (const group of named('colgroup')) copyColumns(group, table, scene);
  const [head] = named('thead');
  if (head !== undefined) copyRows(head, put('thead', head, table, scene), scene, place, copyNodes);
  for (const body of parts.filter((part) => part !== head && /^(thead|tbody|tfoot)$/.test(part.localName)))
    copyRows(body, put('tbody', body, table, scene), scene, place, copyNodes);
  const loose = named('tr');
  if (loose.length > 0) {
    const body = put('tbody', document.createElement('tbody'), table, scene);
    for (const row of loose) copyRow(row, body, scene, place, copyNodes);
  }
}

function copyColumns(group: Element, table: Element, scene: Scene): void {
  const copy = put('colgroup', group, table, scene);
  const columns = [...group.children].filter((child) => child.localName === 'col');
  if (columns.length > 0) copy.removeAttribute('span');
  for (const column of columns) put('col', column, copy, scene);
}

function copyRows(from: Element, to: Element, scene: Scene, place: Place, copyNodes: CopyNodes): void {
  for (const row of from.children) if (row.localName === 'tr') copyRow(row, to, scene, place, copyNodes);
}

function copyRow(row: Element, to: Element, scene: Scene, place: Place, copyNodes: CopyNodes): void {
  const copy = put('tr', row, to, scene);
  for (const cell of row.children) {
    if (!/^t[dh]$/.test(cell.localName)) continue;
    copyNodes(
      cell.childNodes,
      put(cell.localName, cell, copy, scene),
      scene,
      cell.localName === 'th' ? { ...place, bare: true } : place,
    );
  }
}
